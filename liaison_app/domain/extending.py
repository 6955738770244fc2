"""More time: a request, its answer, and what they do to the term (domain.md 3, rules 1–3, 13)."""

from collections.abc import Callable
from datetime import date

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.commitment import (
    CLOSED,
    Commitment,
    CommitmentStatus,
    Extension,
    ExtensionDecision,
)
from liaison_app.domain.term import TermKind, weekend


def request_extension(commitment: Commitment, extension: Extension) -> None:
    """Add a request; raises UserMistake where it does not go forward or gives no reason."""
    due = _running_due(commitment)
    extension.from_due = due
    judge_extension(extension)
    extension.number = max((other.number for other in commitment.extensions), default=0) + 1
    commitment.extensions.append(extension)
    if extension.decision is ExtensionDecision.GRANTED:
        _move_term(commitment, extension)


def decide_extension(
    commitment: Commitment,
    extension: Extension,
    decision: ExtensionDecision,
    decided_on: date,
    decided_by_id: int | None,
) -> None:
    """Answer a request; a refusal changes nothing, a grant moves the current term."""
    if extension.decision is not ExtensionDecision.PENDING:
        raise UserMistake(message("extension rule", "This request was answered already."))
    if decision is ExtensionDecision.PENDING:
        raise UserMistake(message("extension rule", "Say whether it is granted."), "decision")
    if extension.requested_on is not None and decided_on < extension.requested_on:
        raise UserMistake(
            message("extension rule", "The answer cannot be older than the request."), "decided_on"
        )
    if decision is ExtensionDecision.GRANTED:
        due = _running_due(commitment)
        _judge_forward(due, extension.to_due)
        extension.from_due = due
        _move_term(commitment, extension)
    extension.decision = decision
    extension.decided_on = decided_on
    extension.decided_by_id = decided_by_id


def _running_due(commitment: Commitment) -> date:
    if commitment.status in CLOSED or commitment.status is CommitmentStatus.DRAFT:
        raise UserMistake(
            message("extension rule", "Only a term that is running can be extended."), "to_due"
        )
    if commitment.current_due is None:
        raise UserMistake(
            message("extension rule", "There is no due date that could be extended."), "to_due"
        )
    return commitment.current_due


def judge_extension(extension: Extension) -> None:
    """Raise UserMistake unless it goes forward and has a reason (rule 2)."""
    _judge_forward(extension.from_due, extension.to_due)
    if not extension.reason:
        raise UserMistake(message("extension rule", "Give the reason."), "reason")
    if extension.requested_on is None:
        raise UserMistake(message("extension rule", "Say when it was asked for."), "requested_on")


def _judge_forward(from_due: date | None, to_due: date | None) -> None:
    if to_due is None:
        raise UserMistake(message("extension rule", "Give the new due date."), "to_due")
    if from_due is None or to_due <= from_due:
        raise UserMistake(
            message("extension rule", "The new due date must lie after the current one."), "to_due"
        )


def correct_due(
    commitment: Commitment, due: date, reason: str, day_off: Callable[[date], bool] = weekend
) -> None:
    """Change a mistyped date, with its reason (rule 13).

    Of a term that runs from an event it is the date of the event.
    """
    _judge_correction(commitment, reason)
    if commitment.term_kind is TermKind.EVENT:
        commitment.term_event_on = due
    else:
        commitment.term_ends_on = due
    commitment.original_due = commitment.current_due = commitment.term.due(day_off)


def _judge_correction(commitment: Commitment, reason: str) -> None:
    if not reason.strip():
        raise UserMistake(
            message("extension rule", "A date is changed outside an extension only with a reason."),
            "reason",
        )
    if commitment.original_due is None:
        raise UserMistake(
            message("extension rule", "There is no date yet that could be corrected."), "due"
        )
    if commitment.extension_count:
        raise UserMistake(
            message("extension rule", "The term was extended already; ask for another extension."),
            "due",
        )


def _move_term(commitment: Commitment, extension: Extension) -> None:
    commitment.current_due = extension.to_due
    commitment.extension_count += 1
