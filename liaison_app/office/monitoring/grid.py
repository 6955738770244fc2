"""The grid for the window: pages of commitments with their last 12 months."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.filters import Sort
from liaison_app.domain.grid import GridFilter, GridMonth, GridRow, months_until
from liaison_app.office.desk import Desk
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers import monitoring_rounds, reading
from liaison_app.storage.registers.asking import ask
from liaison_app.storage.registers.monitoring import grid_register


def read_grid_months(desk: Desk, last: date | None = None) -> tuple[GridMonth, ...]:
    """Give the columns, oldest first, until a month: the newest one opened, else this one."""
    with desk.moment() as moment:
        return _months(moment, last, desk.clock.today())


def grid_page(
    desk: Desk, wanted: GridFilter, sort: Sort, language: ContentLanguage, limit: int = 200
) -> list[GridRow]:
    """Give the first rows in order; raises ValueError for a column that has no order."""
    today = desk.clock.today()
    with desk.moment() as moment:
        register = grid_register(moment, _months(moment, wanted.month, today), today)
        asked = ask(moment, language, today)
        return reading.first_page(moment, register, wanted, sort, asked, limit)


def grid_ids(
    desk: Desk, wanted: GridFilter, sort: Sort, language: ContentLanguage
) -> Sequence[int]:
    """Give the ids of all rows in order."""
    today = desk.clock.today()
    with desk.moment() as moment:
        register = grid_register(moment, _months(moment, wanted.month, today), today)
        return reading.all_ids(moment, register, wanted, sort, ask(moment, language, today))


def grid_rows(
    desk: Desk, wanted: GridFilter, ids: Sequence[int], language: ContentLanguage
) -> dict[int, GridRow]:
    """Give the rows of some ids; one that is gone or lies in the bin is left out."""
    today = desk.clock.today()
    with desk.moment() as moment:
        register = grid_register(moment, _months(moment, wanted.month, today), today)
        return register.read(moment, ids, ask(moment, language, today))


def _months(moment: Moment, last: date | None, today: date) -> tuple[GridMonth, ...]:
    newest = last or monitoring_rounds.newest_month(moment) or today
    return monitoring_rounds.read_grid_months(moment, months_until(newest))
