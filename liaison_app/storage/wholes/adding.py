"""Stores many new records of one kind at once, with what they own; for lists that come in."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select

from liaison_app.base.progress import Progress
from liaison_app.domain.record import Record
from liaison_app.storage.number_keys import write_missing_number_keys
from liaison_app.storage.schema.kinds import KIND_OF, Kind
from liaison_app.storage.schema.tables import TABLES
from liaison_app.storage.stamping import shown_after
from liaison_app.storage.uids import new_uid
from liaison_app.storage.wholes.whole import Whole, own_fields, owned_kinds, references_of
from liaison_app.storage.wholes.writing import WholeWriter
from liaison_app.storage.work import Work

_AT_ONCE = 500


def add_many(work: Work, records: Sequence[Record], progress: Progress | None = None) -> list[int]:
    """Store new records, which name others by id, and give their ids; nothing is committed yet.

    The records themselves stay as they are: they are values to be written, not to be kept.
    """
    work.flush()
    adding = _Adding(work)
    by_uid: dict[str, Record] = {}
    wholes: list[Whole] = []
    for record in records:
        whole = adding.whole_of(record)
        by_uid[whole.uid] = record
        wholes.append(whole)
    writer = WholeWriter(
        work, adding.id_of, lambda whole: shown_after(work.session, by_uid[whole.uid])
    )
    for start in range(0, len(wholes), _AT_ONCE):
        writer.add(wholes[start : start + _AT_ONCE])
        if progress is not None:
            progress(min(start + _AT_ONCE, len(wholes)), len(wholes))
    write_missing_number_keys(work)
    return [adding.id_of(whole.uid) for whole in wholes]


class _Adding:
    """Gives new records uids and ids; what they name is known by the uid of its card."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._ids: dict[str, int] = {}
        self._uids: dict[tuple[str, int], str] = {}
        self._last: dict[str, int] = {}

    def id_of(self, uid: str) -> int:
        return self._ids[uid]

    def whole_of(self, record: Record) -> Whole:
        kind = KIND_OF[type(record)]
        values: dict[str, object] = {name: getattr(record, name) for name in own_fields(kind)}
        for name, target in references_of(kind).items():
            named = values[name]
            values[name] = self._uid(target, named) if isinstance(named, int) else None
        values["uid"] = uid = new_uid()
        self._ids[uid] = self._next(kind)
        children = {
            name: [self.whole_of(child) for child in getattr(record, name)]
            for name in owned_kinds(kind)
            if getattr(record, name)
        }
        return Whole(kind, values, children)

    def _uid(self, target: Kind, record_id: int) -> str:
        known = self._uids.get((target.name, record_id))
        if known is None:
            known = self._work.get(target.record, record_id).uid
            self._uids[target.name, record_id] = known
            self._ids[known] = record_id
        return known

    def _next(self, kind: Kind) -> int:
        if kind.name not in self._last:
            highest = self._work.session.scalar(select(func.max(TABLES[kind.name].c.id)))
            self._last[kind.name] = highest or 0
        self._last[kind.name] += 1
        return self._last[kind.name]
