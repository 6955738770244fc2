"""A list of short texts, one a line: other names, for example."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaison_app.language.clean import one_line
from liaison_app.ui.kit.typed_text import TypedText


class LinesField(QWidget):
    """Typed like a text; its value is the list of its lines, empty ones left out."""

    edited = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, least_lines: int = 1) -> None:
        """Make it empty."""
        super().__init__(parent)
        self.text = TypedText(least_lines=least_lines)
        self.setFocusProxy(self.text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        self.text.edited.connect(lambda _: self.edited.emit(self.value()))
        self.text.left.connect(self.left)

    def value(self) -> object:
        """Give the lines."""
        return [line for text in self.text.value().split("\n") if (line := one_line(text))]

    def show_value(self, value: object) -> None:
        """Put stored lines in; an empty line begun by the user is left alone."""
        if isinstance(value, list) and value != self.value():
            self.text.show_value("\n".join(str(line) for line in value))

    def is_busy(self) -> bool:
        """Tell whether somebody types here."""
        return self.text.is_busy()

    def finish(self) -> None:
        """End a running composition, keeping its letters."""
        self.text.finish()

    def show_mistake(self, words: str) -> None:
        """Mark the field as wrong with the reason; "" takes it back."""
        self.text.show_mistake(words)

    def setAccessibleName(self, name: str) -> None:
        """Name the text, which is what gets the focus."""
        super().setAccessibleName(name)
        self.text.setAccessibleName(name)
