"""Who changed what on a record and its parts, when and why; a field may be set back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.base.messages import Message, message
from liaison_app.domain.field_words import FIELD_WORDS
from liaison_app.domain.fields import child_fields, field_types
from liaison_app.domain.record import Record
from liaison_app.office.desk import Desk
from liaison_app.office.editing import FieldEdit, FieldValue, store_edits, stored_value
from liaison_app.office.typing_rules import by_typing
from liaison_app.storage.changes import Changes
from liaison_app.storage.past import (
    ADDED_AFTER_SIGNING,
    SET_BACK,
    PastChange,
    changes_of,
    split_column,
)
from liaison_app.storage.schema.kinds import KIND_OF, KINDS
from liaison_app.storage.snapshot import Snapshot

CREATED = "created"  # stands for a field where the record itself was entered


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change of one field, values as stored; a text also says its language.

    `confirmed` tells that nothing was typed: somebody said «sense unchanged» or approved.
    """

    when: datetime
    who: str
    account: str
    computer: str
    field: str
    language: ContentLanguage | None
    before: str | None
    after: str | None
    reason: str | Message
    confirmed: bool = False
    kind: str = ""
    record_id: int = 0


def read_history(desk: Desk, kind: str, record_id: int) -> tuple[HistoryLine, ...]:
    """Give the changes of a record, newest first."""
    with desk.read() as snapshot:
        return tuple(_changes(snapshot, snapshot.of_kind(kind, record_id)))


def read_whole_history(desk: Desk, kind: str, record_id: int) -> tuple[HistoryLine, ...]:
    """Give the changes of a record and of all it owns, with the entering of each, newest first."""
    with desk.read() as snapshot:
        return whole_history(snapshot, snapshot.of_kind(kind, record_id))


def whole_history(snapshot: Snapshot, record: Record) -> tuple[HistoryLine, ...]:
    """Give the same from a snapshot; fields without words are none that people change."""
    found = [
        line
        for part in _with_parts(snapshot, record)
        for line in (*_changes(snapshot, part), *_entering(part))
        if line.field in FIELD_WORDS
    ]
    return tuple(sorted(found, key=lambda line: line.when, reverse=True))


def set_back(desk: Desk, line: HistoryLine) -> Changes:
    """Let a field be again what it was before a change, by the rules of typing.

    Raises UserMistake where a step of its own changed it, or signed minutes freeze it.
    """
    if line.confirmed or line.field == CREATED or not by_typing(line.kind, line.field):
        raise UserMistake(
            message("history", "This was changed by a step of its own; it is not set back here.")
        )
    with desk.read() as snapshot:
        record = snapshot.of_kind(line.kind, line.record_id)
        stored = stored_value(record, line.field, line.language)
    value = _value(type(record), line)
    if value == stored:
        raise UserMistake(message("history", "It reads so already."))
    edit = FieldEdit(line.kind, line.record_id, line.field, stored, value, line.language)
    return store_edits(desk, [edit], reason=SET_BACK).changes


def _value(kind: type[Record], line: HistoryLine) -> FieldValue:
    """Give what the history kept as the field holds it."""
    hint, optional = field_types(kind)[line.field]
    kept = line.before
    if line.language is not None or hint is str:
        return kept or ""
    if kept is None:
        return None if optional else False if hint is bool else []
    if hint is bool:
        return kept.casefold() in ("1", "true")
    if hint is int:
        return int(kept)
    if hint is date:
        return date.fromisoformat(kept)
    if hint is time:
        return time.fromisoformat(kept)
    return kept if isinstance(hint, type) else kept.split("\n")


def _with_parts(snapshot: Snapshot, record: Record) -> Iterator[Record]:
    yield record
    for part in child_fields(type(record)).values():
        owner = {KIND_OF[part].owner_field: record.key}
        for owned in snapshot.where(part, in_bin=True, **owner):
            yield from _with_parts(snapshot, owned)


def _changes(snapshot: Snapshot, record: Record) -> Iterator[HistoryLine]:
    kind = KIND_OF[type(record)].name
    changes = changes_of(snapshot, record)
    typed = {
        (change.when, split_column(KINDS[kind].record, change.column)[0])
        for change in changes
        if not change.column.endswith("_state")
    }
    for change in changes:
        line = _line(kind, record.key, change)
        # Marks that change together with a text say nothing of their own.
        if not (line.confirmed and (line.when, line.field) in typed):
            yield line


def _entering(record: Record) -> Iterator[HistoryLine]:
    if record.created_at is not None:
        kind = KIND_OF[type(record)].name
        entered = message("history", "entered")
        yield HistoryLine(
            record.created_at, record.created_by, "", "", CREATED, None, None, None, entered,
            kind=kind, record_id=record.key,
        )  # fmt: skip


def _line(kind: str, record_id: int, change: PastChange) -> HistoryLine:
    name, part = split_column(KINDS[kind].record, change.column)
    confirmed = part == "state"
    return HistoryLine(
        change.when,
        change.who,
        change.account,
        change.computer,
        name,
        next((language for language in CONTENT_LANGUAGES if language == part), None),
        None if confirmed else change.before,
        None if confirmed else change.after,
        _reason(change.reason),
        confirmed,
        kind,
        record_id,
    )


def _reason(reason: str) -> str | Message:
    if reason == ADDED_AFTER_SIGNING:
        return message("history", "added after signing")
    if reason == SET_BACK:
        return message("history", "set back to what it was")
    return reason
