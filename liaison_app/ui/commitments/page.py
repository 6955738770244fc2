"""The page of commitments: the register, and the editor of one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QStackedWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.domain.filters import CommitmentFilter
from liaison_app.domain.rows import CommitmentCounts, CommitmentRow
from liaison_app.language.current import npgettext, pgettext
from liaison_app.office import registers
from liaison_app.office.made import Made
from liaison_app.ui.commitments.chips import commitment_chips, commitment_filter, name_chips
from liaison_app.ui.commitments.columns import commitment_columns
from liaison_app.ui.commitments.giving_out import GivingOut
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.card_options import organisation_options, project_options
from liaison_app.ui.kit.page import Page
from liaison_app.ui.kit.register_page import RegisterPage, RegisterPlan
from liaison_app.ui.kit.table.source import Order
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.icons import Icon
from liaison_app.ui.theme.tokens import Tone

if TYPE_CHECKING:
    from liaison_app.base.languages import ContentLanguage
    from liaison_app.office.commitment_view import CommitmentView
    from liaison_app.ui.commitments.editor import CommitmentEditor
    from liaison_app.ui.kit.card import Card

KEY = "commitments"


class CommitmentsPage(Page):
    """Shows the register; with an id as its target the editor of that commitment."""

    def __init__(self, place: Workplace) -> None:
        """Build it; the register reads when it is shown first."""
        super().__init__()
        self.place = place
        self.new_action = Action(self, self.make_new, drawn=Icon.NEW)
        self.open_action = Action(self, self._open_current, drawn=Icon.EDIT)
        self.register = RegisterPage(place, self._plan(), self.new_action)
        self.step_action = Action(self.register, self._ask_steps, keys="Ctrl+Shift+S")
        self.step_button = ActionButton(self.step_action, "primary")
        self.giving_out = GivingOut(self)
        self._editor: CommitmentEditor | None = None
        self.stack = QStackedWidget()
        self._arrange()
        self._connect()
        self.retranslate()

    def _plan(self) -> RegisterPlan[CommitmentFilter, CommitmentRow]:
        chips = commitment_chips(organisation_options(self.place), project_options(self.place))
        return RegisterPlan(
            key=KEY,
            register=registers.COMMITMENTS,
            columns=commitment_columns(self.place.content_language),
            chips=chips,
            filter_of=commitment_filter,
            kinds=("commitment", "decision", "meeting", "organisation", "executor", "project"),
            drawn=Icon.COMMITMENTS,
            read_card=self._read_card,
            order=Order("due"),
        )

    def _read_card(self, identity: int, asked: ContentLanguage) -> Card:
        # Runs beside the window, and has SQLAlchemy imported there when it is called first.
        from liaison_app.ui.commitments.card import read_card

        return read_card(self.place.desk, identity, asked)

    def _arrange(self) -> None:
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.register)
        self.rows.addWidget(self.stack, 1)
        self.register.card.add_button(self.step_button)
        self.register.card.add_button(ActionButton(self.open_action))
        self.giving_out.add_buttons(self.register.header)

    def _connect(self) -> None:
        self.register.editor_asked.connect(lambda identity: self.went.emit(KEY, identity))
        self.register.filter_changed.connect(self._count)

    @property
    def editor(self) -> CommitmentEditor:
        """Give the editor, built when a commitment is opened first."""
        if self._editor is None:
            from liaison_app.ui.commitments.editor import CommitmentEditor

            self._editor = CommitmentEditor(self.place, self.banners)
            self._editor.left.connect(lambda: self.went.emit(KEY, None))
            self.stack.addWidget(self._editor)
        return self._editor

    def retranslate(self) -> None:
        """Word the page."""
        self.register.header.say(pgettext("commitments register", "Commitments"))
        name_chips(self.register.plan.chips)
        self.new_action.say(pgettext("commitments register", "New commitment"))
        self.open_action.say(pgettext("commitments register", "Open"))
        self.step_action.say(pgettext("commitment editor", "Next step"))
        self.register.empty.say(
            pgettext("commitments register", "No commitment is open"),
            pgettext(
                "commitments register",
                "What the sides promise each other is kept here: it comes from the points of the "
                "minutes, or is entered by itself.",
            ),
        )
        self.giving_out.retranslate()
        self._count()

    def hint(self) -> str:
        """Give the keys that help most on what is shown."""
        shown = self.stack.currentWidget()
        return self.register.hint() if shown is self.register else self.editor.hint()

    def open_target(self, target: object) -> None:
        """Show the register, or the editor of the commitment whose id is given."""
        if isinstance(target, int):
            self.editor.open_record(target)
            self.stack.setCurrentWidget(self.editor)
            self.setFocusProxy(self.editor)
            return
        if self._editor is not None:
            self._editor.leave_record()
        self.stack.setCurrentWidget(self.register)
        self.setFocusProxy(self.register)
        self.register.first_show()

    def make_new(self) -> None:
        """Make an empty draft and open it: whatever is typed there is kept at once."""

        def make() -> Made:
            from liaison_app.office.commitments import CommitmentDraft, record

            return record(self.place.desk, CommitmentDraft())

        self.place.do(make, self._refused, self._made, owner=self)

    def _made(self, made: Made) -> None:
        self.went.emit(KEY, made.id)

    def _refused(self, error: LiaisonError) -> None:
        self.banners.show_error(error)

    def _open_current(self) -> None:
        identity = self.register.table.current_id()
        if identity is not None:
            self.went.emit(KEY, identity)

    def _ask_steps(self) -> None:
        identity = self.register.table.current_id()
        if identity is not None:
            self.place.read(
                partial(self._view_of, identity), self._offer_steps, self._refused, owner=self
            )

    def _view_of(self, identity: int) -> CommitmentView:
        from liaison_app.office.commitment_view import read_commitment

        return read_commitment(self.place.desk, identity)

    def _offer_steps(self, view: CommitmentView) -> None:
        from liaison_app.ui.commitments.acts import CommitmentActs

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        CommitmentActs(self.place, self).fill(menu, view)
        button = self.step_button
        below = button if button.isVisible() else self.register.table
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _count(self) -> None:
        wanted = self.register.filter()
        self.place.read(
            lambda: registers.count_commitments(self.place.desk, wanted),
            self._show_counts,
            self._refused,
            owner=self,
        )

    def _show_counts(self, counts: CommitmentCounts) -> None:
        facts = [
            (str(counts.total), Tone.MUTED),
            (
                pgettext("commitments register", "on control: {count}", count=counts.on_control),
                Tone.MUTED,
            ),
        ]
        if counts.overdue:
            late = npgettext(
                "commitments register", "{count} overdue", "{count} overdue", counts.overdue
            )
            facts.append((late, Tone.LATE))
        self.register.header.show_facts(facts)
