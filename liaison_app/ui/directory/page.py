"""The page of the directory: three registers on tabs, and the editor of a card."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from liaison_app.language.current import pgettext
from liaison_app.ui.directory.card_actions import CardActions
from liaison_app.ui.directory.editor import CardEditor
from liaison_app.ui.directory.kinds import (
    CARD_KINDS,
    DRAWN,
    MERGED_KINDS,
    CardKind,
    counted_words,
    new_words,
    tab_words,
)
from liaison_app.ui.directory.registers import DirectoryRegister, make_registers
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.contacts.button import ContactsButton
from liaison_app.ui.kit.labels import ElidedLabel, label
from liaison_app.ui.kit.new_card import NewCardDialog
from liaison_app.ui.kit.page import Filtered, Page
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import GAP, UNIT
from liaison_app.ui.theme.icons import Icon

if TYPE_CHECKING:
    from liaison_app.office.contacts import About

KEY = "directory"


class DirectoryPage(Page):
    """Its target is a pair of kind and id: («person», 12) the editor, («person», None) the tab."""

    def __init__(self, place: Workplace) -> None:
        """Build it; a register reads when its tab is shown first."""
        super().__init__()
        self.place = place
        self.kind: CardKind = "organisation"
        self.card_actions = CardActions(place, self.banners, self)
        self._make_actions()
        self.registers = make_registers(place, self.new_actions)
        self.editor = CardEditor(place, self.card_actions, self.banners)
        self._arrange()
        self._connect()
        self.retranslate()

    def _make_actions(self) -> None:
        self.new_actions = {
            kind: Action(self, partial(self.make_new, kind), drawn=DRAWN[kind])
            for kind in CARD_KINDS
        }
        self.next_tab = Action(self, partial(self._step, 1), keys="Ctrl+Tab", inside=True)
        self.tab_before = Action(self, partial(self._step, -1), keys="Ctrl+Shift+Tab", inside=True)
        self.new_action = Action(self, self._make_new_here, drawn=Icon.NEW)
        self.merge_action = Action(self, self._merge, drawn=Icon.MERGE)
        self.open_action = Action(self, self._open_current, drawn=Icon.EDIT)
        self.bin_action = Action(self, self._bin, drawn=Icon.DELETE)

    def _arrange(self) -> None:
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.title, self.count = label("title"), ElidedLabel("muted")
        self.tabs = QTabBar(drawBase=False, expanding=False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for kind in CARD_KINDS:
            self.tabs.addTab(tab_words(kind))
        head = QHBoxLayout()
        head.setSpacing(UNIT)
        head.addWidget(self.title)
        head.addSpacing(UNIT)
        head.addWidget(self.tabs)
        head.addWidget(self.count, 1)
        head.addWidget(ActionButton(self.new_action))
        self.front = QStackedWidget()
        for kind in CARD_KINDS:
            self._place_register(self.registers[kind])
        firms = self.registers["organisation"]
        firms.card.add_button(ContactsButton(self.place, firms, self._about_chosen))
        front = QWidget()
        column = QVBoxLayout(front)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(UNIT + 4)
        column.addLayout(head)
        column.addWidget(self.front, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(front)
        self.stack.addWidget(self.editor)
        self.rows.addWidget(self.stack, 1)

    def _place_register(self, register: DirectoryRegister) -> None:
        register.header.hide()
        register.rows.setContentsMargins(0, 0, 0, 0)
        register.card.add_button(ActionButton(self.open_action))
        register.card.add_button(ActionButton(self.merge_action))
        register.card.add_button(ActionButton(self.bin_action))
        self.front.addWidget(register)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._tab_chosen)
        for kind, register in self.registers.items():
            register.editor_asked.connect(partial(self._open, kind))
            register.table.rows.counted.connect(partial(self._show_count, kind))
            register.table.chosen.connect(lambda _: self._enable())
        self.editor.left.connect(lambda: self.went.emit(KEY, (self.kind, None)))
        self.card_actions.merged.connect(self._show_merged)

    def retranslate(self) -> None:
        """Word the page."""
        self.title.setText(pgettext("directory", "Directory"))
        for place, kind in enumerate(CARD_KINDS):
            self.tabs.setTabText(place, tab_words(kind))
            self.new_actions[kind].say(new_words(kind))
            self._show_count(kind, self.registers[kind].table.rows.rowCount())
        self.next_tab.say(pgettext("directory", "Next tab"))
        self.tab_before.say(pgettext("directory", "Tab before"))
        self.open_action.say(pgettext("directory", "Open"))
        self.bin_action.say(pgettext("directory", "Into the bin"))
        self.merge_action.say(
            pgettext("directory", "Merge…"),
            pgettext("directory", "Two cards of one person or firm become one"),
        )
        self._word_new()

    def hint(self) -> str:
        """Give the keys that help most on what is shown."""
        if self.stack.currentWidget() is self.editor:
            return self.editor.hint()
        return pgettext("directory", "Ctrl+Tab: next tab · Space: card · Enter: open")

    def new_here(self) -> bool:
        """Make a card of the tab that is shown."""
        self._make_new_here()
        return True

    def open_target(self, target: object) -> None:
        """Show a tab, or the editor of a card."""
        kind, card_id = _read_target(target, self.kind)
        self._show_kind(kind)
        if card_id is not None:
            self.editor.open_card(kind, card_id)
            self.stack.setCurrentWidget(self.editor)
            self.setFocusProxy(self.editor)
            return
        self.editor.leave_card()
        self.stack.setCurrentIndex(0)
        self.setFocusProxy(self.registers[kind])
        if isinstance(target, Filtered):
            self.registers[kind].show_words(target.words)
        self.registers[kind].first_show()

    # New, open, merge, bin

    def make_new(self, kind: CardKind) -> None:
        """Ask for a side and a name and open the new card, or the one that was there."""
        dialog = NewCardDialog(self.place, kind, parent=self.window())
        dialog.made.connect(partial(self._open, kind))
        dialog.taken.connect(partial(self._open, kind))
        dialog.open()

    def _make_new_here(self) -> None:
        self.make_new(self.kind)

    def _open(self, kind: CardKind, card_id: int) -> None:
        self.went.emit(KEY, (kind, card_id))

    def _open_current(self) -> None:
        current = self.registers[self.kind].table.current_id()
        if current is not None:
            self._open(self.kind, current)

    def _about_chosen(self) -> About | None:
        from liaison_app.office.contacts import About  # the page starts without it

        chosen = self.registers["organisation"].table.current_id()
        return None if chosen is None else About(organisation_id=chosen)

    def _merge(self) -> None:
        chosen = self.registers[self.kind].table.chosen_ids()
        if chosen and self.kind in MERGED_KINDS:
            self.card_actions.merge(self.kind, chosen[0], chosen[1] if len(chosen) > 1 else None)

    def _show_merged(self, kind: CardKind, kept: int) -> None:
        if self.stack.currentWidget() is self.editor:
            self._open(kind, kept)
        else:
            self.registers[kind].table.choose(kept)

    def _bin(self) -> None:
        current = self.registers[self.kind].table.current_id()
        if current is not None:
            self.card_actions.bin(self.kind, current, done=lambda: None)

    # Tabs

    def _step(self, by: int) -> None:
        if self.stack.currentIndex() == 0:
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % len(CARD_KINDS))

    def _tab_chosen(self, place: int) -> None:
        self._show_kind(CARD_KINDS[place])
        self.registers[self.kind].first_show()

    def _show_kind(self, kind: CardKind) -> None:
        self.kind = kind
        self.tabs.setCurrentIndex(CARD_KINDS.index(kind))
        self.front.setCurrentWidget(self.registers[kind])
        self._show_count(kind, self.registers[kind].table.rows.rowCount())
        self._word_new()
        self._enable()

    def _show_count(self, kind: CardKind, count: int) -> None:
        if kind == self.kind:
            self.count.setText(counted_words(kind, count))
            self._enable()

    def _enable(self) -> None:
        chosen = self.registers[self.kind].table.current_id() is not None
        self.merge_action.setVisible(self.kind in MERGED_KINDS)
        self.merge_action.setEnabled(chosen)
        self.open_action.setEnabled(chosen)
        self.bin_action.setEnabled(chosen)

    def _word_new(self) -> None:
        self.new_action.say(new_words(self.kind))


def _read_target(target: object, kind: CardKind) -> tuple[CardKind, int | None]:
    if isinstance(target, Filtered):
        return next((one for one in CARD_KINDS if one == target.kind), kind), None
    if isinstance(target, tuple) and len(target) == 2:
        asked, card_id = target
        found: CardKind = next((one for one in CARD_KINDS if one == asked), kind)
        return found, card_id if isinstance(card_id, int) else None
    return kind, None
