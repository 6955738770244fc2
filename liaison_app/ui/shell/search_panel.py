"""What was found, below the field at the top of the window; the field keeps the keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.language.current import pgettext, render
from liaison_app.office.searching.hits import Findings
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.shell.search_rows import (
    ROW,
    AllRow,
    HeadRow,
    HitRow,
    SearchDelegate,
    SearchRow,
    rows_of,
)
from liaison_app.ui.theme.grid import GAP, UNIT

_WIDTH = 96 * UNIT


class SearchPanel(Retranslated, QFrame):
    """Lies over the page below `field`. `taken` carries the row that was chosen."""

    taken = Signal(object)

    def __init__(self, field: QWidget, window: QWidget, opened: Sequence[str]) -> None:
        """Belong to a field in `window`; hidden at first."""
        super().__init__(window)
        self._field = field
        self._opened = tuple(opened)
        self._found: Findings | None = None
        self._error: LiaisonError | None = None
        set_role(self, "popup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.words = label("muted", wraps=True)
        self.words.setContentsMargins(GAP, UNIT, GAP, UNIT)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setItemDelegate(SearchDelegate(self.list))
        self.list.itemClicked.connect(self._take)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(self.words)
        whole.addWidget(self.list)
        self.hide()
        self.retranslate()

    def open(self) -> None:
        """Come up below the field with what was found last."""
        self._place()
        self.show()
        self.raise_()

    def show_found(self, found: Findings | None) -> None:
        """Show an answer; None says what can be typed."""
        self._found, self._error = found, None
        self._fill()

    def show_error(self, error: LiaisonError) -> None:
        """Say why nothing could be looked for."""
        self._found, self._error = None, error
        self._fill()

    def retranslate(self) -> None:
        """Word the list anew."""
        self.list.setAccessibleName(pgettext("search", "What was found"))
        self._fill()

    def step(self, by: int) -> None:
        """Choose the next row that can be opened, or the one before."""
        row = self.list.currentRow() + by
        while 0 <= row < self.list.count():
            if not isinstance(self._row(row), HeadRow):
                self._choose(row)
                return
            row += by

    def step_group(self, by: int) -> None:
        """Choose the first row of the next group, or of the one before."""
        heads = [n for n in range(self.list.count()) if isinstance(self._row(n), HeadRow)]
        here = self.list.currentRow()
        beyond = [n for n in heads if n > here] if by > 0 else [n for n in heads if n < here - 1]
        if beyond:
            self._choose((beyond[0] if by > 0 else beyond[-1]) + 1)

    def take_current(self) -> None:
        """Take the chosen row."""
        item: QListWidgetItem | None = self.list.currentItem()
        if item is not None:
            self._take(item)

    def current(self) -> SearchRow | None:
        """Give the chosen row."""
        return self._row(self.list.currentRow())

    def _row(self, number: int) -> SearchRow | None:
        item: QListWidgetItem | None = self.list.item(number)
        row = None if item is None else item.data(ROW)
        return row if isinstance(row, HeadRow | HitRow | AllRow) else None

    def _choose(self, row: int) -> None:
        self.list.setCurrentRow(row)
        if isinstance(self._row(row - 1), HeadRow):
            self.list.scrollToItem(self.list.item(row - 1))
        self.list.scrollToItem(self.list.item(row))
        shown = self._row(row)
        self._field.setAccessibleDescription("" if shown is None else shown.words())

    def _take(self, item: QListWidgetItem) -> None:
        row = item.data(ROW)
        if isinstance(row, HitRow | AllRow):
            self.taken.emit(row)

    def _fill(self) -> None:
        self.list.clear()
        rows = () if self._found is None else tuple(rows_of(self._found, self._opened))
        for row in rows:
            item = QListWidgetItem(self.list)
            item.setData(ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.words())
            if isinstance(row, HeadRow):
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            else:
                item.setToolTip(row.words())
        self.list.setVisible(bool(rows))
        self.words.setVisible(not rows)
        self.words.setText(self._sentence())
        self.step(1)
        if self.isVisible():
            self._place()

    def _sentence(self) -> str:
        if self._error is not None:
            return render(self._error.message)
        if self._found is None:
            return pgettext(
                "search",
                "Any word, name or number in any of the languages, as one types it: "
                "вольфрам, каржыландыру, 资金, wjh, 5/2025, 3.2",
            )
        return "\n".join(render(sentence) for sentence in self._found.nothing())

    def _place(self) -> None:
        window = self._field.window()
        below = self._field.mapTo(window, QPoint(0, self._field.height() + 1))
        width = min(_WIDTH, window.width() - 2 * GAP)
        left = min(below.x(), window.width() - width - GAP)
        room = window.height() - below.y() - GAP
        self.setGeometry(left, below.y(), width, min(room, self._wanted_height(width)))

    def _wanted_height(self, width: int) -> int:
        if self.words.isVisibleTo(self):
            return self.words.heightForWidth(width - 2) + 2
        rows = range(self.list.count())
        return sum(self.list.sizeHintForRow(row) for row in rows) + 2 * self.list.frameWidth() + 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen row in sight."""
        super().resizeEvent(event)
        self.list.scrollToItem(self.list.currentItem())
