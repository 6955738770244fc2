"""How a commitment stands: due today is not late, under review is not late (domain.md 2.1, 3)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaison_app.domain.commitment import CLOSED, CommitmentStatus
from liaison_app.domain.commitment_state import set_term
from liaison_app.domain.standing import Light, Stand, Standing, is_overdue, stand, stand_of
from liaison_app.domain.term import Period, Term, TermKind
from tests.domain.promises import DUE, S, draft

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (DUE - 30 * DAY, Stand(Standing.IN_PROGRESS, -30)),
        (DUE - 4 * DAY, Stand(Standing.IN_PROGRESS, -4)),
        (DUE - 3 * DAY, Stand(Standing.DUE_SOON, -3)),
        (DUE, Stand(Standing.DUE_SOON, 0)),
        (DUE + DAY, Stand(Standing.OVERDUE, 1)),
        (DUE + 31 * DAY, Stand(Standing.OVERDUE, 31)),
    ],
)
def test_days_before_and_after_the_term(today: date, expected: Stand) -> None:
    assert stand(S.IN_PROGRESS, DUE, None, today) == expected


def test_how_soon_is_soon_is_the_offices_to_say() -> None:
    assert stand(S.IN_PROGRESS, DUE, None, DUE - 10 * DAY, due_soon_days=10).standing == "due_soon"
    assert stand(S.IN_PROGRESS, DUE, None, DUE - DAY, due_soon_days=0).standing == "in_progress"


@given(st.integers(-400, 400))
def test_what_waits_for_the_controller_is_never_late(days: int) -> None:
    assert stand(S.UNDER_REVIEW, DUE, None, DUE + days * DAY).standing is Standing.UNDER_REVIEW


@given(st.sampled_from(CommitmentStatus), st.none() | st.just(DUE), st.integers(-9, 9))
def test_overdue_is_open_not_under_review_and_past_its_day(
    status: CommitmentStatus, due: date | None, days: int
) -> None:
    today = DUE + days * DAY
    late = (
        status not in CLOSED
        and status not in (S.DRAFT, S.UNDER_REVIEW)
        and due is not None
        and today > due
    )
    assert is_overdue(status, due, today) is late
    assert (stand(status, due, None, today).standing is Standing.OVERDUE) is late


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (DUE - DAY, Stand(Standing.DONE_ON_TIME, -1)),
        (DUE, Stand(Standing.DONE_ON_TIME, 0)),
        (DUE + 5 * DAY, Stand(Standing.DONE_LATE, 5)),
    ],
)
def test_what_is_done_is_judged_by_its_own_day(fact: date, expected: Stand) -> None:
    assert stand(S.FULFILLED, DUE, fact, DUE + 99 * DAY) == expected


def test_the_light_is_never_the_only_sign_but_follows_the_word() -> None:
    lights = {standing: Stand(standing).light for standing in Standing}
    assert lights[Standing.OVERDUE] is lights[Standing.NOT_FULFILLED] is Light.RED
    assert lights[Standing.DUE_SOON] is lights[Standing.RETURNED] is Light.YELLOW
    assert lights[Standing.DONE_LATE] is lights[Standing.UNDER_REVIEW] is Light.GREEN
    outside = {standing for standing, light in lights.items() if light is Light.NONE}
    assert outside == {Standing.DRAFT, Standing.SUSPENDED, Standing.CANCELLED}


def test_without_a_date_there_are_no_days() -> None:
    assert stand(S.IN_PROGRESS, None, None, DUE) == Stand(Standing.IN_PROGRESS)
    waiting = stand(S.IN_PROGRESS, None, None, DUE, waits_for_event=True)
    assert waiting == Stand(Standing.NOT_STARTED)
    assert stand(S.RETURNED, DUE, None, DUE).standing is Standing.RETURNED
    assert stand(S.DRAFT, DUE, None, DUE + DAY) == Stand(Standing.DRAFT)


MONTHLY = Term(TermKind.PERIODIC, DUE + 200 * DAY, every=Period.MONTH, day=5)


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (date(2025, 5, 20), -16),
        (date(2025, 6, 5), 0),
        (date(2025, 6, 6), -29),
    ],
)
def test_what_comes_round_counts_to_its_next_report(today: date, days: int) -> None:
    commitment = draft()
    set_term(commitment, MONTHLY)
    commitment.status = S.IN_PROGRESS
    assert stand_of(commitment, today) == Stand(Standing.IN_PROGRESS, days)


def test_after_the_last_report_it_is_as_late_as_ever() -> None:
    commitment = draft()
    set_term(commitment, MONTHLY)
    commitment.status = S.IN_PROGRESS
    late = stand_of(commitment, DUE + 201 * DAY)
    assert late == Stand(Standing.OVERDUE, 1)
