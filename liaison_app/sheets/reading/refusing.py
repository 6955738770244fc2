"""Why a workbook is not read: found in the child process, said in words by the parent."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import Message, message


class Reason(StrEnum):
    """What is wrong with a file."""

    MISSING = "missing"
    TOO_LARGE = "too_large"
    TOO_FULL = "too_full"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    OLD_FORMAT = "old_format"
    NO_WORKBOOK = "no_workbook"
    PROTECTED = "protected"
    DAMAGED = "damaged"
    EMPTY = "empty"
    TOO_SLOW = "too_slow"


class Refused(Exception):
    """A file that is not read, with its reason."""

    def __init__(self, reason: Reason) -> None:
        """Keep the reason."""
        super().__init__(reason.value)
        self.reason = reason


def told(reason: Reason, file_name: str) -> KnownFailure:
    """Give the failure that a user is told."""
    return KnownFailure(_sentence(reason, file_name), _REMEDIES.get(reason))


def _sentence(reason: Reason, name: str) -> Message:
    match reason:
        case Reason.MISSING:
            return message("workbook", "The file {file} cannot be opened.", file=name)
        case Reason.TOO_LARGE:
            return message("workbook", "{file} is larger than 20 MB.", file=name)
        case Reason.TOO_FULL:
            return message("workbook", "{file} unpacks to more than can be read.", file=name)
        case Reason.TOO_MANY_ROWS:
            return message("workbook", "{file} has more than 20,000 rows.", file=name)
        case Reason.TOO_MANY_COLUMNS:
            return message("workbook", "{file} has more than 200 columns.", file=name)
        case Reason.OLD_FORMAT:
            return message("workbook", "{file} is in an old Excel format.", file=name)
        case Reason.NO_WORKBOOK:
            return message("workbook", "{file} is no workbook.", file=name)
        case Reason.PROTECTED:
            return message("workbook", "{file} is locked with a password.", file=name)
        case Reason.DAMAGED:
            return message("workbook", "{file} is damaged and cannot be read.", file=name)
        case Reason.EMPTY:
            return message("workbook", "There is nothing in {file}.", file=name)
        case Reason.TOO_SLOW:
            return message("workbook", "{file} took too long to read.", file=name)


_SPLIT = message("workbook", "Keep only the sheet with the list, or split it, and try again.")
_SAVE_AS = message("workbook", "Open it in Excel or LibreOffice and save as xlsx.")

_REMEDIES: Mapping[Reason, Message] = {
    Reason.TOO_LARGE: _SPLIT,
    Reason.TOO_FULL: _SPLIT,
    Reason.TOO_MANY_ROWS: _SPLIT,
    Reason.TOO_MANY_COLUMNS: _SPLIT,
    Reason.TOO_SLOW: _SPLIT,
    Reason.OLD_FORMAT: _SAVE_AS,
    Reason.NO_WORKBOOK: message("workbook", "Choose an xlsx or ods file."),
    Reason.PROTECTED: message("workbook", "Save it without the password and try again."),
    Reason.DAMAGED: _SAVE_AS,
}
