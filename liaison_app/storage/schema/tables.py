"""The tables, built from the records, so that each field is written once."""

from __future__ import annotations

from datetime import date, datetime, time
from enum import StrEnum
from typing import get_origin

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Time,
    false,
    text,
)
from sqlalchemy.types import TypeEngine

from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.domain.fields import child_fields, field_types
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.schema.column_types import Lines, Marks, Stamp, Word
from liaison_app.storage.schema.kinds import KINDS, Kind, target_of

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_AnyType = (
    type[TypeEngine[str]]
    | type[TypeEngine[int]]
    | type[TypeEngine[bool]]
    | type[TypeEngine[date]]
    | type[TypeEngine[time]]
    | type[TypeEngine[datetime]]
)
_PLAIN: dict[object, _AnyType] = {
    str: String,
    int: Integer,
    bool: Boolean,
    date: Date,
    time: Time,
    datetime: Stamp,
}


def _columns(kind: Kind) -> list[Column[object]]:
    made: list[Column[object]] = []
    children = child_fields(kind.record)
    for name, (hint, optional) in field_types(kind.record).items():
        if name in children:
            continue
        if hint is Trilingual:
            made += [
                Column(f"{name}_{part}", String, nullable=False, server_default="")
                for part in CONTENT_LANGUAGES
            ]
            made.append(Column(f"{name}_state", Marks, nullable=False, server_default=""))
        else:
            made.append(_column(kind, name, hint, optional))
    return made


def _column(kind: Kind, name: str, hint: object, optional: bool) -> Column[object]:
    if name == "id":
        return Column("id", Integer, primary_key=True)
    if name == "uid":
        return Column("uid", String, nullable=False, unique=True)
    if name.endswith("_id"):
        target = ForeignKey(f"{target_of(kind, name)}.id")
        return Column(name, Integer, target, nullable=True, index=True)
    if get_origin(hint) is list:
        return Column(name, Lines, nullable=False, server_default="")
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Column(name, Word(hint), nullable=optional)
    if hint is bool:
        return Column(name, Boolean, nullable=False, server_default=false())
    return Column(name, _PLAIN[hint], nullable=optional)


def _sort_columns(kind: Kind) -> list[Column[object]]:
    if not kind.sort_text:
        return []
    return [
        Column(f"sort_{part}", String, nullable=False, server_default="")
        for part in CONTENT_LANGUAGES
    ]


def _make() -> dict[str, Table]:
    made = {}
    for kind in KINDS.values():
        extra: list[Column[object]] = []
        if kind.name == "commitment":
            # year, number of the minutes, item and point, so that SQL sorts by the number shown
            extra.append(Column("number_key", String, nullable=False, server_default=""))
        made[kind.name] = Table(kind.name, METADATA, *_columns(kind), *_sort_columns(kind), *extra)
    return made


TABLES = _make()

HISTORY = Table(
    "history",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("record_id", Integer, nullable=False),
    Column("field", String, nullable=False),
    Column("before", String, nullable=True),
    Column("session", String, nullable=False),
    Column("closed", Boolean, nullable=False, server_default=false()),
    Column("who", String, nullable=False),
    Column("account", String, nullable=False),
    Column("computer", String, nullable=False),
    Column("begun_at", Stamp, nullable=False),
    Column("ended_at", Stamp, nullable=False),
    Column("reason", String, nullable=False, server_default=""),
    Index("ix_history_record", "kind", "record_id", "field", "session"),
    Index("ix_history_open", "closed", sqlite_where=text("closed = 0")),
)

# Small facts of the file itself: versions of folding and sort keys, the last backup.
FACT = Table(
    "fact",
    METADATA,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)
