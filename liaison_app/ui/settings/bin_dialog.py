"""What lies in the bin, and the way back; nothing is deleted for ever."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext, render
from liaison_app.office.bin import KINDS_IN_BIN, BinLine, read_bin
from liaison_app.office.restoring import restore_record
from liaison_app.office.soundness.kind_names import KIND_NAMES
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.lines import ChoiceField, TextLine
from liaison_app.ui.kit.options import Option
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.icons import Icon

_CALM_MS = 200
_WIDTHS = (60 * UNIT, 17 * UNIT)


class BinDialog(Dialog):
    """Search and kind narrow the list; Enter restores what is chosen."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        """Read the bin."""
        super().__init__(parent, wish=QSize(112 * UNIT, 72 * UNIT))
        self.place = place
        self._lines: tuple[BinLine, ...] = ()
        self.explanation, self.told = label("muted", wraps=True), label("late", wraps=True)
        self.told.hide()
        self.search, self.kind = TextLine(), ChoiceField(_kinds)
        self.kind.show_value("")
        self.table = QTableWidget(0, 3)
        self.restore = Action(self, self._restore, drawn=Icon.RESTORE)
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self.reload)
        self.search.edited.connect(lambda _: self._calm.start())
        self.kind.edited.connect(lambda _: self.reload())
        self._lay_out()
        self.accept_with(self.restore)
        self.retranslate()
        self.table.setFocus()

    def _lay_out(self) -> None:
        table = self.table
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)
        table.setMinimumHeight(30 * UNIT)
        table.itemSelectionChanged.connect(self._enable)
        above = QHBoxLayout()
        above.setSpacing(UNIT)
        above.addWidget(self.search, 2)
        above.addWidget(self.kind, 1)
        self.body.addWidget(self.explanation)
        self.body.addLayout(above)
        self.body.addWidget(table, 1)
        self.body.addWidget(self.told)

    def retranslate(self) -> None:
        """Word the dialog and the list."""
        self.say(pgettext("bin", "Bin"), pgettext("bin", "Close"))
        self.explanation.setText(
            pgettext(
                "bin",
                "Nothing is deleted for ever. What is restored comes back with all that went "
                "along with it.",
            )
        )
        self.search.setPlaceholderText(pgettext("bin", "Search in the bin"))
        self.search.setAccessibleName(pgettext("bin", "Search in the bin"))
        self.kind.setAccessibleName(pgettext("bin", "Kind"))
        self.table.setAccessibleName(pgettext("bin", "Bin"))
        self.table.setHorizontalHeaderLabels(
            [pgettext("bin", "What"), pgettext("bin", "When"), pgettext("bin", "Who")]
        )
        self.restore.say(pgettext("bin", "Restore"))
        self._fill()
        self.reload()  # the records are named in the present language

    def ask(self) -> None:
        """Show it over its window; it goes away by itself."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.open()

    def reload(self) -> None:
        """Read the bin again."""
        desk, sought, kind = self.place.desk, str(self.search.value()), str(self.kind.value() or "")
        asked = language()
        self.place.read(
            lambda: read_bin(desk, asked, kind=kind, sought=sought),
            self._show,
            self._refused,
            owner=self,
        )

    def _show(self, lines: tuple[BinLine, ...]) -> None:
        self._lines = lines
        self._fill()

    def _fill(self) -> None:
        row = max(self.table.currentRow(), 0)
        self.table.setRowCount(len(self._lines))
        for place, line in enumerate(self._lines):
            local = line.since.astimezone()
            when = f"{dates.table(local.date(), language())} {dates.clock(local.time())}"
            for column, text in enumerate((line.words, when, line.who)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(place, column, item)
        if self._lines:
            self.table.setCurrentCell(min(row, len(self._lines) - 1), 0)
        self._enable()

    def _enable(self) -> None:
        self.restore.setEnabled(0 <= self.table.currentRow() < len(self._lines))

    def _restore(self) -> None:
        row, desk = self.table.currentRow(), self.place.desk
        if not 0 <= row < len(self._lines):
            return
        line = self._lines[row]
        self.restore.setEnabled(False)
        self.place.do(
            lambda: restore_record(desk, line.kind, line.id),
            self._refused,
            lambda changes: self._restored(line, changes),
            owner=self,
        )

    def _restored(self, line: BinLine, _: Changes) -> None:
        self._tell(pgettext("bin", "Restored: {words}", words=line.words), "done")
        self.reload()

    def _refused(self, error: LiaisonError) -> None:
        self._tell(render(error.message), "late")
        self._enable()

    def _tell(self, words: str, role: str) -> None:
        set_role(self.told, role)
        self.told.setText(words)
        self.told.show()


def _kinds() -> Sequence[Option]:
    named = {kind: KIND_NAMES[kind] for kind in KINDS_IN_BIN}
    return [Option("", pgettext("bin", "All kinds")), *worded_options(named)()]
