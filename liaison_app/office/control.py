"""On control: moves, evidence, more time and corrections, each by its rule (domain.md 3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.commitment import (
    Commitment,
    CommitmentStatus,
    Evidence,
    EvidenceKind,
    Extension,
    ExtensionDecision,
)
from liaison_app.domain.commitment_moves import MOVES, Move
from liaison_app.domain.commitment_moves import make_move as move_by_rule
from liaison_app.domain.extending import correct_due as correct_by_rule
from liaison_app.domain.extending import decide_extension as decide_by_rule
from liaison_app.domain.extending import request_extension as request_by_rule
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.clean import clean, one_line
from liaison_app.office.calendars import day_off
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import there
from liaison_app.office.judging import source_signed, still_sound
from liaison_app.office.kept_files import KeptContent, row_of
from liaison_app.office.made import Made, commit_made
from liaison_app.office.texts import cleaned
from liaison_app.storage.changes import Changes
from liaison_app.storage.work import Work

_EMPTY = Trilingual()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionRequest:
    """What is asked for when somebody asks for more time."""

    to_due: date | None
    reason: Trilingual
    requested_on: date
    requested_by_id: int | None = None
    basis: Trilingual = _EMPTY
    consent_on: date | None = None
    consent_basis: Trilingual = _EMPTY


def possible_moves(commitment: Commitment) -> tuple[CommitmentStatus, ...]:
    """Give where a commitment may go from its status."""
    return MOVES[commitment.status]


def make_move(
    desk: Desk,
    commitment_id: int,
    move: Move,
    document: Evidence | None = None,
    kept: KeptContent | None = None,
) -> Changes:
    """Carry out a move of the status table, naming a document that proves it in the same act.

    `kept` is the file of that document.

    Raises UserMistake at the field that is missing; then nothing is changed.
    """
    with desk.write() as work:
        commitment = there(work, Commitment, commitment_id)
        if document is not None:
            document.position = _next_position(commitment)
            document.number = one_line(document.number)
            document.title = one_line(document.title)
            document.file_id = row_of(work, kept, desk.clock.today()).key if kept else None
            commitment.evidence.append(document)
        move_in(work, commitment, move, desk.clock.today())
        return work.commit()


def move_in(work: Work, commitment: Commitment, move: Move, today: date) -> None:
    """Carry out a move within a unit of work that does more."""
    move = replace(
        move,
        basis=cleaned(move.basis),
        remark=clean(move.remark),
        confirmation=cleaned(move.confirmation),
    )
    signed = source_signed(work, commitment)
    with still_sound(work, commitment, today):
        move_by_rule(
            commitment,
            move,
            today,
            source_signed=signed,
            day_off=day_off(work, commitment.side),
        )


def add_evidence(
    desk: Desk,
    commitment_id: int,
    kind: EvidenceKind,
    *,
    number: str = "",
    dated: date | None = None,
    title: str = "",
    kept: KeptContent | None = None,
) -> Made:
    """Name a document that proves the work; `kept` is its file."""
    with desk.write() as work:
        commitment = there(work, Commitment, commitment_id)
        evidence = Evidence(
            commitment_id=commitment_id,
            position=_next_position(commitment),
            kind=kind,
            number=one_line(number),
            dated=dated,
            title=one_line(title),
            file_id=row_of(work, kept, desk.clock.today()).key if kept else None,
        )
        work.add(evidence)
        return commit_made(work, evidence)


def _next_position(commitment: Commitment) -> int:
    return max((one.position for one in commitment.evidence), default=0) + 1


def remove_evidence(desk: Desk, evidence_id: int) -> Changes:
    """Lay a document in the bin; raises UserMistake for the last one of a reported work."""
    with desk.write() as work:
        evidence = there(work, Evidence, evidence_id)
        commitment = work.get(Commitment, evidence.commitment_id)
        with still_sound(work, commitment, desk.clock.today()):
            work.bin(evidence)
        return work.commit()


def request_extension(desk: Desk, commitment_id: int, request: ExtensionRequest) -> Made:
    """Ask for more time; raises UserMistake where it does not go forward or has no reason."""
    _judge_past(desk, request.requested_on, "requested_on")
    with desk.write() as work:
        commitment = there(work, Commitment, commitment_id)
        extension = Extension(
            commitment_id=commitment_id,
            requested_on=request.requested_on,
            requested_by_id=request.requested_by_id,
            to_due=request.to_due,
            reason=cleaned(request.reason),
            basis=cleaned(request.basis),
            consent_on=request.consent_on,
            consent_basis=cleaned(request.consent_basis),
        )
        with still_sound(work, commitment, desk.clock.today()):
            request_by_rule(commitment, extension)
        return commit_made(work, extension)


def decide_extension(
    desk: Desk,
    extension_id: int,
    decision: ExtensionDecision,
    decided_on: date,
    decided_by_id: int | None = None,
) -> Changes:
    """Answer a request for more time; only a grant moves the term (rules 1 and 2)."""
    _judge_past(desk, decided_on, "decided_on")
    with desk.write() as work:
        extension = there(work, Extension, extension_id)
        commitment = work.get(Commitment, extension.commitment_id)
        with still_sound(work, commitment, desk.clock.today()):
            decide_by_rule(commitment, extension, decision, decided_on, decided_by_id)
            extension.answered_at = desk.clock.now()
        return work.commit()


def correct_due(desk: Desk, commitment_id: int, due: date, reason: str) -> Changes:
    """Correct a mistyped date with its reason, which the history keeps (rule 13).

    Of a term that runs from an event, `due` is the date of the event.
    """
    with desk.write(reason=one_line(reason)) as work:
        commitment = there(work, Commitment, commitment_id)
        with still_sound(work, commitment, desk.clock.today()):
            correct_by_rule(commitment, due, reason, day_off(work, commitment.side))
        return work.commit()


def _judge_past(desk: Desk, day: date, field: str) -> None:
    if day > desk.clock.today():
        raise UserMistake(message("extension rule", "The day lies in the future."), field)
