"""One row per field and editing session: the value from before, who, where, when and why."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from sqlalchemy import Connection, inspect, select, update
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.orm import Session

from liaison_app.domain.record import Record
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.author import Author
from liaison_app.storage.schema.column_types import marks_from_text
from liaison_app.storage.schema.kinds import KIND_OF
from liaison_app.storage.schema.tables import HISTORY

SITTING_ENDS_AFTER = timedelta(minutes=5)

_DIALECT = SQLiteDialect_pysqlite()

# What the storage keeps for itself is not a change somebody made.
_OWN = frozenset(
    {"id", "uid", "version", "created_at", "created_by", "updated_at", "updated_by", "number_key"}
)
_FROZEN = "_then"  # written for all reports of a month at once, when it is frozen


def note_changes(session: Session, record: Record, author: Author, now: datetime) -> bool:
    """Keep the old value of each changed field, once per sitting; tell whether there was one."""
    connection = session.connection()
    kind = KIND_OF[type(record)].name
    changed = changed_columns(record)
    for column, before in changed:
        if not _lengthen_open_row(connection, kind, record.key, column, author, now):
            connection.execute(
                HISTORY.insert().values(
                    kind=kind,
                    record_id=record.key,
                    field=column,
                    before=before,
                    session=author.sitting,
                    closed=not author.sitting,
                    who=author.who,
                    account=author.account,
                    computer=author.computer,
                    begun_at=now,
                    ended_at=now,
                    reason=author.reason,
                )
            )
    return bool(changed)


def changed_columns(record: Record) -> list[tuple[str, str | None]]:
    """Give the changed columns of a record with their old values as JSON."""
    state = inspect(record)
    found = []
    for attribute in state.mapper.column_attrs:
        column = attribute.columns[0].name
        if column in _OWN or column.startswith("sort_") or _FROZEN in column:
            continue
        change = state.attrs[attribute.key].history
        if change.has_changes():
            old = change.deleted[0] if change.deleted else None
            stored = attribute.columns[0].type.bind_processor(_DIALECT)
            found.append((column, _as_json(stored(old) if stored else old)))
    return found


def _as_json(value: object) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False, default=str)


def _lengthen_open_row(
    connection: Connection, kind: str, record_id: int, column: str, author: Author, now: datetime
) -> bool:
    """Tell whether this sitting has a row for the field already; an idle one is closed first."""
    if not author.sitting:
        return False
    row = connection.execute(
        select(HISTORY.c.id, HISTORY.c.ended_at)
        .where(HISTORY.c.kind == kind, HISTORY.c.record_id == record_id)
        .where(HISTORY.c.field == column, HISTORY.c.session == author.sitting)
        .where(HISTORY.c.closed.is_(False))
    ).first()
    if row is None:
        return False
    idle = now - row.ended_at > SITTING_ENDS_AFTER
    change = {"closed": True} if idle else {"ended_at": now}
    connection.execute(update(HISTORY).where(HISTORY.c.id == row.id).values(change))
    return not idle


def close_sitting(connection: Connection, sitting: str) -> None:
    """End an editing session: its rows are never touched again."""
    connection.execute(
        update(HISTORY)
        .where(HISTORY.c.session == sitting, HISTORY.c.closed.is_(False))
        .values(closed=True)
    )


def close_all_sittings(connection: Connection) -> None:
    """End what a crash left open; done at every start."""
    connection.execute(update(HISTORY).where(HISTORY.c.closed.is_(False)).values(closed=True))


def text_before_sitting(
    connection: Connection, record: Record, name: str, author: Author, now: datetime
) -> Trilingual:
    """Give a trilingual text as it was when this sitting began to edit it."""
    current: Trilingual = getattr(record, name)
    if not author.sitting:
        return current
    before = dict(
        connection.execute(
            select(HISTORY.c.field, HISTORY.c.before)
            .where(HISTORY.c.kind == KIND_OF[type(record)].name)
            .where(HISTORY.c.record_id == record.key, HISTORY.c.session == author.sitting)
            .where(HISTORY.c.closed.is_(False), HISTORY.c.ended_at > now - SITTING_ENDS_AFTER)
            .where(HISTORY.c.field.in_([f"{name}_{part}" for part in ("kk", "ru", "zh", "state")]))
        ).all()
    )

    def old(part: str, now_: str) -> str:
        stored = before.get(f"{name}_{part}")
        return now_ if stored is None else str(json.loads(stored))

    marks = before.get(f"{name}_state")
    return Trilingual(
        old("kk", current.kk),
        old("ru", current.ru),
        old("zh", current.zh),
        current.confirmed if marks is None else marks_from_text(json.loads(marks)),
    )
