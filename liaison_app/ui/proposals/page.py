"""The page of proposals: the register, and the editor of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from liaison_app.domain.filters import ProposalFilter
from liaison_app.domain.rows import ProposalRow
from liaison_app.language.current import pgettext
from liaison_app.office import registers
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.card_options import organisation_options, project_options
from liaison_app.ui.kit.records_page import FormsPage, RecordsPlan
from liaison_app.ui.kit.register_page import RegisterPlan
from liaison_app.ui.kit.table.source import Order
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.proposals.chips import ALL, proposal_chips, proposal_filter
from liaison_app.ui.proposals.columns import proposal_columns
from liaison_app.ui.theme.icons import Icon

if TYPE_CHECKING:
    from liaison_app.base.languages import ContentLanguage
    from liaison_app.office.made import Made
    from liaison_app.office.proposal_view import ProposalView
    from liaison_app.ui.kit.card import Card
    from liaison_app.ui.kit.record_editor import RecordEditor


class ProposalsPage(FormsPage[ProposalFilter, ProposalRow, "ProposalView"]):
    """Shows the register; with an id as its target the editor of that proposal."""

    def __init__(self, place: Workplace) -> None:
        """Build it; the register reads when it is shown first."""
        super().__init__(place, _plan(place), _make_editor)
        self.register.card.add_button(ActionButton(self.open_action))
        self.retranslate()


def _plan(place: Workplace) -> RecordsPlan[ProposalFilter, ProposalRow]:
    return RecordsPlan(
        register=_register(place),
        new=lambda: pgettext("proposals register", "New proposal"),
        open=lambda: pgettext("proposals register", "Open"),
        make=lambda: _make(place),
    )


def _register(place: Workplace) -> RegisterPlan[ProposalFilter, ProposalRow]:
    return RegisterPlan(
        key="proposals",
        title=lambda: pgettext("proposals register", "Proposals"),
        empty=_empty,
        register=registers.PROPOSALS,
        columns=proposal_columns(place.content_language),
        chips=proposal_chips(organisation_options(place), project_options(place)),
        filter_of=proposal_filter,
        kinds=("proposal", "meeting", "agenda_item", "organisation", "commitment", "project"),
        drawn=Icon.PROPOSALS,
        read_card=lambda identity, asked: _read_card(place, identity, asked),
        order=Order("submitted", descending=True),
        everything={"status": (ALL,)},
    )


def _empty() -> tuple[str, str]:
    return (
        pgettext("proposals register", "No proposal is open"),
        pgettext(
            "proposals register",
            "What one side proposes is kept here with its answer; proposals come from the "
            "minutes or by letter.",
        ),
    )


# What follows runs when it is asked for first; the page starts without what it needs.


def _read_card(place: Workplace, identity: int, asked: ContentLanguage) -> Card:
    from liaison_app.ui.proposals.card import read_card

    return read_card(place.desk, identity, asked)


def _make(place: Workplace) -> Made:
    from liaison_app.office.proposals import ProposalDraft, new_proposal

    return new_proposal(place.desk, ProposalDraft())


def _make_editor(place: Workplace, banners: Banners) -> RecordEditor[ProposalView]:
    from liaison_app.ui.proposals.editor import proposal_editor

    return proposal_editor(place, banners)
