"""Filter chips: a name, what is chosen, a cross to clear it; a row of them wraps."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.banner import Words
from liaison_app.ui.kit.flow_layout import FlowLayout
from liaison_app.ui.kit.options import OptionList, Options
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_flag, set_role
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.icons import Icon, pixmap
from liaison_app.ui.theme.tokens import Tone

_MARK = 12
_LONGEST = 32  # letters of the chosen text on a chip
_ABOVE = 3  # a chip stands in the middle of the search field beside it


class FilterChip(Retranslated, QPushButton):
    """One filter: what is filtered ("Side") and the choices, both asked for when they are shown.

    `changed` is sent with the tuple of chosen keys; () is no filter. Enter or Space opens the
    list, Delete clears.
    """

    changed = Signal(object)

    def __init__(
        self, name: Words, options: Options, *, many: bool = True, parent: QWidget | None = None
    ) -> None:
        """Make it with nothing chosen."""
        super().__init__(parent)
        self._name, self._options = name, options
        self._many = many
        self.chosen: tuple[object, ...] = ()
        set_role(self, "chip")
        self.setAutoDefault(False)
        self.clicked.connect(self.open_list)
        self.retranslate()

    def choose(self, keys: Sequence[object]) -> None:
        """Choose keys as if the user had done it."""
        if tuple(keys) == self.chosen:
            return
        self.chosen = tuple(keys)
        self.retranslate()
        self.changed.emit(self.chosen)

    def chosen_words(self) -> str:
        """Give the texts of what is chosen, for the filter in words."""
        if not self.chosen:
            return ""  # the options are read from the data file: not for nothing
        return ", ".join(option.text for option in self._options() if option.key in self.chosen)

    def open_list(self) -> None:
        """Open the list to choose from."""
        hint = pgettext("filter", "Part of the name")
        shown = OptionList(
            self._options(), self.chosen, many=self._many, filter_hint=hint, parent=self
        )
        shown.taken.connect(self.choose)
        shown.pop_up(self)

    def retranslate(self) -> None:
        """Word the chip: its name, or what is chosen."""
        name, words = self._name(), self.chosen_words()
        short = words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
        self.setText(short or name)
        set_flag(self, "chosen", on=bool(self.chosen))
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        tip = pgettext("filter", "{name}: {chosen} (Del clears)", name=name, chosen=words)
        self.setToolTip(tip if words else name)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace clear the filter; Down opens the list."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.choose(())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.open_list()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Clear by a click on the cross."""
        if self.chosen and self._mark().adjusted(-6, -12, 12, 12).contains(
            event.position().toPoint()
        ):
            self.choose(())
            return
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow or the cross at the right."""
        super().paintEvent(event)
        drawn = Icon.CLOSE if self.chosen else Icon.OPEN_LIST
        tone = Tone.ACCENT if self.chosen else Tone.TEXT
        mark = pixmap(drawn, _MARK, tone, self.devicePixelRatioF())
        QPainter(self).drawPixmap(self._mark().topLeft(), mark)

    def _mark(self) -> QRect:
        left = self.width() - _MARK - UNIT - 3
        return QRect(left, (self.height() - _MARK) // 2, _MARK, _MARK)


class ChipRow(QWidget):
    """The chips of a register; `changed` is sent after any of them changed."""

    changed = Signal()

    def __init__(self, chips: Sequence[FilterChip], parent: QWidget | None = None) -> None:
        """Take the chips in the order of Tab."""
        super().__init__(parent)
        self.chips = tuple(chips)
        layout = FlowLayout(self)
        self.setContentsMargins(0, _ABOVE, 0, 0)
        for chip in chips:
            layout.addWidget(chip)
            chip.changed.connect(lambda _: self.changed.emit())

    def clear(self) -> None:
        """Clear every filter."""
        for chip in self.chips:
            chip.choose(())
