"""What is wrong with a data file below the records: pages, references, values nobody can read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Boolean, Column, Connection, Date, Integer, String, Time, text

from liaison_app.domain.fields import field_types, literal_words
from liaison_app.storage.schema.column_types import Marks, Stamp, Word
from liaison_app.storage.schema.kinds import KINDS, Kind
from liaison_app.storage.schema.tables import TABLES
from liaison_app.storage.snapshot import Snapshot

Spot = tuple[Kind, int, str]  # the kind, the id and the column


def is_damaged(snapshot: Snapshot) -> bool:
    """Tell whether SQLite finds pages or indexes of the file damaged."""
    found = snapshot.session.connection().execute(text("PRAGMA integrity_check(1)")).scalar()
    return found != "ok"


def lost_references(snapshot: Snapshot) -> Iterator[Spot]:
    """Give the references that lead to no record."""
    connection = snapshot.session.connection()
    for table, record_id, _, key in connection.execute(text("PRAGMA foreign_key_check")):
        if table in KINDS:
            yield KINDS[table], record_id, _column_of(connection, table, key)


def _column_of(connection: Connection, table: str, key: int) -> str:
    keys = connection.execute(text(f"PRAGMA foreign_key_list({table})")).all()
    return next((str(row[3]) for row in keys if row[0] == key), "")


def unreadable_values(snapshot: Snapshot) -> Iterator[Spot]:
    """Give the values that are not of their column's type, as another program may leave them."""
    connection = snapshot.session.connection()
    for kind in KINDS.values():
        doubts = {
            column.name: doubt
            for column in TABLES[kind.name].columns
            if (doubt := _doubt(kind, column))
        }
        query = (
            f"SELECT id, {', '.join(doubts.values())} FROM {kind.name}"
            f" WHERE {' OR '.join(doubts.values())}"
        )
        # The driver's own: a colon in a pattern is no parameter here.
        for record_id, *wrong in connection.exec_driver_sql(query):
            yield from (
                (kind, record_id, column)
                for column, is_wrong in zip(doubts, wrong, strict=True)
                if is_wrong
            )


def _doubt(kind: Kind, column: Column[object]) -> str:
    """Give the condition under which a value is not what its column promises."""
    name = f'"{column.name}"'
    stored_as: object = column.type
    match stored_as:
        case Word(words=listed):
            return f"({name} NOT IN ({_listed(listed)}))"
        case Stamp():
            day = f"substr({name}, 1, 10)"
            return (
                f"({name} IS NOT NULL AND ({name} NOT GLOB '????-??-??T??:??:??*Z'"
                f" OR datetime({name}) IS NULL OR date({day}, '+0 days') IS NOT {day}))"
            )
        case Marks():
            return f"({name} <> '' AND NOT json_valid({name}))"
        case Date():
            return f"({name} IS NOT NULL AND date({name}, '+0 days') IS NOT {name})"
        case Time():
            return f"({name} IS NOT NULL AND time({name}) IS NULL)"
        case Boolean():
            return f"({name} NOT IN (0, 1))"
        case Integer():
            return f"(typeof({name}) NOT IN ('integer', 'null'))"
        case String() if words := _words(kind, column.name):
            return f"({name} NOT IN ({_listed(words)}))"
        case _:
            return f"(typeof({name}) NOT IN ('text', 'null'))"


def _words(kind: Kind, column: str) -> tuple[str, ...]:
    known = column in field_types(kind.record)
    return literal_words(kind.record, column) if known else ()


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)
