"""Which columns hold which attribute: rows to plain values and back, worked out once a kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Column

from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.domain.fields import trilingual_fields
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.schema.kinds import Kind
from liaison_app.storage.schema.tables import TABLES
from liaison_app.storage.wholes.whole import own_fields

_PARTS = (*CONTENT_LANGUAGES, "state")


@dataclass(frozen=True, slots=True)
class Plan:
    """The id and the own columns of a kind; each attribute begins at its place among them."""

    columns: tuple[Column[object], ...]
    plain: tuple[tuple[str, int], ...]
    texts: tuple[tuple[str, int], ...]

    def values(self, row: Sequence[object]) -> dict[str, object]:
        """Give the values of a row that was read with `columns`, references as ids."""
        values = {name: row[place] for name, place in self.plain}
        for name, place in self.texts:
            values[name] = Trilingual(*row[place : place + len(_PARTS)])  # type: ignore[arg-type]  # as the columns' types give them
        return values


@cache
def plan_of(kind: Kind) -> Plan:
    """Give the plan of a kind."""
    table = TABLES[kind.name]
    columns: list[Column[object]] = [table.c.id]
    places: dict[str, int] = {}
    texts = trilingual_fields(kind.record)
    for name in own_fields(kind):
        places[name] = len(columns)
        parts = [f"{name}_{part}" for part in _PARTS] if name in texts else [name]
        columns += [table.c[part] for part in parts]
    return Plan(
        tuple(columns),
        tuple((name, place) for name, place in places.items() if name not in texts),
        tuple((name, places[name]) for name in texts),
    )


def row_of_values(values: Mapping[str, object]) -> dict[str, object]:
    """Give the row that stores the values, by column."""
    row: dict[str, object] = {}
    for name, value in values.items():
        if isinstance(value, Trilingual):
            row[f"{name}_kk"] = value.kk
            row[f"{name}_ru"] = value.ru
            row[f"{name}_zh"] = value.zh
            row[f"{name}_state"] = value.confirmed
        else:
            row[name] = value
    return row
