"""Commitments as tests of the rules begin with them, in memory only."""

from datetime import date

from liaison_app.domain.commitment import (
    Commitment,
    CommitmentStatus,
    Evidence,
    Extension,
    ExtensionDecision,
    RemovalGround,
)
from liaison_app.domain.commitment_moves import Move, make_move
from liaison_app.domain.commitment_state import judge_state, set_term
from liaison_app.domain.term import Term, TermKind
from liaison_app.domain.trilingual import Trilingual

TODAY = date(2025, 5, 20)
BEGUN = date(2025, 4, 25)
DUE = date(2025, 5, 15)
FACT = date(2025, 5, 14)
BASIS = Trilingual(ru="Письмо № 12")
S = CommitmentStatus


def draft(due: date = DUE) -> Commitment:
    """Give a draft that may go on control: firm, led, with a date and another basis."""
    commitment = Commitment(id=1, lead_id=7, other_basis=BASIS)
    set_term(commitment, Term(TermKind.DATE, due))
    return commitment


def go(commitment: Commitment, to: CommitmentStatus, on: date = TODAY) -> Commitment:
    """Make a move with everything that its rule may ask for."""
    if to is S.UNDER_REVIEW and not commitment.evidence:
        commitment.evidence.append(Evidence())
    move = Move(
        to,
        on,
        BASIS,
        fact_date=FACT,
        remark="Добавить расчёт",
        ground=RemovalGround.IRRELEVANT,
        confirmation=Trilingual(ru="Подтверждено письмом"),
    )
    make_move(commitment, move, TODAY, source_signed=False)
    return commitment


WAYS = {
    S.DRAFT: (),
    S.IN_PROGRESS: (S.IN_PROGRESS,),
    S.UNDER_REVIEW: (S.IN_PROGRESS, S.UNDER_REVIEW),
    S.RETURNED: (S.IN_PROGRESS, S.UNDER_REVIEW, S.RETURNED),
    S.SUSPENDED: (S.IN_PROGRESS, S.SUSPENDED),
    S.FULFILLED: (S.IN_PROGRESS, S.UNDER_REVIEW, S.FULFILLED),
    S.NOT_FULFILLED: (S.IN_PROGRESS, S.NOT_FULFILLED),
    S.CANCELLED: (S.IN_PROGRESS, S.CANCELLED),
}


def at(status: CommitmentStatus) -> Commitment:
    """Give a commitment that came to a status on a lawful way."""
    commitment = draft()
    for step in WAYS[status]:
        go(commitment, step, BEGUN if step is WAYS[status][0] else TODAY)
    return commitment


def mistakes(commitment: Commitment) -> list[str]:
    """Give the rules it breaks as it stands, in English."""
    return [str(one) for one in judge_state(commitment, TODAY, source_signed=False)]


def asked(to_due: date, decision: ExtensionDecision = ExtensionDecision.PENDING) -> Extension:
    """Give a request for more time with its reason."""
    return Extension(
        to_due=to_due,
        reason=Trilingual(ru="Ждут расчёты"),
        requested_on=date(2025, 5, 12),
        decision=decision,
    )
