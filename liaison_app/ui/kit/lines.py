"""Fields of one line: text, date, number, choice; each can be bound to a `Saver`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from liaison_app.language import dates
from liaison_app.language.clean import one_line
from liaison_app.language.current import language, pgettext
from liaison_app.language.numbers import decimal
from liaison_app.language.typed_numbers import read_sum
from liaison_app.ui.kit.composition import Composing
from liaison_app.ui.kit.labels import show_whole
from liaison_app.ui.kit.options import Options
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_flag
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.icons import Icon, pixmap
from liaison_app.ui.theme.tokens import Tone

_ARROW = 14


class TextLine(Composing, QLineEdit):
    """A text of one line. `edited` carries the cleaned text after every change by the user."""

    edited = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self.textEdited.connect(lambda _: self.tell())

    def value(self) -> object:
        """Give the text as it is kept."""
        return one_line(self.text())

    def show_value(self, value: object) -> None:
        """Put a stored value in."""
        self.setText(value if isinstance(value, str) else "")
        self.setCursorPosition(0)

    def show_mistake(self, words: str) -> None:
        """Mark the field as wrong with the reason; "" takes it back."""
        set_flag(self, "wrong", on=bool(words))
        self.setToolTip(words)
        self.setAccessibleDescription(words)

    def tell(self) -> None:
        """Send the value."""
        self.edited.emit(self.value())

    def event(self, event: QEvent) -> bool:
        """Show the whole placeholder by the mouse where it is cut."""
        tells = event.type() == QEvent.Type.ToolTip and not self.toolTip() and not self.text()
        if tells and show_whole(self, self.placeholderText(), self.width() - 2 * UNIT):
            return True
        return super().event(event)


@dataclass(frozen=True, slots=True)
class Reading:
    """How a text is read, how its value is written in the present language.

    `read` gives None where the text makes no sense, and `mistake` says then what was expected.
    """

    read: Callable[[str], object]
    written: Callable[[object], str]
    mistake: Callable[[], str]


class ReadLine(Retranslated, TextLine):
    """A line whose text is read as something else, when the field is left or Enter pressed."""

    def __init__(self, reading: Reading, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._reading = reading
        self._value: object = None
        self.textEdited.disconnect()
        self.textEdited.connect(lambda _: self.show_mistake(""))
        self.returnPressed.connect(self.take)

    def value(self) -> object:
        """Give the value that was read last."""
        return self._value

    def show_value(self, value: object) -> None:
        """Put a stored value in."""
        self._value = value
        self.show_mistake("")
        self.retranslate()

    def take(self) -> None:
        """Read what is typed; what cannot be read stays and is marked."""
        typed = one_line(self.text())
        found = self._reading.read(typed) if typed else None
        if typed and found is None:
            self.show_mistake(self._reading.mistake())
        elif found != self._value:
            self._value = found
            self.tell()
            self.retranslate()
        else:
            self.retranslate()

    def misread(self) -> str:
        """Read what is typed; give what is wrong where it makes no sense, empty where it does."""
        self.take()
        return self._reading.mistake() if self.isModified() and one_line(self.text()) else ""

    def finish(self) -> None:
        """End a composition and read the text."""
        super().finish()
        if self.isModified():
            self.take()

    def retranslate(self) -> None:
        """Show the value as the present language writes it, unless something is being typed."""
        if self._value is None and self.isModified():
            return
        self.setText("" if self._value is None else self._reading.written(self._value))
        self.setModified(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Read the text before the field says that it was left."""
        if self.isModified() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.take()
        super().focusOutEvent(event)


class DateLine(ReadLine):
    """A day, typed as in any of the three languages («15.05», «15 мамыр», «5月15日»).

    A day without a year is the first such one on or after `not_before()`.
    """

    def __init__(self, not_before: Callable[[], date], parent: QWidget | None = None) -> None:
        """Make it empty."""
        reading = Reading(
            read=lambda typed: _read_day(typed, not_before()),
            written=lambda day: dates.table(day, language()) if isinstance(day, date) else "",
            mistake=lambda: pgettext(
                "date field", "This is no date. For example: 15.05.2025, 15 May, 5月15日."
            ),
        )
        super().__init__(reading, parent)


def _read_day(typed: str, not_before: date) -> date | None:
    from liaison_app.language.typed_dates import read_date  # its patterns take 25 ms

    found = read_date(typed, not_before)
    return found.ends_on if found is not None and found.kind == "date" else None


class NumberLine(ReadLine):
    """A number or a sum, typed with any spaces and either decimal sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        reading = Reading(
            read=lambda typed: read_sum(typed, language()),
            written=lambda sum_: decimal(sum_, language()) if isinstance(sum_, Decimal) else "",
            mistake=lambda: pgettext("number field", "This is no number."),
        )
        super().__init__(reading, parent)


class ChoiceField(Retranslated, QComboBox):
    """One of several options; the wheel changes it only when it has focus."""

    edited = Signal(object)
    left = Signal()

    def __init__(self, options: Options, parent: QWidget | None = None) -> None:
        """Make it; `options` is asked again when the language changes."""
        super().__init__(parent)
        self._options = options
        self._keys: list[object] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.activated.connect(lambda _: self.edited.emit(self.value()))
        self.retranslate()

    def value(self) -> object:
        """Give the key that is chosen."""
        place = self.currentIndex()
        return self._keys[place] if 0 <= place < len(self._keys) else None

    def show_value(self, value: object) -> None:
        """Show the option of a key."""
        self.setCurrentIndex(self._keys.index(value) if value in self._keys else -1)

    def retranslate(self) -> None:
        """Word the options anew; the choice stays."""
        chosen = self.value()
        options = self._options()
        self._keys = [option.key for option in options]
        self.clear()
        self.addItems([option.text for option in options])
        self.show_value(chosen)

    def show_mistake(self, words: str) -> None:
        """Mark the field as wrong with the reason; "" takes it back."""
        set_flag(self, "wrong", on=bool(words))
        self.setToolTip(words)
        self.setAccessibleDescription(words)

    def is_busy(self) -> bool:
        """Tell whether the list is open."""
        return self.view().isVisible()

    def finish(self) -> None:
        """Do nothing: a choice is made or not."""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Show the whole choice by the mouse where it is cut."""
        tells = event.type() == QEvent.Type.ToolTip and not self.toolTip()
        room = self.width() - _ARROW - 3 * UNIT
        return (tells and show_whole(self, self.currentText(), room)) or super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow."""
        super().paintEvent(event)
        arrow = pixmap(Icon.OPEN_LIST, _ARROW, Tone.MUTED, self.devicePixelRatioF())
        left = self.width() - _ARROW - UNIT
        QPainter(self).drawPixmap(left, (self.height() - _ARROW) // 2, arrow)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll while the field is not in use."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
