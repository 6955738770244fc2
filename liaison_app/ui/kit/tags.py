"""Chosen records as a row of tags: their order counts, the first one leads."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.options import Option
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.theme.grid import UNIT

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_AROUND = 22  # what the frame and the padding take
_WIDEST = 30 * UNIT


class Tag(Retranslated, QPushButton):
    """One chosen record. Delete takes it away, Alt+arrows move it, a click tells `opened`."""

    removed = Signal(object)
    shifted = Signal(object, int)

    def __init__(self, option: Option, *, leads: bool, parent: QWidget | None = None) -> None:
        """Show `option`; `leads`: the first of several answers for the whole."""
        super().__init__(parent)
        self.option = option
        set_role(self, "tag")
        self.setProperty("leads", "true" if leads else "false")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the tooltip with the keys."""
        text = self.option.text
        self.setAccessibleName(text)
        self._elide()
        tip = pgettext("tag", "{name} (Del: take away, Alt+← Alt+→: order)", name=text)
        self.setToolTip(tip)

    def sizeHint(self) -> QSize:
        """Give the width of the name, of a long one as much as a row can spare."""
        whole = self.fontMetrics().horizontalAdvance(self.option.text) + _AROUND
        return QSize(min(whole, _WIDEST), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Give a width at which a few letters are left."""
        return QSize(min(8 * UNIT, self.sizeHint().width()), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(self.width() - _AROUND + 2, 3 * UNIT)
        elide = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.option.text, elide, room).replace("&", "&&")
        if shown != self.text():
            self.setText(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take away or move."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.option.key)
        elif alt and event.key() in _ARROWS:
            self.shifted.emit(self.option.key, _ARROWS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


def reordered(keys: Sequence[object], key: object, by: int) -> list[object]:
    """Give `keys` with one moved, staying at the ends."""
    order = [other for other in keys if other != key]
    place = min(max(list(keys).index(key) + by, 0), len(order))
    return [*order[:place], key, *order[place:]]
