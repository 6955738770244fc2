"""The dialog of a list that comes in: columns, unknown names, preview, and taking it in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.language.current import pgettext, render
from liaison_app.office.importing.entries import has_texts
from liaison_app.office.importing.listing import ImportWish, unknown_names
from liaison_app.office.importing.names import Unknown
from liaison_app.office.importing.planning import ImportPlan, plan_import
from liaison_app.sheets.reading.table import SheetTable
from liaison_app.ui.commitments.importing.column_step import ColumnStep
from liaison_app.ui.commitments.importing.names_step import NamesStep
from liaison_app.ui.commitments.importing.preview_step import PreviewStep
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import UNIT

Result = TypeVar("Result")


class ImportDialog(Dialog):
    """Asks step by step and writes nothing; `wished(ImportWish)` when the list shall be taken in.

    Enter goes on, the other button goes back.
    """

    wished = Signal(object)

    def __init__(
        self,
        place: Workplace,
        name: str,
        tables: Sequence[SheetTable],
        parent: QWidget | None = None,
        *,
        lines: bool = False,
    ) -> None:
        """Ask about a list called `name`; `lines` is a numbered list without cells."""
        super().__init__(parent, wish=QSize(150 * UNIT, 84 * UNIT))
        self._place, self._name = place, name
        self.columns = ColumnStep(tables, place.settings, lines=lines)
        self.names = NamesStep(place.content_language())
        self.preview = PreviewStep(place)
        self.steps = QStackedWidget()
        for step in (self.columns, self.names, self.preview):
            self.steps.addWidget(step)
        self._trouble = label("late", wraps=True)
        self._trouble.hide()
        self.body.addWidget(self._trouble)
        self.body.addWidget(self.steps, 1)
        self._asked = 0
        self.next = Action(self, self._go_on)
        self.back = Action(self, self._go_back)
        self.accept_with(self.next)
        self._back_button = ActionButton(self.back)
        self.buttons.insertWidget(1, self._back_button)
        self._list: ImportWish | None = None
        self._show_step(self.columns)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the dialog."""
        title = pgettext("import", "A list comes in")
        if self._name:
            title = pgettext("import", "A list comes in: {name}", name=self._name)
        self.say(title)
        self.back.say(pgettext("import", "Back"))
        last = self.steps.currentWidget() is self.preview
        words = pgettext("import", "Take in") if last else pgettext("import", "Go on")
        self.next.say(words)

    def _go_on(self) -> None:
        step = self.steps.currentWidget()
        if step is self.columns:
            self._ask_names()
        elif step is self.names:
            self._ask_plan()
        elif self._list is not None:
            self.wished.emit(self._list)
            self.accept()

    def _go_back(self) -> None:
        self._asked += 1
        self.next.setEnabled(True)
        before = self.columns
        if self.steps.currentWidget() is self.preview and self.names.fields:
            self._show_step(self.names)
        else:
            self._show_step(before)

    def _ask_names(self) -> None:
        columns = self.columns.columns()
        if not has_texts(columns):
            words = pgettext("import", "Say which column holds the wording.")
            self.columns.show_trouble(words)
            return
        self.columns.remember()
        wish = self._wished()
        desk = self._place.desk
        self._work(lambda: unknown_names(desk, wish), self._show_names)

    def _show_names(self, unknown: Sequence[Unknown]) -> None:
        self.names.show_names(unknown)
        if unknown:
            self._show_step(self.names)
        else:
            self._ask_plan()

    def _ask_plan(self) -> None:
        wish = self._list = self._wished()
        desk = self._place.desk
        self._work(lambda: plan_import(desk, wish), self._show_plan)

    def _show_plan(self, plan: ImportPlan) -> None:
        self.preview.show_plan(plan)
        self._show_step(self.preview)
        self.next.setEnabled(bool(plan.commitments))
        self.preview.table.setFocus()

    def _work(self, question: Callable[[], Result], shown: Callable[[Result], None]) -> None:
        """Ask beside the window; an answer that nobody waits for any more is not shown."""
        self._asked += 1
        asked = self._asked
        self.next.setEnabled(False)

        def show(answer: Result) -> None:
            if asked == self._asked:
                self.next.setEnabled(True)
                shown(answer)

        self._place.read(question, show, self._refused, owner=self)

    def _wished(self) -> ImportWish:
        return ImportWish(
            self._name or pgettext("import", "Clipboard"),
            self.columns.table,
            self.columns.columns(),
            self.columns.heads.first_row,
            self.names.answers(),
        )

    def _show_step(self, step: QWidget) -> None:
        self._trouble.hide()
        self.steps.setCurrentWidget(step)
        self._back_button.setVisible(step is not self.columns)
        self.retranslate()
        step.setFocus()

    def _refused(self, error: LiaisonError) -> None:
        self.next.setEnabled(True)
        self._trouble.setText(render(error.message))
        self._trouble.show()
