"""Names of people as papers write them: in full, with initials, in each language's order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from liaison_app.base.languages import InterfaceLanguage
from liaison_app.language.pinyin import is_han

_NBSP = "\u00a0"
_DOT = "\u00b7"  # joins the parts of a transcribed name in Chinese, no spaces (domain.md 5.4)
_TITLE_ENDS = "长官员任理书记席裁监译师使"  # 局长, 经理, 翻译: posts, not names
_comma = re.compile("[,，、]")
_OTHER_DOTS = str.maketrans(dict.fromkeys("•‧・∙⋅．", _DOT))


@dataclass(frozen=True, slots=True)
class NameParts:
    """A person's name in one language; `display` is how it is printed where parts are unknown."""

    family: str = ""
    given: str = ""
    patronymic: str = ""
    display: str = ""


def is_chinese_name(name: str) -> bool:
    """Tell whether a name in hanzi is a Chinese one (王建华) and no transcription (拉扎特·…)."""
    return 2 <= len(name) <= 4 and all(is_han(char) for char in name)


def seems_a_name(typed: str) -> bool:
    """Tell whether a whole name was typed and no position: 王建华, «Лаззат Турлашов»."""
    if name_and_position(typed)[1]:
        return False
    words = typed.replace(_DOT, " ").split()
    if len(words) == 1:
        return is_chinese_name(words[0]) and words[0][-1] not in _TITLE_ENDS
    return 2 <= len(words) <= 4 and all(_begins_as_name(word) for word in words)


def _begins_as_name(word: str) -> bool:
    return word[0].isupper() and word[1:] == word[1:].lower() and word.strip(".,")[-1:].isalpha()


def name_and_position(typed: str) -> tuple[str, str]:
    """Split «Оспанов Ерлан, заместитель акима» at its first comma; the second may be empty."""
    name, _, position = _comma.sub(",", typed, count=1).partition(",")
    return (name.strip(), position.strip()) if name.strip() else (typed.strip(), "")


def full_name(name: NameParts, language: InterfaceLanguage, *, chinese: bool = False) -> str:
    """Give the whole name: «Турлашов Лаззат Маратович», 王建华, 拉扎特·图尔拉绍夫.

    Surname first in Kazakh and Russian and for `chinese` people; a transcribed name stands in
    Chinese as given·surname. A name whose parts are not known is given as it is displayed.
    """
    if not (name.family and name.given):
        return dotted(name.display) if language == "zh" else name.display
    if language == "zh":
        return name.family + name.given if chinese else _transcribed(name)
    if language == "en" and not chinese:
        return f"{name.given} {name.family}"
    return " ".join(part for part in (name.family, name.given, name.patronymic) if part)


def signature(name: NameParts, language: InterfaceLanguage, *, chinese: bool = False) -> str:
    """Give the name beside a signature: «Л. Турлашов», bound by U+00A0.

    Chinese people keep the full name in every language («Ван Цзяньхуа»), and so do names whose
    parts are not known: which of «Мукан Дамир» is the surname is not ours to guess.
    """
    if language == "zh" or chinese or not (name.family and name.given):
        return full_name(name, language, chinese=chinese).replace(" ", _NBSP)
    return f"{initials(name.given)}{_NBSP}{name.family}"


def addressed(name: NameParts, family_in_dative: str) -> str:
    """Give the addressee of a letter: «Турлашову Л.М.»; the case is typed, never made up."""
    letters = initials(name.given) + (initials(name.patronymic) if name.patronymic else "")
    return f"{family_in_dative}{_NBSP}{letters}" if letters else family_in_dative


def initials(given: str) -> str:
    """Give «Л.», or «Қ.-Ж.» for a name with a hyphen; nothing for no name."""
    return "-".join(f"{part[0].upper()}." for part in given.replace(" ", "-").split("-") if part)


def dotted(name: str) -> str:
    """Give a transcribed name with the right dot, U+00B7, and no spaces around it."""
    parts = name.translate(_OTHER_DOTS).split(_DOT)
    return _DOT.join(part.strip() for part in parts) if len(parts) > 1 else name


def _transcribed(name: NameParts) -> str:
    return dotted(_DOT.join((name.given, name.family)))
