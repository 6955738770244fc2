"""What must hold of minutes as they stand, whichever way they got there (domain.md 1, 3)."""

from collections.abc import Iterator, Sequence
from datetime import date

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import Message, message
from liaison_app.domain.meeting import AgendaItem, Decision, Meeting, Speech
from liaison_app.domain.signing import judge_day, missing_for_signing


def judge_meeting(meeting: Meeting, today: date) -> Iterator[UserMistake]:
    """Give every rule that the minutes break as they stand; nothing where all hold."""
    if meeting.signed:
        yield from _judge_signed(meeting, today)
    elif meeting.signed_on is not None:
        yield UserMistake(
            message("signing", "Minutes that are not signed have no day of signing."), "signed_on"
        )
    if meeting.number is not None and meeting.number < 1:
        yield UserMistake(message("minutes rule", "Numbers of minutes begin with 1."), "number")
    if (meeting.addendum_to_id is None) != (meeting.addendum_number is None):
        yield UserMistake(
            message("minutes rule", "An addendum names its minutes and has a number."),
            "addendum_number",
        )
    yield from _judge_places(meeting)


def _judge_signed(meeting: Meeting, today: date) -> Iterator[UserMistake]:
    for lack in missing_for_signing(meeting):
        yield UserMistake(lack, "state")
    if meeting.signed_on is None:
        yield UserMistake(message("signing", "The day of signing is missing."), "signed_on")
        return
    try:
        judge_day(meeting, meeting.signed_on, today)
    except UserMistake as mistake:
        yield mistake


def _judge_places(meeting: Meeting) -> Iterator[UserMistake]:
    yield from _dense(
        meeting.items,
        "items",
        message("minutes rule", "The agenda items are not numbered 1, 2, 3 and so on."),
    )
    for item in meeting.items:
        yield from _dense(
            item.decisions,
            "decisions",
            message("minutes rule", "The points are not numbered 1, 2, 3 and so on."),
        )
        yield from _dense(
            item.speeches,
            "speeches",
            message("minutes rule", "The speeches are not numbered 1, 2, 3 and so on."),
        )


def _dense(
    siblings: Sequence[AgendaItem | Speech | Decision], field: str, reason: Message
) -> Iterator[UserMistake]:
    """Their places are the numbers printed; what lies in the bin has none."""
    places = sorted(one.position for one in siblings if one.deleted_at is None)
    if places != list(range(1, len(places) + 1)):
        yield UserMistake(reason, field)
