"""A list to choose from: a few lines to tick, with a filter line when there are many."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.theme.grid import HALF, UNIT

_WITH_FILTER_FROM = 9
_PLACE = Qt.ItemDataRole.UserRole  # of the key: Qt would give a plain str for a key of StrEnum


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: its key for the program and its text for the user."""

    key: object
    text: str


class OptionList(QFrame):
    """Pops up below a widget; Space ticks, Enter takes, Esc goes back. `taken` gives the keys."""

    taken = Signal(object)

    def __init__(
        self,
        options: Sequence[Option],
        chosen: Iterable[object],
        *,
        many: bool,
        filter_hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show `options` with `chosen` ticked; without `many` one choice ends it."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_role(self, "popup")
        self._many = many
        self._keys = [option.key for option in options]
        self.list = QListWidget()
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(filter_hint)
        self.filter.setAccessibleName(filter_hint)
        self.filter.textChanged.connect(self._show_matching)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HALF, HALF, HALF, HALF)
        layout.addWidget(self.filter)
        layout.addWidget(self.list)
        self.filter.setVisible(len(options) >= _WITH_FILTER_FROM)
        self._fill(options, set(chosen))
        self.list.itemPressed.connect(self._pressed)
        self.list.itemClicked.connect(self._clicked)
        self._pressed_state = Qt.CheckState.Unchecked
        self._before = self._ticked()
        self._is_done = False

    def pop_up(self, below: QWidget) -> None:
        """Show it below a widget, as wide as its texts and at most half the screen high."""
        rows = min(self.list.count(), 12)
        height = sum(self.list.sizeHintForRow(row) for row in range(rows)) + 2 * UNIT
        width = max(self.list.sizeHintForColumn(0) + 6 * UNIT, below.width(), 24 * UNIT)
        filter_height = (
            self.filter.sizeHint().height() + UNIT if self.filter.isVisibleTo(self) else 0
        )
        self.resize(min(width, 60 * UNIT), height + filter_height)
        room = below.screen().availableGeometry()
        place = below.mapToGlobal(QPoint(0, below.height() + 2))
        left = max(room.left(), min(place.x(), room.right() - self.width()))
        top = max(room.top(), min(place.y(), room.bottom() - self.height()))
        self.move(left, top)
        self.show()
        (self.filter if self.filter.isVisible() else self.list).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what is ticked; Down goes from the filter into the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self.list.setFocus()
        elif event.key() == Qt.Key.Key_Escape:
            self._is_done = True
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take what was ticked, also when the user clicked beside the list."""
        after = self._ticked()
        if self._many and not self._is_done and after != self._before:
            self.taken.emit(after)
        super().closeEvent(event)

    def _fill(self, options: Sequence[Option], chosen: set[object]) -> None:
        for place, option in enumerate(options):
            item = QListWidgetItem(option.text, self.list)
            item.setData(_PLACE, place)
            ticked = Qt.CheckState.Checked if option.key in chosen else Qt.CheckState.Unchecked
            if self._many:
                item.setCheckState(ticked)
            if option.key in chosen and self.list.currentRow() < 0:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _pressed(self, item: QListWidgetItem) -> None:
        self._pressed_state = item.checkState()

    def _clicked(self, item: QListWidgetItem) -> None:
        if not self._many:
            self._take()
        elif item.checkState() == self._pressed_state:  # beside the box: tick all the same
            ticked = self._pressed_state == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _ticked(self) -> tuple[object, ...]:
        ticked = [item for item in self._items() if item.checkState() == Qt.CheckState.Checked]
        return tuple(self._key(item) for item in ticked)

    def _key(self, item: QListWidgetItem) -> object:
        place: int = item.data(_PLACE)
        return self._keys[place]

    def _take(self) -> None:
        nothing_ticked = not self._before and not self._ticked()
        current = self.list.currentItem() if self.list.count() else None
        if (nothing_ticked or not self._many) and current is not None and not current.isHidden():
            self._is_done = True
            self.taken.emit((self._key(current),))
        self.close()

    def _show_matching(self, typed: str) -> None:
        wanted = typed.casefold()
        for item in self._items():
            item.setHidden(wanted not in item.text().casefold())
        shown = [item for item in self._items() if not item.isHidden()]
        if shown:
            self.list.setCurrentItem(shown[0])


Options = Callable[[], Sequence[Option]]
