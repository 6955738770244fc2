"""The editor of the minutes: agenda at the left, the chosen page at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.language.current import pgettext
from liaison_app.office import agenda
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.following import Follower
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.meetings.editor_menu import EditorMenu
from liaison_app.ui.meetings.header import EditorHeader
from liaison_app.ui.meetings.item_actions import ItemActions
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.pages import EditorPages
from liaison_app.ui.meetings.sidebar import Sidebar
from liaison_app.ui.meetings.signing.dialogs import SignDialog
from liaison_app.ui.meetings.signing.signed_banner import show_signed
from liaison_app.ui.meetings.texts.reviewing import Reviewing
from liaison_app.ui.meetings.texts.walk import Shown, Spot
from liaison_app.ui.theme.grid import GAP, UNIT

KINDS = (
    "meeting", "agenda_item", "speech", "decision", "party", "participant", "raw_line", "proposal",
    "commitment", "executor", "organisation", "person", "project", "office",
)  # fmt: skip


_NARROW = 110 * UNIT


class MinutesEditor(Retranslated, QWidget):
    """One meeting. `went(page, target)` asks the window to go somewhere, `hinted` words the keys.

    `header` stands in the window's top; `binned(id)` after the minutes went to the bin.
    """

    went = Signal(str, object)
    hinted = Signal(str)
    binned = Signal(int)

    def __init__(
        self, place: Workplace, meeting_id: int, panes: Panes, parent: QWidget | None = None
    ) -> None:
        """Open a meeting; it is read at once."""
        super().__init__(parent)
        self.banners = Banners(self)
        self.minutes = OpenMinutes(place, self.banners, panes, meeting_id, self)
        self.add_item = Action(self, self._add_item, keys="Ctrl+Return, Ctrl+Enter")
        self.talks = Action(self, self._turn_talks, keys="F9")
        self.pages = EditorPages(self.minutes)
        self.menu = EditorMenu(self, self.minutes, self._shown_item)
        self.header = EditorHeader(self.minutes, self.menu.fill)
        self.sidebar = Sidebar(self.minutes, self.add_item)
        self.reviewing = Reviewing(self, self.minutes, self.pages.find_key)
        self.item_actions = ItemActions(self.pages.item, self.minutes, self.reviewing)
        self._before_talks: Shown | None = None
        self._lay_out()
        self.setFocusProxy(self.sidebar.outline)
        self._connect()
        Follower(self, place.feed, self.minutes.follow, *KINDS)
        self.retranslate()
        self.minutes.reload()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.sidebar)
        row.addWidget(self.pages, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(UNIT)
        whole.addWidget(self.banners)
        whole.addLayout(row, 1)

    def _connect(self) -> None:
        self.minutes.changed.connect(self._refresh)
        self.minutes.texts_changed.connect(self._refresh_texts)
        self.minutes.went.connect(self.went)
        self.header.back_asked.connect(lambda: self.went.emit("meetings", None))
        self.header.sign_asked.connect(self.sign)
        self.header.language_asked.connect(self._go_to_language)
        self.sidebar.asked.connect(self._go_to_page)
        self.sidebar.entered.connect(lambda: self.pages.focus_any(self.minutes.language))
        self.sidebar.removal_asked.connect(self._remove_item)
        self.menu.item_removal_asked.connect(self._remove_item)
        self.menu.binned.connect(self._went_to_bin)
        self.reviewing.wanted.connect(self._go_to_spot)
        self.pages.item.born.connect(self._item_born)
        self.pages.item.mark_clicked.connect(self.reviewing.focus_cell)
        outline, desk = self.sidebar.outline, self.minutes.place.desk
        outline.moved.connect(
            lambda key, to: self.minutes.do(lambda: agenda.move_item(desk, key, to))
        )
        outline.shifted.connect(
            lambda key, by: self.minutes.do(lambda: agenda.shift_item(desk, key, by))
        )
        outline.sorted_in.connect(
            lambda key, ids: self.pages.talks.actions_of_lines.sort_into(key, ids)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the texts the room of a small window."""
        super().resizeEvent(event)
        self.sidebar.be_narrow(narrow=event.size().width() < _NARROW)

    def retranslate(self) -> None:
        """Word the actions."""
        self.add_item.say(
            pgettext("minutes editor", "＋ item — Ctrl+Enter"),
            pgettext("minutes editor", "Add an agenda item after this one"),
        )
        self.talks.say(pgettext("minutes editor", "Talks"))
        self.reviewing.retranslate()
        self.item_actions.retranslate()

    def hint(self) -> str:
        """Give the keys that help most here."""
        shown = self.pages.shown
        if shown is not None and shown.page == "talks":
            return pgettext("minutes editor", "F9: back to the minutes · Ctrl+G: into an item")
        return pgettext(
            "minutes editor",
            "Ctrl+T: speech · Ctrl+D: point · Ctrl+M: commitment · F8: next translation · "
            "F9: talks",
        )

    def leave(self) -> None:
        """Store what is typed and let the meeting go; the history's session ends."""
        self.pages.leave()
        self.minutes.place.end_sitting(self.minutes.sitting)

    # Going about

    def show_page(self, shown: Shown) -> None:
        """Show an item or another page of the minutes."""
        if shown != self.pages.shown and (shown.page != "item" or shown.record_id):
            self.pages.show_page(shown)
            self.hinted.emit(self.hint())
        self.sidebar.mark(self.pages.shown)

    def _go_to_page(self, shown: Shown) -> None:
        """Show what the left side asks for; the keys go into a page that is no item."""
        self.show_page(shown)
        if shown.page != "item":
            self.pages.focus_any(self.minutes.language)

    def _refresh(self) -> None:
        self.add_item.setVisible(not self.minutes.meeting.signed)
        self.header.refresh()
        self.sidebar.refresh()
        self.sidebar.mark(self.pages.shown)
        show_signed(
            self.banners,
            signed=self.minutes.meeting.signed,
            add_addendum=self.menu.add_addendum,
            take_back=self.menu.unsign,
        )
        shown = self.pages.shown
        if shown is None:
            self._show_first()
        elif (
            shown.page == "item" and shown.record_id and self.minutes.item(shown.record_id) is None
        ):
            self.pages.leave()
            self._show_first()
        else:
            self.pages.refresh()

    def _refresh_texts(self, keys: frozenset[tuple[str, int]]) -> None:
        """Show what typing changed: marks came with the form, these are the numbers around."""
        self.header.refresh()
        self.sidebar.refresh_texts()
        self.pages.refresh_texts(keys)

    def _show_first(self) -> None:
        items = self.minutes.meeting.items
        if items:
            self.show_page(Shown("item", items[0].key))
        elif not self.minutes.meeting.title:
            self.show_page(Shown("details"))
            self.pages.focus_any(None)
        else:
            self._add_item()

    def _shown_item(self) -> int | None:
        shown = self.pages.shown
        return shown.record_id if shown is not None and shown.page == "item" else None

    def _add_item(self) -> None:
        if not self.minutes.is_read or self.minutes.meeting.signed:
            return
        current = self.minutes.item(self._shown_item())
        outside = current.outside_agenda if current is not None else False
        self.sidebar.mark(None)
        self.pages.show_new_item(None if current is None else current.key, outside=outside)

    def _item_born(self, item_id: int) -> None:
        self.pages.shown = Shown("item", item_id)
        self.sidebar.outline.choose(item_id)

    def _remove_item(self, item_id: int) -> None:
        desk, item = self.minutes.place.desk, self.minutes.item(item_id)
        title = "" if item is None else self.minutes.shown(item.title)[0]
        self.minutes.place.savings.store_now()
        self.minutes.remove(
            lambda: pgettext("minutes editor", "Removed from the agenda: {title}", title=title),
            lambda: agenda.remove_item(desk, item_id),
            "agenda_item",
            item_id,
        )

    def _turn_talks(self) -> None:
        """Go to the talks, or back to where one came from."""
        shown = self.pages.shown
        if shown is not None and shown.page == "talks":
            self.show_page(self._before_talks or Shown("details"))
        else:
            self._before_talks = shown
            self.show_page(Shown("talks"))

    def _go_to_spot(self, spot: Spot, language: ContentLanguage) -> None:
        self.show_page(spot.shown)

        def focus() -> None:
            row = self.pages.find_row(spot.kind, spot.record_id, spot.field)
            if row is not None:
                self.reviewing.focus_cell(row, language)

        self.pages.when_ready(focus)

    def _go_to_language(self, code: str) -> None:
        language = next((one for one in CONTENT_LANGUAGES if one == code), None)
        if language is not None:
            self.reviewing.go_to_language(language)

    # Signing

    def sign(self) -> None:
        """Ask for the day and what goes on control."""
        if not self.minutes.is_read or self.minutes.meeting.signed:
            return
        dialog = SignDialog(self.minutes, self)
        dialog.jumped.connect(self._jump)
        dialog.open()

    def _jump(self, kind: str, name: str) -> None:
        if kind == "field":
            self.show_page(Shown("details"))
            self.pages.focus_detail(name)
        elif kind == "people":
            self._go_to_page(Shown("participants"))
        elif kind == "item" and name != "0":
            self.show_page(Shown("item", int(name)))
        elif kind == "item":
            self._add_item()
        else:
            self._go_to_language(name)

    def _went_to_bin(self) -> None:
        self.binned.emit(self.minutes.meeting_id)
        self.went.emit("meetings", None)
