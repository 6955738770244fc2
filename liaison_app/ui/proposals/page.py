"""The page of proposals: the register, and the editor of one."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QStackedWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.domain.filters import ProposalFilter
from liaison_app.domain.rows import ProposalRow
from liaison_app.language.current import pgettext
from liaison_app.office import registers
from liaison_app.office.made import Made
from liaison_app.office.proposals import ProposalDraft, new_proposal
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.card_options import organisation_options, project_options
from liaison_app.ui.kit.page import Page
from liaison_app.ui.kit.register_page import RegisterPage, RegisterPlan
from liaison_app.ui.kit.table.source import Order
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.proposals.card import read_card
from liaison_app.ui.proposals.chips import name_chips, proposal_chips, proposal_filter
from liaison_app.ui.proposals.columns import proposal_columns
from liaison_app.ui.proposals.editor import ProposalEditor
from liaison_app.ui.theme.icons import Icon
from liaison_app.ui.theme.tokens import Tone

KEY = "proposals"


class ProposalsPage(Page):
    """Shows the register; with an id as its target the editor of that proposal."""

    def __init__(self, place: Workplace) -> None:
        """Build it; the register reads when it is shown first."""
        super().__init__()
        self.place = place
        self.new_action = Action(self, self.make_new, drawn=Icon.NEW)
        self.open_action = Action(self, self._open_current, drawn=Icon.EDIT)
        self.register = RegisterPage(place, self._plan(), self.new_action)
        self.editor = ProposalEditor(place, self.banners)
        self.stack = QStackedWidget()
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.register)
        self.stack.addWidget(self.editor)
        self.rows.addWidget(self.stack, 1)
        self.register.card.add_button(ActionButton(self.open_action))
        self.register.editor_asked.connect(lambda identity: self.went.emit(KEY, identity))
        self.register.table.rows.counted.connect(self._show_count)
        self.editor.left.connect(lambda: self.went.emit(KEY, None))
        self.retranslate()

    def _plan(self) -> RegisterPlan[ProposalFilter, ProposalRow]:
        return RegisterPlan(
            key=KEY,
            register=registers.PROPOSALS,
            columns=proposal_columns(self.place.content_language),
            chips=proposal_chips(organisation_options(self.place), project_options(self.place)),
            filter_of=proposal_filter,
            kinds=("proposal", "meeting", "agenda_item", "organisation", "commitment", "project"),
            drawn=Icon.PROPOSALS,
            read_card=partial(read_card, self.place.desk),
            order=Order("submitted", descending=True),
        )

    def retranslate(self) -> None:
        """Word the page."""
        self.register.header.say(pgettext("proposals register", "Proposals"))
        name_chips(self.register.plan.chips)
        self.new_action.say(pgettext("proposals register", "New proposal"))
        self.open_action.say(pgettext("proposals register", "Open"))
        self.register.empty.say(
            pgettext("proposals register", "No proposal is open"),
            pgettext(
                "proposals register",
                "What one side proposes is kept here with its answer; proposals come from the "
                "minutes or by letter.",
            ),
        )

    def hint(self) -> str:
        """Give the keys that help most on what is shown."""
        shown = self.stack.currentWidget()
        return self.editor.hint() if shown is self.editor else self.register.hint()

    def open_target(self, target: object) -> None:
        """Show the register, or the editor of the proposal whose id is given."""
        if isinstance(target, int):
            self.editor.open_record(target)
            self.stack.setCurrentWidget(self.editor)
            self.setFocusProxy(self.editor)
            return
        self.editor.leave_record()
        self.stack.setCurrentWidget(self.register)
        self.setFocusProxy(self.register)
        self.register.first_show()

    def make_new(self) -> None:
        """Make an empty proposal and open it: whatever is typed there is kept at once."""
        self.place.do(
            lambda: new_proposal(self.place.desk, ProposalDraft()),
            self._refused,
            self._made,
            owner=self,
        )

    def _made(self, made: Made) -> None:
        self.went.emit(KEY, made.id)

    def _refused(self, error: LiaisonError) -> None:
        self.banners.show_error(error)

    def _open_current(self) -> None:
        identity = self.register.table.current_id()
        if identity is not None:
            self.went.emit(KEY, identity)

    def _show_count(self, count: int) -> None:
        self.register.header.show_facts([(str(count), Tone.MUTED)])
