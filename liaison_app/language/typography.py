"""Spaces that hold and full-width signs, for papers. Break points in long words are the papers'.

Both functions change only spaces and signs, never a word, and doing it twice changes nothing.
"""

from __future__ import annotations

import re

from liaison_app.base.languages import InterfaceLanguage
from liaison_app.language.months import KK_ATTRIBUTIVE, KK_DATIVE, KK_NOMINATIVE, RU_GENITIVE

_NBSP = "\u00a0"
_CAPITAL = "[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]"
_SMALL = "[a-zа-яёәғқңөұүһі]"
_MONTHS = "|".join((*RU_GENITIVE, *KK_NOMINATIVE, *KK_ATTRIBUTIVE, *KK_DATIVE))
_SCALES = r"трлн|млрд|млн|тыс\.|мың"
_MONEY = "тенге|теңге|юан|доллар|АҚШ|евро|еуро|рубл"
_COUNTS = r"числа|(?:день|дня|дней|раза?|рет)\b|күн"
_SIGNS = r"%|(?:км|кВт?|МВА|м[²³]?|га|кг|т)\b"
_UNITS = rf"{_MONTHS}|год|жыл|г\.|ж\.|{_SCALES}|{_MONEY}|{_COUNTS}|{_SIGNS}"
# Each is a place where one plain space becomes U+00A0. The space stands first in the pattern, so
# that the search leaps from space to space.
_bound = re.compile(
    rf" (?:(?<=[№§] )(?=\d)"
    rf"|(?<={_CAPITAL}\. )(?={_CAPITAL}{_SMALL})"  # Л. Турлашов
    rf"|(?<={_SMALL} )(?={_CAPITAL}\.{_CAPITAL}\.)"  # Турлашову Л.М.
    rf"|(?<=\d )(?=\d{{3}}(?!\d)|(?:{_UNITS}))"  # 1 234 567, 28 апреля, 94,5 млрд
    rf"|(?:(?<=трлн |млрд )|(?<=млн |мың )|(?<=тыс\. ))(?={_MONEY})"
    rf"|(?<=\S )(?=[–—] ))"  # a dash never begins a line
)
_years = re.compile(r"(?<![\d.-])((?:19|20)\d\d)-((?:19|20)\d\d)(?![\d.-])")

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇\U00020000-\U0003ffff"
_half_width = re.compile('[,;:?!.…("]|[0-9] | [0-9]')  # without any there is nothing to do
_has_han = re.compile(f"[{_HAN}]")
_after_han = re.compile(f"(?<=[{_HAN}）”》])([,;:?!]) *")
_full_stop = re.compile(f"(?<=[{_HAN}）”》])\\.(?=[ \t]*$)", re.MULTILINE)
_dots = re.compile(f"(?<=[{_HAN}])(?:\\.{{3}}|…)(?![.…])")
_brackets = re.compile(r"\(([^()\n]*)\)")
_straight = re.compile(r'"([^"\n]*)"')
_space_at_figure = re.compile(f"(?<=[{_HAN}]) (?=[0-9])|(?<=[0-9]) (?=[{_HAN}])")
_FULL_WIDTH = str.maketrans(",;:?!", "，；：？！")


def bound(text: str, language: InterfaceLanguage) -> str:
    """Bind by U+00A0 what may not part at a line's end: «№ 5», «Л. Турлашов», «28 апреля».

    A span of years gets its dash (2020–2025). Chinese has no such spaces and stays as it is.
    """
    if language == "zh":
        return text
    text = _bound.sub(_NBSP, text)
    return _years.sub("\\1–\\2", text) if "-" in text else text


def full_width(text: str) -> str:
    """Turn half-width signs after hanzi into Chinese ones, only where they can be nothing else.

    «2.1», 10:00, Latin names and addresses stay; no space is left between hanzi and figures.
    """
    if not _half_width.search(text) or not _has_han.search(text):
        return text
    text = _brackets.sub(_chinese_brackets, text)
    text = _straight.sub(_chinese_quotes, text)
    text = _after_han.sub(lambda found: found[1].translate(_FULL_WIDTH), text)
    text = _dots.sub("……", text)
    return _space_at_figure.sub("", _full_stop.sub("。", text))


def _chinese_brackets(found: re.Match[str]) -> str:
    before = found.string[: found.start()][-1:]
    chinese = _has_han.search(found[1]) or _has_han.match(before)
    return f"（{found[1]}）" if chinese else found[0]


def _chinese_quotes(found: re.Match[str]) -> str:
    return f"“{found[1]}”" if _has_han.search(found[1]) else found[0]
