"""The fields of one page of the editor, bound to what stores them by itself."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import Message
from liaison_app.domain.record import Record
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.current import render
from liaison_app.office.editing import stored_value
from liaison_app.ui.kit.saving.conflict import ConflictPanel
from liaison_app.ui.kit.saving.edits import SavedField
from liaison_app.ui.kit.saving.saver import Saver
from liaison_app.ui.kit.texts.row import TextRow
from liaison_app.ui.kit.unfinished import kept_line
from liaison_app.ui.meetings.texts.store import Birth, MinutesStore, PlainBirth, Ref

Index = Mapping[tuple[str, int], Record]
TextKey = tuple[str, Ref, str]  # kind, record, trilingual field


class TextForm(QObject):
    """Binds texts and fields; `born(key, Made)` tells that a record was made by typing.

    Call `refresh` with what was read, and `leave` before the page shows something else.
    """

    born = Signal(str, object)

    def __init__(self, saver: Saver, store: MinutesStore, parent: QObject | None = None) -> None:
        """Store through `saver`, whose store is `store.store`."""
        super().__init__(parent)
        self.saver = saver
        self._store = store
        self._rows: dict[TextKey, TextRow] = {}
        self._fields: dict[str, tuple[str, Ref, str, ContentLanguage | None]] = {}
        self._show_mistake: dict[str, Callable[[str], None]] = {}
        self._mistaken: set[str] = set()
        self._unborn: list[str] = []
        saver.stored.connect(self._took)
        saver.conflict.connect(self._show_conflict)
        saver.mistake.connect(self._say_mistake)

    def bind_text(self, row: TextRow, kind: str, ref: Ref, field: str, text: Trilingual) -> None:
        """Let a row show and store a text in three languages."""
        self._rows[kind, ref, field] = row
        row.show_text(text)
        for language, cell in row.cells.items():
            name = self._take(kind, ref, field, language)
            self._show_mistake[name] = cell.show_mistake
            self.saver.bind(name, cell, text.text(language))

    def bind_field(
        self,
        widget: SavedField,
        kind: str,
        ref: Ref,
        field: str,
        value: object,
        *,
        show_mistake: Callable[[str], None] | None = None,
    ) -> None:
        """Let a widget show and store a field that is not trilingual."""
        name = self._take(kind, ref, field, None)
        if show_mistake is not None:
            self._show_mistake[name] = show_mistake
        self.saver.bind(name, widget, value)

    def keep_line(self, uid: str) -> tuple[str, str]:
        """Give the name under which the unfinished line of an item is kept, and the line."""
        name, line = self._store.name_unfinished(uid), kept_line(uid)
        self.saver.begin(name, line)
        return name, line

    def expect(self, birth: Birth | PlainBirth) -> str:
        """Give the key under which fields of a record are bound that is not made yet."""
        key = self._store.expect(birth)
        self._unborn.append(key)
        return key

    def row_of(self, kind: str, record_id: int, field: str) -> TextRow | None:
        """Give the row that shows a text, None where it is not on this page."""
        for (row_kind, ref, row_field), row in self._rows.items():
            if (row_kind, row_field) == (kind, field) and self.id_of(ref) == record_id:
                return row
        return None

    def key_of(self, row: TextRow) -> tuple[str, int, str] | None:
        """Give what a row shows: kind, record, field; None where it is not made yet."""
        for (kind, ref, field), known in self._rows.items():
            record_id = self.id_of(ref)
            if known is row and record_id is not None:
                return kind, record_id, field
        return None

    def id_of(self, ref: Ref) -> int | None:
        """Give the id of a record, None while it is not made."""
        if isinstance(ref, int):
            return ref
        made = self._store.made(ref)
        return None if made is None else made.id

    def need_id(self, ref: Ref) -> int:
        """Give the id of a record; raises LookupError for one that is not made yet."""
        return self._store.id_of(ref)

    def refresh(self, index: Index, turn: int) -> None:
        """Show what was read; `turn` is the saver's before reading. Typing is never touched."""
        values = {}
        for name, (kind, ref, field, language) in self._fields.items():
            record = index.get((kind, self.id_of(ref) or 0))
            if record is not None:
                values[name] = stored_value(record, field, language)
        self.saver.refresh(values, turn)
        for (kind, ref, field), row in self._rows.items():
            record = index.get((kind, self.id_of(ref) or 0))
            if record is not None:
                row.show_text(getattr(record, field))

    def leave(self) -> None:
        """Let the fields go; what is typed is stored."""
        self.saver.leave()
        self._rows.clear()
        self._fields.clear()
        self._show_mistake.clear()
        self._mistaken.clear()

    def _take(self, kind: str, ref: Ref, field: str, language: ContentLanguage | None) -> str:
        name = self._store.name(kind, ref, field, language)
        self._fields[name] = (kind, ref, field, language)
        return name

    def _took(self) -> None:
        for name in self._mistaken:
            self._show_mistake[name]("")
        self._mistaken.clear()
        for key in list(self._unborn):
            made = self._store.made(key)
            if made is not None:
                self._unborn.remove(key)
                self.born.emit(key, made)

    def _show_conflict(self, name: str) -> None:
        kind, ref, field, _ = self._fields[name]
        row = self._rows.get((kind, ref, field))
        if row is not None:
            row.under.addWidget(ConflictPanel(self.saver, name, row))

    def _say_mistake(self, name: str, words: Message) -> None:
        show = self._show_mistake.get(name)
        if show is not None:
            self._mistaken.add(name)
            show(render(words))
