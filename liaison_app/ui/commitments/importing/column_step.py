"""First step: which sheet, and what each of its columns says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from liaison_app.base.settings import Settings
from liaison_app.language.current import pgettext, render
from liaison_app.office.importing.cells import cell_text
from liaison_app.office.importing.columns import (
    FIELD_WORDS,
    ListField,
    propose_fields,
    remembered_key,
)
from liaison_app.office.importing.heads import Heads, find_heads
from liaison_app.office.importing.pasted import LINES
from liaison_app.sheets.reading.table import SheetTable
from liaison_app.ui.kit.labels import ElidedLabel, label
from liaison_app.ui.kit.lines import ChoiceField
from liaison_app.ui.kit.options import Option
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.theme.grid import UNIT

_REMEMBERED = "import_columns"
_SAMPLES = 3
_LONGEST_SAMPLE = 60


class ColumnStep(Retranslated, QWidget):
    """Proposes the columns by their heads; the clerk's choice is remembered for the next list."""

    def __init__(self, tables: Sequence[SheetTable], settings: Settings, *, lines: bool) -> None:
        """Ask about `tables`; `lines` is a numbered list without cells."""
        super().__init__()
        self._tables, self._settings, self._lines = tables, settings, lines
        self._words, self.trouble = label("muted", wraps=True), label("late", wraps=True)
        self.trouble.hide()
        self.sheet = ChoiceField(self._sheet_options)
        self.sheet.show_value(0)
        self.sheet.setVisible(len(tables) > 1)
        self.sheet.edited.connect(lambda _: self._show_table())
        self._grid = QGridLayout()
        self._grid.setSpacing(UNIT)
        self._grid.setColumnStretch(1, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for part in (self._words, self.sheet, self.trouble):
            rows.addWidget(part)
        rows.addLayout(self._grid)
        rows.addStretch()
        self.fields: list[tuple[int, ChoiceField]] = []
        self._show_table()
        self.retranslate()

    @property
    def table(self) -> SheetTable:
        """Give the sheet that is chosen."""
        place = self.sheet.value()
        return self._tables[place if isinstance(place, int) else 0]

    @property
    def heads(self) -> Heads:
        """Give the heads of the sheet."""
        return self._heads

    def columns(self) -> dict[ListField, int]:
        """Give where each field stands."""
        return {
            field: column
            for column, choice in self.fields
            if isinstance(field := choice.value(), ListField)
        }

    def remember(self) -> None:
        """Keep the choice for lists with the same heads."""
        kept = _remembered(self._settings)
        for column, choice in self.fields:
            key = remembered_key(self._heads.names[column])
            field = choice.value()
            if key:
                kept[key] = field.value if isinstance(field, ListField) else ""
        self._settings.put(_REMEMBERED, {**kept})

    def show_trouble(self, words: str) -> None:
        """Say what is missing; "" takes it back."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def retranslate(self) -> None:
        """Word the step; the choices word themselves."""
        self._words.setText(pgettext("import", "What does each column say?"))
        self.sheet.setAccessibleName(pgettext("import", "Sheet"))
        for column, choice in self.fields:
            choice.setAccessibleName(self._name(column))

    def _sheet_options(self) -> list[Option]:
        return [Option(place, table.name) for place, table in enumerate(self._tables)]

    def _show_table(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._heads = find_heads(self.table)
        self.fields = []
        if self._lines:
            given = {column: field for field, column in LINES.items()}
            proposed: Sequence[ListField | None] = [
                given.get(column) for column in range(self.table.width)
            ]
        else:
            proposed = propose_fields(self._heads.names, _remembered(self._settings))
        for column in range(self.table.width):
            samples = self._samples(column)
            if samples or self._heads.names[column]:
                self._add_row(column, samples, proposed[column])

    def _add_row(self, column: int, samples: str, proposed: ListField | None) -> None:
        choice = ChoiceField(_field_options)
        choice.show_value(proposed or "")
        choice.setAccessibleName(self._name(column))
        choice.edited.connect(partial(self._only_once, choice))
        row = len(self.fields)
        name, shown = label("strong", wraps=True), ElidedLabel()
        name.setText(self._name(column))
        shown.setText(samples)
        choice.setMinimumWidth(34 * UNIT)
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(shown, row, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(choice, row, 2)
        self.fields.append((column, choice))

    def _name(self, column: int) -> str:
        head = self._heads.names[column] if column < len(self._heads.names) else ""
        return head or pgettext("import", "Column {number}", number=column + 1)

    def _samples(self, column: int) -> str:
        found: list[str] = []
        for row in range(self._heads.first_row, len(self.table.rows)):
            text = cell_text(self.table.cell(row, column)).replace("\n", " ")[:_LONGEST_SAMPLE]
            if text and text not in found:
                found.append(text)
            if len(found) == _SAMPLES:
                break
        return " · ".join(found)

    def _only_once(self, chosen: ChoiceField, field: object) -> None:
        """Take a field away from the column that had it before."""
        self.show_trouble("")
        for _, choice in self.fields:
            if choice is not chosen and field and choice.value() == field:
                choice.show_value("")


def _field_options() -> list[Option]:
    left_out = Option("", pgettext("import", "Left out"))
    return [left_out, *(Option(field, render(word)) for field, word in FIELD_WORDS.items())]


def _remembered(settings: Settings) -> dict[str, str]:
    kept = settings.get(_REMEMBERED)
    pairs: Mapping[str, object] = kept if isinstance(kept, dict) else {}
    return {head: field for head, field in pairs.items() if isinstance(field, str)}
