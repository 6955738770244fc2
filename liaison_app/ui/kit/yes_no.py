"""Yes or no, as a box to tick that can be bound to a `Saver`."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from liaison_app.ui.kit.roles import set_flag
from liaison_app.ui.theme.grid import CONTROL


class YesNoField(QCheckBox):
    """A box to tick. `edited` carries True or False after a change by the user."""

    edited = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it unticked."""
        super().__init__(parent)
        self.setMinimumHeight(CONTROL - 2)
        self.clicked.connect(lambda _: self.edited.emit(self.value()))

    def value(self) -> object:
        """Give True where it is ticked."""
        return self.isChecked()

    def show_value(self, value: object) -> None:
        """Put a stored value in."""
        self.setChecked(value is True)

    def show_mistake(self, words: str) -> None:
        """Mark the field as wrong with the reason; "" takes it back."""
        set_flag(self, "wrong", on=bool(words))
        self.setToolTip(words)
        self.setAccessibleDescription(words)

    def is_busy(self) -> bool:
        """Tell that a stored value may be put in at any time."""
        return False

    def finish(self) -> None:
        """Do nothing: a box is ticked or not."""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()
