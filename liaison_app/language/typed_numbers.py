"""Numbers as people type or paste them, in any of the three countries' habits."""

from __future__ import annotations

import re
from decimal import Decimal

from liaison_app.base.languages import InterfaceLanguage
from liaison_app.language.clean import clean
from liaison_app.language.keyboard import row_readings
from liaison_app.language.typed_terms import comparable

_LONGEST = 40
_UNITS = {
    "тыс": 3, "мын": 3, "thousand": 3, "千": 3, "万": 4, "млн": 6, "million": 6, "百万": 6,
    "亿": 8, "млрд": 9, "billion": 9, "十亿": 9, "трлн": 12, "trillion": 12, "万亿": 12,
}  # fmt: skip
_with_unit = re.compile(rf"(.*?)\s*({'|'.join(sorted(_UNITS, key=len, reverse=True))})\.?")
_plain = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_groups = {mark: re.compile(rf"[0-9]{{1,3}}(?:{re.escape(mark)}[0-9]{{3}})+") for mark in ",. '"}


def read_number(typed: str, language: InterfaceLanguage) -> Decimal | None:
    """Read «1 234 567,8», 1,234,567.8, «94,5» or full-width digits; None where it is no number.

    Where comma and point could mean two things the language decides: «1,234» is a fraction in
    Kazakh and Russian and a thousand in Chinese and English. Digits of the Kazakh keyboard row
    are read too, unless a comma there leaves two answers.
    """
    text = clean(typed).strip()[:_LONGEST]
    found = {_read(reading, language) for reading in row_readings(text)} - {None}
    return found.pop() if len(found) == 1 else None


def read_sum(typed: str, language: InterfaceLanguage) -> Decimal | None:
    """Read a number that may carry its unit: «94,5 млрд», «5 тыс.», 1.2亿."""
    unit = _with_unit.fullmatch(comparable(clean(typed).strip()[:_LONGEST]))
    if unit is None:
        return read_number(typed, language)
    number = read_number(unit[1], language)
    return None if number is None else number.scaleb(_UNITS[unit[2]])


def _read(text: str, language: InterfaceLanguage) -> Decimal | None:
    plain = comparable(text)
    sign = "-" if plain[:1] == "-" else ""
    digits = _without_groups(plain.removeprefix("-").removeprefix("+").strip(), language)
    if digits is None or not _plain.fullmatch(digits):
        return None
    return Decimal(sign + digits)


def _without_groups(text: str, language: InterfaceLanguage) -> str | None:
    """Give the digits with a point for the fraction, or None where the groups are not of three."""
    whole, point, fraction = _fraction(text, language)
    for mark, groups in _groups.items():
        if mark in whole:
            return whole.replace(mark, "") + point + fraction if groups.fullmatch(whole) else None
    return whole + point + fraction


def _fraction(text: str, language: InterfaceLanguage) -> tuple[str, str, str]:
    comma, point = text.rfind(","), text.rfind(".")
    last = max(comma, point)
    if last < 0:
        return text, "", ""
    mark, whole, fraction = text[last], text[:last], text[last + 1 :]
    only_one_mark = min(comma, point) < 0
    grouping = only_one_mark and (
        mark in whole or (mark == "," and language in ("zh", "en") and len(fraction) == 3)
    )
    return (text, "", "") if grouping else (whole, ".", fraction)
