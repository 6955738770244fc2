"""Terms as typed: every form of the three languages, alone in a field and inside a line."""

import time
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage, InterfaceLanguage
from liaison_app.language import dates
from liaison_app.language.typed_dates import TypedTerm, find_date, read_date
from liaison_app.language.typed_terms import comparable, month_end

MEETING = date(2025, 4, 24)
MAY_15 = date(2025, 5, 15)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
LANGUAGES = st.sampled_from(CONTENT_LANGUAGES)


@pytest.mark.parametrize(
    "typed",
    [
        "15.05", "15.05.", "15.5", "15.05.25", "15.05.2025", "15/5", "15-05-2025", "2025-05-15",
        "15,05", "15,05,2025", "150525", "15052025", "15.05.2025 г.", "15.05.2025 ж. дейін",
        "１５.０５.２０２５", "15 мая", "15мая", "15 Мая 2025 года", "15 мая 2025 г.",
        "15 мая 25 г.",
        "до 15 мая", "до 15.05", "не позднее 15 мая", "к 15 мая", "15-го мая", "15 мая с.г.",
        "до 15 мая текущего года", "срок: до 15 мая", "от 15 мая 2025 года", "15 май",
        "15 мамыр", "15-мамыр", "2025 жылғы 15 мамыр", "2025 жылғы 15 мамырға дейін",
        "15 мамырға дейін", "15 мамырға", "мамырдың 15-іне дейін", "15 мамырдан кешіктірмей",
        "2025 жылғы 15 мамырдағы", "2025 жылгы 15 мамырга дейин", "мерзімі: 15 мамыр",
        "осы жылғы 15 мамырға дейін", "5月15日", "2025年5月15日前", "5月15号", "今年5月15日",
        "5月15日之前", "５月１５日前（含当日）", "五月十五日", "二〇二五年五月十五日", "5.15前",
        "2025 年 5 月 15 日", "完成时限：5月15日", "15 May 2025", "until 15 May 2025",
        '"ғ№қғ', '"ғ№қғ№әқәғ', "15\u00a0мая\u00a02025\u00a0года", "четверг, 15 мая 2025 года",
    ],
)  # fmt: skip
def test_the_fifteenth_of_may(typed: str) -> None:
    read = read_date(typed, MEETING)
    assert read is not None
    assert (read.kind, read.ends_on) == ("date", MAY_15)


@pytest.mark.parametrize(
    ("typed", "ends_on"),
    [
        ("III квартал 2026", date(2026, 9, 30)),
        ("ІІІ квартал 2026 г.", date(2026, 9, 30)),
        ("Ⅲ квартал 2026 года", date(2026, 9, 30)),
        ("2 квартал 2025 года", date(2025, 6, 30)),
        ("во втором квартале", date(2025, 6, 30)),
        ("1 квартал", date(2026, 3, 31)),
        ("IV кв.", date(2025, 12, 31)),
        ("2025 жылғы 2-тоқсан", date(2025, 6, 30)),
        ("екінші тоқсанда", date(2025, 6, 30)),
        ("2025年第二季度", date(2025, 6, 30)),
        ("第3季度末前", date(2025, 9, 30)),
        ("上半年", date(2025, 6, 30)),
        ("2 полугодие 2025 года", date(2025, 12, 31)),
        ("2026 жылғы бірінші жартыжылдық", date(2026, 6, 30)),
        ("апрель 2025 года", date(2025, 4, 30)),
        ("в мае", date(2025, 5, 31)),
        ("до конца февраля", date(2026, 2, 28)),
        ("2025 жылғы мамыр", date(2025, 5, 31)),
        ("мамыр айының соңына дейін", date(2025, 5, 31)),
        ("2025年5月底前", date(2025, 5, 31)),
        ("до конца года", date(2025, 12, 31)),
        ("до конца 2026 года", date(2026, 12, 31)),
        ("2026 жылдың соңына дейін", date(2026, 12, 31)),
        ("年底前", date(2025, 12, 31)),
    ],
)
def test_wordings_have_an_end(typed: str, ends_on: date) -> None:
    assert read_date(typed, MEETING) == TypedTerm("wording", typed.rstrip("."), ends_on)


@pytest.mark.parametrize(
    ("typed", "every", "day"),
    [
        ("ежемесячно до 5 числа", "month", 5),
        ("Ежемесячно, до 5-го числа", "month", 5),
        ("до 5 числа каждого месяца", "month", 5),
        ("ежемесячно", "month", None),
        ("ай сайын, 5-күніне дейін", "month", 5),
        ("ай сайын 5-не дейін", "month", 5),
        ("әр айдың 5-күніне дейін", "month", 5),
        ("每月5日前", "month", 5),
        ("每个月十五日之前", "month", 15),
        ("ежеквартально, до 10 числа", "quarter", 10),
        ("тоқсан сайын", "quarter", None),
        ("еженедельно по пятницам", "week", 5),
        ("каждый понедельник", "week", 1),
        ("жұма сайын", "week", 5),
        ("每周五", "week", 5),
        ("每年", "year", None),
    ],
)
def test_rhythms(typed: str, every: str, day: int | None) -> None:
    read = read_date(typed, MEETING)
    assert read is not None
    assert (read.kind, read.every, read.day, read.ends_on) == ("periodic", every, day, None)


@pytest.mark.parametrize("typed", ["постоянно", "Бессрочно", "тұрақты", "туракты", "长期"])
def test_for_good(typed: str) -> None:
    assert read_date(typed, MEETING) == TypedTerm("permanent", typed)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("сегодня", 0), ("завтра", 1), ("ертең", 1), ("明天", 1), ("послезавтра", 2),
        ("через 10 дней", 10), ("через неделю", 7), ("10 күн ішінде", 10), ("2 аптадан кейін", 14),
        ("10天内", 10), ("10日内", 10),
    ],
)  # fmt: skip
def test_days_counted_from_the_meeting(typed: str, days: int) -> None:
    read = read_date(typed, MEETING)
    assert read is not None
    assert read.ends_on is not None
    assert (read.ends_on - MEETING).days == days


@pytest.mark.parametrize(
    ("typed", "not_before", "expected"),
    [
        ("15.05", date(2025, 5, 15), date(2025, 5, 15)),
        ("15.05", date(2025, 5, 16), date(2026, 5, 15)),
        ("10 января", date(2025, 12, 20), date(2026, 1, 10)),
        ("29.02", date(2025, 4, 24), date(2028, 2, 29)),
        ("29 ақпан", date(2096, 3, 1), date(2104, 2, 29)),
        ("2月29日", date(2024, 2, 29), date(2024, 2, 29)),
        ("明年5月15日", date(2025, 4, 24), date(2026, 5, 15)),
    ],
)
def test_a_date_without_a_year_is_the_next_such_day(
    typed: str, not_before: date, expected: date
) -> None:
    read = read_date(typed, not_before)
    assert read is not None
    assert read.ends_on == expected


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", "скоро", "31.02", "31.04.2025", "15.13", "1", "2025", "1505", "10:30",
        "5 квартал",
        "с 15 мая", "自5月15日起", "мая", "40 мая", "13月1日", "十十月一日",
        "ежемесячно до 40 числа",
        "в течение 10 рабочих дней", "0.0", "00.05", "15.05.0000", "іс",
    ],
)  # fmt: skip
def test_what_is_no_term(typed: str) -> None:
    assert read_date(typed, MEETING) is None


@pytest.mark.parametrize(
    ("line", "wording", "ends_on"),
    [
        ("план финансирования, Жетысу Вольфрам, до 15 мая", "до 15 мая", MAY_15),
        ("план финансирования, Жетысу Вольфрам, 15.05", "15.05", MAY_15),
        ("15.05 представить план", "15.05", MAY_15),
        (
            "қаржыландыру жоспары, Жетісу Вольфрамы, 2025 жылғы 15 мамырға дейін",
            "2025 жылғы 15 мамырға дейін",
            MAY_15,
        ),
        ("资金计划，杰特苏钨业公司，5月15日前", "5月15日前", MAY_15),
        ("公司于5月15日前提交资金计划", "5月15日前", MAY_15),
        ("по протоколу от 24.04.2025 № 5 план до 15 мая", "до 15 мая", MAY_15),
        ("2025 жылғы 24 сәуірдегі № 5 хаттама, 15 мамырға дейін", "15 мамырға дейін", MAY_15),
        ("根据2025年4月24日第5号会议纪要，5月15日前", "5月15日前", MAY_15),
        ("отчёт за 1 квартал 2025 года до 15 мая", "до 15 мая", MAY_15),
        ("с 1 мая по 15 мая", "по 15 мая", MAY_15),
        ("взнос 94,5 млрд тенге, II квартал 2025 года", "II квартал 2025 года", date(2025, 6, 30)),
        ("план, 5.6", "5.6", date(2025, 6, 5)),
    ],
)
def test_a_term_inside_a_line(line: str, wording: str, ends_on: date) -> None:
    found = find_date(line, MEETING)
    assert found is not None
    term, start, end = found
    assert (term.wording, term.ends_on) == (wording, ends_on)
    assert line[start:end].strip() == wording


def test_rhythms_inside_a_line() -> None:
    found = find_date("отчёт о ходе работ, Компания, ежемесячно до 5 числа", MEETING)
    assert found is not None
    assert found[0] == TypedTerm("periodic", "ежемесячно до 5 числа", every="month", day=5)
    permanent = find_date("мониторинг, тұрақты", MEETING)
    assert permanent is not None
    assert permanent[0].kind == "permanent"


@pytest.mark.parametrize(
    "line",
    [
        "", "план финансирования", "пункт 2.1 протокола", "протокол № 5/10",
        "пункт 2.1 протокола № 5 от 24 апреля 2025 года", "10.50 млн тенге", "встреча 10:30",
        "постоянно действующая комиссия", "сегодня обсудили", "2025年4月24日的会议",
        "тел. 250-15-05", "+7 727 15-05 Иванов", "с 1 мая", "версия 1.15.05.2",
        "от 31 апреля 2025 года",
    ],
)  # fmt: skip
def test_lines_without_a_term(line: str) -> None:
    assert find_date(line, MEETING) is None


@pytest.mark.parametrize(
    "written",
    [dates.full, dates.with_weekday, dates.until, dates.table, dates.dated],
)
@given(day=DAYS, language=LANGUAGES)
def test_every_official_form_of_a_day_is_read_back(
    written: Callable[[date, InterfaceLanguage], str], day: date, language: ContentLanguage
) -> None:
    text = written(day, language)
    assert read_date(text, MEETING) == TypedTerm("date", text, day)


@given(day=DAYS, language=LANGUAGES)
def test_the_official_term_is_found_in_a_line(day: date, language: ContentLanguage) -> None:
    until = dates.until(day, language)
    found = find_date(f"план, Компания, {until}", MEETING)
    assert found is not None
    assert (found[0].ends_on, found[0].wording) == (day, until)


@given(day=DAYS, language=LANGUAGES)
def test_months_quarters_and_rhythms_are_read_back(day: date, language: ContentLanguage) -> None:
    month = dates.month(day.year, day.month, language)
    assert read_date(month, MEETING) == TypedTerm("wording", month, month_end(day.year, day.month))
    number = (day.month + 2) // 3
    quarter = dates.quarter(day.year, number, language)
    end = month_end(day.year, number * 3)
    assert read_date(quarter, MEETING) == TypedTerm("wording", quarter, end)
    rhythm = dates.monthly_by(day.day, language)
    expected = TypedTerm("periodic", rhythm, every="month", day=day.day)
    assert read_date(rhythm, MEETING) == expected


@given(st.text(st.characters(exclude_categories=())) | st.text("15.0/-до маяжылғы年月日前每第I№ "))
def test_any_text_may_be_typed(text: str) -> None:
    read_date(text, MEETING)
    found = find_date(text, MEETING)
    assert found is None or 0 <= found[1] < found[2] <= len(text)


@given(st.text(st.characters(exclude_categories=())))
def test_places_in_the_line_stay(text: str) -> None:
    assert len(comparable(text)) == len(text)


@pytest.mark.parametrize("part", ["срок ", "до ", "15.05", "15 мая ", "2025年", "каждый ", " "])
def test_long_lines_are_read_at_once(part: str) -> None:
    line = part + " " * 1900 + part * 500
    started = time.monotonic()
    find_date(line, MEETING)
    read_date(line, MEETING)
    assert time.monotonic() - started < 0.5
