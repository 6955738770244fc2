"""The words for what records know as a code, as messages: worded where they are shown.

One list for the window, the papers and the workbooks, so that they say the same (terms.tsv).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from liaison_app.base.messages import Message, message, plural_message
from liaison_app.domain.meeting import MeetingKind, Role
from liaison_app.domain.proposal import ProposalStatus
from liaison_app.domain.record import Side
from liaison_app.domain.standing import Stand, Standing
from liaison_app.domain.term import Period, Term, TermKind
from liaison_app.domain.trilingual import Trilingual

SIDES: Mapping[Side, Message] = {
    Side.KZ: message("side", "Kazakhstan side"),
    Side.CN: message("side", "Chinese side"),
    Side.JOINT: message("side", "Jointly"),
}

MEETING_KINDS: Mapping[MeetingKind, Message] = {
    MeetingKind.MEETING: message("kind of meeting", "Meeting (conference)"),
    MeetingKind.SESSION: message("kind of meeting", "Session"),
    MeetingKind.RECEPTION: message("kind of meeting", "Meeting (encounter)"),
    MeetingKind.WORKING_MEETING: message("kind of meeting", "Working meeting"),
    MeetingKind.TALKS: message("kind of meeting", "Negotiations"),
}

ROLES: Mapping[Role, Message] = {
    Role.CHAIR: message("role at the meeting", "Chair"),
    Role.HEAD_OF_DELEGATION: message("role at the meeting", "Head of delegation"),
    Role.MEMBER: message("role at the meeting", "Member"),
    Role.INVITED: message("role at the meeting", "Invited"),
    Role.SECRETARY: message("role at the meeting", "Secretary"),
    Role.INTERPRETER: message("role at the meeting", "Interpreter"),
}

PROPOSAL_STATUSES: Mapping[ProposalStatus, Message] = {
    ProposalStatus.SUBMITTED: message("proposal status", "Submitted"),
    ProposalStatus.CONSIDERED: message("proposal status", "Under consideration"),
    ProposalStatus.ACCEPTED: message("proposal status", "Accepted"),
    ProposalStatus.PARTLY: message("proposal status", "Partly accepted"),
    ProposalStatus.POSTPONED: message("proposal status", "Postponed"),
    ProposalStatus.REJECTED: message("proposal status", "Rejected"),
    ProposalStatus.WITHDRAWN: message("proposal status", "Withdrawn"),
    ProposalStatus.IMPLEMENTED: message("proposal status", "Implemented"),
}

STANDINGS: Mapping[Standing, Message] = {
    Standing.OVERDUE: message("commitment status", "Overdue"),
    Standing.DUE_SOON: message("commitment status", "Due soon"),
    Standing.UNDER_REVIEW: message("commitment status", "Report under review"),
    Standing.RETURNED: message("commitment status", "Returned for rework"),
    Standing.NOT_STARTED: message("commitment status", "Term not started (waits for an event)"),
    Standing.IN_PROGRESS: message("commitment status", "In progress"),
    Standing.SUSPENDED: message("commitment status", "Suspended"),
    Standing.DRAFT: message("commitment status", "Draft"),
    Standing.DONE_ON_TIME: message("commitment status", "Fulfilled on time"),
    Standing.DONE_LATE: message("commitment status", "Fulfilled late"),
    Standing.NOT_FULFILLED: message("commitment status", "Not fulfilled"),
    Standing.CANCELLED: message("commitment status", "Cancelled (no longer relevant)"),
}

WEEKDAYS = (
    message("weekday", "Monday"),
    message("weekday", "Tuesday"),
    message("weekday", "Wednesday"),
    message("weekday", "Thursday"),
    message("weekday", "Friday"),
    message("weekday", "Saturday"),
    message("weekday", "Sunday"),
)

_COUNTED = (Standing.OVERDUE, Standing.DONE_LATE)
_RUNNING = (Standing.DUE_SOON, Standing.IN_PROGRESS, Standing.RETURNED)


def standing_days(stand: Stand) -> Message | None:
    """Give the days behind a standing in words, None where they say nothing."""
    days = stand.days
    if days is None:
        return None
    if stand.standing in _COUNTED and days > 0:
        return plural_message("commitment status", "{count} day late", "{count} days late", days)
    if stand.standing in _RUNNING and days == 0:
        return message("commitment status", "due today")
    if stand.standing in _RUNNING and days < 0:
        return plural_message("commitment status", "{count} day left", "{count} days left", -days)
    return None


def term_words(term: Term, worded: Callable[[Trilingual], str]) -> Message | str:
    """Give a term in words; `worded` chooses the language of its own texts (domain.md 2.1)."""
    match term.kind:
        case TermKind.DATE | TermKind.NONE:
            return _until(term)
        case TermKind.WORDING:
            return worded(term.wording) if term.wording else _until(term)
        case TermKind.PERIODIC:
            return _rhythm(term)
        case TermKind.EVENT:
            return _after_event(term, worded)
        case TermKind.PERMANENT:
            return message("term", "permanently")


def _until(term: Term) -> Message:
    if term.ends_on is None:
        return message("term", "no term set")
    return message("term", "{date}", date=term.ends_on)


def _rhythm(term: Term) -> Message:
    rhythm = _often(term.every, term.day or 1)
    if term.ends_on is None:
        return rhythm
    return message("term", "{rhythm}, the last by {date}", rhythm=rhythm, date=term.ends_on)


def _often(every: Period | None, day: int) -> Message:
    match every:
        case Period.WEEK:
            return message("term", "weekly, by {weekday}", weekday=WEEKDAYS[(day - 1) % 7])
        case Period.QUARTER:
            return message("term", "quarterly, by day {day}", day=day)
        case Period.YEAR:
            return message("term", "yearly, by day {day}", day=day)
        case _:
            return message("term", "monthly, by day {day}", day=day)


def _after_event(term: Term, worded: Callable[[Trilingual], str]) -> Message:
    days, event = term.days or 0, worded(term.event)
    if term.working_days:
        return plural_message(
            "term",
            "{count} working day after: {event}",
            "{count} working days after: {event}",
            days,
            event=event,
        )
    return plural_message(
        "term", "{count} day after: {event}", "{count} days after: {event}", days, event=event
    )
