"""Commitments: written down, given to somebody, put into a point of the minutes (domain.md 3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.commitment import Commitment, CommitmentStatus, Firmness, Priority
from liaison_app.domain.commitment_state import set_term as give_term
from liaison_app.domain.meeting import AgendaItem, Decision, Meeting
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.record import Side
from liaison_app.domain.term import Term
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.agenda import new_point
from liaison_app.office.calendars import day_off
from liaison_app.office.desk import Desk
from liaison_app.office.executors import executor_ids, give_to, lead_by, name_executors, other_side
from liaison_app.office.freezing import judge_there, there
from liaison_app.office.judging import still_sound
from liaison_app.office.made import Made, commit_made
from liaison_app.office.parties import name_parties, party_ids, print_term, term_of_point
from liaison_app.office.texts import cleaned
from liaison_app.storage.changes import Changes
from liaison_app.storage.number_keys import refresh_number_keys
from liaison_app.storage.numbering import next_commitment_number
from liaison_app.storage.work import Work

_EMPTY = Trilingual()
_NO_TERM = Term()


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentDraft:
    """What is known of a promise when it is written down; None of a side: the lead's."""

    text: Trilingual = _EMPTY
    title: Trilingual = _EMPTY
    meeting_id: int | None = None
    decision_id: int | None = None
    proposal_id: int | None = None
    project_id: int | None = None
    lead_id: int | None = None
    executor_ids: Sequence[int] = ()
    responsible_id: int | None = None
    side: Side | None = None
    promised_to: Side | None = None
    term: Term = _NO_TERM
    completion_form: Trilingual = _EMPTY
    other_basis: Trilingual = _EMPTY
    firmness: Firmness = Firmness.FIRM
    priority: Priority = Priority.NORMAL
    internal: bool = False
    keeper: str = ""


def record(desk: Desk, draft: CommitmentDraft) -> Made:
    """Write down a commitment as a draft; of a point it takes wording, parties and date.

    Raises UserMistake where the point belongs to other minutes than named.
    """
    with desk.write() as work:
        return commit_made(work, store_commitment(work, draft, desk.who))


def store_commitment(work: Work, draft: CommitmentDraft, who: str) -> Commitment:
    """Write down a commitment within a unit of work that does more."""
    commitment = Commitment(
        number=next_commitment_number(work),
        meeting_id=draft.meeting_id,
        proposal_id=draft.proposal_id,
        responsible_id=draft.responsible_id,
        text=cleaned(draft.text),
        title=cleaned(draft.title),
        completion_form=cleaned(draft.completion_form),
        other_basis=cleaned(draft.other_basis),
        firmness=draft.firmness,
        priority=draft.priority,
        internal=draft.internal,
        keeper=draft.keeper or who,
    )
    work.add(commitment)
    given = [one for one in (draft.lead_id, *draft.executor_ids) if one is not None]
    give_to(work, commitment, given)
    give_term(commitment, draft.term, day_off(work, commitment.side))
    decision = work.find(Decision, draft.decision_id)
    if decision is not None:
        _take_from_point(work, commitment, decision)
    _take_sides(commitment, draft)
    commitment.project_id = draft.project_id or _project_of(work, commitment)
    refresh_number_keys(work, None, commitment.key)
    return commitment


def _take_from_point(work: Work, commitment: Commitment, decision: Decision) -> None:
    item = there(work, AgendaItem, decision.item_id)
    judge_there(work, decision)
    if commitment.meeting_id not in (None, item.meeting_id):
        raise UserMistake(message("minutes rule", "That point belongs to other minutes."))
    commitment.meeting_id = item.meeting_id
    commitment.decision_id = decision.id
    commitment.text = decision.text
    if commitment.status is not CommitmentStatus.DRAFT:
        return
    if commitment.lead_id is None and not commitment.executors:
        give_to(work, commitment, party_ids(decision))
    if not commitment.term.set:
        give_term(commitment, term_of_point(decision))


def _take_sides(commitment: Commitment, draft: CommitmentDraft) -> None:
    if draft.side is not None:
        commitment.side = draft.side
        commitment.promised_to = other_side(draft.side)
    if draft.promised_to is not None:
        commitment.promised_to = draft.promised_to


def _project_of(work: Work, commitment: Commitment) -> int | None:
    meeting = work.find(Meeting, commitment.meeting_id)
    proposal = work.find(Proposal, commitment.proposal_id)
    return (meeting.project_id if meeting else None) or (proposal.project_id if proposal else None)


def set_lead(desk: Desk, commitment_id: int, organisation_id: int | None) -> Changes:
    """Say which organisation answers for it; the side follows."""
    with desk.write() as work:
        commitment = there(work, Commitment, commitment_id)
        with still_sound(work, commitment, desk.clock.today()):
            lead_by(work, commitment, organisation_id)
        return work.commit()


def set_executors(desk: Desk, commitment_id: int, organisation_ids: Sequence[int]) -> Changes:
    """Say which organisations take part, in this order; the leading one is not among them."""
    with desk.write() as work:
        name_executors(work, there(work, Commitment, commitment_id), organisation_ids)
        return work.commit()


def set_term(desk: Desk, commitment_id: int, term: Term) -> Changes:
    """Give a draft its term, or tell a running one that its event came (rule 1).

    Raises UserMistake where a first due date would be overwritten.
    """
    with desk.write() as work:
        commitment = there(work, Commitment, commitment_id)
        with still_sound(work, commitment, desk.clock.today()):
            give_term(commitment, term, day_off(work, commitment.side))
        return work.commit()


def put_into_point(desk: Desk, commitment_id: int, decision_id: int | None) -> Changes:
    """Put a commitment into a point, whose wording it takes; or leave it with the meeting alone.

    Raises UserMistake where it was put on control from a point of signed minutes.
    """
    with desk.write() as work:
        commitment = there(work, Commitment, commitment_id)
        _judge_movable(work, commitment)
        decision = work.find(Decision, decision_id)
        with still_sound(work, commitment, desk.clock.today()):
            if decision is None:
                commitment.decision_id = None
            else:
                _take_from_point(work, commitment, decision)
        refresh_number_keys(work, None, commitment_id)
        return work.commit()


def make_point_of(desk: Desk, commitment_id: int, item_id: int) -> Made:
    """Make a new point with the wording, the parties and the date of a commitment."""
    with desk.write() as work:
        commitment = there(work, Commitment, commitment_id)
        _judge_movable(work, commitment)
        decision = new_point(work, item_id, commitment.text)
        named = [one for one in (commitment.lead_id, *executor_ids(commitment)) if one]
        name_parties(work, decision, named)
        print_term(decision, commitment.term)
        _take_from_point(work, commitment, decision)
        refresh_number_keys(work, None, commitment_id)
        return commit_made(work, decision)


def _judge_movable(work: Work, commitment: Commitment) -> None:
    meeting = work.find(Meeting, commitment.meeting_id)
    if meeting is not None and meeting.signed and commitment.decision_id is not None:
        raise UserMistake(
            message("commitment rule", "It stands in a point of signed minutes and stays there.")
        )


def bin_commitment(desk: Desk, commitment_id: int) -> Changes:
    """Lay a draft in the bin; raises UserMistake where it must be cancelled instead (rule 12)."""
    with desk.write() as work:
        commitment = there(work, Commitment, commitment_id)
        meeting = work.find(Meeting, commitment.meeting_id)
        known = commitment.put_on_control or (meeting is not None and meeting.signed)
        if known or commitment.status is not CommitmentStatus.DRAFT:
            raise UserMistake(
                message("commitment rule", "It is known under its number: cancel it instead.")
            )
        work.bin(commitment)
        return work.commit()
