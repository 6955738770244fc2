"""Texts as actions take them: cleaned, in one language or in three."""

from dataclasses import replace

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.clean import clean
from liaison_app.language.scripts import script_of


def cleaned(text: Trilingual) -> Trilingual:
    """Give a text that may be stored."""
    return replace(text, kk=clean(text.kk), ru=clean(text.ru), zh=clean(text.zh))


def in_language(language: ContentLanguage, text: str) -> Trilingual:
    """Give a cleaned text that is there in one language only."""
    return Trilingual().written(language, clean(text))


def same_words(one: Trilingual, other: Trilingual) -> bool:
    """Tell whether two texts read the same in every language, whatever their marks."""
    return (one.kk, one.ru, one.zh) == (other.kk, other.ru, other.zh)


def guess_language(text: str, default: ContentLanguage) -> ContentLanguage:
    """Give the language a text was typed in by its letters, the default where they do not tell."""
    match script_of(text):
        case "han":
            return "zh"
        case "kazakh":
            return "kk"
        case "russian":
            return "ru"
        case "cyrillic" if default == "zh":
            return "ru"
        case _:
            return default
