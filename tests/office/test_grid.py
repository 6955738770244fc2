"""The grid: frozen months as of then, open ones by the facts, the worse of computed and judged."""

from dataclasses import replace
from datetime import date

from liaison_app.domain.filters import Sort
from liaison_app.domain.grid import Change, GridFilter, GridScope
from liaison_app.domain.monitoring import Judgement
from liaison_app.domain.month_answers import Answer
from liaison_app.domain.record import Side
from liaison_app.domain.standing import Light, Standing
from liaison_app.office.control import correct_due
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.grid import grid_ids, grid_page, grid_rows, read_grid_months
from liaison_app.office.monitoring.reports import ReportEntry, enter_report
from liaison_app.office.monitoring.rounds import open_round
from tests.office.making import Table, promise, promise_on_control
from tests.office.months import JUNE, MAY, freeze_may, fulfil, on

_ASKED = GridFilter()


def test_twelve_months_end_with_the_newest(desk: Desk) -> None:
    open_round(desk, MAY)
    months = read_grid_months(desk)
    assert (months[0].month, months[-1].month, len(months)) == (date(2024, 6, 1), MAY, 12)
    assert [month.round_id is not None for month in months] == [False] * 11 + [True]


def test_a_frozen_month_stays_and_the_open_one_follows_the_facts(desk: Desk, table: Table) -> None:
    month = freeze_may(desk, table)
    later = on(desk, date(2025, 6, 20))
    open_round(later, JUNE)
    promise(later, table)  # a draft: nobody is asked about it
    correct_due(later, month.first, date(2025, 8, 1), "описка")
    enter_report(later, open_id(later), month.first, ReportEntry(judgement=Judgement.RISK))
    rows = {row.id: row for row in grid_page(later, _ASKED, Sort(), "ru")}
    assert set(rows) == {month.first, month.second}
    assert list(grid_ids(later, _ASKED, Sort("number"), "ru")) == sorted(rows)
    may, june = rows[month.first].cells[-2:]
    assert may is not None
    assert june is not None
    assert (may.frozen, may.standing, may.answer) == (True, Standing.OVERDUE, Answer.SUBMITTED)
    assert (june.frozen, june.standing, june.light) == (False, Standing.IN_PROGRESS, Light.YELLOW)
    assert rows[month.first].change is Change.BETTER
    assert rows[month.second].change is Change.SAME
    assert rows[month.first].cells[:-2] == (None,) * 10


def test_filters_of_the_grid(desk: Desk, table: Table) -> None:
    month = freeze_may(desk, table)
    later = on(desk, date(2025, 6, 20))
    open_round(later, JUNE)
    third = promise_on_control(later, table)
    enter_report(later, open_id(later), month.first, ReportEntry())
    fulfil(later, month.second, date(2025, 6, 1), date(2025, 6, 10))

    def found(wanted: GridFilter) -> set[int]:
        return set(grid_ids(later, wanted, Sort(), "ru"))

    assert found(_ASKED) == {month.first, third}
    everything = replace(_ASKED, scope=GridScope.ALL)
    assert found(everything) == {month.first, month.second, third}
    done = grid_rows(later, everything, [month.second], "ru")[month.second].cells[-1]
    assert done is not None
    assert (done.answer, done.light) == (Answer.NOT_ASKED, Light.GREEN)
    assert found(replace(_ASKED, answer=Answer.MISSING)) == {third}
    assert found(replace(_ASKED, answer=Answer.SUBMITTED)) == {month.first}
    assert found(replace(_ASKED, sides=frozenset({Side.KZ}))) == set()
    assert found(replace(_ASKED, responsible=frozenset({table.company}))) == {month.first, third}
    of_may = replace(_ASKED, month=MAY)
    assert found(of_may) == {month.first, month.second}
    assert found(replace(of_may, answer=Answer.NOT_SUBMITTED)) == {month.second}


def open_id(desk: Desk) -> int:
    """Give the id of the newest month."""
    return read_grid_months(desk)[-1].round_id or 0
