"""The left side of the editor: the agenda, and the other pages of the minutes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from liaison_app.domain.meeting import AgendaItem
from liaison_app.domain.record import Side
from liaison_app.domain.word_lists import SIDES_SHORT
from liaison_app.language.current import pgettext, render
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.outline.rows import OutlineRow
from liaison_app.ui.meetings.outline.view import Outline
from liaison_app.ui.meetings.texts.walk import PageName, Shown
from liaison_app.ui.theme.grid import GAP, HALF, UNIT

WIDTH = 31 * UNIT
NARROW = 21 * UNIT  # where the window is as small as a screen at 150 %
_AROUND = 3 * UNIT + 2  # what the frame and the padding of a button take
_PAGES: tuple[PageName, ...] = ("participants", "talks", "details")
# F9 belongs to the editor: it also leads back.
_KEYS = {"participants": "Ctrl+Shift+P", "talks": "", "details": "Ctrl+Shift+D"}


class Sidebar(Retranslated, QWidget):
    """`asked(Shown)` when something is to be shown, `entered` when Enter goes into an item."""

    asked = Signal(object)
    entered = Signal()
    removal_asked = Signal(int)

    def __init__(
        self, minutes: OpenMinutes, add_item: Action, parent: QWidget | None = None
    ) -> None:
        """Make it empty; `add_item` stands under the agenda."""
        super().__init__(parent)
        self._minutes = minutes
        self._heading = label("muted")
        self.outline = Outline()
        self._add = ActionButton(add_item, "muted")
        self.buttons: dict[PageName, QPushButton] = {}
        self._actions: dict[PageName, Action] = {}
        self.setFixedWidth(WIDTH)
        self._lay_out()
        self.outline.chosen.connect(lambda key: self.asked.emit(Shown("item", key)))
        self.outline.entered.connect(lambda _: self.entered.emit())
        self.outline.removal_asked.connect(self.removal_asked)
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        self._heading.setContentsMargins(UNIT, HALF, 0, 0)
        column.addWidget(self._heading)
        column.addWidget(self.outline)
        column.addWidget(self._add)
        column.addSpacing(GAP)
        for page in _PAGES:
            column.addWidget(self._button(page))
        column.addStretch(1)

    def _button(self, page: PageName) -> QPushButton:
        action = self._actions[page] = Action(self, lambda: self._ask(page), keys=_KEYS[page])
        button = self.buttons[page] = QPushButton(autoDefault=False)
        set_role(button, "rail")
        button.setCheckable(True)
        button.clicked.connect(action.trigger)
        # In no group: Qt would let Tab stop at the checked one only.
        return button

    def be_narrow(self, *, narrow: bool) -> None:
        """Leave more room to the texts."""
        self.setFixedWidth(NARROW if narrow else WIDTH)
        self._say_pages()

    def refresh(self) -> None:
        """Show the agenda and the numbers as they are now."""
        if not self._minutes.is_read:
            return
        self.outline.show_rows([self._row(item) for item in self._minutes.meeting.items])
        self._say_pages()

    def refresh_texts(self) -> None:
        """Show the titles and states of the items after typing."""
        self.outline.show_rows([self._row(item) for item in self._minutes.meeting.items])

    def mark(self, shown: Shown | None) -> None:
        """Mark what is shown."""
        self.outline.choose(shown.record_id if shown and shown.page == "item" else None)
        for page, button in self.buttons.items():
            button.setChecked(shown is not None and shown.page == page)

    def retranslate(self) -> None:
        """Word everything."""
        self._heading.setText(pgettext("minutes editor", "Agenda"))
        self._actions["participants"].say(pgettext("minutes editor", "Participants"))
        self._actions["talks"].say(
            pgettext("minutes editor", "Talks"),
            pgettext("minutes editor", "Type the talks live, line by line"),
        )
        self._actions["details"].say(pgettext("minutes editor", "Details"))
        self._say_pages()
        self.refresh()

    def _say_pages(self) -> None:
        counts = " · ".join(self._side_counts())
        beside = {
            "participants": counts or _native(_KEYS["participants"]),
            "talks": "F9",
            "details": _native(_KEYS["details"]),
        }
        for page, button in self.buttons.items():
            action = self._actions[page]
            whole, more = action.text(), beside.get(page, "")
            if more:
                whole = pgettext("minutes editor", "{page}  {counts}", page=whole, counts=more)
            fits = button.fontMetrics().horizontalAdvance(whole) + _AROUND <= self.width()
            button.setText(whole if fits else action.text())
            button.setToolTip(action.tip())
            button.setAccessibleName(whole)

    def _side_counts(self) -> list[str]:
        if not self._minutes.is_read:
            return []
        counted = ((side, len(self._minutes.view.participants(side))) for side in Side)
        return [
            pgettext("minutes editor", "{side} {count}", side=render(SIDES_SHORT[side]), count=n)
            for side, n in counted
            if n
        ]

    def _row(self, item: AgendaItem) -> OutlineRow:
        spots = self._minutes.spots
        title, language = self._minutes.shown(item.title)
        return OutlineRow(
            item.key,
            item.position,
            title.replace("\n", " "),
            spots.lacking(item.key),
            begun=bool(spots.of_item(item.key)),
            outside=item.outside_agenda,
            borrowed=bool(title) and language != self._minutes.asked,
        )

    def _ask(self, page: PageName) -> None:
        self.asked.emit(Shown(page))


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
