"""Commitments as a list shows them: the columns that paper and workbook have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from liaison_app.base.messages import Message, message, plural_message
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.directory import Organisation, Person
from liaison_app.domain.meeting import Meeting
from liaison_app.domain.standing import DUE_SOON_DAYS, Stand, stand_of


class ListColumn(StrEnum):
    """The columns of a commitments list, in their order (domain.md 2.1)."""

    NUMBER = "number"
    MINUTES = "minutes"
    TEXT = "text"
    COMPLETION = "completion"
    RESPONSIBLE = "responsible"
    CO_EXECUTORS = "co_executors"
    TERM = "term"
    STATE = "state"
    NOTE = "note"


HEADS: Mapping[ListColumn, Message] = {
    ListColumn.NUMBER: message("commitment list", "No."),
    ListColumn.MINUTES: message("commitment list", "Minutes, point"),
    ListColumn.TEXT: message("commitment list", "Content"),
    ListColumn.COMPLETION: message("commitment list", "Form of completion"),
    ListColumn.RESPONSIBLE: message("commitment list", "Responsible executor"),
    ListColumn.CO_EXECUTORS: message("commitment list", "Co-executors"),
    ListColumn.TERM: message("commitment list", "Due date"),
    ListColumn.STATE: message("commitment list", "State"),
    ListColumn.NOTE: message("commitment list", "Note"),
}


@dataclass(frozen=True, slots=True)
class ListedCommitment:
    """A commitment with what it refers to; `point` is its number in the minutes («2.1»)."""

    commitment: Commitment
    meeting: Meeting | None = None
    point: str = ""
    lead: Organisation | None = None
    responsible: Person | None = None
    co_executors: tuple[Organisation, ...] = ()

    def stand(self, today: date, due_soon_days: int = DUE_SOON_DAYS) -> Stand:
        """Tell how it stands on `today`."""
        return stand_of(self.commitment, today, due_soon_days)

    def minutes(self) -> Message | None:
        """Give the minutes and the point it stands in, None where it has another basis."""
        if self.meeting is None:
            return None
        number, held = minutes_number(self.meeting), self.meeting.held_on
        if held is None:
            return message("commitment list", "No. {number}", number=number)
        if not self.point:
            return message("commitment list", "No. {number} of {date}", number=number, date=held)
        return message(
            "commitment list",
            "No. {number} of {date}, point {point}",
            number=number,
            date=held,
            point=self.point,
        )

    def moved(self) -> Message | None:
        """Give the first term and how often it was moved, None where it never was (rule 1)."""
        own = self.commitment
        if not own.extension_count or own.original_due is None:
            return None
        return plural_message(
            "commitment list",
            "first {date}, moved {count} time",
            "first {date}, moved {count} times",
            own.extension_count,
            date=own.original_due,
        )


def minutes_number(meeting: Meeting) -> str:
    """Give the number that is cited: the chancellery's once it is known, else ours."""
    if meeting.registration_number:
        return meeting.registration_number
    return "" if meeting.number is None else str(meeting.number)
