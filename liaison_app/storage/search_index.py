"""Keeps the search table in step with the records, within the same transaction."""

from __future__ import annotations

from sqlalchemy import Connection, text

from liaison_app.domain.record import Record
from liaison_app.storage.schema.kinds import KIND_OF, Kind
from liaison_app.storage.schema.search_table import row_of
from liaison_app.storage.searched_words import folded_words

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
