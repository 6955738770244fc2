"""Why a file is not loaded, and where in it: what a reader of the message can find and mend."""

from __future__ import annotations

from dataclasses import dataclass, replace

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import Message, message

CORRECT = message("exchange", "Correct this place and load the file again; nothing was changed.")
NEWER = message(
    "exchange",
    "It may come from a later version of Liaison; load it there. Nothing was changed.",
)


@dataclass(frozen=True, slots=True)
class Place:
    """A record of a list, counted from 1, and the path of a field in it as the file has it."""

    list_name: str
    number: int
    uid: str = ""
    path: str = ""

    def at(self, name: str) -> Place:
        """Give the place of a field inside this one."""
        return replace(self, path=f"{self.path}.{name}" if self.path else name)

    def member(self, name: str, number: int) -> Place:
        """Give the place of a record in an owned list, counted from 1."""
        return self.at(f"{name}[{number}]")

    @property
    def told(self) -> Message:
        """Word the place: the list, the record, its uid where it has one, the field."""
        where = {"list": self.list_name, "uid": self.uid, "field": self.path}
        if self.uid and self.path:
            return message(
                "exchange place",
                "{list}, record {number} (uid {uid}), field {field}",
                number=self.number,
                **where,
            )
        if self.uid:
            return message(
                "exchange place",
                "{list}, record {number} (uid {uid})",
                number=self.number,
                **where,
            )
        if self.path:
            return message(
                "exchange place",
                "{list}, record {number}, field {field}",
                number=self.number,
                **where,
            )
        return message("exchange place", "{list}, record {number}", number=self.number, **where)


class Unfit(Exception):
    """A value that cannot stand in its field; `path` leads on inside the field."""

    def __init__(self, reason: Message, path: str = "") -> None:
        """Keep the reason; who knows the place adds it."""
        super().__init__(str(reason))
        self.reason = reason
        self.path = path


class Refusal(Exception):
    """The one reason why nothing of a file is loaded."""

    def __init__(
        self, reason: Message, place: Message | None = None, remedy: Message = CORRECT
    ) -> None:
        """Keep the reason, where it stands and what to do next."""
        super().__init__(f"{place}: {reason}" if place else str(reason))
        self.reason = reason
        self.place = place
        self.remedy = remedy

    def told_of(self, file: str) -> KnownFailure:
        """Give the failure that the user is told, with the file's name."""
        if self.place is None:
            what = message(
                "exchange", "{file} was not loaded. {reason}", file=file, reason=self.reason
            )
        else:
            what = message(
                "exchange",
                "{file} was not loaded. {reason} Place: {place}.",
                file=file,
                place=self.place,
                reason=self.reason,
            )
        return KnownFailure(what, self.remedy)
