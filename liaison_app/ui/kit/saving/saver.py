"""Stores what is typed in one form, by itself."""

import logging
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QMetaObject, QObject, QTimer, Signal

from liaison_app.base.clock import Clock
from liaison_app.base.errors import LiaisonError, UserMistake
from liaison_app.tasks.calls import Calls
from liaison_app.ui.kit.saving.edits import Edit, SavedField, Stored
from liaison_app.ui.kit.saving.rescue import new_rescue_path, write_rescue
from liaison_app.ui.kit.saving.typed_form import Pauses, TypedForm

Store = Callable[[tuple[Edit, ...]], Stored]

_log = logging.getLogger(__name__)


class SavingState(Enum):
    """Where the typed texts are."""

    QUIET = "quiet"  # nothing was typed yet
    TYPED = "typed"  # waits for the pause
    SAVING = "saving"
    SAVED = "saved"
    CONFLICT = "conflict"  # stored but for a field that somebody else changed
    FAILED = "failed"  # not stored; rescued or still here


@dataclass(frozen=True, slots=True)
class SavingNews:
    """The state, when it was reached, and why storing failed."""

    state: SavingState
    when: datetime | None = None
    error: Exception | None = None
    rescued: bool = False


class Saver(QObject):
    """Binds fields to a store; made by `Savings.form`.

    `news` tells `SavingNews`; `stored` what the store gave; `conflict(field)` that both texts must
    be shown (`conflicts()`); `mistake(field, message)` what the office refused in a field.
    """

    news = Signal(object)
    stored = Signal(object)
    conflict = Signal(str)
    mistake = Signal(str, object)

    def __init__(
        self,
        what: str,
        store: Store,
        writer: Calls,
        *,
        clock: Clock,
        seconds: Callable[[], float] = time.monotonic,
        pauses: Pauses | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Make it for one record: `what` names it in a rescue file; `store` runs in `writer`."""
        super().__init__(parent)
        self.what = what
        self.last_news = SavingNews(SavingState.QUIET)
        self._store = store
        self._writer = writer
        self._clock = clock
        self._seconds = seconds
        self._form = TypedForm(pauses)
        self._bound: dict[str, SavedField] = {}
        self._connections: list[QMetaObject.Connection] = []
        self._waiting: dict[str, object] = {}
        self._rescue_file: Path | None = None
        self.turn = 0
        self.is_left = False
        self.last_error: Exception | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.tick)

    def bind(self, name: str, field: SavedField, stored: object) -> None:
        """Show `stored` in the field and store from now on what is typed there."""
        self._form.begin(name, stored)
        field.show_value(stored)
        self._bound[name] = field
        self._connections += [
            field.edited.connect(lambda value: self.typed(name, value)),
            field.left.connect(lambda: self._left(name)),
        ]

    def begin(self, name: str, stored: object) -> None:
        """Take a field that has no widget of the kit; its changes come by `typed`."""
        self._form.begin(name, stored)

    def typed(self, name: str, value: object) -> None:
        """Take a change of a field."""
        self._form.type(name, value, self._seconds())
        if not self._form.under_way and not self._form.unsaved():
            self._forget_rescue()
            self._tell(SavingState.SAVED)
        elif not self._form.under_way:
            self._tell(SavingState.TYPED)
        self._arm()

    def give_up(self, name: str) -> None:
        """Show again what is stored, as after a choice that was refused."""
        stored = self._form.stored_value(name)
        field = self._bound.get(name)
        if field is not None:
            field.show_value(stored)
        self.typed(name, stored)

    def refresh(self, values: Mapping[str, object], turn: int) -> None:
        """Take values read from the store; `turn` is what `turn` was before reading.

        Older than the last command: ignored. A field in use takes its value when it is left.
        """
        if turn != self.turn:
            return
        for name, stored in values.items():
            field = self._bound.get(name)
            if field is not None and field.is_busy():
                self._waiting[name] = stored
            elif self._form.refreshed(name, stored) and field is not None:
                field.show_value(stored)

    def store_now(self) -> None:
        """Store at once what is typed (Ctrl+S, leaving, closing)."""
        for field in self._bound.values():
            field.finish()
        self._send()

    def leave(self) -> None:
        """Let the fields go, for another record to be shown in them; the storing goes on."""
        self.store_now()
        for connection in self._connections:
            QObject.disconnect(connection)
        self._connections.clear()
        self._bound.clear()
        self.is_left = True
        self.news.emit(self.last_news)

    @property
    def is_settled(self) -> bool:
        """Whether nothing typed would be lost now: all is stored, or rescued."""
        return not self._form.unsaved() or self.last_news.rescued

    def conflicts(self) -> Mapping[str, tuple[object, object]]:
        """Give by field the text that somebody else stored and the one typed here."""
        return self._form.conflicts()

    def keep_own(self, name: str) -> None:
        """Settle a conflict: store the text typed here over the other."""
        self._form.keep_own(name, self._seconds())
        self._send()

    def take_theirs(self, name: str) -> None:
        """Settle a conflict: show the other text."""
        value = self._form.take_theirs(name)
        field = self._bound.get(name)
        if field is not None:
            field.show_value(value)
        self._after_command()

    def unsaved(self) -> Mapping[str, object]:
        """Give what is typed and not stored, by field."""
        return self._form.unsaved()

    def rescue(self) -> bool:
        """Write what is not stored into the rescue file; False when even that fails."""
        when = self._clock.local_now()
        try:
            self._rescue_file = self._rescue_file or new_rescue_path(when)
            write_rescue(self._rescue_file, self.what, when, self.unsaved())
        except OSError as error:
            _log.info("the rescue file cannot be written: %s", error)
            return False
        return True

    def copied(self) -> None:
        """Take note that the user has the texts elsewhere, when neither file can be written."""
        self._tell(SavingState.FAILED, self.last_error, rescued=True)

    def tick(self) -> None:
        """Store if it is time; the timer calls it. Texts of a closed file are rescued."""
        if self._writer.is_closed:
            self._timer.stop()
            self.rescue()
            return
        due = self._form.due()
        if due is not None and self._seconds() >= due:
            self._send()
        else:
            self._arm()

    def _left(self, name: str) -> None:
        self._send()
        if name in self._waiting:
            stored = self._waiting.pop(name)
            self.refresh({name: stored}, self.turn)

    def _send(self) -> None:
        edits = self._form.take()
        if not edits:
            return
        self._timer.stop()
        self._tell(SavingState.SAVING)
        self._writer.call(lambda: self._store(edits), self._took, self._refused, owner=self)

    def _took(self, result: Stored) -> None:
        self.turn += 1
        self._waiting.clear()
        self._form.stored(result, self._seconds())
        self.stored.emit(result)
        for stale in result.stale:
            self.conflict.emit(stale.field)
        self._after_command()

    def _after_command(self) -> None:
        unsaved = self._form.unsaved()
        if not unsaved:
            self._forget_rescue()
            self._tell(SavingState.SAVED)
        elif self._form.conflicts().keys() == unsaved.keys():
            self._tell(SavingState.CONFLICT, rescued=self.rescue())
        elif self._form.due() is None:
            self._tell(SavingState.FAILED, self.last_error, rescued=self.rescue())
        else:
            self._tell(SavingState.TYPED)
        self._arm()

    def _refused(self, error: Exception) -> None:
        self.turn += 1
        self.last_error = error
        if isinstance(error, UserMistake) and self._form.has(error.field):
            self._form.refused(error.field, self._seconds())
        else:
            self._form.failed(self._seconds(), again=not isinstance(error, UserMistake))
        self._tell(SavingState.FAILED, error, rescued=self.rescue())
        if isinstance(error, UserMistake):
            self.mistake.emit(error.field, error.message)
        elif not isinstance(error, LiaisonError):
            sys.excepthook(type(error), error, error.__traceback__)
        self._arm()

    def _forget_rescue(self) -> None:
        if self._rescue_file is not None:
            self._rescue_file.unlink(missing_ok=True)
            self._rescue_file = None

    def _tell(
        self, state: SavingState, error: Exception | None = None, *, rescued: bool = False
    ) -> None:
        self.last_news = SavingNews(state, self._clock.local_now(), error, rescued)
        self.news.emit(self.last_news)

    def _arm(self) -> None:
        due = self._form.due()
        if due is None or due == float("inf"):
            self._timer.stop()
        else:
            self._timer.start(max(0, round((due - self._seconds()) * 1000)))
