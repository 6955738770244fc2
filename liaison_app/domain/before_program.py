"""What was promised and closed before the program came: taken over from the office's old lists."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.commitment import CLOSED, Commitment, CommitmentStatus, RemovalGround
from liaison_app.domain.trilingual import Trilingual


@dataclass(frozen=True, slots=True)
class OldClosing:
    """How an old list says that something ended."""

    status: CommitmentStatus
    removed_on: date
    basis: Trilingual
    fact_date: date | None = None
    confirmation: Trilingual = field(default_factory=Trilingual)


def close_as_before_program(commitment: Commitment, begun: date, closing: OldClosing) -> None:
    """Enter a draft as closed before the program; it may lack evidence and is marked so (rule 4).

    Raises UserMistake where the closing is none. The caller sees that the result is sound.
    """
    if closing.status not in CLOSED or commitment.status is not CommitmentStatus.DRAFT:
        raise UserMistake(
            message("commitment rule", "Only what is closed was closed before the program."),
            "before_program",
        )
    commitment.before_program = True
    commitment.status = closing.status
    commitment.put_on_control = begun
    commitment.fact_date = closing.fact_date
    commitment.removed_on = closing.removed_on
    commitment.removal_basis = closing.basis
    commitment.confirmation = closing.confirmation
    commitment.removal_ground = {
        CommitmentStatus.FULFILLED: RemovalGround.FULFILLED,
        CommitmentStatus.CANCELLED: RemovalGround.IRRELEVANT,
    }.get(closing.status)
