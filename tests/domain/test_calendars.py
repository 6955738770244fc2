"""Days off, working days and rhythms (domain.md 3, rules 8 and 9)."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from liaison_app.domain.calendar_day import Country, DayKind
from liaison_app.domain.record import Side
from liaison_app.domain.rhythm import closes_early, percent_applies, period_days
from liaison_app.domain.term import Period, Term, TermKind
from liaison_app.domain.trilingual import Trilingual
from liaison_app.domain.working_calendar import Calendars, WorkingCalendar

NAURYZ = Trilingual(kk="Наурыз мейрамы")
days = st.dates(date(2025, 1, 1), date(2026, 12, 31))
FRIDAY = date(2025, 3, 21)


@given(days, st.sampled_from(DayKind))
def test_what_the_office_enters_goes_before_the_published_day(day: date, kind: DayKind) -> None:
    published = WorkingCalendar({FRIDAY: NAURYZ}, frozenset({date(2025, 3, 22)}))
    edited = published.edited(day, kind, Trilingual())
    assert edited.is_off(day) == (kind is DayKind.OFF)
    assert (edited.name(day) is None) == (kind is DayKind.WORKING)
    other = day + timedelta(days=1)
    assert edited.is_off(other) == published.is_off(other)
    assert edited.edited(day, DayKind.OFF, NAURYZ).name(day) == NAURYZ


def test_a_hint_names_the_country_and_the_day_and_moves_nothing() -> None:
    calendars = Calendars(kz=WorkingCalendar({FRIDAY: NAURYZ}))
    assert calendars.hints(FRIDAY) == {Country.KZ: NAURYZ}
    assert set(calendars.hints(date(2025, 3, 22))) == set(Country)
    assert calendars.hints(date(2025, 3, 20)) == {}
    assert Term(TermKind.DATE, FRIDAY).due(calendars.day_off(Side.KZ)) == FRIDAY


@given(days, st.integers(1, 40))
def test_working_days_are_counted_by_the_calendar_of_the_side(event: date, count: int) -> None:
    calendars = Calendars(
        kz=WorkingCalendar({FRIDAY: NAURYZ}),
        cn=WorkingCalendar({}, frozenset({date(2025, 3, 22)})),
    )
    term = Term(TermKind.EVENT, event_on=event, days=count, working_days=True)
    due = {side: term.due(calendars.day_off(side)) for side in Side}
    for side, day in due.items():
        assert day is not None
        off = calendars.day_off(side)
        span = [event + timedelta(days=n) for n in range(1, (day - event).days + 1)]
        assert sum(not off(one) for one in span) == count
        assert not off(day)
    assert due[Side.JOINT] == max(day for day in due.values() if day)


@given(st.sampled_from(Period), st.integers(1, 31), days, days, st.none() | days)
def test_each_period_has_one_day(
    every: Period, day: int, one: date, other: date, first: date | None
) -> None:
    begin, end = sorted((one, other))
    weekday = (day - 1) % 7 + 1
    term = Term(
        TermKind.PERIODIC,
        date(2026, 11, 30),
        every=every,
        day=weekday if every is Period.WEEK else day,
        first=first,
    )
    found = list(period_days(term, begin, end))
    assert found == sorted(set(found))
    assert all(begin <= one <= min(end, date(2026, 11, 30)) for one in found)
    assert all(first is None or one >= first for one in found)
    if every is Period.WEEK:
        assert all(one.isoweekday() == weekday for one in found)
    if every is Period.MONTH:
        assert len({one.replace(day=1) for one in found}) == len(found)


def test_the_days_of_a_quarter_and_of_the_end_of_a_month() -> None:
    quarter = Term(TermKind.PERIODIC, every=Period.QUARTER, day=5)
    year = (date(2025, 1, 1), date(2025, 12, 31))
    assert [day.month for day in period_days(quarter, *year)] == [1, 4, 7, 10]
    monthly = Term(TermKind.PERIODIC, every=Period.MONTH, day=31)
    assert list(period_days(monthly, date(2025, 2, 1), date(2025, 3, 1))) == [date(2025, 2, 28)]
    assert list(period_days(Term(TermKind.DATE, date(2025, 2, 1)), *year)) == []


def test_what_recurs_closes_at_its_last_day_and_has_no_percent() -> None:
    term = Term(TermKind.PERIODIC, date(2025, 12, 5), every=Period.MONTH, day=5)
    assert closes_early(term, date(2025, 12, 4))
    assert not closes_early(term, date(2025, 12, 5))
    assert not percent_applies(term)
    assert percent_applies(Term(TermKind.DATE, date(2025, 12, 5)))
