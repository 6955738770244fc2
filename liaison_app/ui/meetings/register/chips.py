"""The filters of the register of meetings."""

from __future__ import annotations

from collections.abc import Mapping

from liaison_app.domain.filters import MeetingFilter
from liaison_app.domain.meeting import MeetingKind, MeetingState
from liaison_app.domain.word_lists import MEETING_STATES
from liaison_app.domain.words import MEETING_KINDS
from liaison_app.language.current import pgettext
from liaison_app.ui.kit.chips import FilterChip
from liaison_app.ui.kit.chosen import all_chosen, first_chosen, worded_options
from liaison_app.ui.kit.options import Options


def meeting_chips(
    organisations: Options, projects: Options, keepers: Options
) -> dict[str, FilterChip]:
    """Give the chips; the lists are asked for each time one opens."""
    return {
        "state": FilterChip(
            lambda: pgettext("meetings register", "State"), worded_options(MEETING_STATES)
        ),
        "kind": FilterChip(
            lambda: pgettext("meetings register", "Kind"), worded_options(MEETING_KINDS)
        ),
        "organisation": FilterChip(
            lambda: pgettext("meetings register", "Organisation"), organisations, many=False
        ),
        "project": FilterChip(
            lambda: pgettext("meetings register", "Project"), projects, many=False
        ),
        "keeper": FilterChip(lambda: pgettext("meetings register", "Keeper"), keepers),
    }


def meeting_filter(chips: Mapping[str, FilterChip], typed: str) -> MeetingFilter:
    """Give the filter of what is chosen."""
    chosen = {name: chip.chosen for name, chip in chips.items()}
    return MeetingFilter(
        states=all_chosen(chosen["state"], MeetingState),
        kinds=all_chosen(chosen["kind"], MeetingKind),
        organisation_id=first_chosen(chosen["organisation"], int),
        project_id=first_chosen(chosen["project"], int),
        keepers=all_chosen(chosen["keeper"], str),
        words=typed,
    )
