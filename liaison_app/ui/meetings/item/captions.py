"""What stands at the left of a text: its kind, its number, who speaks."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.options import Option, OptionList, Options
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.kit.texts.row import TextRow
from liaison_app.ui.theme.grid import HALF, UNIT

_AROUND = 12  # what the frame and the padding of the button take


class Caption(QWidget):
    """A muted word above a number; `add` puts something below them."""

    def __init__(self, parent: QWidget | None = None, *, heading: bool = False) -> None:
        """Make it empty; `heading`: the number is the heading of the page."""
        super().__init__(parent)
        self._word = label("muted", wraps=True)
        self._number = label("heading" if heading else "")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, HALF + 2, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._word)
        self._layout.addWidget(self._number)
        self._layout.addStretch()
        self.say("", "")

    def say(self, word: str, number: str) -> None:
        """Set both; what is empty takes no room."""
        for part, text in ((self._word, word), (self._number, number)):
            part.setText(text)
            part.setVisible(bool(text))

    def add(self, widget: QWidget) -> None:
        """Put a widget below the word and the number."""
        self._layout.insertWidget(self._layout.count() - 1, widget)


def say_caption(row: TextRow, word: str, number: str = "") -> None:
    """Word the caption at the left of a text."""
    if isinstance(row.caption, Caption):
        row.caption.say(word, number)


class ChoiceButton(QPushButton):
    """Shows what is chosen, in one elided line; a press or Enter opens the list.

    `chosen(key)`; Delete chooses None where `can_be_empty`.
    """

    chosen = Signal(object)

    def __init__(
        self, options: Options, *, can_be_empty: bool = True, parent: QWidget | None = None
    ) -> None:
        """Make it; `options` is asked each time the list opens."""
        super().__init__(parent)
        self._options = options
        self._can_be_empty = can_be_empty
        self._words = ""
        set_role(self, "choice")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_list)

    def say(self, words: str, name: str) -> None:
        """Show what is chosen; `name` says what is chosen here."""
        self._words = words
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self.setToolTip(f"{name}: {words}" if words else name)
        self._elide()

    def open_list(self) -> None:
        """Open the list to choose from."""
        options: Sequence[Option] = self._options()
        if self._can_be_empty:
            options = [Option(None, "–"), *options]
        shown = OptionList(options, (), many=False, parent=self)
        shown.taken.connect(self._take)
        shown.pop_up(self)

    def sizeHint(self) -> QSize:
        """Give the width of the whole words."""
        whole = self.fontMetrics().horizontalAdvance(self._words) + _AROUND
        return QSize(whole, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Give a width at which the words are elided."""
        return QSize(5 * UNIT, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down open the list too; Delete takes the choice away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.open_list()
        elif event.key() == Qt.Key.Key_Delete and self._can_be_empty:
            self.chosen.emit(None)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _take(self, keys: tuple[object, ...]) -> None:
        self.chosen.emit(keys[0] if keys else None)

    def _elide(self) -> None:
        room = max(self.width() - _AROUND + 2, 20)
        elide = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._words, elide, room)
        if shown.replace("&", "&&") != self.text():
            self.setText(shown.replace("&", "&&"))
