"""Keeps the search table in step with the records, within the same transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlalchemy import Connection, text

from liaison_app.domain.commitment import Commitment
from liaison_app.domain.fields import field_types
from liaison_app.domain.meeting import Meeting
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.record import Record
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.fold import name_tokens, tokens
from liaison_app.storage.schema.kinds import KIND_OF, Kind
from liaison_app.storage.schema.search_table import row_of

_NOT_WORDS = frozenset(
    {
        "uid", "created_by", "updated_by", "made_uid", "prevailing", "sha256", "media_type",
        "paper", "issued_by", "frozen_by", "language",
    }
)  # fmt: skip
_TEXTS = (Trilingual, list[str], str)
_DELETE = text("DELETE FROM search WHERE rowid = :row")
INSERT_WORDS = text("INSERT INTO search (rowid, words) VALUES (:row, :words)")


def index_record(connection: Connection, record: Record) -> None:
    """Put a record's words in, or take them out where it lies in the bin."""
    kind = KIND_OF[type(record)]
    row = row_of(kind.code, record.key)
    connection.execute(_DELETE, {"row": row})
    words = words_of(record, kind) if record.deleted_at is None else ""
    if words:
        connection.execute(INSERT_WORDS, {"row": row, "words": words})


def words_of(record: Record, kind: Kind) -> str:
    """Give the folded words of all texts, names and numbers of a record."""
    return folded_words(kind, lambda name: getattr(record, name))


def folded_words(kind: Kind, value_of: Callable[[str], object]) -> str:
    """Give the folded words of a record whose values are asked for by name."""
    split = name_tokens if kind.named else tokens
    found: list[str] = []
    for piece in _texts(kind, value_of):
        found += split(piece)
    return " ".join(found)


def _texts(kind: Kind, value_of: Callable[[str], object]) -> Iterator[str]:
    for name, (hint, _) in field_types(kind.record).items():
        if name in _NOT_WORDS:
            continue
        value = value_of(name) if hint in _TEXTS else None
        if isinstance(value, Trilingual):
            yield from (value.kk, value.ru, value.zh)
        elif isinstance(value, list):
            yield from value
        elif value:
            yield str(value)
    yield from _numbers(kind, value_of)


def _numbers(kind: Kind, value_of: Callable[[str], object]) -> Iterator[str]:
    number = value_of("number") if kind.record in (Meeting, Proposal, Commitment) else None
    if number is None:
        return
    year = value_of("year") if kind.record is Meeting else None
    yield f"{number}/{year}" if year else str(number)
