"""Who sat at the table: name, position and organisation as on that day (domain.md 3)."""

from __future__ import annotations

from datetime import time

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.directory import Organisation, Person
from liaison_app.domain.meeting import Meeting, Participant, Presence, Role
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.as_on_day import take_from_card
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import judge_open, there
from liaison_app.office.letting_go import let_go_of_participant
from liaison_app.office.made import Made, commit_made
from liaison_app.office.ranks import close_ranks, of_side, place_rank
from liaison_app.office.texts import cleaned
from liaison_app.storage.changes import Changes
from liaison_app.storage.work import Work

_EMPTY = Trilingual()


def add_person(desk: Desk, meeting_id: int, person_id: int, *, role: Role = Role.MEMBER) -> Made:
    """Seat a person of the directory at the end of the own side."""
    with desk.write() as work:
        meeting = work.get(Meeting, meeting_id)
        person = there(work, Person, person_id)
        if any(one.person_id == person_id for one in meeting.participants):
            raise UserMistake(message("minutes rule", "This person is on the list already."))
        participant = Participant(meeting_id=meeting_id, person_id=person_id, side=person.side)
        take_from_card(work, participant, meeting.held_on or desk.clock.today())
        return _seat(work, meeting, participant, role)


def add_position(
    desk: Desk,
    meeting_id: int,
    side: Side,
    *,
    job: Trilingual = _EMPTY,
    name: Trilingual = _EMPTY,
    organisation_id: int | None = None,
    role: Role = Role.MEMBER,
) -> Made:
    """Seat somebody who has no card, perhaps only a position and no name yet."""
    with desk.write() as work:
        meeting = work.get(Meeting, meeting_id)
        participant = Participant(
            meeting_id=meeting_id,
            side=side,
            job=cleaned(job),
            name=cleaned(name),
            organisation_id=organisation_id,
        )
        organisation = work.find(Organisation, organisation_id)
        if organisation is not None:
            day = meeting.held_on or desk.clock.today()
            participant.organisation_name = organisation.name_on(day)
        return _seat(work, meeting, participant, role)


def _seat(work: Work, meeting: Meeting, participant: Participant, role: Role) -> Made:
    judge_open(work, meeting)
    judge_chair(meeting, participant, role)
    participant.role = role
    place_rank(meeting, participant, len(of_side(meeting, participant.side)) + 1)
    work.add(participant)
    return commit_made(work, participant)


def remove_participant(desk: Desk, participant_id: int) -> Changes:
    """Lay a participant in the bin; what was said stays, without its speaker."""
    with desk.write() as work:
        participant, meeting = _open(work, participant_id)
        let_go_of_participant(work, participant)
        work.bin(participant)
        close_ranks(meeting, participant.side)
        return work.commit()


def set_rank(desk: Desk, participant_id: int, to: int) -> Changes:
    """Give a participant a rank within the side, counted from 1."""
    with desk.write() as work:
        participant, meeting = _open(work, participant_id)
        place_rank(meeting, participant, to)
        return work.commit()


def shift_rank(desk: Desk, participant_id: int, by: int) -> Changes:
    """Move a participant up (negative) or down within the side; at the edge nothing happens."""
    with desk.read() as snapshot:
        to = snapshot.get(Participant, participant_id).rank + by
    return set_rank(desk, participant_id, to)


def set_side(desk: Desk, participant_id: int, side: Side) -> Changes:
    """Seat a participant at the end of another side."""
    with desk.write() as work:
        participant, meeting = _open(work, participant_id)
        left = participant.side
        participant.side = side
        place_rank(meeting, participant, len(of_side(meeting, side)))
        close_ranks(meeting, left)
        return work.commit()


def set_role(desk: Desk, participant_id: int, role: Role) -> Changes:
    """Say what a participant does; raises UserMistake where there would be two chairs."""
    with desk.write() as work:
        participant, meeting = _open(work, participant_id)
        judge_chair(meeting, participant, role)
        participant.role = role
        return work.commit()


def set_presence(desk: Desk, participant_id: int, presence: Presence) -> Changes:
    """Say whether a participant was there; an absent one neither came nor left."""
    with desk.write() as work:
        participant, _ = _open(work, participant_id)
        participant.presence = presence
        if presence is Presence.ABSENT:
            participant.came_at = participant.left_at = None
        return work.commit()


def came(desk: Desk, participant_id: int, at: time | None = None) -> Changes:
    """Write down when a participant came later; without a time it is now."""
    with desk.write() as work:
        participant, _ = _open(work, participant_id)
        participant.came_at = at or _now(desk)
        participant.presence = Presence.PRESENT
        _judge_times(participant)
        return work.commit()


def left(desk: Desk, participant_id: int, at: time | None = None) -> Changes:
    """Write down when a participant left earlier; without a time it is now."""
    with desk.write() as work:
        participant, _ = _open(work, participant_id)
        participant.left_at = at or _now(desk)
        participant.presence = Presence.PRESENT
        _judge_times(participant)
        return work.commit()


def set_came(desk: Desk, participant_id: int, at: time | None) -> Changes:
    """Correct when a participant came; without a time: was there from the beginning."""
    with desk.write() as work:
        participant, _ = _open(work, participant_id)
        participant.came_at = at
        _judge_times(participant)
        return work.commit()


def set_left(desk: Desk, participant_id: int, at: time | None) -> Changes:
    """Correct when a participant left; without a time: was there to the end."""
    with desk.write() as work:
        participant, _ = _open(work, participant_id)
        participant.left_at = at
        _judge_times(participant)
        return work.commit()


def forget_times(desk: Desk, participant_id: int) -> Changes:
    """Say that a participant was there from beginning to end."""
    with desk.write() as work:
        participant, _ = _open(work, participant_id)
        participant.came_at = participant.left_at = None
        return work.commit()


def refresh_from_card(desk: Desk, participant_id: int) -> Changes:
    """Take name, position and organisation from the card anew, as on the day of the meeting."""
    with desk.write() as work:
        participant, meeting = _open(work, participant_id)
        take_from_card(work, participant, meeting.held_on or desk.clock.today())
        return work.commit()


def _open(work: Work, participant_id: int) -> tuple[Participant, Meeting]:
    participant = work.get(Participant, participant_id)
    judge_open(work, participant)
    return participant, work.get(Meeting, participant.meeting_id)


def judge_chair(meeting: Meeting, participant: Participant, role: Role) -> None:
    """Raise UserMistake where somebody else chairs already."""
    chairs = [one for one in meeting.participants if one.role is Role.CHAIR]
    if role is Role.CHAIR and any(one is not participant for one in chairs):
        raise UserMistake(
            message("minutes rule", "The meeting has a chair already; give that one another role."),
            "role",
        )


def _judge_times(participant: Participant) -> None:
    came_at, left_at = participant.came_at, participant.left_at
    if came_at is not None and left_at is not None and left_at < came_at:
        raise UserMistake(message("minutes rule", "Nobody leaves before coming."), "left_at")


def _now(desk: Desk) -> time:
    return desk.clock.local_now().time().replace(second=0, microsecond=0)
