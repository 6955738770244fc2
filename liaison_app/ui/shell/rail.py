"""The rail: one button a page, folded to icons by Ctrl+B."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import IconButton, beside_icon
from liaison_app.ui.kit.page import PageEntry
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_flag, set_role
from liaison_app.ui.theme.grid import ICON, RAIL_NARROW, RAIL_WIDE, UNIT
from liaison_app.ui.theme.icons import Icon, colour, switching_icon
from liaison_app.ui.theme.look import look
from liaison_app.ui.theme.tokens import Tone

_WITH_NUMBER = 9


class RailButton(QPushButton):
    """One page: icon, title, and a count that matters at the right."""

    def __init__(self, drawn: Icon, action: Action, parent: QWidget | None = None) -> None:
        """Show `drawn`; pressing triggers `action`."""
        super().__init__(parent)
        self._drawn = drawn
        self._action = action
        self._badge = ""
        self._tone = Tone.LATE
        self._folded = False
        set_role(self, "rail")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setIconSize(QSize(ICON, ICON))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)
        look().changed.connect(self._draw)
        self._draw()

    def say(self, title: str) -> None:
        """Set the title; folded it is only the tooltip and the accessible name."""
        self._action.say(title)
        self.setAccessibleName(title)
        self.setToolTip(self._action.tip())
        self.setText("" if self._folded else beside_icon(title))

    def fold(self, *, folded: bool) -> None:
        """Show the icon only, or the title too."""
        self._folded = folded
        set_flag(self, "folded", on=folded)
        self.say(self._action.text())

    def show_badge(self, text: str, tone: Tone) -> None:
        """Show a count at the right, or nothing."""
        self._badge, self._tone = text, tone
        self.setAccessibleDescription(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the count."""
        super().paintEvent(event)
        if not self._badge:
            return
        painter = QPainter(self)
        font = QFont(self.font())
        font.setBold(True)
        painter.setPen(colour(self._tone))
        if self._folded:
            painter.setBrush(colour(self._tone))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawEllipse(self.width() - 14, 7, 6, 6)
            return
        painter.setFont(font)
        area = self.rect().adjusted(0, 0, -UNIT - 4, 0)
        painter.drawText(
            area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._badge
        )

    def _draw(self) -> None:
        self.setIcon(switching_icon(self._drawn, Tone.MUTED, Tone.ACCENT))


class Rail(Retranslated, QWidget):
    """All pages. `asked(key)` is sent when one shall be shown."""

    asked = Signal(str)
    help_asked = Signal()
    folded_changed = Signal(bool)

    def __init__(self, entries: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        """Make a button for each page and for Help; Ctrl+1 to Ctrl+9 are those from the top."""
        super().__init__(parent)
        set_role(self, "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._entries = tuple(entries)
        self.buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self, exclusive=True)
        self.is_folded = False
        self._fold = Action(self, self._turn, keys="Ctrl+B", drawn=Icon.FOLD)
        self._help = Action(
            self, self.help_asked.emit, keys=_keys("F1", len(entries) + 1), drawn=Icon.HELP
        )
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(UNIT, 2 * UNIT, UNIT, UNIT)
        self._rows.setSpacing(2)
        above = [entry for entry in entries if not entry.below]
        below = [entry for entry in entries if entry.below]
        for number, entry in enumerate((*above, *below), start=1):
            if entry in below[:1]:
                self._rows.addStretch()
            self._rows.addWidget(self._button(entry, number))
        if not below:
            self._rows.addStretch()
        self._help_button = RailButton(Icon.HELP, self._help)
        self._help_button.setCheckable(False)
        self._rows.addWidget(self._help_button)
        self._rows.addWidget(IconButton(self._fold), alignment=Qt.AlignmentFlag.AlignLeft)
        self.fold(folded=False)

    def fold(self, *, folded: bool) -> None:
        """Fold to icons, or unfold."""
        self.is_folded = folded
        self.setFixedWidth(RAIL_NARROW if folded else RAIL_WIDE)
        self._fold.drawn = Icon.UNFOLD if folded else Icon.FOLD
        for button in (*self.buttons.values(), self._help_button):
            button.fold(folded=folded)
        self.retranslate()
        self._fold.redraw()

    def mark(self, key: str) -> None:
        """Mark the page that is shown."""
        if key in self.buttons:
            self.buttons[key].setChecked(True)

    def show_badge(self, key: str, text: str, tone: Tone = Tone.LATE) -> None:
        """Show a count at a page, "" for none."""
        if key in self.buttons:
            self.buttons[key].show_badge(text, tone)

    def retranslate(self) -> None:
        """Word everything."""
        for entry in self._entries:
            self.buttons[entry.key].say(entry.title())
        self._help_button.say(_help_words())
        fold, unfold = pgettext("rail", "Fold the rail"), pgettext("rail", "Unfold the rail")
        self._fold.say(unfold if self.is_folded else fold)

    def _button(self, entry: PageEntry, number: int) -> RailButton:
        keys = _keys("Ctrl+," if entry.key == "settings" else "", number)
        action = Action(self, partial(self._ask, entry.key), keys=keys)
        button = RailButton(entry.drawn, action)
        self.buttons[entry.key] = button
        self._group.addButton(button)
        return button

    def _ask(self, key: str) -> None:
        self.asked.emit(key)

    def _turn(self) -> None:
        self.fold(folded=not self.is_folded)
        self.folded_changed.emit(self.is_folded)


def _help_words() -> str:
    return pgettext("rail", "Help")


def _keys(own: str, number: int) -> str:
    """Give the key of a place in the rail, and after it the button's own one."""
    by_number = f"Ctrl+{number}" if number <= _WITH_NUMBER else ""
    return ", ".join(key for key in (by_number, own) if key)
