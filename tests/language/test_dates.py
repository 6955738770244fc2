"""Official forms of dates, every month's Kazakh suffix among them."""

from datetime import date, time

import pytest

from liaison_app.base.languages import InterfaceLanguage
from liaison_app.language import dates

DAY = date(2025, 4, 28)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("kk", "2025 жылғы 28 сәуір"),
        ("ru", "28 апреля 2025 года"),
        ("zh", "2025年4月28日"),
        ("en", "28 April 2025"),
    ],
)
def test_full(language: InterfaceLanguage, expected: str) -> None:
    assert dates.full(DAY, language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("kk", "2025 жылғы 28 сәуір, дүйсенбі"),
        ("ru", "понедельник, 28 апреля 2025 года"),
        ("zh", "2025年4月28日星期一"),
        ("en", "Monday, 28 April 2025"),
    ],
)
def test_with_weekday(language: InterfaceLanguage, expected: str) -> None:
    assert dates.with_weekday(DAY, language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("kk", "2025 жылғы 28 сәуірдегі № 5"),
        ("ru", "от 28 апреля 2025 года № 5"),
        ("zh", "2025年4月28日第5号"),
        ("en", "of 28 April 2025 No. 5"),
    ],
)
def test_of_a_document(language: InterfaceLanguage, expected: str) -> None:
    assert dates.document_of(DAY, "5", language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("kk", "2025 жылғы 28 сәуірге дейін"),
        ("ru", "до 28 апреля 2025 года"),
        ("zh", "2025年4月28日前"),
        ("en", "until 28 April 2025"),
    ],
)
def test_until(language: InterfaceLanguage, expected: str) -> None:
    assert dates.until(DAY, language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("kk", "2025 жылғы 28 сәуірден бастап"),
        ("ru", "с 28 апреля 2025 года"),
        ("zh", "自2025年4月28日起"),
        ("en", "from 28 April 2025"),
    ],
)
def test_since(language: InterfaceLanguage, expected: str) -> None:
    assert dates.since(DAY, language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("kk", "2025 жылғы 1 маусымдағы жағдай бойынша"),
        ("ru", "по состоянию на 1 июня 2025 года"),
        ("zh", "截至2025年6月1日"),
        ("en", "as of 1 June 2025"),
    ],
)
def test_as_of(language: InterfaceLanguage, expected: str) -> None:
    assert dates.as_of(date(2025, 6, 1), language) == expected


@pytest.mark.parametrize(
    ("language", "same_year", "over_new_year"),
    [
        (
            "kk",
            "2025 жылғы 28 сәуірден 5 мамырға дейін",
            "2025 жылғы 28 сәуірден 2026 жылғы 5 мамырға дейін",
        ),
        ("ru", "с 28 апреля по 5 мая 2025 года", "с 28 апреля 2025 года по 5 мая 2026 года"),
        ("zh", "2025年4月28日至5月5日", "2025年4月28日至2026年5月5日"),
        ("en", "from 28 April to 5 May 2025", "from 28 April 2025 to 5 May 2026"),
    ],
)
def test_period(language: InterfaceLanguage, same_year: str, over_new_year: str) -> None:
    assert dates.period(DAY, date(2025, 5, 5), language) == same_year
    assert dates.period(DAY, date(2026, 5, 5), language) == over_new_year


@pytest.mark.parametrize(
    ("language", "month", "quarter", "monthly"),
    [
        ("kk", "2025 жылғы сәуір", "2025 жылғы 2-тоқсан", "ай сайын, 5-күніне дейін"),
        ("ru", "апрель 2025 года", "2 квартал 2025 года", "ежемесячно, до 5 числа"),
        ("zh", "2025年4月", "2025年第二季度", "每月5日前"),
        ("en", "April 2025", "quarter 2 of 2025", "monthly, by the 5th"),
    ],
)
def test_months_and_quarters(
    language: InterfaceLanguage, month: str, quarter: str, monthly: str
) -> None:
    assert dates.month(2025, 4, language) == month
    assert dates.quarter(2025, 2, language) == quarter
    assert dates.monthly_by(5, language) == monthly


def test_english_ordinals() -> None:
    endings = [dates.monthly_by(day, "en").split()[-1] for day in (1, 2, 3, 11, 12, 13, 21, 30)]
    assert endings == ["1st", "2nd", "3rd", "11th", "12th", "13th", "21st", "30th"]


def test_table_form() -> None:
    shown = [dates.table(date(2025, 4, 8), language) for language in ("kk", "ru", "zh", "en")]
    assert shown == ["08.04.2025", "08.04.2025", "2025-04-08", "2025-04-08"]


@pytest.mark.parametrize(
    ("language", "name", "on"),
    [
        ("kk", "сәрсенбі", "сәрсенбі күні"),
        ("ru", "среда", "в среду"),
        ("zh", "星期三", "星期三"),
        ("en", "Wednesday", "on Wednesday"),
    ],
)
def test_weekdays(language: InterfaceLanguage, name: str, on: str) -> None:
    wednesday = date(2025, 4, 30)
    assert dates.weekday(wednesday, language) == name
    assert dates.on_weekday(wednesday, language) == on


def test_the_clock_has_24_hours() -> None:
    assert dates.clock(time(9, 5)) == "09:05"
    assert dates.clock_span(time(10), time(23, 30)) == "10:00–23:30"


def test_every_kazakh_month_in_vowel_harmony() -> None:
    attributive = [dates.dated(date(2025, month, 2), "kk") for month in range(1, 13)]
    until = [dates.until(date(2025, month, 2), "kk") for month in range(1, 13)]
    assert [text.split()[-1] for text in attributive] == [
        "қаңтардағы", "ақпандағы", "наурыздағы", "сәуірдегі", "мамырдағы", "маусымдағы",
        "шілдедегі", "тамыздағы", "қыркүйектегі", "қазандағы", "қарашадағы", "желтоқсандағы",
    ]  # fmt: skip
    assert [text.split()[-2] for text in until] == [
        "қаңтарға", "ақпанға", "наурызға", "сәуірге", "мамырға", "маусымға",
        "шілдеге", "тамызға", "қыркүйекке", "қазанға", "қарашаға", "желтоқсанға",
    ]  # fmt: skip
