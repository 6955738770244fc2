"""Keeps the search table in step with the records, within the same transaction."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, text

from liaison_app.domain.commitment import Commitment
from liaison_app.domain.fields import field_types, trilingual_fields
from liaison_app.domain.meeting import Meeting
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.record import Record
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.fold import name_tokens, tokens
from liaison_app.storage.schema.kinds import KIND_OF, Kind
from liaison_app.storage.schema.search_table import row_of

_NOT_WORDS = frozenset({"uid", "created_by", "updated_by", "made_uid", "prevailing"})
_DELETE = text("DELETE FROM search WHERE rowid = :row")
_INSERT = text("INSERT INTO search (rowid, words) VALUES (:row, :words)")


def index_record(connection: Connection, record: Record) -> None:
    """Put a record's words in, or take them out where it lies in the bin."""
    kind = KIND_OF[type(record)]
    row = row_of(kind.code, record.key)
    connection.execute(_DELETE, {"row": row})
    words = words_of(record, kind) if record.deleted_at is None else ""
    if words:
        connection.execute(_INSERT, {"row": row, "words": words})


def words_of(record: Record, kind: Kind) -> str:
    """Give the folded words of all texts, names and numbers of a record."""
    split = name_tokens if kind.named else tokens
    found: list[str] = []
    for piece in _texts(record):
        found += split(piece)
    return " ".join(found)


def _texts(record: Record) -> Iterator[str]:
    for name in trilingual_fields(type(record)):
        value: Trilingual = getattr(record, name)
        yield from (value.kk, value.ru, value.zh)
    for name, (hint, _) in field_types(type(record)).items():
        if hint is str and name not in _NOT_WORDS:
            yield getattr(record, name) or ""
    yield from getattr(record, "aliases", ())
    yield from _numbers(record)


def _numbers(record: Record) -> Iterator[str]:
    if isinstance(record, Meeting) and record.number is not None:
        yield f"{record.number}/{record.year}" if record.year else str(record.number)
    if isinstance(record, Proposal | Commitment) and record.number is not None:
        yield str(record.number)
