"""What must hold of a commitment as it stands, whichever way it got there (domain.md 3)."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.commitment import (
    CLOSED,
    Commitment,
    CommitmentStatus,
    ExtensionDecision,
)
from liaison_app.domain.commitment_moves import (
    judge_confirmation,
    judge_control,
    judge_fact,
    judge_term,
)
from liaison_app.domain.extending import judge_extension
from liaison_app.domain.term import Term, TermKind, weekend


def set_term(commitment: Commitment, term: Term, day_off: Callable[[date], bool] = weekend) -> None:
    """Give a draft its term, or tell a running one that its event came.

    The first due date is written once; raises UserMistake where it would be overwritten (rule 1).
    """
    term.judge_days()
    if commitment.status is CommitmentStatus.DRAFT:
        commitment.term = term
        commitment.original_due = commitment.current_due = term.due(day_off)
        return
    if commitment.original_due is None and commitment.status not in CLOSED:
        judge_term(term)
        commitment.term = term
        commitment.original_due = commitment.current_due = term.due(day_off)
        return
    raise UserMistake(
        message(
            "commitment rule", "The term is running: extend it, or correct the date with a reason."
        ),
        "due",
    )


def judge_state(
    commitment: Commitment, today: date, *, source_signed: bool
) -> Iterator[UserMistake]:
    """Give every rule that the commitment breaks as it stands; nothing where all hold."""
    yield from _caught(commitment.term.judge_days)
    yield from _caught(lambda: _judge_dates(commitment))
    if commitment.status is not CommitmentStatus.DRAFT:
        cancelled_draft = (
            commitment.status is CommitmentStatus.CANCELLED and commitment.put_on_control is None
        )
        if not cancelled_draft:
            yield from _caught(lambda: judge_control(commitment, source_signed=source_signed))
            yield from _caught(lambda: _judge_put_on_control(commitment, today))
    yield from _caught(lambda: _judge_by_status(commitment, today))
    for extension in commitment.extensions:
        if extension.deleted_at is None:
            yield from _caught(partial(judge_extension, extension))
    yield from _caught(lambda: _judge_extension_chain(commitment))


def _caught(judge: Callable[[], None]) -> Iterator[UserMistake]:
    try:
        judge()
    except UserMistake as mistake:
        yield mistake


def _judge_dates(commitment: Commitment) -> None:
    if commitment.depends_on_id is not None and commitment.depends_on_id == commitment.id:
        raise UserMistake(
            message("commitment rule", "A commitment cannot depend on itself."), "depends_on"
        )
    if commitment.before_program and commitment.status not in CLOSED:
        raise UserMistake(
            message("commitment rule", "Only what is closed was closed before the program."),
            "before_program",
        )
    dated = commitment.current_due or commitment.term.due()
    if dated is not None and commitment.original_due is None:  # it would never be overdue
        raise UserMistake(message("commitment rule", "The first due date is missing."), "due")


def _judge_put_on_control(commitment: Commitment, today: date) -> None:
    if commitment.put_on_control is None:
        raise UserMistake(
            message("commitment rule", "The day on which it was put on control is missing."),
            "put_on_control",
        )
    if commitment.put_on_control > today:
        raise UserMistake(
            message("commitment rule", "It cannot be on control from a day in the future."),
            "put_on_control",
        )


def _judge_by_status(commitment: Commitment, today: date) -> None:
    status = commitment.status
    if status in (CommitmentStatus.UNDER_REVIEW, CommitmentStatus.FULFILLED):
        judge_fact(commitment, commitment.fact_date, today)
    if status is CommitmentStatus.RETURNED and not commitment.remark.strip():
        raise UserMistake(message("commitment rule", "Say what has to be reworked."), "remark")
    if status is CommitmentStatus.SUSPENDED and not (
        commitment.suspended_on and commitment.suspension_basis
    ):
        raise UserMistake(
            message("commitment rule", "A suspension needs its date and basis."), "suspension_basis"
        )
    if status in CLOSED:
        _judge_closing(commitment, today)


def _judge_closing(commitment: Commitment, today: date) -> None:
    if commitment.removed_on is None or not commitment.removal_basis:
        raise UserMistake(
            message("commitment rule", "A closing needs the day of removal and its basis."),
            "removal_basis",
        )
    if commitment.removed_on > today:
        raise UserMistake(
            message("commitment rule", "The day of removal lies in the future."), "removed_on"
        )
    if commitment.status is CommitmentStatus.FULFILLED:
        judge_confirmation(commitment, commitment.confirmed_on, commitment.confirmation)


def _judge_extension_chain(commitment: Commitment) -> None:
    granted = [
        extension
        for extension in commitment.extensions
        if extension.decision is ExtensionDecision.GRANTED and extension.deleted_at is None
    ]
    expected = commitment.original_due
    # They may be answered in another order than they were asked for.
    for extension in sorted(granted, key=lambda one: one.from_due or date.min):
        if extension.from_due != expected:
            raise _broken_chain()
        expected = extension.to_due
    if commitment.current_due != expected or commitment.extension_count != len(granted):
        raise _broken_chain()
    if commitment.term_kind is TermKind.DATE and commitment.original_due != commitment.term_ends_on:
        raise _broken_chain()


def _broken_chain() -> UserMistake:
    return UserMistake(
        message(
            "commitment rule",
            "The first date, the extensions and the current date do not follow from each other.",
        ),
        "extensions",
    )
