"""Who is named under a point and until when; draft commitments follow (domain.md 1.1)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from liaison_app.domain.commitment import Commitment, CommitmentStatus
from liaison_app.domain.commitment_state import set_term
from liaison_app.domain.meeting import Decision, Party
from liaison_app.domain.term import Term, TermKind
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.desk import Desk
from liaison_app.office.executors import executor_ids, give_to
from liaison_app.office.freezing import judge_open
from liaison_app.office.organisations_in_order import name_in_order
from liaison_app.storage.changes import Changes
from liaison_app.storage.work import Work


def set_parties(desk: Desk, decision_id: int, organisation_ids: Sequence[int]) -> Changes:
    """Name organisations under a point, in this order; the first one leads."""
    with desk.write() as work:
        decision = work.get(Decision, decision_id)
        judge_open(work, decision)
        name_parties(work, decision, organisation_ids)
        return work.commit()


def name_parties(work: Work, decision: Decision, organisation_ids: Sequence[int]) -> None:
    """Name the parties within a unit of work that does more."""
    before = party_ids(decision)
    wanted = list(dict.fromkeys(organisation_ids))

    def make(position: int, organisation_id: int) -> Party:
        return Party(decision_id=decision.id, position=position, organisation_id=organisation_id)

    name_in_order(work, decision.parties, wanted, make)
    for commitment in _drafts_of(work, decision):
        given = [one for one in (commitment.lead_id, *executor_ids(commitment)) if one]
        if given == before:
            give_to(work, commitment, wanted)


def set_due(desk: Desk, decision_id: int, due: date | None) -> Changes:
    """Print a date under a point; a draft commitment that had the old one gets the new one."""
    with desk.write() as work:
        decision = work.get(Decision, decision_id)
        judge_open(work, decision)
        before = term_of_point(decision)
        decision.due = due
        follow_term(work, decision, before)
        return work.commit()


def set_point_term(desk: Desk, decision_id: int, term: Term) -> Changes:
    """Print a term under a point, a date or words with an end; draft commitments follow."""
    with desk.write() as work:
        decision = work.get(Decision, decision_id)
        judge_open(work, decision)
        before = term_of_point(decision)
        print_term(decision, term)
        follow_term(work, decision, before)
        return work.commit()


def follow_term(work: Work, decision: Decision, before: Term) -> None:
    """Let the draft commitments of a point follow its term, where they had it until now."""
    for commitment in _drafts_of(work, decision):
        if commitment.term == before:
            set_term(commitment, term_of_point(decision))
    work.flush()


def term_of_point(decision: Decision) -> Term:
    """Give the term that is printed under a point: its date, or a wording with an end."""
    if decision.due_wording:
        return Term(TermKind.WORDING, decision.due, decision.due_wording)
    return Term() if decision.due is None else Term(TermKind.DATE, decision.due)


def print_term(decision: Decision, term: Term) -> None:
    """Print a term under a point."""
    decision.due = term.ends_on
    decision.due_wording = Trilingual() if term.kind is TermKind.DATE else term.wording


def party_ids(decision: Decision) -> list[int]:
    """Give the organisations named under a point, the leading one first."""
    return [party.organisation_id for party in decision.parties if party.organisation_id]


def _drafts_of(work: Work, decision: Decision) -> list[Commitment]:
    return work.where(Commitment, decision_id=decision.id, status=CommitmentStatus.DRAFT)
