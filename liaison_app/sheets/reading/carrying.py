"""How the child process gives its tables to the parent: as JSON, which can do no harm."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from pathlib import Path

from liaison_app.sheets.reading.refusing import Reason, Refused
from liaison_app.sheets.reading.table import Content, SheetTable

_DAY = "day"


def write_tables(path: Path, tables: Iterable[SheetTable]) -> None:
    """Write what was read."""
    sheets = [
        {"name": table.name, "since_1904": table.since_1904, "rows": table.rows} for table in tables
    ]
    text = json.dumps({"sheets": sheets}, ensure_ascii=True, default=_carried)
    path.write_text(text, encoding="ascii")


def write_refusal(path: Path, reason: Reason) -> None:
    """Write why nothing was read."""
    path.write_text(json.dumps({"refused": reason.value}), encoding="ascii")


def read_tables(path: Path) -> tuple[SheetTable, ...]:
    """Give what the child wrote; raises Refused with its reason, TypeError for anything else."""
    said = json.loads(path.read_text(encoding="ascii"), object_hook=_taken)
    if not isinstance(said, dict):
        raise TypeError("no tables")
    if "refused" in said:
        raise Refused(Reason(said["refused"]))
    return tuple(
        SheetTable(sheet["name"], tuple(tuple(row) for row in sheet["rows"]), sheet["since_1904"])
        for sheet in said["sheets"]
    )


def plain(value: object) -> Content:
    """Give a cell of the reading library as one of ours; a time of day becomes its text."""
    if isinstance(value, datetime):
        return value.date()
    if value is None or value == "":
        return None
    if isinstance(value, str | int | float | bool | date):
        return value
    if isinstance(value, time | timedelta):
        return str(value)
    return None


def _carried(value: object) -> object:
    if isinstance(value, date):
        return {_DAY: value.isoformat()}
    raise TypeError(type(value))


def _taken(said: dict[str, object]) -> object:
    day = said.get(_DAY)
    return date.fromisoformat(day) if isinstance(day, str) and len(said) == 1 else said
