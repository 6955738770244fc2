"""The register of commitments against raw SQL: the same statements, read by the bare driver."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from liaison_app.base.clock import Clock
from liaison_app.domain.filters import CommitmentFilter, DueWithin, Sort
from liaison_app.domain.record import Side
from liaison_app.office import registers
from liaison_app.office.desk import Desk
from liaison_app.office.registers import COMMITMENTS
from liaison_app.storage.datafile import open_for_reading
from liaison_app.storage.registers import commitment_rows
from liaison_app.storage.registers.asking import Asked, marks
from liaison_app.storage.registers.reading import ids_statement
from tests.benchmarks.figures import Figure, as_in_a_thread, best_of_many, peak_memory
from tests.benchmarks.volume import TODAY

AIM = 1.5
FIRST_PAGE_AIM = 0.1  # seconds
PAGE = 200
_ASKED = Asked("ru", TODAY)
_EVERYTHING = CommitmentFilter(statuses=frozenset())
_LATE_CHINESE = CommitmentFilter(sides=frozenset({Side.CN}), due=DueWithin.OVERDUE)
_WORDS = CommitmentFilter(words="план финансирования")


def figures(volume: Path) -> Iterator[Figure]:
    """Measure the first page, all ids, a jump, sorting, filters and the search field."""
    with (
        as_in_a_thread(),
        closing(open_for_reading(volume)) as file,
        closing(sqlite3.connect(volume)) as raw,
    ):
        raw.execute("PRAGMA cache_size = -32000")
        desk = Desk(file, Clock(TODAY))
        yield _first_page(desk, raw)
        yield _jump(desk, raw)
        yield _ids(desk, raw, "register: all ids", _EVERYTHING, Sort("due"))
        yield _ids(desk, raw, "register: sort by text", _EVERYTHING, Sort("text"))
        yield _ids(desk, raw, "register: sort by responsible", _EVERYTHING, Sort("responsible"))
        yield _ids(desk, raw, "register: sort by state", _EVERYTHING, Sort("state"))
        yield _ids(desk, raw, "register: filter, open", CommitmentFilter(), Sort("due"))
        yield _ids(desk, raw, "register: filter, overdue of one side", _LATE_CHINESE, Sort("due"))
        yield _ids(desk, raw, "register: search field, two words", _WORDS, Sort("due"))


def _first_page(desk: Desk, raw: sqlite3.Connection) -> Figure:
    wanted, sort = CommitmentFilter(), Sort()
    sql, values = ids_statement(COMMITMENTS, wanted, sort, _ASKED)

    def by_hand() -> object:
        ids = [row[0] for row in raw.execute(f"{sql} LIMIT {PAGE}", values)]
        return _raw_rows(raw, ids)

    ours, floor = best_of_many(
        lambda: registers.first_page(desk, COMMITMENTS, wanted, sort, "ru", PAGE), by_hand
    )
    name = "register: first page"
    return Figure(name, ours, floor, "the same SQL, raw tuples", AIM, at_most=FIRST_PAGE_AIM)


def _jump(desk: Desk, raw: sqlite3.Connection) -> Figure:
    ids = registers.all_ids(desk, COMMITMENTS, _EVERYTHING, Sort("text"), "ru")
    middle = ids[len(ids) // 2 : len(ids) // 2 + PAGE]
    ours, floor = best_of_many(
        lambda: registers.rows_by_id(desk, COMMITMENTS, middle, "ru"),
        lambda: _raw_rows(raw, middle),
    )
    return Figure("register: jump to the middle", ours, floor, "the same SQL, raw tuples", AIM)


def _ids(
    desk: Desk, raw: sqlite3.Connection, name: str, wanted: CommitmentFilter, sort: Sort
) -> Figure:
    sql, values = ids_statement(COMMITMENTS, wanted, sort, _ASKED)
    ours, floor = best_of_many(
        lambda: registers.all_ids(desk, COMMITMENTS, wanted, sort, "ru"),
        lambda: raw.execute(sql, values).fetchall(),
    )
    return Figure(name, ours, floor, "the same SQL, fetchall", AIM, memory=peak_memory())


def _raw_rows(raw: sqlite3.Connection, ids: Sequence[int]) -> object:
    question = marks(ids)
    return [
        raw.execute(statement.format(ids=question), ids).fetchall()
        for statement in (commitment_rows.SELECT, commitment_rows.EXECUTORS)
    ]
