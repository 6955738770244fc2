"""A few records read again after they were touched, without all that stands around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from liaison_app.domain.record import Record
from liaison_app.office.desk import Desk
from liaison_app.storage.schema.kinds import KINDS

Touched = Mapping[tuple[str, int], Record]


def read_touched(desk: Desk, touched: Iterable[tuple[str, int]]) -> Touched:
    """Give the records by kind and id; one that is gone for good is left out."""
    found: dict[tuple[str, int], Record] = {}
    with desk.read() as snapshot:
        for kind, record_id in touched:
            record = snapshot.find(KINDS[kind].record, record_id)
            if record is not None:
                found[kind, record_id] = record
    return found
