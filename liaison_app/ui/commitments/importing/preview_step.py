"""Third step: what becomes of each row, with what is wrong at its cell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from liaison_app.language import dates
from liaison_app.language.current import language, pgettext, render
from liaison_app.office.importing.columns import FIELD_WORDS, ListField
from liaison_app.office.importing.making import Becomes
from liaison_app.office.importing.planning import ImportPlan, PlannedRow
from liaison_app.ui.commitments.importing.words import becomes_state
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.table.columns import Cell, Column, Content
from liaison_app.ui.kit.table.register import RegisterTable
from liaison_app.ui.kit.table.source import FunctionSource
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.tokens import Tone


class PreviewStep(Retranslated, QWidget):
    """The rows as they would come in; nothing is written yet."""

    def __init__(self, place: Workplace) -> None:
        """Begin without rows."""
        super().__init__()
        self._plan: ImportPlan | None = None
        self.counts = label("strong", wraps=True)
        self.only_problems = QCheckBox()
        self.only_problems.toggled.connect(lambda _: self._show_rows())
        self.table: RegisterTable[PlannedRow] = RegisterTable(
            "import_preview", _COLUMNS, place.reader, place.settings
        )
        self.table.setMinimumHeight(36 * UNIT)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(UNIT)
        for part in (self.counts, self.only_problems):
            rows.addWidget(part)
        rows.addWidget(self.table, 1)
        self.retranslate()

    def show_plan(self, plan: ImportPlan) -> None:
        """Show what becomes of the rows."""
        self._plan = plan
        self.only_problems.setVisible(any(row.problems for row in plan.rows))
        self._show_rows()
        self.retranslate()

    def retranslate(self) -> None:
        """Word the step; cells are worded when they are painted."""
        self.only_problems.setText(pgettext("import", "Only rows with something to look at"))
        self.table.setAccessibleName(pgettext("import", "Rows of the list"))
        plan = self._plan
        if plan is not None:
            counted = [(becomes_state(one).word, plan.count(one)) for one in Becomes]
            parts = (f"{word}: {count}" for word, count in counted if count)
            self.counts.setText(" · ".join(parts))

    def _show_rows(self) -> None:
        plan = self._plan
        if plan is None:
            return
        wanted = self.only_problems.isChecked()
        rows = [row for row in plan.rows if row.problems or not wanted]
        self.table.show_source(_source(rows))


def _source(rows: Sequence[PlannedRow]) -> FunctionSource[PlannedRow]:
    by_row = {row.row: row for row in rows}
    return FunctionSource(
        lambda _, count: [(row.row, row) for row in rows[:count]],
        lambda _: list(by_row),
        lambda asked: {number: by_row[number] for number in asked if number in by_row},
    )


def _cell(row: PlannedRow, field: ListField, text: str) -> Content:
    """Give a cell with what is wrong with it below."""
    wrong = [render(problem.reason) for problem in row.problems if problem.field is field]
    if not wrong:
        return Cell(text)
    return Cell(text or "—", "; ".join(wrong), Tone.LATE, tip="\n".join([text, *wrong]))


def _text(row: PlannedRow) -> Content:
    return _cell(row, ListField.TEXT, row.text)


def _responsible(row: PlannedRow) -> Content:
    return _cell(row, *_said(row, ListField.RESPONSIBLE))


def _due(row: PlannedRow) -> Content:
    made = row.commitment
    field = next(
        (p.field for p in row.problems if p.field in (ListField.DUE, ListField.ORIGINAL_DUE)),
        ListField.DUE,
    )
    shown = row.cells.get(ListField.DUE) or row.cells.get(ListField.ORIGINAL_DUE, "")
    if made is not None and made.current_due is not None:
        shown = dates.table(made.current_due, language())
    return _cell(row, field or ListField.DUE, shown)


def _said(row: PlannedRow, field: ListField) -> tuple[ListField, str]:
    return field, row.cells.get(field, "").replace("\n", "; ")


def _others(row: PlannedRow) -> str:
    """Give what is wrong with cells that have no column of their own here."""
    shown = (ListField.TEXT, ListField.RESPONSIBLE, ListField.DUE, ListField.ORIGINAL_DUE)
    found = [
        f"{render(FIELD_WORDS[problem.field])}: {render(problem.reason)}"
        if problem.field is not None
        else render(problem.reason)
        for problem in row.problems
        if problem.field not in shown
    ]
    return "; ".join(found)


_COLUMNS = (
    Column[PlannedRow](
        "row", lambda: pgettext("import", "Row"), lambda row: str(row.row), 56, to_the_right=True
    ),
    Column[PlannedRow](
        "becomes",
        lambda: pgettext("import", "What becomes of it"),
        lambda row: becomes_state(row.becomes),
        190,
    ),
    Column[PlannedRow]("text", lambda: render(FIELD_WORDS[ListField.TEXT]), _text, 160, stretch=3),
    Column[PlannedRow](
        "responsible",
        lambda: render(FIELD_WORDS[ListField.RESPONSIBLE]),
        _responsible,
        150,
        stretch=2,
    ),
    Column[PlannedRow]("due", lambda: render(FIELD_WORDS[ListField.DUE]), _due, 130, stretch=1),
    Column[PlannedRow]("others", lambda: pgettext("import", "To look at"), _others, 120, stretch=1),
)
