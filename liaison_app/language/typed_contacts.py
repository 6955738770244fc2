"""What a line about a call or letter says besides names: by what, when, which letter, call again.

Every reader gives what it found with where it stands, so that the rest stays what was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from liaison_app.language.typed_dates import find_date, read_date

Means = Literal["call", "letter", "mail", "message", "visit"]

# Beginnings of words: «звонок», «звонили», «хатпен»; Chinese words are looked for as they stand.
_MEANS: tuple[tuple[Means, str], ...] = (
    ("mail", r"e-?mail|имейл|эл\.?\s*почт|электронн\w+\s+(?:почт|письм)|почт|пошта|электрондық\s+"),
    ("message", r"wechat|вичат|ватсап|whatsapp|вотсап|telegram|телеграм|сообщени|хабарлама|messag"),
    ("visit", r"визит|встреч|приезж|приеха|приход|сапар|кездес|келді|келіп|visit|met\b|came\b"),
    ("letter", r"письм|исх\b|вх\b|хат(?:ы|та|тан|пен)?\b|шығ\b|кір\b|letter"),
    ("call", r"звон|позвон|созвон|тел(?:ефон\w*)?\b|қоңырау|call|phon|rang\b"),
)
_MEANS_ZH: tuple[tuple[Means, str], ...] = (
    ("message", "微信|短信|消息"),
    ("mail", "电子邮件|邮件|电邮"),
    ("call", "打电话|来电|去电|致电|电话|通话"),
    ("visit", "来访|走访|拜访|会面|面谈"),
    ("letter", "来函|发函|复函|信函|函件|书面函|来信"),
)
_means = [(means, re.compile(rf"(?<!\w)(?:{words})\w*", re.I)) for means, words in _MEANS]
_means += [(means, re.compile(words)) for means, words in _MEANS_ZH]

_AGAIN = re.compile(
    r"(?<!\w)(?:перезвон\w*|позвонить|связаться|напомнить|вернуться|спросить|повторно|"
    r"қайта\w*|еске\s+сал\w*|call\s+(?:again|back)|remind|ask\s+again)(?!\w)"
    r"|再(?:次)?(?:联系|打|电|问|催|沟通)|回访|跟进",
    re.I,
)
_letter = re.compile(
    r"(?:(?:исх|вх|шығ|кір)\.?\s*)?(?:№|\bNo\.?|\bисх\.|\bвх\.)\s*(?P<n>[^\s,;，；()（）]*\d[^\s,;，；()（）]*)"
    r"|第?\s*(?P<zh>[0-9A-Za-z〔〕\[\]-]*\d)\s*号(?!\w)",
    re.I,
)
_DATE_OF_LETTER = re.compile(
    r"^[\s(（]*(?:от|of|dated|жылғы)?\s*(?P<day>.+?)(?:ның|нің|дағы|дегі|тағы|тегі|的)?[\s)）]*$",
    re.I,
)
_RELATIVE: tuple[tuple[int, str], ...] = (
    (-2, r"позавчера|алдыңғы\s+күні|前天|the\s+day\s+before\s+yesterday"),
    (-1, r"вчера|кеше|昨天|昨日|yesterday"),
    (0, r"сегодня|бүгін|今天|今日|today"),
    (2, r"послезавтра|бүрсігүні|后天|the\s+day\s+after\s+tomorrow"),
    (1, r"завтра|ертең|明天|明日|tomorrow"),
)
# Before a hanzi no word ends: «昨天电话».
_relative = [
    (days, re.compile(rf"(?<![^\W\u4e00-\u9fff])(?:{words})(?![^\W\u4e00-\u9fff])", re.I))
    for days, words in _RELATIVE
]
_in_days = re.compile(
    r"(?:через|in)\s+(?P<a>\d{1,3})\s*(?:дн|день|day)\w*"
    r"|(?P<b>\d{1,3})\s*күннен\s+кейін|(?P<c>\d{1,3})\s*天[之以]?后"
    r"|(?P<week>через\s+неделю|бір\s+аптадан\s+кейін|一周后|in\s+a\s+week)",
    re.I,
)
_YEAR = timedelta(days=364)


@dataclass(frozen=True, slots=True)
class FoundMeans:
    """By what one spoke."""

    means: Means
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day."""

    day: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundLetter:
    """The number of a letter, and its date where it is said beside it."""

    number: str
    dated: date | None
    start: int
    end: int


def find_means(text: str) -> FoundMeans | None:
    """Give by what one spoke; of several the first said, of one place the longer word."""
    found = [
        FoundMeans(means, match.start(), match.end())
        for means, words in _means
        if (match := words.search(text))
    ]
    return min(found, key=lambda one: (one.start, -one.end), default=None)


def find_past_day(text: str, today: date) -> FoundDay | None:
    """Give the day on which it was; without a year the last such day up to `today`."""
    return next((one for one in _relative_days(text, today) if one.day <= today), None) or _dated(
        text, today - _YEAR
    )


def find_next_day(text: str, today: date) -> FoundDay | None:
    """Give the day on which to call again; without a year the next such day from `today`."""
    near = next((one for one in _relative_days(text, today) if one.day >= today), None)
    return near or _dated(text, today)


def says_again(text: str) -> bool:
    """Tell whether it is about calling again."""
    return _AGAIN.search(text) is not None


def find_letter(text: str, today: date) -> FoundLetter | None:
    """Give a letter's number, with its date where nothing but that follows: «№ 12 от 5 мая»."""
    match = _letter.search(text)
    if match is None:
        return None
    number = (match["n"] or match["zh"]).rstrip(".:")
    rest = _DATE_OF_LETTER.match(text[match.end() :])
    term = read_date(rest["day"], today - _YEAR) if rest else None
    if term is None or term.kind != "date":
        return FoundLetter(number, None, match.start(), match.end())
    return FoundLetter(number, term.ends_on, match.start(), len(text))


def _dated(text: str, not_before: date) -> FoundDay | None:
    whole = read_date(text, not_before)
    if whole is not None and whole.kind == "date" and whole.ends_on is not None:
        return FoundDay(whole.ends_on, 0, len(text))
    found = find_date(text, not_before)
    if found is None or found[0].kind != "date" or found[0].ends_on is None:
        return None
    return FoundDay(found[0].ends_on, found[1], found[2])


def _relative_days(text: str, today: date) -> Iterator[FoundDay]:
    for days, words in _relative:
        match = words.search(text)
        if match:
            yield FoundDay(today + timedelta(days=days), match.start(), match.end())
    match = _in_days.search(text)
    if match:
        said = match["a"] or match["b"] or match["c"]
        days = 7 if match["week"] else int(said)
        yield FoundDay(today + timedelta(days=days), match.start(), match.end())
