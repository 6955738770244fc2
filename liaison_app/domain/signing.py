"""What signing asks, what it freezes and when it can be taken back (domain.md 3, rule 10)."""

from collections.abc import Iterator
from datetime import date

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import Message, message
from liaison_app.domain.meeting import Meeting, MeetingState


def missing_for_signing(meeting: Meeting) -> Iterator[Message]:
    """Give what the minutes still lack; signing asks for all of it."""
    if meeting.held_on is None:
        yield message("signing", "The date of the meeting is missing.")
    if meeting.number is None:
        yield message("signing", "The number of the minutes is missing.")
    if not meeting.title:
        yield message("signing", "The heading of the minutes is missing.")
    if not any(item.deleted_at is None for item in meeting.items):
        yield message("signing", "There is no agenda item.")


def sign(meeting: Meeting, signed_on: date, today: date) -> None:
    """Freeze the minutes; raises UserMistake where something needed is missing."""
    for lack in missing_for_signing(meeting):
        raise UserMistake(lack, "signed_on")
    if meeting.signed:
        raise UserMistake(message("signing", "These minutes are signed already."))
    judge_day(meeting, signed_on, today)
    meeting.state = MeetingState.SIGNED
    meeting.signed_on = signed_on


def judge_day(meeting: Meeting, signed_on: date, today: date) -> None:
    """Raise UserMistake unless the day of signing lies between the meeting and today."""
    if signed_on > today:
        raise UserMistake(message("signing", "The day of signing lies in the future."), "signed_on")
    if meeting.held_on is not None and signed_on < meeting.held_on:
        raise UserMistake(
            message("signing", "Minutes cannot be signed before the meeting."), "signed_on"
        )


def unsign(meeting: Meeting, reason: str, *, has_addendum: bool) -> None:
    """Take the signing back with a reason, as long as nothing was built on it."""
    if not meeting.signed:
        raise UserMistake(message("signing", "These minutes are not signed."))
    if has_addendum:
        raise UserMistake(
            message("signing", "An addendum stands on these minutes; the signing stays.")
        )
    if not reason.strip():
        raise UserMistake(message("signing", "Give the reason."), "reason")
    meeting.state = MeetingState.DRAFT
    meeting.signed_on = None
