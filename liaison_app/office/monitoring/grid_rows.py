"""Rows of the grid with what comes next: the last next steps that were reported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.filters import Sort
from liaison_app.domain.grid import Change, GridCell, GridFilter, GridMonth, GridRow
from liaison_app.domain.rows import CommitmentRow, Shown
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.grid import grid_page, grid_rows
from liaison_app.storage.registers.asking import ask
from liaison_app.storage.registers.next_steps import read_next_steps

_MONTHS = 2  # what was to be done longer ago is no next step any more


class MonthRow(NamedTuple):
    """A row of the grid as the window shows it."""

    commitment: CommitmentRow
    cells: tuple[GridCell | None, ...]
    change: Change | None
    next_step: Shown

    @property
    def id(self) -> int:
        """Give the commitment."""
        return self.commitment.id


def first_rows(
    desk: Desk,
    months: Sequence[GridMonth],
    wanted: GridFilter,
    sort: Sort,
    language: ContentLanguage,
    limit: int = 200,
) -> list[MonthRow]:
    """Give the first rows in order; `months` are those that the filter's month ends."""
    found = {row.id: row for row in grid_page(desk, wanted, sort, language, limit)}
    return list(_with_steps(desk, months, found, language).values())


def rows_of(
    desk: Desk,
    months: Sequence[GridMonth],
    wanted: GridFilter,
    ids: Sequence[int],
    language: ContentLanguage,
) -> dict[int, MonthRow]:
    """Give the rows of some ids; one that is gone is left out."""
    return _with_steps(desk, months, grid_rows(desk, wanted, ids, language), language)


def _with_steps(
    desk: Desk, months: Sequence[GridMonth], rows: Mapping[int, GridRow], language: ContentLanguage
) -> dict[int, MonthRow]:
    rounds = [month.round_id for month in months[-_MONTHS:] if month.round_id is not None]
    with desk.moment() as moment:
        asked = ask(moment, language, desk.clock.today())
        found = read_next_steps(moment, rounds, list(rows), asked)
    nothing = Shown("", language)
    return {
        identity: MonthRow(row.commitment, row.cells, row.change, found.get(identity, nothing))
        for identity, row in rows.items()
    }
