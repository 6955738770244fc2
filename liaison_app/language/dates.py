"""Dates as official texts write them (domain.md 6.1), and for the English interface.

Our own forms, not CLDR's short ones. Spaces are plain; papers bind them by `typography`.
"""

from __future__ import annotations

from datetime import date, time

from liaison_app.base.languages import InterfaceLanguage
from liaison_app.language.months import (
    EN_MONTHS,
    KK_ABLATIVE,
    KK_ATTRIBUTIVE,
    KK_DATIVE,
    KK_NOMINATIVE,
    RU_GENITIVE,
    RU_NOMINATIVE,
    RU_ON_WEEKDAY,
    WEEKDAYS,
    ZH_DIGITS,
)


def full(day: date, language: InterfaceLanguage) -> str:
    """Give «28 апреля 2025 года», «2025 жылғы 28 сәуір», 2025年4月28日, 28 April 2025."""
    if language == "kk":
        return _kazakh(day, KK_NOMINATIVE)
    if language == "ru":
        return f"{day.day} {RU_GENITIVE[day.month - 1]} {day.year} года"
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {EN_MONTHS[day.month - 1]} {day.year}"


def with_weekday(day: date, language: InterfaceLanguage) -> str:
    """Give «понедельник, 28 апреля 2025 года», «…, дүйсенбі», 2025年4月28日星期一."""
    if language == "zh":
        return full(day, language) + weekday(day, language)
    if language == "kk":
        return f"{full(day, language)}, {weekday(day, language)}"
    return f"{weekday(day, language)}, {full(day, language)}"


def dated(day: date, language: InterfaceLanguage) -> str:
    """Give the date as part of a document's name: «от …», «… 28 сәуірдегі», 2025年4月28日.

    It stands after the noun in Russian and English and before it in Kazakh and Chinese.
    """
    if language == "kk":
        return _kazakh(day, KK_ATTRIBUTIVE)
    if language == "zh":
        return full(day, language)
    return {"ru": "от ", "en": "of "}[language] + full(day, language)


def document_of(day: date, number: str, language: InterfaceLanguage) -> str:
    """Give date and number of a document: «от 28 апреля 2025 года № 5», …第5号.

    The noun comes before it in Russian and English, after it in Kazakh and Chinese.
    """
    if language == "zh":
        return f"{full(day, language)}第{number}号"
    sign = "No." if language == "en" else "№"
    return f"{dated(day, language)} {sign} {number}"


def until(day: date, language: InterfaceLanguage) -> str:
    """Give the last day of a term: «до …», «… 28 сәуірге дейін», …前. The day itself counts."""
    if language == "kk":
        return f"{_kazakh(day, KK_DATIVE)} дейін"
    if language == "zh":
        return f"{full(day, language)}前"
    return {"ru": "до ", "en": "until "}[language] + full(day, language)


def since(day: date, language: InterfaceLanguage) -> str:
    """Give the first day: «с 28 апреля …», «… 28 сәуірден бастап», 自…起."""
    if language == "kk":
        return f"{_kazakh(day, KK_ABLATIVE)} бастап"
    if language == "zh":
        return f"自{full(day, language)}起"
    return {"ru": "с ", "en": "from "}[language] + full(day, language)


def period(first: date, last: date, language: InterfaceLanguage) -> str:
    """Give a span of days, both included; a year that both share is said once."""
    same_year = first.year == last.year
    if language == "kk":
        end = f"{last.day} {KK_DATIVE[last.month - 1]}" if same_year else _kazakh(last, KK_DATIVE)
        return f"{_kazakh(first, KK_ABLATIVE)} {end} дейін"
    if language == "zh":
        start = full(first, language)
        return f"{start}至{full(last, language).removeprefix(f'{first.year}年')}"
    months = RU_GENITIVE if language == "ru" else EN_MONTHS
    begin = f"{first.day} {months[first.month - 1]}" if same_year else full(first, language)
    ends = full(last, language)
    return f"с {begin} по {ends}" if language == "ru" else f"from {begin} to {ends}"


def as_of(day: date, language: InterfaceLanguage) -> str:
    """Give «по состоянию на …», «… 1 маусымдағы жағдай бойынша», 截至…."""
    if language == "kk":
        return f"{_kazakh(day, KK_ATTRIBUTIVE)} жағдай бойынша"
    return {"ru": "по состоянию на ", "zh": "截至", "en": "as of "}[language] + full(day, language)


def month(year: int, number: int, language: InterfaceLanguage) -> str:
    """Give «апрель 2025 года», «2025 жылғы сәуір», 2025年4月; `number` counts from 1."""
    if language == "kk":
        return f"{year} жылғы {KK_NOMINATIVE[number - 1]}"
    if language == "ru":
        return f"{RU_NOMINATIVE[number - 1]} {year} года"
    if language == "zh":
        return f"{year}年{number}月"
    return f"{EN_MONTHS[number - 1]} {year}"


def quarter(year: int, number: int, language: InterfaceLanguage) -> str:
    """Give «2 квартал 2025 года», «2025 жылғы 2-тоқсан», 2025年第二季度; 1 to 4."""
    if language == "kk":
        return f"{year} жылғы {number}-тоқсан"
    if language == "ru":
        return f"{number} квартал {year} года"
    if language == "zh":
        return f"{year}年第{ZH_DIGITS[number - 1]}季度"
    return f"quarter {number} of {year}"


def monthly_by(day_of_month: int, language: InterfaceLanguage) -> str:
    """Give «ежемесячно, до 5 числа», «ай сайын, 5-күніне дейін», 每月5日前 (domain.md 2.1)."""
    return {
        "kk": f"ай сайын, {day_of_month}-күніне дейін",
        "ru": f"ежемесячно, до {day_of_month} числа",
        "zh": f"每月{day_of_month}日前",
        "en": f"monthly, by the {_ordinal(day_of_month)}",
    }[language]


def table(day: date, language: InterfaceLanguage) -> str:
    """Give the form for tables and lists: 28.04.2025; Chinese and English 2025-04-28."""
    if language in ("zh", "en"):
        return f"{day.year:04}-{day.month:02}-{day.day:02}"
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def weekday(day: date, language: InterfaceLanguage) -> str:
    """Give «понедельник», «дүйсенбі», 星期一, Monday."""
    return WEEKDAYS[language][day.weekday()]


def on_weekday(day: date, language: InterfaceLanguage) -> str:
    """Give «в понедельник», «дүйсенбі күні», 星期一, on Monday."""
    if language == "ru":
        return RU_ON_WEEKDAY[day.weekday()]
    name = weekday(day, language)
    return {"kk": f"{name} күні", "zh": name, "en": f"on {name}"}[language]


def clock(moment: time) -> str:
    """Give the time of day on the 24-hour clock, the same in every language: 09:30."""
    return f"{moment.hour:02}:{moment.minute:02}"


def clock_span(start: time, end: time) -> str:
    """Give a span of hours: 10:00–11:30."""
    return f"{clock(start)}–{clock(end)}"


def _kazakh(day: date, months: tuple[str, ...]) -> str:
    return f"{day.year} жылғы {day.day} {months[day.month - 1]}"


def _ordinal(number: int) -> str:
    if number in (11, 12, 13):
        return f"{number}th"
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
