"""Reading the history: what was changed on a record, and what was added after signing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import TypeAlias

from sqlalchemy import select

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.domain.fields import trilingual_fields
from liaison_app.domain.record import Record
from liaison_app.storage.schema.kinds import KIND_OF
from liaison_app.storage.schema.tables import HISTORY, TABLES
from liaison_app.storage.snapshot import Snapshot

# The reason in the history of a translation that was typed when the minutes were signed already.
ADDED_AFTER_SIGNING = "added after signing"
# The reason where a field got back what the history kept of it.
SET_BACK = "set back"

# Kind, id, field and language of such a translation.
AddedLater: TypeAlias = tuple[str, int, str, ContentLanguage]


@dataclass(frozen=True, slots=True)
class PastChange:
    """One closed change of one column; values as stored, None for nothing."""

    when: datetime
    who: str
    account: str
    computer: str
    column: str
    before: str | None
    after: str | None
    reason: str


def split_column(kind: type[Record], column: str) -> tuple[str, str]:
    """Split `title_ru` into the attribute and the part; other columns have no part."""
    name, _, part = column.rpartition("_")
    return (name, part) if name in trilingual_fields(kind) else (column, "")


def changes_of(snapshot: Snapshot, record: Record) -> list[PastChange]:
    """Give all changes of a record, newest first; `after` is what the next change found."""
    kind = KIND_OF[type(record)].name
    table = TABLES[kind]
    now = snapshot.session.execute(select(table).where(table.c.id == record.key)).mappings().one()
    later: dict[str, str | None] = {}
    found = []
    rows = snapshot.session.execute(
        select(HISTORY)
        .where(HISTORY.c.kind == kind, HISTORY.c.record_id == record.key)
        .order_by(HISTORY.c.id.desc())
    ).mappings()
    for row in rows:
        column = row["field"]
        before = _plain(row["before"])
        found.append(
            PastChange(
                row["ended_at"],
                row["who"],
                row["account"],
                row["computer"],
                column,
                before,
                later[column] if column in later else _as_text(now[column]),
                row["reason"],
            )
        )
        later[column] = before
    return found


def lines_before(snapshot: Snapshot, record: Record, column: str, moment: datetime) -> list[str]:
    """Give a list of texts as it was before what happened at `moment`."""
    row = snapshot.session.execute(
        select(HISTORY.c.before)
        .where(HISTORY.c.kind == KIND_OF[type(record)].name, HISTORY.c.record_id == record.key)
        .where(HISTORY.c.field == column, HISTORY.c.begun_at == moment)
    ).first()
    if row is None:
        return list(getattr(record, column))
    return str(json.loads(row.before or '""')).split("\n")


def _plain(stored: str | None) -> str | None:
    return None if stored is None else _as_text(json.loads(stored))


def _as_text(value: object) -> str | None:
    if value is None or value == "":
        return None
    return "\n".join(value) if isinstance(value, list) else str(value)


def added_after_signing(snapshot: Snapshot, records: Sequence[Record]) -> frozenset[AddedLater]:
    """Tell which translations of these records were added after signing."""
    return frozenset(_added(snapshot, records))


def _added(snapshot: Snapshot, records: Sequence[Record]) -> Iterator[AddedLater]:
    by_kind = sorted(records, key=lambda record: KIND_OF[type(record)].name)
    for kind, group in groupby(by_kind, key=lambda record: KIND_OF[type(record)]):
        ids = [record.key for record in group]
        rows = snapshot.session.execute(
            select(HISTORY.c.record_id, HISTORY.c.field)
            .where(HISTORY.c.kind == kind.name, HISTORY.c.record_id.in_(ids))
            .where(HISTORY.c.reason == ADDED_AFTER_SIGNING)
        )
        for record_id, column in rows:
            name, part = split_column(kind.record, column)
            for language in CONTENT_LANGUAGES:
                if part == language:
                    yield kind.name, record_id, name, language
