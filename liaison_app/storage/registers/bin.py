"""What lies in the bin by itself: not what went there along with its owner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from liaison_app.domain.record import Record
from liaison_app.storage.schema.kinds import KINDS, TARGETS
from liaison_app.storage.schema.tables import HISTORY, TABLES
from liaison_app.storage.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Binned:
    """A record in the bin, since when, and who laid it there ("" where nobody noted it)."""

    kind: str
    record: Record
    since: datetime
    who: str


def binned(snapshot: Snapshot, kind: str, most: int) -> list[Binned]:
    """Give the newest of one kind, at most so many."""
    table, owner_field = TABLES[kind], KINDS[kind].owner_field
    query = select(table.c.id, table.c.deleted_at).where(table.c.deleted_at.is_not(None))
    if owner_field:
        owner = TABLES[TARGETS[owner_field]]
        query = query.join(owner, owner.c.id == table.c[owner_field])
        query = query.where(owner.c.deleted_at.is_(None))
    query = query.order_by(table.c.deleted_at.desc(), table.c.id.desc()).limit(most)
    rows = snapshot.session.execute(query).all()
    ids = [row.id for row in rows]
    found, who = snapshot.many(KINDS[kind].record, ids), _who(snapshot, kind, ids)
    return [Binned(kind, found[row.id], row.deleted_at, who.get(row.id, "")) for row in rows]


def _who(snapshot: Snapshot, kind: str, ids: list[int]) -> dict[int, str]:
    rows = snapshot.session.execute(
        select(HISTORY.c.record_id, HISTORY.c.who)
        .where(HISTORY.c.kind == kind, HISTORY.c.record_id.in_(ids))
        .where(HISTORY.c.field == "deleted_at")
        .order_by(HISTORY.c.id)
    )
    return {row.record_id: row.who for row in rows}
