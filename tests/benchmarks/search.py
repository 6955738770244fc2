"""Search everything against raw SQL: the same statements, read by the bare driver."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from liaison_app.base.clock import Clock
from liaison_app.office.desk import Desk
from liaison_app.office.searching.everything import search
from liaison_app.storage.datafile import open_for_reading
from tests.benchmarks.figures import Figure, best_of_many, peak_memory
from tests.benchmarks.volume import TODAY

AIM = 1.5
AT_MOST = 0.1  # seconds
_ASKED = {
    "search: a Chinese word of two characters": "资金",
    "search: beginning of a Kazakh word": "жоспа",
    "search: two words": "план финансир",
    "search: a term with its equivalents": "вольфрам",
    "search: the number of a point": "2.1",
    "search: nothing found": "жирафтың",
}


def figures(volume: Path) -> Iterator[Figure]:
    """Measure what is typed, from the question to the hits with their marks."""
    with closing(open_for_reading(volume)) as file, closing(sqlite3.connect(volume)) as raw:
        raw.execute("PRAGMA cache_size = -32000")
        desk = Desk(file, Clock(TODAY))
        for name, typed in _ASKED.items():
            statements = _statements(desk, typed)
            ours, floor = best_of_many(
                partial(search, desk, typed, "ru"), partial(_send, raw, statements)
            )
            yield Figure(name, ours, floor, "the same SQL, fetchall", AIM, AT_MOST, peak_memory())


def _statements(desk: Desk, typed: str) -> list[str]:
    """Give the SQL that a search sends, with its values, as the driver tells it."""
    sent: list[str] = []
    with desk.moment() as moment:
        moment.set_trace_callback(sent.append)
    search(desk, typed, "ru")
    with desk.moment() as moment:
        moment.set_trace_callback(None)
    return [statement for statement in sent if statement.lstrip().startswith("SELECT")]


def _send(raw: sqlite3.Connection, statements: list[str]) -> None:
    for statement in statements:
        raw.execute(statement).fetchall()
