"""The history of a record: who changed what, when and where; a field is set back from here."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.base.messages import message
from liaison_app.language.catalogs import Phrases
from liaison_app.language.current import language, pgettext, render
from liaison_app.office.desk import Desk
from liaison_app.office.history import HistoryLine, set_back
from liaison_app.office.history_words import History, WordedLine, history_of, worded
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.history.difference import Difference
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.paper_choice import MadePaper, PaperChoice, PaperKind
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.icons import Icon

PAGE = 100  # changes shown at first, and with every «Show older»
_WIDTHS = (18 * UNIT, 18 * UNIT, 30 * UNIT)


class HistoryDialog(Dialog):
    """Newest first; below the list what was and what became of it, differences marked."""

    def __init__(
        self,
        place: Workplace,
        record: tuple[str, int],
        subject: str,
        parent: QWidget | None = None,
    ) -> None:
        """Read the history of a record, given by kind and id."""
        super().__init__(parent, wish=QSize(124 * UNIT, 76 * UNIT))
        self.place, self.record = place, record
        self._history = History(*record, (), {})
        self._shown = PAGE
        self.subject, self.trouble = label("muted", wraps=True), label("late", wraps=True)
        self.subject.setText(subject)
        self.trouble.hide()
        self.table = QTableWidget(0, 4)
        self.difference = Difference()
        self._make_actions()
        self._lay_out()
        self.retranslate()
        self.reload()

    def _make_actions(self) -> None:
        self.set_back = Action(self, self._set_back, drawn=Icon.RESTORE, keys="Ctrl+R")
        self.print = Action(self, self._print, drawn=Icon.PRINT, keys="Ctrl+P")
        self.older = Action(self, self._show_older)
        self._older_button = ActionButton(self.older, "link")
        for place, action in enumerate((self.set_back, self.print)):
            self.buttons.insertWidget(place, ActionButton(action))

    def _lay_out(self) -> None:
        table = self.table
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)
        table.setMinimumHeight(11 * UNIT)
        table.currentCellChanged.connect(lambda row, *_: self._choose(row))
        for part in (self.subject, self.trouble):
            self.body.addWidget(part)
        self.body.addWidget(table, 1)
        self.body.addWidget(self._older_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.difference)

    def retranslate(self) -> None:
        """Word the dialog and the list."""
        self.say(pgettext("history", "Change history"), pgettext("history", "Close"))
        self.set_back.say(pgettext("history", "Set back"))
        self.print.say(pgettext("history", "Print…"))
        self.older.say(pgettext("history", "Show older"))
        self.table.setAccessibleName(pgettext("history", "Change history"))
        self.table.setHorizontalHeaderLabels(
            [
                pgettext("history", "When"),
                pgettext("history", "Who"),
                pgettext("history", "Field"),
                pgettext("history", "Became"),
            ]
        )
        self._fill()

    def ask(self) -> None:
        """Show it over its window; it goes away by itself."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.open()

    def reload(self) -> None:
        """Read the history again."""
        desk, record = self.place.desk, self.record
        self.place.read(lambda: history_of(desk, *record), self._show, self._refused, owner=self)

    def _show(self, history: History) -> None:
        self._history = history
        self._fill()
        if self.table.rowCount() and self.table.currentRow() < 0:
            self.table.setCurrentCell(0, 0)
        self.table.setFocus()

    def _fill(self) -> None:
        lines = self._history.lines[: self._shown]
        phrases = Phrases(language())
        row = self.table.currentRow()
        self.table.setRowCount(len(lines))
        for place, line in enumerate(lines):
            one = worded(self._history, line, phrases)
            for column, text in enumerate((one.when, one.who, one.field, _brief(one))):
                self.table.setItem(place, column, QTableWidgetItem(text))
        self._older_button.setVisible(len(self._history.lines) > self._shown)
        self._choose(row)

    def _show_older(self) -> None:
        self._shown += PAGE
        self._fill()
        self.table.setFocus()

    def _line(self) -> HistoryLine | None:
        row = self.table.currentRow()
        return self._history.lines[row] if 0 <= row < len(self._history.lines) else None

    def _choose(self, row: int) -> None:
        is_one = 0 <= row < len(self._history.lines)
        self.set_back.setEnabled(is_one)
        found = self._history.lines[row] if is_one else None
        self.difference.show_line(
            worded(self._history, found, Phrases(language())) if found else None
        )

    def _set_back(self) -> None:
        line, desk = self._line(), self.place.desk
        if line is not None:
            self._tell("", "muted")
            self.place.do(lambda: set_back(desk, line), self._refused, self._done, owner=self)

    def _done(self, _: Changes) -> None:
        self._tell(pgettext("history", "The field has again what it had."), "done")
        self.table.setCurrentCell(0, 0)
        self.reload()

    def _refused(self, error: LiaisonError) -> None:
        self._tell(render(error.message), "late")

    def _tell(self, words: str, role: str) -> None:
        set_role(self.trouble, role)
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _print(self) -> None:
        title = message("history", "Change history")
        make = partial(_as_pdf, self.place.desk, self.record)
        self.place.show_papers([PaperKind("history", title, make)], self)


def _brief(one: WordedLine) -> str:
    return one.after.replace("\n", " ") or "—"


def _as_pdf(desk: Desk, record: tuple[str, int], choice: PaperChoice) -> MadePaper:
    from liaison_app.office.printed_history import printed_history
    from liaison_app.papers.coverage import printable
    from liaison_app.papers.pdf import render_pdf

    paper = printed_history(desk, *record, choice.languages)
    _, missing = printable(paper)
    return MadePaper(render_pdf(paper, desk.clock.local_now()), "history.pdf", missing)
