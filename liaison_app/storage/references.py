"""Who refers to a record, letting it go with a way back, and moving it to another record.

The way back is read from the history: what one unit of work let go, it let go at one moment.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from liaison_app.domain.fields import field_types
from liaison_app.domain.record import Record
from liaison_app.storage.schema.kinds import KIND_OF, KINDS, SELF_TARGETS, TARGETS, Kind
from liaison_app.storage.schema.tables import HISTORY, TABLES
from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.work import Work


@dataclass(frozen=True, slots=True)
class Reference:
    """A field of a record that names another one."""

    record: Record
    field: str


def fields_towards(target: Kind) -> Iterator[tuple[Kind, str]]:
    """Give every kind and field that may name a record of `target`; merging is no reference."""
    for kind in KINDS.values():
        for name in field_types(kind.record):
            if TARGETS.get(name) == target.name and name not in SELF_TARGETS:
                yield kind, name


def count_references(snapshot: Snapshot, record: Record) -> dict[tuple[str, str], int]:
    """Count what names a record, by kind and field; its own parts and the bin do not count."""
    target = KIND_OF[type(record)]
    counts = {}
    for kind, name in fields_towards(target):
        if name == kind.owner_field:
            continue
        table = TABLES[kind.name]
        query = select(func.count()).where(
            table.c[name] == record.key, table.c.deleted_at.is_(None)
        )
        if found := snapshot.session.scalar(query):
            counts[kind.name, name] = found
    return counts


def references_to(snapshot: Snapshot, record: Record) -> list[Reference]:
    """Give all that names a record, its own parts and what lies in the bin too."""
    return [
        Reference(named, name)
        for kind, name in fields_towards(KIND_OF[type(record)])
        for named in snapshot.where(kind.record, in_bin=True, **{name: record.key})
    ]


def redirect(work: Work, references: Sequence[Reference], to: int | None) -> None:
    """Let references name another record of the kind, or none."""
    for reference in references:
        setattr(reference.record, reference.field, to)
    work.flush()


def redirected_at(snapshot: Snapshot, record: Record, moment: datetime) -> list[Reference]:
    """Give the fields that named `record` until `moment` and were changed just then."""
    fields = {(kind.name, name) for kind, name in fields_towards(KIND_OF[type(record)])}
    rows = snapshot.session.execute(
        select(HISTORY.c.kind, HISTORY.c.record_id, HISTORY.c.field)
        .where(HISTORY.c.before == json.dumps(record.key))
        .where(HISTORY.c.begun_at == moment)
        .where(HISTORY.c.field.in_({name for _, name in fields}))
    ).all()
    return [
        Reference(snapshot.of_kind(row.kind, row.record_id), row.field)
        for row in rows
        if (row.kind, row.field) in fields
    ]
