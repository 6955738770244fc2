"""How a commitment stood on a day follows the dates of the facts, whenever they were typed."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from liaison_app.base.errors import UserMistake
from liaison_app.domain.as_of import state_as_of
from liaison_app.domain.commitment import (
    CLOSED,
    Commitment,
    Evidence,
    ExtensionDecision,
    RemovalGround,
)
from liaison_app.domain.commitment_moves import MOVES, Move, make_move
from liaison_app.domain.extending import decide_extension, request_extension
from liaison_app.domain.standing import Light, Standing
from liaison_app.domain.term import Term, TermKind
from tests.domain.promises import BASIS, BEGUN, DUE, FACT, TODAY, S, asked, at, draft, go

ways = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 30), st.integers(0, 30)), max_size=9)


def walked(steps: list[tuple[int, int, int]], *, moves_known: bool = True) -> Commitment:
    """Give a commitment that went some way; refused steps are passed over."""
    commitment = draft()
    commitment.evidence.append(Evidence())
    for way, on, fact in steps:
        possible = MOVES[commitment.status]
        move = Move(
            possible[way % len(possible)],
            BEGUN + timedelta(days=on),
            BASIS,
            fact_date=BEGUN + timedelta(days=fact),
            remark="Доработать",
            ground=RemovalGround.IRRELEVANT,
            confirmation=BASIS,
        )
        try:
            make_move(commitment, move, TODAY, source_signed=False)
        except UserMistake:
            continue
    if not moves_known:
        commitment.moves.clear()
    return commitment


@given(ways)
def test_today_it_stands_as_it_stands(steps: list[tuple[int, int, int]]) -> None:
    commitment = walked(steps)
    state = state_as_of(commitment, TODAY + timedelta(days=60))
    assert state.status is commitment.status
    assert (state.original_due, state.due) == (commitment.original_due, commitment.current_due)
    if commitment.status in CLOSED:
        assert state.removed_on == commitment.removed_on


@given(ways, st.booleans())
def test_before_it_was_put_on_control_it_was_a_draft(
    steps: list[tuple[int, int, int]], moves_known: bool
) -> None:
    commitment = walked(steps, moves_known=moves_known)
    begun = commitment.put_on_control
    if begun is not None:
        assert state_as_of(commitment, begun - timedelta(days=1)).status is S.DRAFT
        assert state_as_of(commitment, begun).status is not S.DRAFT


@given(ways, st.booleans(), st.integers(0, 90))
def test_no_fact_of_a_later_day_is_known(
    steps: list[tuple[int, int, int]], moves_known: bool, after: int
) -> None:
    commitment = walked(steps, moves_known=moves_known)
    state = state_as_of(commitment, BEGUN + timedelta(days=after))
    for day in (state.fact_date, state.removed_on):
        assert day is None or day <= state.day
    assert (state.status in CLOSED) == (state.removed_on is not None)


@given(ways, st.integers(0, 90))
def test_when_it_was_typed_changes_nothing(steps: list[tuple[int, int, int]], after: int) -> None:
    """The same facts in the same order give the same state, with the moves or by the fields."""
    commitment = walked(steps)
    if len(commitment.moves) <= 1:
        by_moves = state_as_of(commitment, BEGUN + timedelta(days=after))
        commitment.moves.clear()
        assert state_as_of(commitment, BEGUN + timedelta(days=after)) == by_moves


def test_a_fact_that_was_reported_later_was_not_overdue() -> None:
    commitment = go(draft(), S.IN_PROGRESS, BEGUN)
    late = DUE + timedelta(days=4)
    commitment.evidence.append(Evidence())
    move = Move(S.UNDER_REVIEW, late, BASIS, fact_date=FACT)
    make_move(commitment, move, late, source_signed=False)
    between = state_as_of(commitment, DUE + timedelta(days=2))
    assert (between.status, between.fact_date) == (S.UNDER_REVIEW, FACT)
    assert between.stand().standing is Standing.UNDER_REVIEW
    assert state_as_of(commitment, FACT - timedelta(days=1)).status is S.IN_PROGRESS


def test_fulfilment_and_removal_are_two_dates() -> None:
    commitment = go(draft(), S.IN_PROGRESS, BEGUN)
    go(commitment, S.UNDER_REVIEW, TODAY - timedelta(days=3))
    go(commitment, S.FULFILLED, TODAY)
    assert state_as_of(commitment, TODAY - timedelta(days=1)).status is S.UNDER_REVIEW
    removed = state_as_of(commitment, TODAY)
    assert (removed.status, removed.fact_date, removed.removed_on) == (S.FULFILLED, FACT, TODAY)
    assert removed.stand().standing is Standing.DONE_ON_TIME


def test_a_former_closing_is_remembered_after_it_was_taken_back() -> None:
    commitment = at(S.FULFILLED)
    make_move(commitment, Move(S.IN_PROGRESS, TODAY, BASIS), TODAY, source_signed=False)
    commitment.moves[-1].on = TODAY + timedelta(days=10)
    assert commitment.fact_date is None
    state = state_as_of(commitment, TODAY)
    assert (state.status, state.fact_date) == (S.FULFILLED, FACT)
    assert state_as_of(commitment, TODAY + timedelta(days=10)).status is S.IN_PROGRESS


def test_an_extension_moves_the_term_from_the_day_it_was_granted() -> None:
    commitment = go(draft(), S.IN_PROGRESS, BEGUN)
    request_extension(commitment, asked(date(2025, 6, 15)))
    (extension,) = commitment.extensions
    decide_extension(commitment, extension, ExtensionDecision.GRANTED, date(2025, 5, 18), None)
    before, after = (state_as_of(commitment, date(2025, 5, day)) for day in (17, 18))
    assert (before.due, before.extensions, before.stand().light) == (DUE, 0, Light.RED)
    assert (after.due, after.extensions, after.stand().light) == (date(2025, 6, 15), 1, Light.GREEN)
    assert after.stand_by_first_term().standing is Standing.OVERDUE


def test_a_term_by_event_runs_from_the_event_on() -> None:
    commitment = Commitment(id=1, lead_id=7, other_basis=BASIS)
    commitment.term = Term(
        TermKind.EVENT, event=BASIS, event_on=date(2025, 5, 5), days=3, review_on=DUE
    )
    commitment.original_due = commitment.current_due = commitment.term.due()
    go(commitment, S.IN_PROGRESS, BEGUN)
    waiting = state_as_of(commitment, date(2025, 5, 4))
    assert (waiting.due, waiting.stand().standing) == (None, Standing.NOT_STARTED)
    assert state_as_of(commitment, date(2025, 5, 9)).stand().standing is Standing.OVERDUE
