"""A list of texts that belong to an item: speeches or points, one row each, in their order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.meeting import Decision, Speech
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.made import Made
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.texts.row import CAPTION_WIDTH, TextRow
from liaison_app.ui.meetings.item.captions import Caption
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.texts.form import TextForm
from liaison_app.ui.meetings.texts.store import Birth, Ref

Part = Speech | Decision


class RowsOf(Retranslated, QWidget):
    """Rows keyed by their record; the last one may be empty and not made yet.

    Enter at the end of the last row opens the next one, Backspace in an empty row takes it away,
    Alt+arrows move it. `entered(row, language)` tells who has the focus.
    """

    entered = Signal(object, str)
    mark_clicked = Signal(object, str)
    kind = ""

    def __init__(self, minutes: OpenMinutes, add_keys: str, parent: QWidget | None = None) -> None:
        """Make it empty; `add_keys` opens a new row."""
        super().__init__(parent)
        self.minutes = minutes
        self._item: Ref = 0
        self._form: TextForm | None = None
        self._rows: dict[Ref, TextRow] = {}
        self._entries: dict[TextRow, QWidget] = {}
        self._order: list[Ref] = []
        self.add_action = Action(self, self.add_row, keys=add_keys)
        self._add_button = ActionButton(self.add_action, "muted")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._add_button)
        self.retranslate()

    # What the two kinds do differently

    def parts(self) -> Sequence[Part]:
        """Give the records of the item shown, in their order."""
        raise NotImplementedError

    def make(self, item_id: int, text: Trilingual) -> Made:
        """Make a record; runs in the writer's thread."""
        raise NotImplementedError

    def shift(self, record_id: int, by: int) -> None:
        """Ask for another place."""
        raise NotImplementedError

    def remove(self, record_id: int) -> None:
        """Ask for its removal."""
        raise NotImplementedError

    def dress(self, row: TextRow, part: Part | None, place: int) -> None:
        """Word the caption of a row and what stands under it; None is one not made yet."""
        raise NotImplementedError

    def caption(self) -> Caption:
        """Give the caption of a new row."""
        return Caption()

    def prepare(self, row: TextRow) -> None:
        """Put what belongs under the cells of a new row."""

    def add_below(
        self, row: TextRow, more: TextRow, ref: Ref, field: str, text: Trilingual
    ) -> None:
        """Put another text of the same record below its row, on the same columns."""
        layout = self._entries[row].layout()
        if layout is not None:
            layout.addWidget(more)
        if self._form is not None:
            self._form.bind_text(more, self.kind, ref, field, text)

    # Showing

    def open_item(self, item: Ref, form: TextForm) -> None:
        """Begin with another item; its rows come by `refresh`."""
        for row in self._rows.values():
            self._entries[row].deleteLater()
        self._rows.clear()
        self._entries.clear()
        self._order.clear()
        self._item, self._form = item, form

    def born(self, key: str, made: Made) -> None:
        """Keep the row of a new record under its id."""
        if key == self._item:
            self._item = made.id
        row = self._rows.pop(key, None)
        if row is not None:
            self._rows[made.id] = row
            self._order = [made.id if ref == key else ref for ref in self._order]

    def refresh(self) -> None:
        """Show the records as they are now; rows that are there keep their texts and the caret."""
        parts = {part.key: part for part in self.parts()}
        unborn = [ref for ref in self._order if isinstance(ref, str)]
        for key, part in parts.items():
            if key not in self._rows:
                self._make_row(key, part.text)
        self._order = [*parts, *unborn]
        for ref, row in self._rows.items():
            self._entries[row].setVisible(ref in self._order)
        for place, ref in enumerate(self._order):
            row = self._rows[ref]
            entry = self._entries[row]
            if self._layout.indexOf(entry) != place:
                self._layout.insertWidget(place, entry)
            self.dress(row, parts.get(ref) if isinstance(ref, int) else None, place)
            self._let_go_on(row, last=place == len(self._order) - 1)
        self._show_button()

    def freeze(self, *, frozen: bool) -> None:
        """Let nobody change anything but missing translations."""
        for row in self._rows.values():
            row.freeze(frozen=frozen)
        self.add_action.setEnabled(not frozen)
        self.add_action.setVisible(not frozen)

    def retranslate(self) -> None:
        """Word the captions."""
        if self._form is not None:
            self.refresh()

    def shown_rows(self) -> list[TextRow]:
        """Give the rows from top to bottom."""
        return [self._rows[ref] for ref in self._order]

    def ref_of(self, row: TextRow) -> Ref | None:
        """Give the record of a row."""
        return next((ref for ref, known in self._rows.items() if known is row), None)

    # Adding and taking away

    def add_row(self, language: ContentLanguage | None = None) -> None:
        """Open an empty row at the end, or go to the one that is there."""
        if self._form is None or self.minutes.meeting.signed:
            return
        last = self._rows.get(self._order[-1]) if self._order else None
        if last is None or not (isinstance(self._order[-1], str) and last.is_empty()):
            last = self._add_empty_row()
        last.first_cell(language or self.minutes.language).setFocus()

    def _add_empty_row(self) -> TextRow:
        form, item = self._form, self._item
        if form is None:
            raise LookupError("no item is shown")
        key = form.expect(
            Birth(self.kind, "text", lambda text: self.make(form.need_id(item), text))
        )
        row = self._make_row(key, Trilingual())
        self._order.append(key)
        self.refresh()
        return row

    def _make_row(self, ref: Ref, text: Trilingual) -> TextRow:
        entry = QWidget(self)
        row = TextRow(self.minutes.panes, self.caption(), parent=entry)
        self._entries[row] = entry
        layout = QVBoxLayout(entry)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(row)
        self.prepare(row)
        row.ended.connect(self.add_row)
        row.emptied.connect(lambda _: self._leave_empty(row))
        row.shifted.connect(lambda by: self._shift(row, by))
        row.entered.connect(lambda language: self.entered.emit(row, language))
        row.mark_clicked.connect(lambda language: self.mark_clicked.emit(row, language))
        self._rows[ref] = row
        if self._form is not None:
            self._form.bind_text(row, self.kind, ref, "text", text)
        row.freeze(frozen=self.minutes.meeting.signed)
        return row

    def _let_go_on(self, row: TextRow, *, last: bool) -> None:
        for cell in row.cells.values():
            cell.goes_on = last

    def _shift(self, row: TextRow, by: int) -> None:
        ref = self.ref_of(row)
        if isinstance(ref, int):
            self.shift(ref, by)

    def _leave_empty(self, row: TextRow) -> None:
        """Take an empty row away and go to the end of the one before it."""
        ref = self.ref_of(row)
        if ref is None or not row.is_empty() or self.minutes.meeting.signed:
            return
        place = self._order.index(ref)
        if isinstance(ref, int):
            self.remove(ref)
        else:
            self._order.remove(ref)
            self._entries[row].hide()
        if place:
            cell = self._rows[self._order[place - 1]].first_cell(self.minutes.language)
            cell.setFocus()
            cell.caret_to_end()
        self.refresh()

    def _show_button(self) -> None:
        empty_at_end = bool(self._order) and isinstance(self._order[-1], str)
        self._add_button.setVisible(not empty_at_end and not self.minutes.meeting.signed)
        self._add_button.setMinimumWidth(CAPTION_WIDTH)
