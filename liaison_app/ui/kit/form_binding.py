"""One record in a record form: what is bound to what, and what came of storing it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QMetaObject, QObject

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.base.messages import Message
from liaison_app.domain.record import Record
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.current import pgettext, render
from liaison_app.office.editing import confirm_text
from liaison_app.ui.kit.form_body import value_of
from liaison_app.ui.kit.form_rows import FieldRow, Row
from liaison_app.ui.kit.form_store import FormStore
from liaison_app.ui.kit.saving.conflict import ConflictPanel
from liaison_app.ui.kit.saving.edits import SavedField
from liaison_app.ui.kit.saving.saver import Saver

if TYPE_CHECKING:
    from liaison_app.ui.kit.record_form import RecordForm

View = TypeVar("View")


@dataclass(frozen=True, slots=True)
class _Bound:
    """A field under its name in the saver: of which row, in which language, by its own action."""

    row: str
    language: ContentLanguage | None
    field: SavedField
    acts: bool


class FormBinding(Generic[View]):
    """Lives from the first reading of a record until the form leaves it."""

    saver: Saver

    def __init__(
        self, form: RecordForm[View], kind: str, record_id: int, store: FormStore, sitting: str
    ) -> None:
        """Take the store; `record_id` is how the form knows the record."""
        self._form, self._kind, self._id, self._sitting = form, kind, record_id, sitting
        self._store = store
        self._bound: dict[str, _Bound] = {}
        self._mistaken: set[str] = set()
        self._connections: list[QMetaObject.Connection] = []

    def begin(self, title: str, view: View, record: Record) -> None:
        """Show the values and store from now on what is typed."""
        self.saver = self._form.place.savings.form(title, self._store.store)
        for row in self._form.rows.values():
            self._bind(row, view, record)
        self.saver.conflict.connect(self._show_conflict)
        self.saver.mistake.connect(self._show_mistake)

    def refresh(self, view: View, record: Record, turn: int) -> None:
        """Show what was read; `turn` is the saver's from before the reading."""
        values = {
            name: _plain(value_of(self._form.rows[bound.row], view, record), bound.language)
            for name, bound in self._bound.items()
        }
        self.saver.refresh(values, turn)

    def confirm(self, name: str, language: ContentLanguage, *, reviewed: bool) -> None:
        """Say «sense unchanged» of a text, or approve it, after what is typed was stored."""
        self.saver.store_now()
        desk, kind, store = self._form.place.desk, self._kind, self._store
        self._form.place.do(
            lambda: confirm_text(desk, kind, store.record_id(), name, language, reviewed=reviewed),
            self._form.refused.emit,
            owner=self._form,
        )

    def leave(self) -> None:
        """Store what is typed, let the fields go, and end the sitting in the history."""
        for name in list(self._mistaken):
            self._take_mistake_back(name)
        self.saver.leave()
        for connection in self._connections:
            QObject.disconnect(connection)
        self._form.place.end_sitting(self._sitting)

    def _bind(self, row: Row[View], view: View, record: Record) -> None:
        value = value_of(row, view, record)
        if row.name in self._form.texts:
            for language in CONTENT_LANGUAGES:
                name = self._store.name(row.name, language)
                cell = self._form.texts[row.name].cells[language]
                self._take(name, _Bound(row.name, language, cell, acts=False), value)
            return
        act = row.acting(self._id) if isinstance(row, FieldRow) else None
        field = self._form.lines[row.name].part.field
        acts = act is not None
        name = self._store.name_action(row.name, act) if act else self._store.name(row.name)
        self._take(name, _Bound(row.name, None, field, acts=acts), value)

    def _take(self, name: str, bound: _Bound, value: object) -> None:
        self._bound[name] = bound
        self.saver.bind(name, bound.field, _plain(value, bound.language))
        self._connections.append(bound.field.edited.connect(partial(self._edited, name)))

    def _edited(self, name: str, value: object) -> None:
        self._take_mistake_back(name)
        bound = self._bound[name]
        if bound.acts or self._form.rows[bound.row].at_once:
            self.saver.store_now()

    # What came of storing

    def _show_mistake(self, field: str, message: Message) -> None:
        bound = self._bound.get(field)
        row, language = (field, None) if bound is None else (bound.row, bound.language)
        if bound is not None and bound.acts:
            self.saver.give_up(field)  # a choice that was refused was not made
            self._form.reload()
        if self._form.show_mistake(row, language, render(message)):
            self._mistaken.add(field)
        else:
            self._form.refused.emit(UserMistake(message))

    def _take_mistake_back(self, name: str) -> None:
        if name in self._mistaken:
            self._mistaken.discard(name)
            bound = self._bound.get(name)
            row, language = (name, None) if bound is None else (bound.row, bound.language)
            self._form.show_mistake(row, language, "")

    def _show_conflict(self, name: str) -> None:
        bound = self._bound[name]
        _, own = self.saver.conflicts()[name]
        if not isinstance(own, str) or isinstance(own, StrEnum):
            self.saver.take_theirs(name)
            words = pgettext("two texts", "Somebody else changed this meanwhile.")
            self._form.show_mistake(bound.row, bound.language, words)
            self._mistaken.add(name)
            self._form.reload()
            return
        texts, lines = self._form.texts, self._form.lines
        under = texts[bound.row].under if bound.row in texts else lines[bound.row].under
        under.addWidget(ConflictPanel(self.saver, name))


def _plain(value: object, language: ContentLanguage | None) -> object:
    if language is not None:
        return value.text(language) if isinstance(value, Trilingual) else ""
    return value.value if isinstance(value, StrEnum) else value
