"""The filters of the grid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from liaison_app.domain.grid import GridFilter, GridScope
from liaison_app.domain.month_answers import Answer
from liaison_app.domain.record import Side
from liaison_app.domain.word_lists import SIDES_SHORT
from liaison_app.language.current import pgettext
from liaison_app.ui.kit.chips import FilterChip
from liaison_app.ui.kit.chosen import all_chosen, first_chosen, worded_options
from liaison_app.ui.kit.options import Option, Options
from liaison_app.ui.monitoring.marks import answer_words

EVERYTHING = "everything"
_ASKED_FOR = (
    Answer.MISSING,
    Answer.SUBMITTED,
    Answer.NOT_SUBMITTED,
    Answer.ACCEPTED,
    Answer.RETURNED,
)


def grid_chips(organisations: Options) -> dict[str, FilterChip]:
    """Give the chips; the list of organisations is asked for each time it opens."""
    return {
        "side": FilterChip(
            lambda: pgettext("monitoring grid", "Side"), worded_options(SIDES_SHORT)
        ),
        "responsible": FilterChip(
            lambda: pgettext("monitoring grid", "Responsible"), organisations
        ),
        "answer": FilterChip(lambda: pgettext("monitoring grid", "Report"), _answers, many=False),
    }


def _answers() -> Sequence[Option]:
    every = Option(EVERYTHING, pgettext("monitoring grid", "What was closed, too"))
    return [*(Option(answer, answer_words(answer)) for answer in _ASKED_FOR), every]


def grid_filter(month: date | None, chips: Mapping[str, FilterChip], typed: str) -> GridFilter:
    """Give the filter of what is chosen; without one the grid shows what the month asks about."""
    chosen = {name: chip.chosen for name, chip in chips.items()}
    return GridFilter(
        month=month,
        scope=GridScope.ALL if EVERYTHING in chosen["answer"] else GridScope.ASKED,
        sides=all_chosen(chosen["side"], Side),
        responsible=all_chosen(chosen["responsible"], int),
        answer=first_chosen(chosen["answer"], Answer),
        words=typed,
    )
