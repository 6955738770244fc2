"""A real table of many rows, read as a register reads its own."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from liaison_app.ui.kit.states import Shape, State
from liaison_app.ui.kit.table.columns import Cell, Column
from liaison_app.ui.kit.table.source import Order
from liaison_app.ui.theme.tokens import Tone

Line = tuple[int, str, str, int]

COLUMNS = (
    Column[Line]("number", lambda: "No.", lambda row: f"5/{row[0]}", 70, sorts_by="id"),
    Column[Line]("text", lambda: "Text", lambda row: row[1], 240, sorts_by="text", stretch=1),
    Column[Line]("due", lambda: "Due", lambda row: Cell(row[2], under="was 16.06"), 120),
    Column[Line](
        "state",
        lambda: "State",
        lambda row: State("late", Shape.SQUARE, Tone.LATE) if row[3] else State("on track"),
        140,
    ),
)


def make(path: Path, count: int) -> Path:
    with sqlite3.connect(path) as data:
        data.execute(
            "create table line (id integer primary key, text, due, late, hidden default 0)"
        )
        data.executemany(
            "insert into line (id, text, due, late) values (?, ?, ?, ?)",
            ((n, f"Text {n * 7919 % count:06}", "15.07.2025", n % 3 == 0) for n in range(count)),
        )
        data.execute("create index by_text on line (text, id)")
    data.close()
    return path


@dataclass
class Numbered:
    """Reads the table; `calls` counts what was asked of it."""

    path: Path
    calls: list[str] = field(default_factory=list)

    def first(self, order: Order, count: int) -> Sequence[tuple[int, Line]]:
        self.calls.append("first")
        query = (
            f"select id, text, due, late from line where hidden = 0 order by {_by(order)} limit ?"
        )
        return [(row[0], row) for row in self._read(query, (count,))]

    def ids(self, order: Order) -> Sequence[int]:
        self.calls.append("ids")
        found = self._read(f"select id from line where hidden = 0 order by {_by(order)}")
        return [row[0] for row in found]

    def rows(self, ids: Sequence[int]) -> Mapping[int, Line]:
        self.calls.append("rows")
        marks = ",".join("?" * len(ids))
        query = f"select id, text, due, late from line where id in ({marks})"
        return {row[0]: row for row in self._read(query, tuple(ids))}

    def write(self, statement: str) -> None:
        with sqlite3.connect(self.path) as data:
            data.execute(statement)
        data.close()

    def _read(self, query: str, values: Sequence[object] = ()) -> list[Line]:
        data = sqlite3.connect(self.path)
        try:
            return data.execute(query, values).fetchall()
        finally:
            data.close()


def _by(order: Order) -> str:
    way = "desc" if order.descending else "asc"
    return f"{order.by or 'id'} {way}, id {way}"
