"""What goes to the store and what comes back."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance


@dataclass(frozen=True, slots=True)
class Edit:
    """One field of a command: the last stored value this form knew, and the new one."""

    field: str
    known: object
    value: object


@dataclass(frozen=True, slots=True)
class Stale:
    """A field that was not stored, because somebody else had changed it to `stored`."""

    field: str
    stored: object


@dataclass(frozen=True, slots=True)
class Stored:
    """What came of a command: all its fields were stored but the stale ones.

    `changes` is what the office function returned, for the change feed.
    """

    changes: object = None
    stale: tuple[Stale, ...] = ()


class SavedField(Protocol):
    """What a `Saver` needs of a field; the kit's fields have it."""

    @property
    def edited(self) -> SignalInstance:
        """Sent with the new value after every change by the user."""
        ...

    @property
    def left(self) -> SignalInstance:
        """Sent when the focus left the field."""
        ...

    def value(self) -> object:
        """Give the value as it would be stored."""
        ...

    def show_value(self, value: object) -> None:
        """Put a stored value in; nothing is sent for it."""
        ...

    def is_busy(self) -> bool:
        """Tell whether the field has focus or a running composition."""
        ...

    def finish(self) -> None:
        """End a running composition, keeping its letters."""
        ...
