"""The editor of the minutes: agenda at the left, the chosen page at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from liaison_app.language.current import pgettext
from liaison_app.office import agenda
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.following import Follower
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.meetings.header import EditorHeader
from liaison_app.ui.meetings.item.page import ItemPage
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.sidebar import Sidebar
from liaison_app.ui.meetings.texts.walk import Shown
from liaison_app.ui.theme.grid import GAP, UNIT

KINDS = (
    "meeting", "agenda_item", "speech", "decision", "party", "participant", "raw_line", "proposal",
    "commitment", "organisation", "person", "project",
)  # fmt: skip


class MinutesEditor(Retranslated, QWidget):
    """One meeting. `went(page, target)` asks the window to go somewhere."""

    went = Signal(str, object)
    hinted = Signal(str)

    def __init__(
        self, place: Workplace, meeting_id: int, panes: Panes, parent: QWidget | None = None
    ) -> None:
        """Open a meeting; it is read at once."""
        super().__init__(parent)
        self.banners = Banners(self)
        self.minutes = OpenMinutes(place, self.banners, panes, meeting_id, self)
        self.shown: Shown | None = None
        self.add_item = Action(self, self._add_item, keys="Ctrl+Return, Ctrl+Enter")
        self.header = EditorHeader(self.minutes)
        self.sidebar = Sidebar(self.minutes, self.add_item)
        self.item_page = ItemPage(self.minutes)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.item_page)
        self._lay_out()
        self._connect()
        Follower(self, place.feed, lambda _: self.minutes.reload(), *KINDS)
        self.minutes.reload()
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.sidebar)
        row.addWidget(self.stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(UNIT)
        whole.addWidget(self.banners)
        whole.addLayout(row, 1)

    def _connect(self) -> None:
        self.minutes.changed.connect(self._refresh)
        self.minutes.went.connect(self.went)
        self.header.back_asked.connect(lambda: self.went.emit("meetings", None))
        self.sidebar.asked.connect(self.show_page)
        self.sidebar.entered.connect(self._enter_item)
        outline = self.sidebar.outline
        desk = self.minutes.place.desk
        outline.moved.connect(
            lambda key, to: self.minutes.do(lambda: agenda.move_item(desk, key, to))
        )
        outline.shifted.connect(
            lambda key, by: self.minutes.do(lambda: agenda.shift_item(desk, key, by))
        )
        self.item_page.born.connect(self._item_born)

    def retranslate(self) -> None:
        """Word the actions."""
        self.add_item.say(
            pgettext("minutes editor", "＋ item — Ctrl+Enter"),
            pgettext("minutes editor", "Add an agenda item after this one"),
        )
        if self.minutes.is_read:
            self.header.refresh()

    def show_page(self, shown: Shown) -> None:
        """Show an item or another page of the minutes."""
        if shown == self.shown:
            return
        item = self.minutes.item(shown.record_id)
        if shown.page == "item" and item is not None:
            self.shown = shown
            self.stack.setCurrentWidget(self.item_page)
            self.item_page.open_item(item)
        self.sidebar.mark(self.shown)

    def _refresh(self) -> None:
        self.header.refresh()
        self.sidebar.refresh()
        if self.shown is None:
            self._show_first()
        elif self.shown.page == "item":
            self.item_page.refresh()

    def _show_first(self) -> None:
        items = self.minutes.meeting.items
        if items:
            self.show_page(Shown("item", items[0].key))
        else:
            self._add_item()

    def _enter_item(self) -> None:
        self.item_page.focus_title()

    def _add_item(self) -> None:
        after = self.shown.record_id if self.shown and self.shown.page == "item" else None
        current = self.minutes.item(after)
        self.shown = Shown("item", 0)
        self.sidebar.mark(None)
        self.stack.setCurrentWidget(self.item_page)
        outside = current.outside_agenda if current is not None else False
        self.item_page.open_new(after, outside=outside)

    def _item_born(self, item_id: int) -> None:
        self.shown = Shown("item", item_id)
        self.sidebar.mark(self.shown)
