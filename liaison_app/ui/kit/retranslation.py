"""Texts that follow the interface's language while the program runs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    _Base = QWidget
else:
    _Base = object  # Qt allows one Qt base only: that of the class which mixes this in


class Retranslated(_Base):
    """Mix in before the Qt class; set every text in `retranslate()` and nowhere else.

    Call `self.retranslate()` once at the end of `__init__`; Qt's LanguageChange calls it again.
    """

    def retranslate(self) -> None:
        """Set all texts in the interface's language of this moment; here there are none."""

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
