"""Meetings: new ones with a number proposed, copies as templates, the bin (domain.md 1, 3)."""

from __future__ import annotations

from datetime import date

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.meeting import AgendaItem, Meeting, Participant
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office import proposals
from liaison_app.office.as_on_day import seated_again, take_from_card
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import judge_open, there
from liaison_app.office.made import Made, commit_made
from liaison_app.office.profile import profile_in
from liaison_app.office.texts import cleaned, same_words
from liaison_app.storage.changes import Changes
from liaison_app.storage.number_keys import refresh_number_keys
from liaison_app.storage.numbering import next_meeting_number
from liaison_app.storage.work import Work

_EMPTY = Trilingual()


def new_meeting(
    desk: Desk,
    held_on: date | None = None,
    *,
    title: Trilingual = _EMPTY,
    project_id: int | None = None,
) -> Made:
    """Begin the minutes of a meeting with the next number of its year."""
    with desk.write() as work:
        meeting = Meeting(
            held_on=held_on,
            year=(held_on or desk.clock.today()).year,
            title=cleaned(title),
            project_id=project_id,
            prevailing=profile_in(work).content_language,
            keeper=desk.who,
        )
        meeting.number = next_meeting_number(work, meeting.year)
        work.add(meeting)
        return commit_made(work, meeting)


def propose_number(desk: Desk, year: int | None) -> int:
    """Give the next number of minutes in a year."""
    with desk.read() as snapshot:
        return next_meeting_number(snapshot, year)


def set_date(desk: Desk, meeting_id: int, held_on: date | None) -> Changes:
    """Date a meeting; where that leads into another year, the next number of that year is taken.

    Without a date the year stays. An addendum keeps the number and year of its minutes.
    """
    with desk.write() as work:
        meeting = work.get(Meeting, meeting_id)
        judge_open(work, meeting)
        meeting.held_on = held_on
        if held_on is not None and held_on.year != meeting.year and not meeting.addendum_to_id:
            meeting.year = held_on.year
            meeting.number = next_meeting_number(work, held_on.year, but_not=meeting_id)
            refresh_number_keys(work, meeting_id)
        return work.commit()


def copy_meeting(desk: Desk, meeting_id: int, held_on: date | None = None) -> Made:
    """Take an earlier meeting as a template: title, place, participants and agenda titles.

    Who changed post since is seated with the new one; nothing that was said or decided is taken.
    """
    with desk.write() as work:
        old = work.get(Meeting, meeting_id)
        year = (held_on or desk.clock.today()).year
        new = Meeting(
            held_on=held_on,
            year=year,
            number=next_meeting_number(work, year),
            kind=old.kind,
            title=old.title,
            place=old.place,
            project_id=old.project_id,
            prevailing=old.prevailing,
            keeper=desk.who,
        )
        work.add(new)
        seated = _seat_again(work, old, new, held_on or desk.clock.today())
        for item in old.items:
            work.add(
                AgendaItem(
                    meeting_id=new.id,
                    position=item.position,
                    title=item.title,
                    outside_agenda=item.outside_agenda,
                    rapporteur_id=seated.get(item.rapporteur_id or 0),
                )
            )
        return commit_made(work, new)


def _seat_again(work: Work, old: Meeting, new: Meeting, day: date) -> dict[int, int]:
    """Copy the participants; gives the new id for each old one."""
    seated = {}
    for one in old.participants:
        copy = seated_again(one, new.key)
        if _as_the_card_said(work, one, old.held_on):
            take_from_card(work, copy, day)
        seated[one.key] = work.add(copy)
    return seated


def _as_the_card_said(work: Work, seated: Participant, day: date | None) -> bool:
    """Tell whether nobody changed by hand what the card gave on the day of the meeting."""
    if day is None or seated.person_id is None:
        return False
    said = Participant(person_id=seated.person_id)
    take_from_card(work, said, day)
    return same_words(said.job, seated.job) and same_words(said.name, seated.name)


def bin_meeting(desk: Desk, meeting_id: int) -> Changes:
    """Lay a draft in the bin with its drafts of commitments and its unanswered proposals.

    Raises UserMistake for signed minutes and where something of it is on control or answered.
    """
    with desk.write() as work:
        meeting = there(work, Meeting, meeting_id)
        if meeting.signed:
            raise UserMistake(
                message("minutes rule", "Signed minutes are not deleted; write an addendum.")
            )
        own_commitments = work.where(Commitment, meeting_id=meeting_id)
        own_proposals = work.where(Proposal, meeting_id=meeting_id)
        if any(commitment.put_on_control for commitment in own_commitments):
            raise UserMistake(
                message("minutes rule", "A commitment of this meeting is on control; it stays.")
            )
        for proposal in own_proposals:
            proposals.judge_binning(work, proposal, with_meeting=True)
        work.bin(*own_commitments, *own_proposals, meeting)
        return work.commit()
