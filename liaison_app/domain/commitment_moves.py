"""The status table of commitments: which moves there are and what each one asks (domain.md 3)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import Message, message
from liaison_app.domain.commitment import (
    CLOSED,
    Commitment,
    CommitmentStatus,
    Firmness,
    RemovalGround,
    StatusChange,
)
from liaison_app.domain.term import Term, TermKind, weekend
from liaison_app.domain.trilingual import Trilingual

_S = CommitmentStatus

MOVES: Mapping[CommitmentStatus, tuple[CommitmentStatus, ...]] = {
    _S.DRAFT: (_S.IN_PROGRESS, _S.CANCELLED),
    _S.IN_PROGRESS: (_S.UNDER_REVIEW, _S.SUSPENDED, _S.NOT_FULFILLED, _S.CANCELLED),
    _S.UNDER_REVIEW: (_S.FULFILLED, _S.RETURNED),
    _S.RETURNED: (_S.UNDER_REVIEW, _S.SUSPENDED, _S.NOT_FULFILLED, _S.CANCELLED),
    _S.SUSPENDED: (_S.IN_PROGRESS, _S.NOT_FULFILLED, _S.CANCELLED),
    _S.FULFILLED: (_S.IN_PROGRESS,),
    _S.NOT_FULFILLED: (_S.IN_PROGRESS,),
    _S.CANCELLED: (_S.IN_PROGRESS,),
}


@dataclass(frozen=True, slots=True)
class Move:
    """A move with all that its rule may ask for; what a rule does not ask may stay empty."""

    to: CommitmentStatus
    on: date
    basis: Trilingual = field(default_factory=Trilingual)
    fact_date: date | None = None
    remark: str = ""
    ground: RemovalGround | None = None
    decided_by_id: int | None = None
    confirmed_on: date | None = None
    confirmation: Trilingual = field(default_factory=Trilingual)
    merged_into_id: int | None = None


def make_move(
    commitment: Commitment,
    move: Move,
    today: date,
    *,
    source_signed: bool,
    day_off: Callable[[date], bool] = weekend,
) -> None:
    """Carry out a move, or raise UserMistake at the field whose condition is not met.

    `source_signed` tells whether the minutes that the commitment stands in are signed; `day_off`
    counts the working days of its term.
    """
    if move.to not in MOVES[commitment.status]:
        raise _refused("status", message("commitment rule", "There is no such step from here."))
    _judge_day(commitment, move.on, today)
    if commitment.status in CLOSED or commitment.status is _S.SUSPENDED:
        _need_basis(move)
    if move.to is _S.IN_PROGRESS:
        judge_control(commitment, source_signed=source_signed)
        _begin_term(commitment, day_off)
    _STEPS[move.to](commitment, move)
    commitment.moves.append(
        StatusChange(
            position=len(commitment.moves) + 1,
            from_status=commitment.status,
            to_status=move.to,
            on=move.on,
            basis=move.basis,
            remark=move.remark,
            decided_by_id=move.decided_by_id,
            fact_date=commitment.fact_date if move.to in (_S.UNDER_REVIEW, _S.FULFILLED) else None,
        )
    )
    commitment.status = move.to


def _judge_day(commitment: Commitment, on: date, today: date) -> None:
    if on > today:
        raise _refused("on", message("commitment rule", "A step cannot lie in the future."))
    begun = commitment.put_on_control
    if begun is not None and on < begun:
        raise _refused(
            "on", message("commitment rule", "The step lies before it was put on control.")
        )


def judge_control(commitment: Commitment, *, source_signed: bool) -> None:
    """Raise UserMistake where a commitment may not stand on control (first row of the table)."""
    if commitment.firmness is not Firmness.FIRM:
        raise _refused(
            "firmness", message("commitment rule", "Only a firm commitment goes on control.")
        )
    if commitment.lead_id is None:
        raise _refused(
            "lead", message("commitment rule", "Name the organisation that answers for it.")
        )
    judge_term(commitment.term)
    if not source_signed and not commitment.other_basis:
        raise _refused(
            "other_basis",
            message(
                "commitment rule", "Its minutes are not signed; name another basis or sign them."
            ),
        )


def judge_term(term: Term) -> None:
    """Raise UserMistake unless there is a term and it is whole."""
    if not term.set:
        raise _refused(
            "due", message("commitment rule", "Give the term, or say that it is permanent.")
        )
    term.judge()


def _begin_term(commitment: Commitment, day_off: Callable[[date], bool]) -> None:
    """Count the term of what goes on control; one by event anew, by the calendar of today."""
    counted = commitment.original_due is not None and commitment.term_kind is not TermKind.EVENT
    if commitment.put_on_control is None and not counted:
        commitment.original_due = commitment.current_due = commitment.term.due(day_off)


def _to_control(commitment: Commitment, move: Move) -> None:
    if commitment.put_on_control is None:  # a draft, or one that was cancelled as a draft
        commitment.put_on_control = move.on
    if commitment.status in CLOSED:
        _forget_closing(commitment)
    commitment.suspended_on = None
    commitment.suspension_basis = Trilingual()


def _forget_closing(commitment: Commitment) -> None:
    """Take a closing back; it stays in the history and among the moves."""
    commitment.fact_date = commitment.removed_on = commitment.reported_on = None
    commitment.removal_ground = commitment.decided_by_id = commitment.merged_into_id = None
    commitment.removal_basis = Trilingual()
    commitment.confirmed_on = None
    commitment.confirmation = Trilingual()
    commitment.before_program = False


def _to_review(commitment: Commitment, move: Move) -> None:
    judge_fact(commitment, move.fact_date, move.on)
    commitment.fact_date = move.fact_date
    commitment.reported_on = move.on
    commitment.remark = ""


def judge_fact(commitment: Commitment, fact: date | None, today: date) -> None:
    """Raise UserMistake unless there is a fact date in its bounds and evidence (rule 4).

    What was closed before the program came may lack evidence.
    """
    if fact is None:
        raise _refused(
            "fact_date", message("commitment rule", "Give the date on which it was done.")
        )
    if fact > today:
        raise _refused(
            "fact_date", message("commitment rule", "The date of the fact lies in the future.")
        )
    begun = commitment.put_on_control
    if begun is not None and fact < begun:
        raise _refused(
            "fact_date",
            message("commitment rule", "The date of the fact lies before it was put on control."),
        )
    proved = any(evidence.deleted_at is None for evidence in commitment.evidence)
    if not proved and not commitment.before_program:
        raise _refused(
            "evidence", message("commitment rule", "Name at least one supporting document.")
        )


def _to_returned(commitment: Commitment, move: Move) -> None:
    if not move.remark.strip():
        raise _refused("remark", message("commitment rule", "Say what has to be reworked."))
    commitment.remark = move.remark
    commitment.fact_date = commitment.reported_on = None


def _to_fulfilled(commitment: Commitment, move: Move) -> None:
    judge_fact(commitment, commitment.fact_date, move.on)
    _need_basis(move)
    judge_confirmation(commitment, move.confirmed_on, move.confirmation)
    commitment.confirmed_on = move.confirmed_on
    commitment.confirmation = move.confirmation
    _close(commitment, move, RemovalGround.FULFILLED)


def judge_confirmation(
    commitment: Commitment, confirmed_on: date | None, confirmation: Trilingual
) -> None:
    """Raise UserMistake where a promise to the other side is closed without a word of it."""
    if commitment.to_other_side and not (confirmed_on or confirmation):
        raise _refused(
            "confirmation",
            message(
                "commitment rule",
                "It was promised to the other side: give its confirmation, or say why not.",
            ),
        )


def _to_not_fulfilled(commitment: Commitment, move: Move) -> None:
    _need_basis(move)
    _close(commitment, move, None)


def _to_cancelled(commitment: Commitment, move: Move) -> None:
    _need_basis(move)
    ground = move.ground or RemovalGround.IRRELEVANT
    if ground is RemovalGround.MERGED and move.merged_into_id is None:
        raise _refused(
            "merged_into", message("commitment rule", "Say which commitment it was merged into.")
        )
    if move.merged_into_id is not None and move.merged_into_id == commitment.id:
        raise _refused(
            "merged_into", message("commitment rule", "A commitment cannot be merged into itself.")
        )
    commitment.merged_into_id = move.merged_into_id
    _close(commitment, move, ground)


def _to_suspended(commitment: Commitment, move: Move) -> None:
    _need_basis(move)
    commitment.suspended_on = move.on
    commitment.suspension_basis = move.basis


def _close(commitment: Commitment, move: Move, ground: RemovalGround | None) -> None:
    commitment.removed_on = move.on
    commitment.removal_ground = ground
    commitment.removal_basis = move.basis
    commitment.decided_by_id = move.decided_by_id


def _need_basis(move: Move) -> None:
    if not move.basis:
        raise _refused("basis", message("commitment rule", "Name the basis of the decision."))


def _refused(field_name: str, reason: Message) -> UserMistake:
    return UserMistake(reason, field_name)


_STEPS: Mapping[CommitmentStatus, Callable[[Commitment, Move], None]] = {
    _S.IN_PROGRESS: _to_control,
    _S.UNDER_REVIEW: _to_review,
    _S.RETURNED: _to_returned,
    _S.FULFILLED: _to_fulfilled,
    _S.NOT_FULFILLED: _to_not_fulfilled,
    _S.CANCELLED: _to_cancelled,
    _S.SUSPENDED: _to_suspended,
}
