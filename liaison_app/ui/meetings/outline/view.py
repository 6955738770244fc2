"""The list of agenda items: chosen by arrows or mouse, reordered by Alt+arrows or by dragging."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.meetings.dragged_lines import LINES_MIME, dragged_lines
from liaison_app.ui.meetings.outline.delegate import OutlineDelegate
from liaison_app.ui.meetings.outline.model import ITEM_MIME, OutlineModel
from liaison_app.ui.meetings.outline.rows import OutlineRow
from liaison_app.ui.theme.grid import UNIT


class Outline(Retranslated, QListView):
    """`chosen(item id)` by arrows or a click, `entered` by Enter, `moved(item id, place from 1)`.

    Lines of the talks that are dropped on an item come as `sorted_in(item id, ids of lines)`.
    """

    chosen = Signal(int)
    entered = Signal(int)
    moved = Signal(int, int)
    shifted = Signal(int, int)
    removal_asked = Signal(int)
    sorted_in = Signal(int, list)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._model = OutlineModel()
        self.setModel(self._model)
        self.setItemDelegate(OutlineDelegate(self))
        self._be_an_outline()
        self.selectionModel().currentChanged.connect(self._tell_chosen)
        self.clicked.connect(self._tell_chosen)
        self.retranslate()

    def _be_an_outline(self) -> None:
        set_role(self, "outline")
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def retranslate(self) -> None:
        """Name the list."""
        self.setAccessibleName(pgettext("minutes editor", "Agenda"))
        self.viewport().update()

    def show_rows(self, rows: Sequence[OutlineRow]) -> None:
        """Show the agenda; what was chosen stays chosen, and nothing is told."""
        before = self.current_id()
        self.selectionModel().blockSignals(True)
        if self._model.show(rows):
            self.choose(before)
        self.selectionModel().blockSignals(False)
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def choose(self, item_id: int | None) -> None:
        """Mark an item as the one shown, or none; nothing is told."""
        blocked = self.selectionModel().blockSignals(True)
        place = self._model.row_of(item_id)
        if place is None:
            self.selectionModel().clear()
        else:
            index = self._model.index(place)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)
            self.scrollTo(index)
        self.selectionModel().blockSignals(blocked)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def current_id(self) -> int | None:
        """Give the chosen item."""
        place = self.currentIndex().row()
        chosen = self.selectionModel().hasSelection()
        return self._model.rows[place].item_id if chosen and place >= 0 else None

    def neighbour(self, by: int) -> int | None:
        """Give the item so many places after the chosen one, None beyond the ends."""
        place = self._model.row_of(self.current_id())
        wanted = 0 if place is None else place + by
        inside = 0 <= wanted < len(self._model.rows)
        return self._model.rows[wanted].item_id if inside else None

    def sizeHint(self) -> QSize:
        """Give the height of the whole agenda; beyond the room there is, it scrolls."""
        return QSize(31 * UNIT, self._height(self.screen().size().height()))

    def minimumSizeHint(self) -> QSize:
        """Give the height of a few items."""
        return QSize(20 * UNIT, self._height(12 * UNIT))

    def _height(self, most: int) -> int:
        """Give the height of all rows; of a long agenda only as many are measured as fit in."""
        height = 2 * self.frameWidth()
        for row in range(len(self._model.rows)):
            if height >= most:
                return most
            height += self.sizeHintForRow(row)
        return min(height, most)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are higher in a narrower list."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the item, Alt+arrows move it, Delete removes it."""
        current, key = self.current_id(), event.key()
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if current is None:
            super().keyPressEvent(event)
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shifted.emit(current, -1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(current)
        elif key == Qt.Key.Key_Delete:
            self.removal_asked.emit(current)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take items of this list and lines of the talks."""
        if _is_ours(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would fall: between items, or on one for lines."""
        super().dragMoveEvent(event)
        if _is_ours(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the move; the office does it and the list shows it afterwards."""
        data, point = event.mimeData(), event.position().toPoint()
        place = self.indexAt(point).row()
        if data.hasFormat(LINES_MIME) and place >= 0:
            self.sorted_in.emit(self._model.rows[place].item_id, dragged_lines(data))
        elif data.hasFormat(ITEM_MIME):
            item_id = int(bytes(data.data(ITEM_MIME).data()))
            self._drop_item(item_id, self._gap_at(point.y()))
        # Qt would remove the dragged row after a move: the office decides about the order.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.viewport().update()

    def _gap_at(self, y: int) -> int:
        """Give the gap between items nearest to a height: 0 before the first."""
        rows = range(len(self._model.rows))
        return sum(1 for row in rows if self.visualRect(self._model.index(row)).center().y() < y)

    def _drop_item(self, item_id: int, gap: int) -> None:
        before = self._model.row_of(item_id)
        if before is None:
            return
        place = gap - 1 if gap > before else gap
        if place != before:
            self.moved.emit(item_id, place + 1)

    def _tell_chosen(self) -> None:
        current = self.current_id()
        if current is not None:
            self.chosen.emit(current)


def _is_ours(data: QMimeData) -> bool:
    return data.hasFormat(ITEM_MIME) or data.hasFormat(LINES_MIME)
