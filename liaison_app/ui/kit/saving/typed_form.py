"""What was typed in one form, what of it is stored, and when the next command is due. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass

from liaison_app.ui.kit.saving.edits import Edit, Stored


@dataclass(frozen=True, slots=True)
class Pauses:
    """Seconds: after the last key, at the latest after the first one, and before a new try."""

    after_last: float = 0.5
    after_first: float = 1.0
    after_failure: float = 10.0


@dataclass
class _Field:
    stored: object
    typed: object
    sent: object = None
    conflict: object = None
    in_conflict: bool = False
    is_refused: bool = False


class TypedForm:
    """One form. Every `now` is in seconds of one clock that never goes back."""

    def __init__(self, pauses: Pauses | None = None) -> None:
        """Begin without fields."""
        self._pauses = pauses or Pauses()
        self._fields: dict[str, _Field] = {}
        self._first: float | None = None
        self._last = 0.0
        self._retry: float | None = None
        self._sent_names: list[str] = []
        self.under_way = False

    def begin(self, field: str, stored: object) -> None:
        """Take a field with its stored value."""
        self._fields[field] = _Field(stored, stored)

    def type(self, field: str, value: object, now: float) -> None:
        """Take what the user made of a field."""
        kept = self._fields[field]
        kept.typed, kept.is_refused = value, False
        self._retry = None
        self._last = now
        self._first = (self._first or now) if self._unsent() else None

    def due(self) -> float | None:
        """Give the moment of the next command, None while one is under way or nothing is unsent."""
        if self.under_way or not self._unsent():
            return None
        if self._retry is not None:
            return self._retry
        first = self._last if self._first is None else self._first
        return min(self._last + self._pauses.after_last, first + self._pauses.after_first)

    def take(self) -> tuple[Edit, ...]:
        """Begin a command with everything unsent; empty when nothing is, or one is under way."""
        if self.under_way:
            return ()
        edits = []
        for name in self._unsent():
            kept = self._fields[name]
            kept.sent = kept.typed
            edits.append(Edit(name, kept.stored, kept.typed))
        self.under_way = bool(edits)
        self._sent_names = [edit.field for edit in edits]
        self._first = self._retry = None
        return tuple(edits)

    def stored(self, result: Stored, now: float) -> None:
        """End the command: its values are the stored ones now, but for those that were stale."""
        stale = {entry.field: entry.stored for entry in result.stale}
        for name in self._end():
            kept = self._fields[name]
            if name in stale:
                kept.in_conflict, kept.conflict = True, stale[name]
            else:
                kept.stored = kept.sent
        if self._first is None and self._unsent():
            self._first = now

    def refused(self, field: str, now: float) -> None:
        """End the command: the value of `field` cannot be taken; the others go again without it."""
        self._end()
        self._fields[field].is_refused = True
        self._first = now - self._pauses.after_first
        self._last = now

    def failed(self, now: float, *, again: bool = True) -> None:
        """End the command: nothing of it was stored; with `again` it is tried once more later."""
        self._end()
        self._retry = now + self._pauses.after_failure if again else float("inf")

    def refreshed(self, field: str, stored: object) -> bool:
        """Take a newer stored value; True when it is to be shown, nothing unsent being there."""
        kept = self._fields[field]
        if self.under_way and field in self._sent_names:
            return False
        if kept.typed in (kept.stored, stored):
            shown = kept.typed != stored
            kept.stored = kept.typed = stored
            kept.in_conflict = False
            return shown
        if kept.in_conflict:
            kept.conflict = stored
        return False

    def has(self, field: str) -> bool:
        """Tell whether the form has a field of this name."""
        return field in self._fields

    def keep_own(self, field: str, now: float) -> None:
        """Settle a conflict: the typed text shall replace the other one."""
        kept = self._fields[field]
        kept.stored, kept.in_conflict = kept.conflict, False
        self._first, self._last, self._retry = now, now, None

    def take_theirs(self, field: str) -> object:
        """Settle a conflict: the other text stays; it is given back to be shown."""
        kept = self._fields[field]
        kept.in_conflict = False
        kept.stored = kept.typed = kept.conflict
        return kept.typed

    def stored_value(self, field: str) -> object:
        """Give the last value known to be stored."""
        return self._fields[field].stored

    def unsaved(self) -> Mapping[str, object]:
        """Give every typed value that is not stored, those under way and in conflict too."""
        return {n: kept.typed for n, kept in self._fields.items() if kept.typed != kept.stored}

    def conflicts(self) -> Mapping[str, tuple[object, object]]:
        """Give the fields in conflict: the other value and the typed one."""
        found = {n: kept for n, kept in self._fields.items() if kept.in_conflict}
        return {name: (kept.conflict, kept.typed) for name, kept in found.items()}

    def _unsent(self) -> list[str]:
        return [name for name, kept in self._fields.items() if self._is_unsent(name, kept)]

    def _is_unsent(self, name: str, kept: _Field) -> bool:
        if kept.in_conflict or kept.is_refused:
            return False
        sent = self.under_way and name in self._sent_names
        return kept.typed != (kept.sent if sent else kept.stored)

    def _end(self) -> list[str]:
        self.under_way = False
        names, self._sent_names = self._sent_names, []
        return names
