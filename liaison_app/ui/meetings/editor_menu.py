"""What the menu ⋯ of the editor offers, by the state of the minutes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from liaison_app.language.current import pgettext
from liaison_app.office.editing import FieldEdit
from liaison_app.office.meetings import bin_meeting, copy_meeting
from liaison_app.office.signing import new_addendum
from liaison_app.ui.kit.record_menu import RecordActs
from liaison_app.ui.meetings.header import minutes_name
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.signing.dialogs import UnsignDialog


class EditorMenu(QObject):
    """`binned` after the minutes went to the bin; the item's id comes from `item_id()`."""

    binned = Signal()
    item_removal_asked = Signal(int)

    def __init__(
        self, window: QWidget, minutes: OpenMinutes, item_id: Callable[[], int | None]
    ) -> None:
        """Act on `minutes`."""
        super().__init__(window)
        self._window, self._minutes, self._item_id = window, minutes, item_id
        self.acts = RecordActs(
            minutes.place, window, self._subject, minutes.place.savings.store_now
        )

    def fill(self, menu: QMenu) -> None:
        """Put the entries in; nothing is offered that is not possible."""
        if not self._minutes.is_read:
            return
        signed = self._minutes.meeting.signed
        if not signed:
            self._fill_item(menu)
        menu.addAction(pgettext("minutes editor", "Use as a template for a new meeting"), self.copy)
        self.acts.fill(menu)
        if signed:
            menu.addSeparator()
            menu.addAction(pgettext("minutes editor", "Write an addendum"), self.add_addendum)
            menu.addAction(pgettext("minutes editor", "Take the signing back…"), self.unsign)
        self._fill_related(menu)
        if not signed:
            menu.addSeparator()
            menu.addAction(pgettext("minutes editor", "Minutes into the bin"), self.bin)

    def _subject(self) -> tuple[str, int, str] | None:
        if not self._minutes.is_read:
            return None
        return "meeting", self._minutes.meeting_id, minutes_name(self._minutes.meeting)

    def _fill_item(self, menu: QMenu) -> None:
        item = self._minutes.item(self._item_id())
        if item is None:
            return
        outside = menu.addAction(pgettext("minutes editor", "Item outside the agenda"))
        outside.setCheckable(True)
        outside.setChecked(item.outside_agenda)
        outside.triggered.connect(lambda: self._turn_outside(item.key, now=item.outside_agenda))
        remove = menu.addAction(pgettext("minutes editor", "Remove this item"))
        remove.triggered.connect(lambda: self.item_removal_asked.emit(item.key))
        menu.addSeparator()

    def _fill_related(self, menu: QMenu) -> None:
        related = [*self._minutes.view.addenda]
        if self._minutes.view.original is not None:
            related.append(self._minutes.view.original)
        if related:
            menu.addSeparator()
        for meeting in related:
            words = minutes_name(meeting)
            menu.addAction(words, partial(self._minutes.went.emit, "meetings", meeting.key))

    def copy(self) -> None:
        """Make a new meeting after this one and open it."""
        desk, key = self._minutes.place.desk, self._minutes.meeting_id
        self._minutes.place.savings.store_now()
        self._minutes.do(lambda: copy_meeting(desk, key), self._go)

    def add_addendum(self) -> None:
        """Begin a numbered correction and open it."""
        desk, key = self._minutes.place.desk, self._minutes.meeting_id
        self._minutes.do(lambda: new_addendum(desk, key), self._go)

    def unsign(self) -> None:
        """Ask for the reason, then take the signing back."""
        UnsignDialog(self._minutes, self._window).open()

    def bin(self) -> None:
        """Lay the minutes in the bin, with Undo on the list."""
        desk, key = self._minutes.place.desk, self._minutes.meeting_id
        self._minutes.do(lambda: bin_meeting(desk, key), lambda _: self.binned.emit())

    def _go(self, meeting_id: int) -> None:
        self._minutes.went.emit("meetings", meeting_id)

    def _turn_outside(self, item_id: int, *, now: bool) -> None:
        edit = FieldEdit("agenda_item", item_id, "outside_agenda", now, not now)
        self._minutes.store_fields([edit])
