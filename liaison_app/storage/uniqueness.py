"""Records that may stand only once: a month, a report of a month, a day of a calendar."""

from collections.abc import Mapping

from sqlalchemy import select

from liaison_app.domain.record import Record
from liaison_app.storage.schema.kinds import KIND_OF, Kind
from liaison_app.storage.schema.tables import TABLES
from liaison_app.storage.snapshot import Snapshot


def twin_of(snapshot: Snapshot, record: Record) -> int | None:
    """Give the id of another record outside the bin that stands in the place of this one."""
    kind = KIND_OF[type(record)]
    found = id_with(snapshot, kind, {name: getattr(record, name) for name in kind.alone})
    return None if found == record.id else found


def id_with(snapshot: Snapshot, kind: Kind, values: Mapping[str, object]) -> int | None:
    """Give the id of the record outside the bin that has these values of `kind.alone`."""
    if not kind.alone:
        return None
    table = TABLES[kind.name]
    query = select(table.c.id).where(table.c.deleted_at.is_(None))
    for name in kind.alone:
        query = query.where(table.c[name] == values[name])
    return snapshot.session.scalar(query)
