"""Talks as they are typed live: the raw record, which stays with the meeting (domain.md 3).

It is no part of the minutes: it is open after signing too, and never printed as minutes.
"""

from __future__ import annotations

import re
from datetime import time

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.meeting import AgendaItem, LineMark, Meeting, RawLine
from liaison_app.language.clean import clean, one_line
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import there
from liaison_app.office.initials import by_letters
from liaison_app.office.made import Made, commit_made
from liaison_app.office.points import close_up
from liaison_app.storage.changes import Changes
from liaison_app.storage.work import Work

_with_speaker = re.compile(r"\s*([^\W\d_]{1,2}\d{0,2})\s*[:：]\s*(.*)", re.DOTALL)


def split_speaker(typed: str) -> tuple[str, str]:
    """Split «ЛТ: план готов» into letters and text; without letters the first is empty."""
    found = _with_speaker.fullmatch(typed)
    return (found[1], found[2]) if found else ("", typed)


def add_line(
    desk: Desk,
    meeting_id: int,
    text: str,
    *,
    speaker: str = "",
    mark: LineMark = LineMark.SAID,
    item_id: int | None = None,
    said_at: time | None = None,
) -> Made:
    """Add a line at the end, stamped with the time of day unless one is given."""
    with desk.write() as work:
        meeting = there(work, Meeting, meeting_id)
        line = RawLine(
            meeting_id=meeting_id,
            position=max((one.position for one in meeting.raw_lines), default=0) + 1,
            said_at=said_at or desk.clock.local_now().time().replace(microsecond=0),
            text=clean(text),
            mark=mark,
        )
        _name_speaker(meeting, line, speaker)
        _sort(work, line, item_id)
        work.add(line)
        return commit_made(work, line)


def mark_line(desk: Desk, line_id: int, mark: LineMark) -> Changes:
    """Say what a line was: said, a proposal, a promise or a decision."""
    with desk.write() as work:
        there(work, RawLine, line_id).mark = mark
        return work.commit()


def set_line_speaker(desk: Desk, line_id: int, letters: str) -> Changes:
    """Name the speaker of a line by letters; those that name nobody are kept as typed."""
    with desk.write() as work:
        line = there(work, RawLine, line_id)
        _name_speaker(work.get(Meeting, line.meeting_id), line, letters)
        return work.commit()


def sort_line(desk: Desk, line_id: int, item_id: int | None) -> Changes:
    """Sort a line into an agenda item, or out of it."""
    with desk.write() as work:
        _sort(work, there(work, RawLine, line_id), item_id)
        return work.commit()


def remove_line(desk: Desk, line_id: int) -> Changes:
    """Lay a line in the bin."""
    with desk.write() as work:
        line = there(work, RawLine, line_id)
        work.bin(line)
        close_up(work.get(Meeting, line.meeting_id).raw_lines)
        return work.commit()


def _name_speaker(meeting: Meeting, line: RawLine, letters: str) -> None:
    line.speaker = one_line(letters)
    named = by_letters(meeting.participants, letters)
    line.speaker_id = None if named is None else named.key


def _sort(work: Work, line: RawLine, item_id: int | None) -> None:
    item = None if item_id is None else there(work, AgendaItem, item_id)
    if item is not None and item.meeting_id != line.meeting_id:
        raise UserMistake(message("minutes rule", "That item belongs to other minutes."))
    line.item_id = item_id
