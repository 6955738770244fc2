"""Texts shown in one language, tagged where they are really in another."""

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.rows import Shown
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.current import language as interface_language
from liaison_app.ui.kit.table.columns import Cell
from liaison_app.ui.theme.tokens import Tone

# How a language calls itself where there is room for three letters only.
LANGUAGE_TAGS: dict[ContentLanguage, str] = {"kk": "ҚАЗ", "ru": "РУС", "zh": "中文"}


def shown_cell(shown: Shown, asked: ContentLanguage) -> str | Cell:
    """Give a cell; a text that stands in for a missing one is muted and tagged."""
    if not shown.missing_in(asked):
        return shown.text
    return Cell(shown.text, LANGUAGE_TAGS[shown.language], Tone.MUTED)


def tagged(text: Trilingual, asked: ContentLanguage, *fallbacks: ContentLanguage) -> str:
    """Give a text on one line with its tag where it is in another language than asked."""
    found, language = text.shown(asked, *fallbacks)
    return found if language == asked or not found else f"{found} [{LANGUAGE_TAGS[language]}]"


def asked_language(office: ContentLanguage) -> ContentLanguage:
    """Give the language of content: the interface's, under English the office's."""
    chosen = interface_language()
    return office if chosen == "en" else chosen
