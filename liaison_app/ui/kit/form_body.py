"""The fields of a record form one below the other, scrolling; which of them are in use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.base.messages import Message
from liaison_app.domain.record import Record
from liaison_app.domain.trilingual import TextState, Trilingual
from liaison_app.language.current import pgettext, render
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.card_making import make_cards_in_place
from liaison_app.ui.kit.form_line import CAPTION_WIDTH, FieldLine, caption, freeze
from liaison_app.ui.kit.form_rows import FieldRow, Heading, Kept, Pick, Picks, Row, Texts
from liaison_app.ui.kit.form_walk import next_place, rows_beside
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.lookup import Found
from liaison_app.ui.kit.record_list import RecordList
from liaison_app.ui.kit.record_picker import RecordPicker
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.scrolling import reveal, scrolling
from liaison_app.ui.kit.texts.cell import TextCell
from liaison_app.ui.kit.texts.heads import PaneHeads
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.texts.row import TextRow
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import GAP, HALF, UNIT

View = TypeVar("View")


class FormBody(Retranslated, QWidget, Generic[View]):
    """`confirm_asked(field, language, reviewed)`: «sense unchanged», or approved."""

    confirm_asked = Signal(str, str, bool)

    def __init__(
        self,
        place: Workplace,
        rows: Sequence[Row[View] | Heading],
        panes: Panes,
        *,
        scrolls: bool,
    ) -> None:
        """Build the fields, empty; without `scrolls` for a place that scrolls itself."""
        super().__init__()
        self.panes = panes
        self.rows: dict[str, Row[View]] = {}
        self.lines: dict[str, FieldLine] = {}
        self.texts: dict[str, TextRow] = {}
        self._headings: list[tuple[QLabel, Heading]] = []
        self._captions: dict[str, QLabel] = {}
        self._hints: dict[str, QLabel] = {}
        self._heads: list[PaneHeads] = []
        self._prevailing: ContentLanguage | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self._fill(place, rows)
        self._lay_out(scrolls=scrolls)
        self._make_actions()
        self.retranslate()

    # Building

    def _lay_out(self, *, scrolls: bool) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        if scrolls:
            content = QWidget()
            content.setLayout(self._column)
            self._column.setContentsMargins(0, 0, UNIT, GAP)
            self._column.addStretch()
            whole.addWidget(scrolling(content))
        else:
            self._column.setContentsMargins(0, 0, 0, 0)
            whole.addLayout(self._column)

    def _fill(self, place: Workplace, rows: Sequence[Row[View] | Heading]) -> None:
        before: Row[View] | Heading | None = None
        for row in rows:
            if isinstance(row, Heading):
                self._add_heading(row)
            elif isinstance(row, Texts):
                if not isinstance(before, Texts):
                    self._add_heads()
                self._add_texts(row)
            elif isinstance(row, FieldRow):
                self._add_line(place, row)
            before = row

    def _add_heading(self, row: Heading) -> None:
        words = label("heading")
        words.setContentsMargins(0, GAP, 0, HALF)
        self._headings.append((words, row))
        self._column.addWidget(words)

    def _add_heads(self) -> None:
        heads = PaneHeads(self.panes, CAPTION_WIDTH)
        self._heads.append(heads)
        self._column.addWidget(heads)

    def _add_texts(self, row: Texts[View]) -> None:
        words = self._captions[row.name] = caption()
        made = TextRow(self.panes, words, least_lines=row.least_lines, caption_width=CAPTION_WIDTH)
        made.mark_clicked.connect(partial(self._offer, row.name))
        for cell in made.cells.values():
            cell.cursorPositionChanged.connect(partial(self._follow_caret, cell))
        self.rows[row.name], self.texts[row.name] = row, made
        if row.hint is not None:
            below = self._hints[row.name] = label("muted", wraps=True)
            made.under.addWidget(below)
        self._column.addWidget(made)

    def _add_line(self, place: Workplace, row: FieldRow[View, Kept]) -> None:
        line = FieldLine(row.make(place), self.panes, row.span)
        self.rows[row.name], self.lines[row.name] = row, line
        field = line.part.widget
        picker = field.picker if isinstance(field, RecordList) else field
        if isinstance(row, Pick | Picks) and isinstance(picker, RecordPicker):
            make_cards_in_place(place, row.lookup, picker)
        self._column.addWidget(line)

    def _make_actions(self) -> None:
        self.unchanged = Action(self, partial(self._ask, reviewed=False), keys="F7", inside=True)
        self.reviewed = Action(
            self, partial(self._ask, reviewed=True), keys="Shift+F7", inside=True
        )
        self.next_text = Action(self, partial(self.walk, 1), keys="F8", inside=True)
        self.text_before = Action(self, partial(self.walk, -1), keys="Shift+F8", inside=True)

    # Showing

    def show_view(
        self,
        view: View,
        record: Record,
        frozen: Message | None,
        prevailing: ContentLanguage | None,
    ) -> None:
        """Show states, what is frozen and what is hidden; the values come by the saver."""
        self._prevailing = prevailing
        for heads in self._heads:
            heads.mark_prevailing(prevailing)
        for name, row in self.rows.items():
            reason = frozen or (row.frozen(view) if row.frozen else None)
            words = render(reason) if reason else ""
            seen = row.shown(view) if row.shown else True
            if isinstance(row, Texts):
                self._show_texts(row, value_of(row, view, record), words, seen=seen)
            else:
                self.lines[name].setVisible(seen)
                freeze(self.lines[name].part.widget, words)

    def _show_texts(self, row: Texts[View], text: object, reason: str, *, seen: bool) -> None:
        made = self.texts[row.name]
        made.setVisible(seen)
        made.show_text(text if isinstance(text, Trilingual) else Trilingual())
        made.freeze(frozen=bool(reason), but_missing=row.but_missing)
        for cell in made.cells.values():
            cell.setToolTip(reason if cell.isReadOnly() else "")

    def show_names(self, names: Mapping[str, Mapping[int, Found]]) -> None:
        """Show the names of the cards that are referred to."""
        for name, known in names.items():
            field = self.lines[name].part.widget
            if isinstance(field, RecordList):
                field.know(known)
            elif isinstance(field, RecordPicker):
                value = field.value()
                field.know(known.get(value) if isinstance(value, int) else None)

    def show_mistake(self, name: str, language: ContentLanguage | None, words: str) -> bool:
        """Say what is wrong with a field; False where the form has no such field."""
        if name in self.texts:
            cells = self.texts[name].cells
            cells[language or self.panes.shown[0]].show_mistake(words)
        elif name in self.lines:
            self.lines[name].show_mistake(words)
        else:
            return False
        return True

    def retranslate(self) -> None:
        """Word headings, labels and keys."""
        for words, heading in self._headings:
            words.setText(heading.words())
        for name, row in self.rows.items():
            if name in self.texts:
                self._captions[name].setText(row.words())
                self.texts[name].say(row.words())
                if row.hint is not None:
                    self._hints[name].setText(row.hint())
            else:
                self.lines[name].say(row.words(), row.hint() if row.hint else "")
        self.unchanged.say(pgettext("texts", "Sense unchanged"))
        self.reviewed.say(pgettext("texts", "Reviewed"))
        self.next_text.say(pgettext("texts", "Next text to be translated or checked"))
        self.text_before.say(pgettext("texts", "The text before to be translated or checked"))

    # Going and confirming

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        for name in self.rows:
            self.focus_field(name)
            return

    def focus_field(self, name: str) -> None:
        """Put the focus into a field; into the language that prevails, where there is one."""
        if name in self.texts:
            self.texts[name].first_cell(self._prevailing).setFocus(Qt.FocusReason.OtherFocusReason)
        elif name in self.lines:
            self.lines[name].part.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def walk(self, by: int) -> None:
        """Go to the next text, or the one before, that is missing or behind the others.

        The forms that scroll together with this one are walked through as if they were one.
        """
        found = next_place(rows_beside(self), self.panes.shown, by)
        if found is not None:
            row, language = found
            row.cells[language].setFocus(Qt.FocusReason.ShortcutFocusReason)
            reveal(row, row.rect().center())

    def _ask(self, *, reviewed: bool) -> None:
        for name, row in self.texts.items():
            for language in CONTENT_LANGUAGES:
                if row.cells[language].hasFocus() and row.cells[language].value():
                    self.confirm_asked.emit(name, language, reviewed)

    def _offer(self, name: str, language: ContentLanguage) -> None:
        row = self.texts[name]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if row.text.state(language) is TextState.CHECK:
            menu.addAction(self._entry(menu, self.unchanged, name, language, reviewed=False))
        menu.addAction(self._entry(menu, self.reviewed, name, language, reviewed=True))
        cell = row.cells[language]
        menu.popup(cell.mapToGlobal(QPoint(UNIT, cell.height())))

    def _entry(
        self, menu: QMenu, action: Action, name: str, language: ContentLanguage, *, reviewed: bool
    ) -> QAction:
        entry = QAction(action.text(), menu)
        entry.triggered.connect(lambda: self.confirm_asked.emit(name, language, reviewed))
        return entry

    def _follow_caret(self, cell: TextCell) -> None:
        if cell.hasFocus():
            QTimer.singleShot(0, cell, lambda: self._show_caret(cell))

    def _show_caret(self, cell: TextCell) -> None:
        reveal(cell.viewport(), cell.cursorRect().center())


def value_of(row: Row[View], view: View, record: Record) -> object:
    """Give what a row shows of a record."""
    return row.value(view) if row.value else getattr(record, row.name)
