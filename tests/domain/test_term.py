"""Until when: every kind of term, inclusive of its last day, never moved off a day off."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaison_app.base.errors import UserMistake
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.term import Period, Term, TermKind, weekend
from liaison_app.domain.trilingual import Trilingual

FRIDAY = date(2025, 5, 16)
SATURDAY = FRIDAY + timedelta(days=1)
WORDING = Trilingual(ru="III квартал 2026 года")
EVENT = Trilingual(ru="подписание договора")


@pytest.mark.parametrize(
    ("term", "due"),
    [
        (Term(), None),
        (Term(TermKind.DATE, SATURDAY), SATURDAY),
        (Term(TermKind.WORDING, date(2026, 9, 30), WORDING), date(2026, 9, 30)),
        (Term(TermKind.PERIODIC, date(2026, 1, 1), every=Period.MONTH, day=5), date(2026, 1, 1)),
        (Term(TermKind.PERIODIC, every=Period.WEEK, day=5), None),
        (Term(TermKind.PERMANENT, SATURDAY, review_on=SATURDAY), None),
        (Term(TermKind.EVENT, event=EVENT, days=10), None),
        (Term(TermKind.EVENT, event=EVENT, days=10, event_on=FRIDAY), date(2025, 5, 26)),
        (
            Term(TermKind.EVENT, event=EVENT, days=1, working_days=True, event_on=FRIDAY),
            date(2025, 5, 19),
        ),
    ],
)
def test_the_last_day_on_which_it_is_on_time(term: Term, due: date | None) -> None:
    assert term.due() == due


@given(st.dates(date(2025, 1, 1), date(2027, 1, 1)), st.integers(0, 60))
def test_working_days_after_an_event_are_counted_one_by_one(event_on: date, days: int) -> None:
    term = Term(TermKind.EVENT, event=EVENT, days=days, working_days=True, event_on=event_on)
    due = term.due()
    assert due is not None
    between = [event_on + timedelta(days=n) for n in range(1, (due - event_on).days + 1)]
    assert sum(not weekend(day) for day in between) == days
    assert days == 0 or not weekend(due)


@pytest.mark.parametrize(
    ("term", "field"),
    [
        (Term(TermKind.DATE), "due"),
        (Term(TermKind.WORDING, SATURDAY), "due"),
        (Term(TermKind.WORDING, wording=WORDING), "due"),
        (Term(TermKind.PERIODIC, every=Period.MONTH), "due"),
        (Term(TermKind.EVENT, days=3, review_on=SATURDAY), "due"),
        (Term(TermKind.EVENT, event=EVENT, review_on=SATURDAY), "due"),
        (Term(TermKind.EVENT, event=EVENT, days=3), "review_on"),
        (Term(TermKind.EVENT, event=EVENT, days=-1, event_on=FRIDAY), "due"),
        (Term(TermKind.EVENT, event=EVENT, days=10**12, event_on=FRIDAY), "due"),
        (Term(TermKind.PERMANENT), "review_on"),
    ],
)
def test_a_term_that_lacks_a_part_is_told_where(term: Term, field: str) -> None:
    with pytest.raises(UserMistake) as told:
        term.judge()
    assert told.value.field == field


def test_what_waits_for_its_event_has_not_started() -> None:
    assert not Term(TermKind.EVENT, event=EVENT, days=3).started
    assert Term(TermKind.EVENT, event=EVENT, days=3, event_on=FRIDAY).started
    assert Term(TermKind.DATE, FRIDAY).started


@given(
    st.builds(
        Term,
        st.sampled_from(TermKind),
        st.none() | st.dates(),
        st.just(WORDING),
        st.none() | st.sampled_from(Period),
        st.none() | st.integers(1, 31),
        st.none() | st.dates(),
        st.just(EVENT),
        st.none() | st.dates(),
        st.none() | st.integers(0, 99),
        st.booleans(),
        st.none() | st.dates(),
    )
)
def test_a_commitment_gives_its_term_back_as_it_was(term: Term) -> None:
    commitment = Commitment()
    commitment.term = term
    assert commitment.term == term


def test_days_beyond_any_calendar_are_no_date_and_no_crash() -> None:
    for days in (-1, 10**12):
        for working in (False, True):
            term = Term(TermKind.EVENT, event=EVENT, days=days, working_days=working)
            assert replace(term, event_on=FRIDAY).due() is None
    assert Term(TermKind.EVENT, event=EVENT, days=9, event_on=date.max).due() is None
