"""The filters of the register of proposals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from liaison_app.domain.filters import OPEN_PROPOSALS, ProposalFilter
from liaison_app.domain.proposal import ProposalCategory, ProposalStatus
from liaison_app.domain.record import Side
from liaison_app.domain.word_lists import PROPOSAL_CATEGORIES, SIDES_SHORT
from liaison_app.domain.words import PROPOSAL_STATUSES
from liaison_app.language.current import pgettext, render
from liaison_app.ui.kit.chips import FilterChip
from liaison_app.ui.kit.chosen import all_chosen, first_chosen, worded_options
from liaison_app.ui.kit.options import Option, Options

ALL = "all"
WITHOUT_COMMITMENT = "without_commitment"


def proposal_chips(organisations: Options, projects: Options) -> dict[str, FilterChip]:
    """Give the chips; the two lists are asked for each time one opens."""
    return {
        "status": FilterChip(lambda: pgettext("proposals register", "Status"), _statuses),
        "side": FilterChip(
            lambda: pgettext("proposals register", "Side"), worded_options(SIDES_SHORT)
        ),
        "proposer": FilterChip(
            lambda: pgettext("proposals register", "Proposed by"), organisations
        ),
        "category": FilterChip(
            lambda: pgettext("proposals register", "Category"), worded_options(PROPOSAL_CATEGORIES)
        ),
        "project": FilterChip(
            lambda: pgettext("proposals register", "Project"), projects, many=False
        ),
    }


def _statuses() -> Sequence[Option]:
    return [
        Option(ALL, pgettext("proposals register", "All, closed ones too")),
        Option(WITHOUT_COMMITMENT, pgettext("proposals register", "Accepted without a commitment")),
        *(Option(key, render(word)) for key, word in PROPOSAL_STATUSES.items()),
    ]


def proposal_filter(chips: Mapping[str, FilterChip], typed: str) -> ProposalFilter:
    """Give the filter of what is chosen; without a status the register shows what is open."""
    chosen = {name: chip.chosen for name, chip in chips.items()}
    return ProposalFilter(
        statuses=_chosen_statuses(chosen["status"]),
        sides=all_chosen(chosen["side"], Side),
        proposers=all_chosen(chosen["proposer"], int),
        categories=all_chosen(chosen["category"], ProposalCategory),
        project_id=first_chosen(chosen["project"], int),
        without_commitment=WITHOUT_COMMITMENT in chosen["status"],
        words=typed,
    )


def _chosen_statuses(chosen: tuple[object, ...]) -> frozenset[ProposalStatus]:
    if ALL in chosen:
        return frozenset()
    return all_chosen(chosen, ProposalStatus) or OPEN_PROPOSALS
