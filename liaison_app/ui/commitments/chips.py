"""The filters of the register of commitments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from liaison_app.domain.commitment import CommitmentStatus, Firmness
from liaison_app.domain.filters import OPEN_COMMITMENTS, CommitmentFilter, DueWithin
from liaison_app.domain.record import Side
from liaison_app.domain.word_lists import COMMITMENT_STATUSES, DUE_SPANS, FIRMNESS, SIDES_SHORT
from liaison_app.language.current import pgettext, render
from liaison_app.ui.kit.chips import FilterChip
from liaison_app.ui.kit.chosen import all_chosen, first_chosen, worded_options
from liaison_app.ui.kit.options import Option, Options

ALL = "all"


def commitment_chips(
    organisations: Options, projects: Options, keepers: Options
) -> dict[str, FilterChip]:
    """Give the chips; the lists are asked for each time one opens."""
    return {
        "status": FilterChip(lambda: pgettext("commitments register", "Status"), _statuses),
        "side": FilterChip(
            lambda: pgettext("commitments register", "Side"), worded_options(SIDES_SHORT)
        ),
        "responsible": FilterChip(
            lambda: pgettext("commitments register", "Responsible"), organisations
        ),
        "due": FilterChip(
            lambda: pgettext("commitments register", "Due"), worded_options(DUE_SPANS), many=False
        ),
        "project": FilterChip(
            lambda: pgettext("commitments register", "Project"), projects, many=False
        ),
        "firmness": FilterChip(
            lambda: pgettext("commitments register", "Firmness"), worded_options(FIRMNESS)
        ),
        "keeper": FilterChip(lambda: pgettext("commitments register", "Keeper"), keepers),
    }


def _statuses() -> Sequence[Option]:
    every = Option(ALL, pgettext("commitments register", "All, closed ones too"))
    return [every, *(Option(key, render(word)) for key, word in COMMITMENT_STATUSES.items())]


def commitment_filter(chips: Mapping[str, FilterChip], typed: str) -> CommitmentFilter:
    """Give the filter of what is chosen; without a status the register shows what is open."""
    chosen = {name: chip.chosen for name, chip in chips.items()}
    return CommitmentFilter(
        statuses=_chosen_statuses(chosen["status"]),
        sides=all_chosen(chosen["side"], Side),
        responsible=all_chosen(chosen["responsible"], int),
        due=first_chosen(chosen["due"], DueWithin),
        project_id=first_chosen(chosen["project"], int),
        firmness=all_chosen(chosen["firmness"], Firmness),
        keepers=all_chosen(chosen["keeper"], str),
        words=typed,
    )


def _chosen_statuses(chosen: tuple[object, ...]) -> frozenset[CommitmentStatus]:
    if ALL in chosen:
        return frozenset()
    return all_chosen(chosen, CommitmentStatus) or OPEN_COMMITMENTS
