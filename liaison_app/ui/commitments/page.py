"""The page of commitments: the register, and the editor of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from liaison_app.domain.filters import CommitmentFilter
from liaison_app.domain.rows import CommitmentCounts, CommitmentRow
from liaison_app.language.current import npgettext, pgettext
from liaison_app.office import registers
from liaison_app.ui.commitments.chips import ALL, commitment_chips, commitment_filter
from liaison_app.ui.commitments.columns import commitment_columns
from liaison_app.ui.commitments.giving_out import GivingOut
from liaison_app.ui.commitments.importing.coming_in import ComingIn
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.buttons import ActionButton, IconButton
from liaison_app.ui.kit.card_options import keeper_options, organisation_options, project_options
from liaison_app.ui.kit.contacts.button import ContactsButton
from liaison_app.ui.kit.records_page import FormsPage, RecordsPlan
from liaison_app.ui.kit.register_page import RegisterPlan
from liaison_app.ui.kit.table.source import Order
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.icons import Icon
from liaison_app.ui.theme.tokens import Tone

if TYPE_CHECKING:
    from liaison_app.base.languages import ContentLanguage
    from liaison_app.office.commitment_view import CommitmentView
    from liaison_app.office.contacts import About
    from liaison_app.office.made import Made
    from liaison_app.ui.kit.card import Card
    from liaison_app.ui.kit.record_editor import RecordEditor


class CommitmentsPage(FormsPage[CommitmentFilter, CommitmentRow, "CommitmentView"]):
    """Shows the register; with an id as its target the editor of that commitment."""

    def __init__(self, place: Workplace) -> None:
        """Build it; the register reads when it is shown first."""
        super().__init__(place, _plan(place), _make_editor)
        self.step_action = Action(self.register, self._ask_steps, keys="Ctrl+Shift+S")
        self.step_button = ActionButton(self.step_action, "primary")
        self.register.card.add_button(self.step_button)
        self.register.card.add_button(ActionButton(self.open_action))
        self.contacts = ContactsButton(place, self.register, self._about_chosen)
        self.register.card.add_button(self.contacts)
        self.hand_over_action = Action(
            self.register, self._hand_over, keys="Ctrl+Shift+H", drawn=Icon.PERSON
        )
        self.giving_out = GivingOut(self)
        self.register.header.add_button(IconButton(self.hand_over_action))
        self.giving_out.add_buttons(self.register.header)
        self.coming_in = ComingIn(self)
        self.coming_in.add_button(self.register.header)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the actions; the numbers in the head are counted anew."""
        super().retranslate()
        self.step_action.say(pgettext("commitment editor", "Next step"))
        self.hand_over_action.say(
            pgettext("keeper", "Hand over…"),
            pgettext("keeper", "Gives what one keeper has, or the chosen rows, to another"),
        )
        self.giving_out.retranslate()
        self.coming_in.retranslate()
        self._count()

    def show_count(self, count: int) -> None:
        """Count what is on control and what is overdue."""
        self._count()

    def _about_chosen(self) -> About | None:
        """Give the chosen rows: one letter may answer many points."""
        from liaison_app.office.contacts import About

        chosen = self.register.table.chosen_ids()
        return About(tuple(chosen)) if chosen else None

    def _hand_over(self) -> None:
        from liaison_app.ui.commitments.hand_over import ask_hand_over

        ask_hand_over(self.place, self.banners, self.register.table.chosen_ids(), self)

    def _ask_steps(self) -> None:
        identity = self.register.table.current_id()
        if identity is not None:
            refused = self.banners.show_error
            self.place.read(
                lambda: _read(self.place, identity), self._offer_steps, refused, owner=self
            )

    def _offer_steps(self, view: CommitmentView) -> None:
        from liaison_app.ui.commitments.acts import fill_acts

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_acts(self.place, menu, view, self)
        button = self.step_button
        below = button if button.isVisible() else self.register.table
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _count(self) -> None:
        wanted = self.register.filter()
        self.place.read(
            lambda: registers.count_commitments(self.place.desk, wanted),
            self._show_counts,
            self.banners.show_error,
            owner=self,
        )

    def _show_counts(self, counts: CommitmentCounts) -> None:
        on_control = pgettext(
            "commitments register", "on control: {count}", count=counts.on_control
        )
        facts = [(str(counts.total), Tone.MUTED), (on_control, Tone.MUTED)]
        if counts.overdue:
            late = npgettext(
                "commitments register", "{count} overdue", "{count} overdue", counts.overdue
            )
            facts.append((late, Tone.LATE))
        self.register.header.show_facts(facts)


def _plan(place: Workplace) -> RecordsPlan[CommitmentFilter, CommitmentRow]:
    return RecordsPlan(
        register=_register(place),
        new=lambda: pgettext("commitments register", "New commitment"),
        open=lambda: pgettext("commitments register", "Open"),
        make=lambda: _make(place),
    )


def _register(place: Workplace) -> RegisterPlan[CommitmentFilter, CommitmentRow]:
    return RegisterPlan(
        key="commitments",
        title=lambda: pgettext("commitments register", "Commitments"),
        empty=_empty,
        register=registers.COMMITMENTS,
        columns=commitment_columns(place.content_language),
        chips=commitment_chips(
            organisation_options(place), project_options(place), keeper_options(place)
        ),
        filter_of=commitment_filter,
        kinds=(
            "commitment",
            "decision",
            "meeting",
            "organisation",
            "executor",
            "project",
            "contact",
            "contact_commitment",
        ),
        drawn=Icon.COMMITMENTS,
        read_card=lambda identity, asked: _read_card(place, identity, asked),
        order=Order("due"),
        everything={"status": (ALL,)},
    )


def _empty() -> tuple[str, str]:
    return (
        pgettext("commitments register", "No commitment is open"),
        pgettext(
            "commitments register",
            "What the sides promise each other is kept here: it comes from the points of the "
            "minutes, or is entered by itself.",
        ),
    )


# What follows runs when it is asked for first; the page starts without what it needs.


def _read_card(place: Workplace, identity: int, asked: ContentLanguage) -> Card:
    from liaison_app.ui.commitments.card import read_card

    return read_card(place.desk, identity, asked)


def _read(place: Workplace, identity: int) -> CommitmentView:
    from liaison_app.office.commitment_view import read_commitment

    return read_commitment(place.desk, identity)


def _make(place: Workplace) -> Made:
    from liaison_app.office.commitments import CommitmentDraft, record

    return record(place.desk, CommitmentDraft())


def _make_editor(place: Workplace, banners: Banners) -> RecordEditor[CommitmentView]:
    from liaison_app.ui.commitments.editor import commitment_editor

    return commitment_editor(place, banners)
