"""The records of the domain mapped onto the tables, without the domain knowing it."""

from __future__ import annotations

from functools import cache
from threading import Lock

from sqlalchemy import Column, Table, and_
from sqlalchemy.orm import composite, configure_mappers, registry, relationship

from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.domain.fields import child_fields, trilingual_fields
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.schema import indexes
from liaison_app.storage.schema.kinds import KIND_OF, KINDS, Kind
from liaison_app.storage.schema.tables import METADATA, TABLES

del indexes  # imported for the indexes it adds to the tables

_registry = registry(metadata=METADATA)


_one_at_a_time = Lock()


def map_records() -> None:
    """Map every kind once, from whatever thread; later calls do nothing.

    Called before the first session (storage/sessions.py) and before the first record is made
    (storage/__init__.py): a record older than the mapping could never be stored.
    """
    with _one_at_a_time:
        _map_all()


@cache
def _map_all() -> None:
    for kind in KINDS.values():
        _map(kind)
    configure_mappers()


def _map(kind: Kind) -> None:
    table = TABLES[kind.name]
    properties: dict[str, object] = {}
    for name in trilingual_fields(kind.record):
        columns = [table.c[f"{name}_{part}"] for part in (*CONTENT_LANGUAGES, "state")]
        for column in columns:
            properties[column_attribute(column)] = column
        properties[name] = composite(Trilingual, *(column_attribute(column) for column in columns))
    for name, child in child_fields(kind.record).items():
        properties[name] = _children(table, KIND_OF[child])
    _registry.map_imperatively(kind.record, table, properties=properties)


def column_attribute(column: Column[object]) -> str:
    """Give the name under which a column of a composite is mapped."""
    return f"_{column.name}"


def _children(owner: Table, kind: Kind) -> object:
    child = TABLES[kind.name]
    reference = child.c[kind.owner_field]
    return relationship(
        kind.record,
        primaryjoin=and_(reference == owner.c.id, child.c.deleted_at.is_(None)),
        foreign_keys=[reference],
        order_by=[child.c[kind.order], child.c.id],
        lazy="selectin",
    )
