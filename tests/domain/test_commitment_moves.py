"""The status table, whole: every move there is, every one there is not, and what each asks."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.domain.commitment import (
    Commitment,
    CommitmentStatus,
    Evidence,
    Firmness,
    RemovalGround,
)
from liaison_app.domain.commitment_moves import MOVES, Move, make_move
from liaison_app.domain.commitment_state import set_term
from liaison_app.domain.record import Side
from liaison_app.domain.term import Term, TermKind
from liaison_app.domain.trilingual import Trilingual
from tests.domain.promises import BASIS, BEGUN, DUE, FACT, TODAY, S, at, draft, go, mistakes

# domain.md 3, the table of statuses and moves.
TABLE = {
    (S.DRAFT, S.IN_PROGRESS),
    (S.DRAFT, S.CANCELLED),
    (S.IN_PROGRESS, S.UNDER_REVIEW),
    (S.RETURNED, S.UNDER_REVIEW),
    (S.UNDER_REVIEW, S.RETURNED),
    (S.UNDER_REVIEW, S.FULFILLED),
    (S.IN_PROGRESS, S.SUSPENDED),
    (S.RETURNED, S.SUSPENDED),
    (S.SUSPENDED, S.IN_PROGRESS),
    (S.IN_PROGRESS, S.NOT_FULFILLED),
    (S.RETURNED, S.NOT_FULFILLED),
    (S.SUSPENDED, S.NOT_FULFILLED),
    (S.IN_PROGRESS, S.CANCELLED),
    (S.RETURNED, S.CANCELLED),
    (S.SUSPENDED, S.CANCELLED),
    (S.FULFILLED, S.IN_PROGRESS),
    (S.NOT_FULFILLED, S.IN_PROGRESS),
    (S.CANCELLED, S.IN_PROGRESS),
}


def test_the_table_is_the_one_of_the_domain() -> None:
    assert {(start, to) for start, ends in MOVES.items() for to in ends} == TABLE


@pytest.mark.parametrize("start", list(S))
@pytest.mark.parametrize("to", list(S))
def test_every_move_there_is_and_every_one_there_is_not(
    start: CommitmentStatus, to: CommitmentStatus
) -> None:
    commitment = at(start)
    if (start, to) in TABLE:
        go(commitment, to)
        assert commitment.status is to
        assert (commitment.moves[-1].from_status, commitment.moves[-1].to_status) == (start, to)
        assert mistakes(commitment) == []
    else:
        with pytest.raises(UserMistake, match="no such step"):
            go(commitment, to)
        assert commitment.status is start


def refused(commitment: Commitment, move: Move) -> str:
    """Give the field at which a move is refused; nothing of the commitment changed."""
    before = (commitment.status, len(commitment.moves))
    with pytest.raises(UserMistake) as told:
        make_move(commitment, move, TODAY, source_signed=False)
    assert (commitment.status, len(commitment.moves)) == before
    return told.value.field


def test_what_going_on_control_asks() -> None:
    move = Move(S.IN_PROGRESS, TODAY)
    for field, spoil in (
        ("firmness", {"firmness": Firmness.INTENTION}),
        ("lead", {"lead_id": None}),
        ("other_basis", {"other_basis": Trilingual()}),
    ):
        commitment = draft()
        for name, value in spoil.items():
            setattr(commitment, name, value)
        assert refused(commitment, move) == field
    without_term = draft()
    set_term(without_term, Term())
    assert refused(without_term, move) == "due"


def test_signed_minutes_are_basis_enough() -> None:
    commitment = draft()
    commitment.other_basis = Trilingual()
    make_move(commitment, Move(S.IN_PROGRESS, BEGUN), TODAY, source_signed=True)
    assert (commitment.put_on_control, commitment.original_due) == (BEGUN, DUE)


def test_what_a_report_asks() -> None:
    move = Move(S.UNDER_REVIEW, TODAY, fact_date=FACT)
    assert refused(at(S.IN_PROGRESS), move) == "evidence"
    commitment = at(S.IN_PROGRESS)
    commitment.evidence.append(Evidence())
    for wrong in (None, TODAY + timedelta(days=1), BEGUN - timedelta(days=1)):
        assert refused(commitment, replace(move, fact_date=wrong)) == "fact_date"


def test_what_lies_in_the_bin_proves_nothing() -> None:
    commitment = at(S.IN_PROGRESS)
    commitment.evidence.append(Evidence(deleted_at=datetime(2025, 5, 1, tzinfo=UTC)))
    assert refused(commitment, Move(S.UNDER_REVIEW, TODAY, fact_date=FACT)) == "evidence"


def test_a_return_needs_a_remark_and_forgets_the_report() -> None:
    assert refused(at(S.UNDER_REVIEW), Move(S.RETURNED, TODAY, remark=" ")) == "remark"
    commitment = at(S.RETURNED)
    assert (commitment.fact_date, commitment.reported_on) == (None, None)
    assert go(commitment, S.UNDER_REVIEW).remark == ""


@pytest.mark.parametrize("to", [S.SUSPENDED, S.NOT_FULFILLED, S.CANCELLED])
def test_a_decision_needs_its_basis(to: CommitmentStatus) -> None:
    assert refused(at(S.IN_PROGRESS), Move(to, TODAY)) == "basis"


@pytest.mark.parametrize("start", [S.SUSPENDED, S.FULFILLED, S.NOT_FULFILLED, S.CANCELLED])
def test_going_on_again_needs_a_basis_too(start: CommitmentStatus) -> None:
    assert refused(at(start), Move(S.IN_PROGRESS, TODAY)) == "basis"


def test_a_promise_to_the_other_side_needs_its_word_or_why_not() -> None:
    closing = Move(S.FULFILLED, TODAY, BASIS)
    assert refused(at(S.UNDER_REVIEW), closing) == "confirmation"
    for said in ({"confirmed_on": TODAY}, {"confirmation": Trilingual(zh="对方未答复")}):
        commitment = at(S.UNDER_REVIEW)
        make_move(commitment, replace(closing, **said), TODAY, source_signed=False)
        assert mistakes(commitment) == []
    own = at(S.UNDER_REVIEW)
    own.promised_to = own.side
    make_move(own, closing, TODAY, source_signed=False)
    assert (own.removal_ground, own.removed_on) == (RemovalGround.FULFILLED, TODAY)


def test_a_joint_one_is_always_promised_to_somebody() -> None:
    joint = at(S.UNDER_REVIEW)
    joint.side = joint.promised_to = Side.JOINT
    assert refused(joint, Move(S.FULFILLED, TODAY, BASIS)) == "confirmation"


def test_merging_names_another_commitment() -> None:
    merge = Move(S.CANCELLED, TODAY, BASIS, ground=RemovalGround.MERGED)
    assert refused(at(S.IN_PROGRESS), merge) == "merged_into"
    assert refused(at(S.IN_PROGRESS), replace(merge, merged_into_id=1)) == "merged_into"
    commitment = at(S.IN_PROGRESS)
    make_move(commitment, replace(merge, merged_into_id=2), TODAY, source_signed=False)
    assert commitment.merged_into_id == 2


@pytest.mark.parametrize("day", [TODAY + timedelta(days=1), BEGUN - timedelta(days=1)])
def test_a_step_lies_between_the_beginning_and_today(day: date) -> None:
    assert refused(at(S.IN_PROGRESS), Move(S.SUSPENDED, day, BASIS)) == "on"


def test_returning_to_control_forgets_the_closing_but_keeps_its_move() -> None:
    commitment = go(at(S.FULFILLED), S.IN_PROGRESS)
    assert (commitment.fact_date, commitment.removed_on, commitment.confirmed_on) == (
        None,
        None,
        None,
    )
    assert commitment.removal_basis == commitment.confirmation == Trilingual()
    assert [move.to_status for move in commitment.moves][-2:] == [S.FULFILLED, S.IN_PROGRESS]
    assert commitment.put_on_control == BEGUN


def test_a_draft_that_was_cancelled_begins_when_it_returns() -> None:
    commitment = go(draft(), S.CANCELLED)
    assert mistakes(commitment) == []
    go(commitment, S.IN_PROGRESS)
    assert (commitment.put_on_control, mistakes(commitment)) == (TODAY, [])


def test_a_permanent_one_needs_a_day_of_review() -> None:
    commitment = draft()
    set_term(commitment, Term(TermKind.PERMANENT))
    assert refused(commitment, Move(S.IN_PROGRESS, TODAY)) == "review_on"
