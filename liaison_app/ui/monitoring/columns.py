"""The columns of the grid: the commitment, its twelve months, what comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.grid import GridMonth
from liaison_app.domain.word_lists import SIDES_SHORT
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext, render
from liaison_app.language.months import SHORT_MONTHS
from liaison_app.office.monitoring.grid_rows import MonthRow
from liaison_app.ui.kit.shown_texts import shown_cell
from liaison_app.ui.kit.table.columns import Column, Content
from liaison_app.ui.monitoring.marks import month_mark

MONTHS = 12
MONTH_KEYS = tuple(f"month{place}" for place in range(MONTHS))
NEXT_STEP = "next_step"
MONTH_WIDTH = 44
Months = Callable[[], Sequence[GridMonth]]


def grid_columns(
    asked: Callable[[], ContentLanguage], months: Months
) -> Sequence[Column[MonthRow]]:
    """Give the columns; `months` tells the twelve that are shown now, the oldest first."""
    return (
        Column(
            "number",
            lambda: pgettext("monitoring grid", "No."),
            lambda row: row.commitment.shown_number,
            64,
            "number",
        ),
        Column(
            "side",
            lambda: pgettext("monitoring grid", "Side"),
            lambda row: render(SIDES_SHORT[row.commitment.side]),
            96,
            "side",
        ),
        Column(
            "text",
            lambda: pgettext("monitoring grid", "Commitment"),
            lambda row: shown_cell(row.commitment.text, asked()),
            220,
            "text",
            3,
        ),
        *(_month(place, months) for place in range(MONTHS)),
        Column(
            NEXT_STEP,
            lambda: pgettext("monitoring grid", "Next step"),
            lambda row: shown_cell(row.next_step, asked()),
            150,
            "",
            2,
        ),
    )


def _month(place: int, months: Months) -> Column[MonthRow]:
    return Column(
        MONTH_KEYS[place],
        partial(_head, place, months),
        partial(_cell, place, months),
        MONTH_WIDTH,
        narrow=True,
        tip=partial(_whole_head, place, months),
    )


def _head(place: int, months: Months) -> str:
    shown = months()
    return SHORT_MONTHS[language()][shown[place].month.month - 1] if shown else ""


def _whole_head(place: int, months: Months) -> str:
    shown = months()
    if not shown:
        return ""
    return dates.month(shown[place].month.year, shown[place].month.month, language())


def _cell(place: int, months: Months, row: MonthRow) -> Content:
    shown = months()
    if not shown or place >= len(row.cells):
        return ""
    change = row.change if place == MONTHS - 1 else None
    return month_mark(shown[place], row.cells[place], change)
