"""Many records into the bin in a few steps: the undo of a list that came in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import func, select, text, update

from liaison_app.storage.schema.kinds import KINDS, Kind
from liaison_app.storage.schema.search_table import row_of
from liaison_app.storage.schema.tables import TABLES
from liaison_app.storage.wholes.whole import owned_kinds
from liaison_app.storage.work import Work

_AT_ONCE = 500
_FORGET = text("DELETE FROM search WHERE rowid = :row")


def count_touched(work: Work, kind_name: str, ids: Sequence[int]) -> int:
    """Count the records that were changed or laid in the bin since they were made."""
    own = TABLES[kind_name].c
    touched = (own.version > 1) | own.deleted_at.is_not(None)
    counts = [
        work.session.scalar(select(func.count()).where(own.id.in_(some), touched))
        for some in _portions(ids)
    ]
    return sum(count or 0 for count in counts)


def lay_many_aside(work: Work, kind_name: str, ids: Sequence[int]) -> None:
    """Lay records in the bin with what they own, all with one moment; nothing is committed yet."""
    kind = KINDS[kind_name]
    for some in _portions(ids):
        _lay(work, kind, some, "id")
        for child in owned_kinds(kind).values():
            _lay(work, child, some, child.owner_field)
    work.session.expire_all()


def _lay(work: Work, kind: Kind, owners: Sequence[int], column: str) -> None:
    table = TABLES[kind.name]
    lying = table.c[column].in_(owners) & table.c.deleted_at.is_(None)
    connection = work.session.connection()
    ids = connection.execute(select(table.c.id).where(lying)).scalars().all()
    connection.execute(
        update(table)
        .where(lying)
        .values(
            deleted_at=work.now,
            version=table.c.version + 1,
            updated_at=work.now,
            updated_by=work.author.who,
        )
    )
    if ids:
        connection.execute(_FORGET, [{"row": row_of(kind.code, one)} for one in ids])


def _portions(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
