"""The bin: a record goes there with all it owns, and comes back with exactly that."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from liaison_app.domain.fields import child_fields
from liaison_app.domain.record import Record
from liaison_app.storage.schema.kinds import KIND_OF


def lay_aside(record: Record, moment: datetime) -> None:
    """Lay a record and what it owns in the bin; one moment marks what went together."""
    record.deleted_at = moment
    for name in child_fields(type(record)):
        for child in getattr(record, name):
            if child.deleted_at is None:
                lay_aside(child, moment)


def take_out(session: Session, record: Record) -> None:
    """Take a record out with what went in together with it; what went earlier stays there."""
    moment = record.deleted_at
    record.deleted_at = None
    if moment is None:
        return
    for kind in child_fields(type(record)).values():
        owner = {KIND_OF[kind].owner_field: record.key}
        for child in session.scalars(select(kind).filter_by(deleted_at=moment, **owner)):
            take_out(session, child)
