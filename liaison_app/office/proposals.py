"""Proposals of either side: in an agenda item or by letter, and their answers (domain.md 3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.meeting import AgendaItem, Meeting
from liaison_app.domain.proposal import (
    PROPOSAL_MOVES,
    Proposal,
    ProposalCategory,
    ProposalStatus,
    judge_proposal_move,
)
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import there
from liaison_app.office.made import Made, commit_made
from liaison_app.office.texts import cleaned
from liaison_app.storage.changes import Changes
from liaison_app.storage.numbering import next_proposal_number
from liaison_app.storage.work import Work

_ANSWERS = frozenset(
    {
        ProposalStatus.ACCEPTED,
        ProposalStatus.PARTLY,
        ProposalStatus.POSTPONED,
        ProposalStatus.REJECTED,
    }
)
_UNANSWERED = frozenset({ProposalStatus.SUBMITTED, ProposalStatus.CONSIDERED})
_EMPTY = Trilingual()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalDraft:
    """What is known of a proposal when it is written down."""

    title: Trilingual = _EMPTY
    text: Trilingual = _EMPTY
    meeting_id: int | None = None
    item_id: int | None = None
    project_id: int | None = None
    proposed_by: Side = Side.CN
    proposed_by_id: int | None = None
    owner_id: int | None = None
    category: ProposalCategory = ProposalCategory.OTHER
    submitted_on: date | None = None


@dataclass(frozen=True, slots=True)
class ProposalAnswer:
    """What was answered, when and by which person."""

    text: Trilingual = _EMPTY
    on: date | None = None
    by_id: int | None = None


def new_proposal(desk: Desk, draft: ProposalDraft) -> Made:
    """Write down a proposal; its number is the next one, its day the meeting's or today."""
    with desk.write() as work:
        return commit_made(work, store_proposal(work, draft, desk.clock.today(), desk.who))


def store_proposal(work: Work, draft: ProposalDraft, today: date, keeper: str) -> Proposal:
    """Write down a proposal within a unit of work that does more."""
    item = work.find(AgendaItem, draft.item_id)
    meeting = work.find(Meeting, item.meeting_id if item else draft.meeting_id)
    proposal = Proposal(
        number=next_proposal_number(work),
        meeting_id=meeting.id if meeting else None,
        item_id=draft.item_id,
        project_id=draft.project_id or (meeting.project_id if meeting else None),
        proposed_by=draft.proposed_by,
        proposed_by_id=draft.proposed_by_id,
        owner_id=draft.owner_id,
        category=draft.category,
        title=cleaned(draft.title),
        text=cleaned(draft.text),
        submitted_on=draft.submitted_on or (meeting.held_on if meeting else None) or today,
        keeper=keeper,
    )
    work.add(proposal)
    return proposal


def is_answer(to: ProposalStatus) -> bool:
    """Tell whether a status is an answer, which has a day and perhaps a text and a giver."""
    return to in _ANSWERS


def possible_moves(proposal: Proposal) -> tuple[ProposalStatus, ...]:
    """Give where a proposal may go from its status, in the order of the list."""
    return tuple(to for to in ProposalStatus if to in PROPOSAL_MOVES[proposal.status])


def move_proposal(
    desk: Desk, proposal_id: int, to: ProposalStatus, answer: ProposalAnswer | None = None
) -> Changes:
    """Move a proposal on by the status table; an answer takes today where no day is given."""
    today = desk.clock.today()
    with desk.write() as work:
        proposal = there(work, Proposal, proposal_id)
        judge_proposal_move(proposal, to)
        if is_answer(to):
            _answer(proposal, answer or ProposalAnswer(), today)
        proposal.status = to
        return work.commit()


def _answer(proposal: Proposal, answer: ProposalAnswer, today: date) -> None:
    on = answer.on or today
    judge_answer_day(proposal, on, today)
    proposal.answered_on = on
    proposal.answered_by_id = answer.by_id
    if answer.text:
        proposal.answer = cleaned(answer.text)


def judge_answer_day(proposal: Proposal, on: date, today: date) -> None:
    """Raise UserMistake where an answer lies in the future or before the proposal."""
    if on > today:
        raise UserMistake(message("proposal rule", "The answer lies in the future."), "answered_on")
    if proposal.submitted_on is not None and on < proposal.submitted_on:
        raise UserMistake(
            message("proposal rule", "The answer cannot be older than the proposal."), "answered_on"
        )


def put_into_item(desk: Desk, proposal_id: int, item_id: int | None) -> Changes:
    """Put a proposal into an agenda item; without one it stays with the meeting alone."""
    with desk.write() as work:
        proposal = there(work, Proposal, proposal_id)
        item = None if item_id is None else there(work, AgendaItem, item_id)
        if item is not None:
            proposal.meeting_id = item.meeting_id
        proposal.item_id = item_id
        return work.commit()


def bin_proposal(desk: Desk, proposal_id: int) -> Changes:
    """Lay a proposal in the bin; raises UserMistake where others built on it (rule 12)."""
    with desk.write() as work:
        proposal = there(work, Proposal, proposal_id)
        judge_binning(work, proposal)
        work.bin(proposal)
        return work.commit()


def judge_binning(work: Work, proposal: Proposal, *, with_meeting: bool = False) -> None:
    """Raise UserMistake where a proposal is answered, promised upon or in signed minutes.

    Where its meeting goes to the bin, the meeting's own commitments go along.
    """
    if proposal.status not in _UNANSWERED:
        raise UserMistake(
            message("proposal rule", "The proposal was answered or withdrawn; it stays.")
        )
    meeting = work.find(Meeting, proposal.meeting_id)
    if meeting is not None and meeting.signed:
        raise UserMistake(
            message("proposal rule", "The proposal stands in signed minutes; withdraw it instead.")
        )
    promised = work.where(Commitment, proposal_id=proposal.id)
    if any(not with_meeting or one.meeting_id != proposal.meeting_id for one in promised):
        raise UserMistake(
            message("proposal rule", "A commitment was made upon the proposal; it stays.")
        )
