"""Chosen records as a row of tags: their order counts, the first one leads."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.options import Option
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LONGEST = 30


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
        self.retranslate()

    def retranslate(self) -> None:
        """Word the tooltip with the keys."""
        text = self.option.text
        short = text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
        self.setText(short.replace("&", "&&"))
        self.setAccessibleName(text)
        tip = pgettext("tag", "{name} (Del: take away, Alt+← Alt+→: order)", name=text)
        self.setToolTip(tip)

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
