"""The agenda: items, what was heard and said on them, and their points; numbers are places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.meeting import (
    AgendaItem,
    Decision,
    DecisionKind,
    Meeting,
    Participant,
    Speech,
)
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import judge_open, there
from liaison_app.office.letting_go import let_go_of_item, let_go_of_point
from liaison_app.office.made import Made, commit_made
from liaison_app.office.points import place, place_after, renumber
from liaison_app.office.texts import cleaned
from liaison_app.storage.changes import Changes
from liaison_app.storage.work import Work

Part = TypeVar("Part", Speech, Decision)
_EMPTY = Trilingual()


def add_item(
    desk: Desk,
    meeting_id: int,
    *,
    after_id: int | None = None,
    title: Trilingual = _EMPTY,
    outside_agenda: bool = False,
) -> Made:
    """Add an item after another one, or at the end."""
    with desk.write() as work:
        meeting = work.get(Meeting, meeting_id)
        judge_open(work, meeting)
        item = AgendaItem(
            meeting_id=meeting_id, title=cleaned(title), outside_agenda=outside_agenda
        )
        place_after(meeting.items, item, work.find(AgendaItem, after_id))
        work.add(item)
        renumber(work, meeting)
        return commit_made(work, item)


def remove_item(desk: Desk, item_id: int) -> Changes:
    """Lay an item in the bin; proposals, raw lines and draft commitments stay with the meeting.

    Raises UserMistake where a commitment of it was put on control.
    """
    with desk.write() as work:
        item, meeting = _open_item(work, item_id)
        let_go_of_item(work, item)
        work.bin(item)
        renumber(work, meeting)
        return work.commit()


def move_item(desk: Desk, item_id: int, to: int) -> Changes:
    """Move an item to a place on the agenda, counted from 1."""
    with desk.write() as work:
        item, meeting = _open_item(work, item_id)
        place(meeting.items, item, to)
        renumber(work, meeting)
        return work.commit()


def shift_item(desk: Desk, item_id: int, by: int) -> Changes:
    """Move an item up (negative) or down; at the edge it stays."""
    return move_item(desk, item_id, _position(desk, AgendaItem, item_id) + by)


def set_rapporteur(desk: Desk, item_id: int, participant_id: int | None) -> Changes:
    """Say who reports on an item."""
    with desk.write() as work:
        item, meeting = _open_item(work, item_id)
        _judge_participant(work, meeting, participant_id)
        item.rapporteur_id = participant_id
        return work.commit()


def add_speech(
    desk: Desk,
    item_id: int,
    *,
    after_id: int | None = None,
    speaker_id: int | None = None,
    text: Trilingual = _EMPTY,
) -> Made:
    """Add a speech after another one, or at the end."""
    with desk.write() as work:
        speech = new_speech(work, item_id, text, speaker_id=speaker_id, after_id=after_id)
        return commit_made(work, speech)


def new_speech(
    work: Work,
    item_id: int,
    text: Trilingual,
    *,
    speaker_id: int | None = None,
    after_id: int | None = None,
) -> Speech:
    """Add a speech within a unit of work that does more."""
    item, meeting = _open_item(work, item_id)
    _judge_participant(work, meeting, speaker_id)
    speech = Speech(item_id=item_id, speaker_id=speaker_id, text=cleaned(text))
    place_after(item.speeches, speech, work.find(Speech, after_id))
    work.add(speech)
    renumber(work, meeting)
    return speech


def remove_speech(desk: Desk, speech_id: int) -> Changes:
    """Lay a speech in the bin."""
    with desk.write() as work:
        speech = there(work, Speech, speech_id)
        _, meeting = _open_item(work, speech.item_id)
        work.bin(speech)
        renumber(work, meeting)
        return work.commit()


def move_speech(desk: Desk, speech_id: int, to: int) -> Changes:
    """Move a speech to a place within its item, counted from 1."""
    return _move(desk, Speech, speech_id, to, lambda item: item.speeches)


def shift_speech(desk: Desk, speech_id: int, by: int) -> Changes:
    """Move a speech up (negative) or down; at the edge it stays."""
    return move_speech(desk, speech_id, _position(desk, Speech, speech_id) + by)


def set_speaker(desk: Desk, speech_id: int, participant_id: int | None) -> Changes:
    """Say whose speech it is."""
    with desk.write() as work:
        speech = there(work, Speech, speech_id)
        _, meeting = _open_item(work, speech.item_id)
        _judge_participant(work, meeting, participant_id)
        speech.speaker_id = participant_id
        return work.commit()


def add_decision(
    desk: Desk,
    item_id: int,
    *,
    after_id: int | None = None,
    text: Trilingual = _EMPTY,
    kind: DecisionKind = DecisionKind.AGREE,
) -> Made:
    """Add a point after another one, or at the end."""
    with desk.write() as work:
        decision = new_point(work, item_id, text, kind=kind, after_id=after_id)
        return commit_made(work, decision)


def new_point(
    work: Work,
    item_id: int,
    text: Trilingual,
    *,
    kind: DecisionKind = DecisionKind.AGREE,
    after_id: int | None = None,
) -> Decision:
    """Add a point within a unit of work that does more."""
    item, meeting = _open_item(work, item_id)
    decision = Decision(item_id=item_id, text=cleaned(text), kind=kind)
    place_after(item.decisions, decision, work.find(Decision, after_id))
    work.add(decision)
    renumber(work, meeting)
    return decision


def remove_decision(desk: Desk, decision_id: int) -> Changes:
    """Lay a point in the bin; its draft commitments stay with the meeting.

    Raises UserMistake where a commitment of it was put on control.
    """
    with desk.write() as work:
        decision = there(work, Decision, decision_id)
        _, meeting = _open_item(work, decision.item_id)
        let_go_of_point(work, decision)
        work.bin(decision)
        renumber(work, meeting)
        return work.commit()


def move_decision(desk: Desk, decision_id: int, to: int) -> Changes:
    """Move a point to a place within its item, counted from 1."""
    return _move(desk, Decision, decision_id, to, lambda item: item.decisions)


def shift_decision(desk: Desk, decision_id: int, by: int) -> Changes:
    """Move a point up (negative) or down; at the edge it stays."""
    return move_decision(desk, decision_id, _position(desk, Decision, decision_id) + by)


def move_decision_to_item(desk: Desk, decision_id: int, item_id: int) -> Changes:
    """Move a point to the end of another item of the same minutes; its commitments go along."""
    with desk.write() as work:
        decision = there(work, Decision, decision_id)
        _, meeting = _open_item(work, decision.item_id)
        target, of_target = _open_item(work, item_id)
        if of_target is not meeting:
            raise UserMistake(message("minutes rule", "That item belongs to other minutes."))
        decision.item_id = target.key
        place(target.decisions, decision, len(target.decisions) + 1)
        renumber(work, meeting)
        return work.commit()


def _move(
    desk: Desk,
    kind: type[Part],
    part_id: int,
    to: int,
    siblings: Callable[[AgendaItem], Sequence[Part]],
) -> Changes:
    """Move a part of an item to a place among its siblings, counted from 1."""
    with desk.write() as work:
        part = there(work, kind, part_id)
        item, meeting = _open_item(work, part.item_id)
        place(siblings(item), part, to)
        renumber(work, meeting)
        return work.commit()


def _position(desk: Desk, kind: type[AgendaItem | Speech | Decision], record_id: int) -> int:
    with desk.read() as snapshot:
        return snapshot.get(kind, record_id).position


def _open_item(work: Work, item_id: int | None) -> tuple[AgendaItem, Meeting]:
    """Give an item with its meeting; raises UserMistake where the minutes are signed."""
    item = work.get(AgendaItem, item_id)
    judge_open(work, item)
    return item, work.get(Meeting, item.meeting_id)


def _judge_participant(work: Work, meeting: Meeting, participant_id: int | None) -> None:
    if participant_id is None:
        return
    if work.get(Participant, participant_id).meeting_id != meeting.id:
        raise UserMistake(message("minutes rule", "That person was not at this meeting."))
