"""What the readers of typed terms share: the outcome, the common letters, months and years."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from liaison_app.language.months import EN_MONTHS, KK_NOMINATIVE, RU_GENITIVE, RU_NOMINATIVE

TypedKind = Literal["date", "wording", "periodic", "permanent"]
Every = Literal["week", "month", "quarter", "year"]


@dataclass(frozen=True, slots=True)
class TypedTerm:
    """A term as read: what kind, its words as typed, and what they come to.

    `ends_on` is the date, or the last day of a wording (the quarter's end); `every` and `day`
    belong to a periodic term, `day` being the day of the month, or of the week from Monday as 1.
    """

    kind: TypedKind
    wording: str = ""
    ends_on: date | None = None
    every: Every | None = None
    day: int | None = None


Reader: TypeAlias = Callable[[re.Match[str], date], TypedTerm | None]
Form: TypeAlias = tuple[re.Pattern[str], Reader]

# Every replacement is one character for one, so that places in the typed line stay the same.
_PLAIN = str.maketrans(
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    | {ord(space): ord(" ") for space in "\u00a0\u202f\u3000\t\n"}
    | {ord(dash): ord("-") for dash in "‐‑‒–—−"}
    | {ord(sign): ord(plain) for sign, plain in zip("ⅠⅡⅢⅣ、。", "1234,.", strict=True)}
)
_LETTERS = str.maketrans("әғқңөұүһіё", "агкноуухие")
_latin_i = re.compile("(?<=[а-я])i|i(?=[а-я])")

# Where a form may begin and end, so that no part of a longer word or number is taken.
START = r"(?<![^\W_])"
END = r"(?![^\W_])"


def comparable(text: str) -> str:
    """Give the text small, half-width and in Russian letters, each character in its old place."""
    plain = text.translate(_PLAIN)
    small = plain.lower()
    if len(small) != len(plain):
        small = "".join(char.lower() if len(char.lower()) == 1 else char for char in plain)
    return _latin_i.sub("и", small.translate(_LETTERS))


def form(pattern: str, reader: Reader) -> Form:
    """Give a written form (spaces and lines in its pattern do not count) with what reads it."""
    # Runs of spaces are bounded: unbounded ones side by side take minutes on a long blank line.
    bounded = pattern.replace(r"\s*", r"\s{0,3}").replace(r"\s+", r"\s{1,3}")
    return re.compile(bounded, re.VERBOSE), reader


def _month_names() -> dict[str, int]:
    names: dict[str, int] = {}
    for row in (RU_NOMINATIVE, RU_GENITIVE, KK_NOMINATIVE, EN_MONTHS):
        names |= {comparable(name): number for number, name in enumerate(row, 1)}
    for row in (RU_GENITIVE, EN_MONTHS):
        names |= {comparable(name[:3]): number for number, name in enumerate(row, 1)}
    return names | {"февр": 2, "сент": 9, "нояб": 11}


MONTH_NAMES = _month_names()
MONTHS = "(?:" + "|".join(sorted(MONTH_NAMES, key=len, reverse=True)) + ")"


def first_on_or_after(not_before: date, month: int, day: int) -> date | None:
    """Give the first such day on or after a date, or None: 29 February waits for a leap year."""
    for year in range(not_before.year, not_before.year + 9):
        found = real_date(year, month, day)
        if found is not None and found >= not_before:
            return found
    return None


def real_date(year: int, month: int, day: int) -> date | None:
    """Give the date, or None where there is no such day or the year is beyond any paper."""
    if not (1900 <= year <= 2999 and 1 <= month <= 12):
        return None
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def written_year(digits: str | None) -> int | None:
    """Give the year of 2025 or 25 (always this century), or None where none was written."""
    if not digits:
        return None
    return int(digits) + (2000 if len(digits) == 2 else 0)


def month_end(year: int, month: int) -> date | None:
    """Give the last day of a month, or None where there is no such month."""
    first = real_date(year, month, 1)
    return first and first.replace(day=calendar.monthrange(first.year, month)[1])


def first_end(not_before: date, month: int) -> date | None:
    """Give the first end of such a month on or after a date."""
    for year in (not_before.year, not_before.year + 1):
        end = month_end(year, month)
        if end is not None and end >= not_before:
            return end
    return None


CHINESE_NUMBER = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
CHINESE_YEAR = "(?:[0-9]{4}|[0-9]{2}|[〇零一二三四五六七八九]{4}|[今本当明])"
_CHINESE_DIGITS = "〇一二三四五六七八九"
_CHINESE_NUMBERS = {"十": 10, "二十": 20, "三十": 30} | {
    tens + _CHINESE_DIGITS[unit]: value + unit
    for tens, value in (("", 0), ("十", 10), ("二十", 20), ("三十", 30))
    for unit in range(1, 10)
}
_CHINESE_TO_ASCII = str.maketrans(_CHINESE_DIGITS + "零", "01234567890")


def chinese_number(text: str) -> int:
    """Give the value of 5, 15, 十五, 二十 or 三十一; what is no number gives 0."""
    return int(text) if text.isdecimal() else _CHINESE_NUMBERS.get(text, 0)


def chinese_year(text: str | None, not_before: date) -> int | None:
    """Give the year of 2025, 25, 二〇二五, 今, 本 or 明, or None where none was written."""
    if text and text in "今本当":
        return not_before.year
    if text == "明":
        return not_before.year + 1
    return written_year(text.translate(_CHINESE_TO_ASCII) if text else None)
