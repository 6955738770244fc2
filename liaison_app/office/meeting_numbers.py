"""Which meeting is meant by a number as people say it: `5`, `5/2025`, or its uid."""

from __future__ import annotations

import re

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.meeting import Meeting
from liaison_app.office.desk import Desk
from liaison_app.storage.snapshot import Snapshot

_NUMBER = re.compile(r"(?:№|No\.?|N)?\s*(?P<number>[0-9]{1,9})(?:\s*/\s*(?P<year>[0-9]{4}))?")


def find_meeting(desk: Desk, typed: str) -> int:
    """Give the id of the meeting; raises UserMistake where there is none or several match."""
    with desk.read() as snapshot:
        found = _matching(snapshot, typed.strip())
        if not found:
            raise UserMistake(
                message("finding a meeting", "There is no meeting {number}.", number=typed),
                "meeting",
            )
        if len(found) > 1:
            raise UserMistake(
                message(
                    "finding a meeting",
                    "Several meetings have the number {number}: {choices}.",
                    number=typed,
                    choices="; ".join(_said(meeting) for meeting in found),
                ),
                "meeting",
            )
        return found[0].key


def _matching(snapshot: Snapshot, typed: str) -> list[Meeting]:
    """Look for the uid, then our numbers, then the chancellery's registration numbers."""
    by_uid = snapshot.by_uid(Meeting, typed)
    if by_uid is not None and by_uid.deleted_at is None:
        return [by_uid]
    match = _NUMBER.fullmatch(typed)
    if match:
        numbered = snapshot.where(Meeting, number=int(match["number"]))
        year = int(match["year"] or 0)
        found = [meeting for meeting in numbered if year in (0, meeting.year)]
        if found:
            return found
    return snapshot.where(Meeting, registration_number=typed) if typed else []


def _said(meeting: Meeting) -> str:
    """Give number, day and uid: what tells meetings apart in any language."""
    number = f"{meeting.number}/{meeting.year}" if meeting.year else str(meeting.number)
    held = f" ({meeting.held_on:%Y-%m-%d})" if meeting.held_on else ""
    return f"{number}{held} {meeting.uid}"
