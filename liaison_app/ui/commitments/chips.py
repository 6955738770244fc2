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


def commitment_chips(organisations: Options, projects: Options) -> dict[str, FilterChip]:
    """Give the chips; the two lists are asked for each time one opens."""
    return {
        "status": FilterChip(_statuses),
        "side": FilterChip(worded_options(SIDES_SHORT)),
        "responsible": FilterChip(organisations),
        "due": FilterChip(worded_options(DUE_SPANS), many=False),
        "project": FilterChip(projects, many=False),
        "firmness": FilterChip(worded_options(FIRMNESS)),
    }


def name_chips(chips: Mapping[str, FilterChip]) -> None:
    """Name the chips in the interface's language."""
    chips["status"].say(pgettext("commitments register", "Status"))
    chips["side"].say(pgettext("commitments register", "Side"))
    chips["responsible"].say(pgettext("commitments register", "Responsible"))
    chips["due"].say(pgettext("commitments register", "Due"))
    chips["project"].say(pgettext("commitments register", "Project"))
    chips["firmness"].say(pgettext("commitments register", "Firmness"))


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
        words=typed,
    )


def _chosen_statuses(chosen: tuple[object, ...]) -> frozenset[CommitmentStatus]:
    if ALL in chosen:
        return frozenset()
    return all_chosen(chosen, CommitmentStatus) or OPEN_COMMITMENTS
