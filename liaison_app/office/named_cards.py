"""Whom records name: the cards of all organisations and people that they refer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from liaison_app.domain.directory import Organisation, Person
from liaison_app.domain.fields import field_types
from liaison_app.domain.record import Record
from liaison_app.storage.schema.kinds import KIND_OF, TARGETS
from liaison_app.storage.snapshot import Snapshot

R = TypeVar("R", bound=Record)


def organisations_of(snapshot: Snapshot, records: Iterable[Record]) -> dict[int, Organisation]:
    """Give every organisation that one of the records names, those in the bin too."""
    return _named(snapshot, Organisation, records)


def people_of(snapshot: Snapshot, records: Iterable[Record]) -> dict[int, Person]:
    """Give every person that one of the records names, those in the bin too."""
    return _named(snapshot, Person, records)


def _named(snapshot: Snapshot, kind: type[R], records: Iterable[Record]) -> dict[int, R]:
    ids = {one for record in records for one in _ids(record, KIND_OF[kind].name)}
    return {one: snapshot.get(kind, one) for one in sorted(ids)}


def _ids(record: Record, target: str) -> Iterator[int]:
    for name in field_types(type(record)):
        if TARGETS.get(name) == target and (found := getattr(record, name)) is not None:
            yield found
