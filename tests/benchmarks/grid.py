"""The grid of 12 months with 300,000 reports against raw SQL: the same statements, bare driver."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from liaison_app.base.clock import Clock
from liaison_app.domain.filters import Sort
from liaison_app.domain.grid import GridFilter, months_until
from liaison_app.domain.record import Side
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.grid import grid_ids, grid_page
from liaison_app.storage.datafile import open_for_reading
from liaison_app.storage.registers import commitment_rows, monitoring, monitoring_facts, reading
from liaison_app.storage.registers.asking import Asked, marks
from liaison_app.storage.registers.monitoring_rounds import read_grid_months
from liaison_app.storage.uids import new_uid
from tests.benchmarks.figures import Figure, as_in_a_thread, best_of_many, peak_memory
from tests.benchmarks.volume import TODAY

AIM = 1.5
AT_MOST = 0.1  # seconds
PAGE = 200

_LAST = date(2025, 5, 1)
_SIDE = GridFilter(sides=frozenset({Side.CN}))
_ROUND = """
    INSERT INTO monitoring_round (id, uid, version, created_by, updated_by, month, as_of, state,
      frozen_at, frozen_by) VALUES (?, ?, 1, '', '', ?, ?, ?, ?, '')
"""
_REPORTS = """
    INSERT INTO monthly_report (uid, version, created_by, updated_by, round_id, commitment_id,
      submitted_on, source, source_number, source_by, judgement, quantity, internal_note, outcome,
      remark, standing_then, status_then)
    SELECT 'r' || ? || '-' || id, 1, '', '', ?, id, '2025-05-03', 'form', '', '',
      CASE id % 3 WHEN 0 THEN 'risk' ELSE 'on_plan' END, '', '', 'accepted', '',
      CASE id % 5 WHEN 0 THEN 'overdue' ELSE 'in_progress' END, 'in_progress'
    FROM commitment WHERE (id + ?) % 4 = 0
"""


def figures(volume: Path) -> Iterator[Figure]:
    """Measure a page of the grid and the ids of all its rows."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(volume, Path(folder) / "grid.db"))
        _add_months(path)
        with (
            as_in_a_thread(),
            closing(open_for_reading(path)) as file,
            closing(sqlite3.connect(path)) as raw,
        ):
            raw.execute("PRAGMA cache_size = -32000")
            desk = Desk(file, Clock(TODAY))
            yield _page(desk, raw)
            yield _ids(desk, raw, "grid: all ids", GridFilter())
            yield _ids(desk, raw, "grid: ids of one side", _SIDE)


def _add_months(path: Path) -> None:
    with closing(sqlite3.connect(path)) as data, data:
        months = months_until(_LAST)
        for number, month in enumerate(months, 1):
            as_of = (month.replace(day=28) - month.replace(day=24) + month.replace(day=28)).replace(
                day=1
            )
            frozen = month != months[-1]
            state, moment = ("frozen", "2025-05-10T05:00:00Z") if frozen else ("collecting", None)
            values = (number, new_uid(), month.isoformat(), as_of.isoformat(), state, moment)
            data.execute(_ROUND, values)
            data.execute(_REPORTS, (number, number, number))


def _page(desk: Desk, raw: sqlite3.Connection) -> Figure:
    months = read_grid_months(raw, months_until(_LAST))
    asked = Asked("ru", TODAY)
    rounds = [month.round_id for month in months]

    def by_hand() -> object:
        register = monitoring.grid_register(raw, months, TODAY)
        sql, values = reading.ids_statement(register, GridFilter(), Sort(), asked)
        ids = [row[0] for row in raw.execute(f"{sql} LIMIT {PAGE}", values)]
        listed = monitoring_facts.as_ids(ids)
        question = marks(ids)
        reports = monitoring.REPORTS.format(rounds=marks(rounds))
        return [
            raw.execute(commitment_rows.SELECT.format(ids=question), ids).fetchall(),
            raw.execute(commitment_rows.EXECUTORS.format(ids=question), ids).fetchall(),
            raw.execute(reports, (listed, *rounds)).fetchall(),
            raw.execute(monitoring_facts.FACTS, (listed,)).fetchall(),
            raw.execute(monitoring_facts.MOVES, (listed,)).fetchall(),
            raw.execute(monitoring_facts.EXTENSIONS, (listed,)).fetchall(),
        ]

    ours, floor = best_of_many(lambda: grid_page(desk, GridFilter(), Sort(), "ru", PAGE), by_hand)
    return Figure(
        "grid: first page", ours, floor, "the same SQL, raw tuples", AIM, AT_MOST, peak_memory()
    )


def _ids(desk: Desk, raw: sqlite3.Connection, name: str, wanted: GridFilter) -> Figure:
    months = read_grid_months(raw, months_until(_LAST))

    def by_hand() -> object:
        register = monitoring.grid_register(raw, months, TODAY)
        sql, values = reading.ids_statement(register, wanted, Sort(), Asked("ru", TODAY))
        return raw.execute(sql, values).fetchall()

    ours, floor = best_of_many(lambda: grid_ids(desk, wanted, Sort(), "ru"), by_hand)
    return Figure(name, ours, floor, "the same SQL, fetchall", AIM, AT_MOST, peak_memory())
