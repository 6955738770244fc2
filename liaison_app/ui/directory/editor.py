"""The editor of a card: its fields, what belongs to it, and what can be done with it."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from liaison_app.language.current import pgettext
from liaison_app.office.directory_view import OrganisationView, PersonView, ProjectView
from liaison_app.ui.directory.card_actions import CardActions
from liaison_app.ui.directory.card_facts import invented_state
from liaison_app.ui.directory.card_sheet import CardSheet
from liaison_app.ui.directory.kinds import CARD_KINDS, MERGED_KINDS, CardKind
from liaison_app.ui.directory.organisation_card import organisation_state
from liaison_app.ui.directory.organisation_sheet import OrganisationSheet
from liaison_app.ui.directory.person_sheet import PersonSheet
from liaison_app.ui.directory.project_fields import project_form
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.buttons import IconButton
from liaison_app.ui.kit.editor_bar import EditorBar
from liaison_app.ui.kit.record_menu import RecordActs, RecordMenu
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.shown_texts import tagged
from liaison_app.ui.kit.states import State
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import GAP, UNIT
from liaison_app.ui.theme.icons import Icon

View = OrganisationView | PersonView | ProjectView
Sheet: TypeAlias = "CardSheet[OrganisationView] | CardSheet[PersonView] | CardSheet[ProjectView]"


class CardEditor(Retranslated, QWidget):
    """`left` asks to go back to the register; what the office refuses is said in `banners`."""

    left = Signal()

    def __init__(self, place: Workplace, actions: CardActions, banners: Banners) -> None:
        """Build it; `open_card` fills it."""
        super().__init__()
        self.place, self._actions = place, actions
        self.kind: CardKind = "organisation"
        self._view: View | None = None
        panes = Panes(place.settings, "directory.panes", self)
        self.sheets: dict[CardKind, Sheet] = {
            "organisation": OrganisationSheet(place, panes),
            "person": PersonSheet(place, panes, banners),
            "project": CardSheet(place, project_form(place), panes),
        }
        self._make_actions()
        self._lay_out()
        for sheet in self.sheets.values():
            sheet.loaded.connect(self._loaded)
            sheet.refused.connect(banners.show_error)
            sheet.gone.connect(self.left)
        self.retranslate()

    def _make_actions(self) -> None:
        self.back_action = Action(self, self.left.emit, drawn=Icon.BACK, same_as="Alt+Left")
        self.merge_action = Action(
            self, self._merge, drawn=Icon.MERGE, keys="Ctrl+Shift+M", inside=True
        )
        self.bin_action = Action(self, self._bin, drawn=Icon.DELETE, keys="Ctrl+Del", inside=True)

    def _lay_out(self) -> None:
        self.bar = EditorBar(self.back_action)
        self.stack = QStackedWidget()
        for kind in CARD_KINDS:
            for button in self.sheets[kind].buttons:
                self.bar.add_button(button)
            self.stack.addWidget(self.sheets[kind])
        self.acts = RecordActs(self.place, self, self._subject, self._store_now)
        self.bar.add_button(RecordMenu(self.acts))
        for action in (self.merge_action, self.bin_action):  # a small window has no room for words
            self.bar.add_button(IconButton(action))
        column = QVBoxLayout(self)
        self.bar.setContentsMargins(0, 0, UNIT, 0)
        column.setContentsMargins(GAP, GAP, GAP - UNIT, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)

    def open_card(self, kind: CardKind, card_id: int) -> None:
        """Show a card."""
        self.leave_card()
        self.kind, self._view = kind, None
        for other, sheet in self.sheets.items():
            for button in sheet.buttons:
                button.setVisible(other == kind)
        self.merge_action.setVisible(kind in MERGED_KINDS)
        self.stack.setCurrentWidget(self.sheets[kind])
        self.sheets[kind].open_card(card_id)
        self.retranslate()

    def leave_card(self) -> None:
        """Store what is typed and let the card go."""
        for sheet in self.sheets.values():
            sheet.leave_card()

    def hint(self) -> str:
        """Give the keys that help most here."""
        return pgettext("directory", "F8: next translation · F7: sense unchanged · Alt+←: back")

    def retranslate(self) -> None:
        """Word the bar."""
        self.back_action.say(pgettext("directory", "Directory"))
        self.merge_action.say(pgettext("directory", "Merge…"))
        self.bin_action.say(pgettext("directory", "Into the bin"))
        if self._view is not None:
            self._loaded(self._view)

    def _loaded(self, view: View) -> None:
        self._view = view
        self.bar.show_head(self._title(view), _state(view))

    def _title(self, view: View) -> str:
        asked = self.place.content_language()
        match view:
            case OrganisationView():
                name = view.organisation.name
            case PersonView():
                name = view.person.display
            case _:
                name = view.project.name
        return tagged(name, asked) or pgettext("directory", "(without a name)")

    def _subject(self) -> tuple[str, int, str] | None:
        card_id = self.sheets[self.kind].card_id
        if self._view is None or card_id is None:
            return None
        return self.kind, card_id, self._title(self._view)

    def _store_now(self) -> None:
        self.sheets[self.kind].store_now()

    def _merge(self) -> None:
        card_id = self.sheets[self.kind].card_id
        if card_id is not None and self.kind in MERGED_KINDS:
            self.sheets[self.kind].store_now()
            self._actions.merge(self.kind, card_id)

    def _bin(self) -> None:
        card_id = self.sheets[self.kind].card_id
        if card_id is not None:
            self.sheets[self.kind].store_now()
            self._actions.bin(self.kind, card_id, done=self.left.emit)


def _state(view: View) -> State | None:
    match view:
        case OrganisationView():
            return organisation_state(view.organisation)
        case PersonView():
            return invented_state(view.person)
        case _:
            return invented_state(view.project)
