"""Stores new records as they come from a file: many at once, with their own stamps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from sqlalchemy import text

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.author import Author
from liaison_app.storage.schema.kinds import KINDS
from liaison_app.storage.schema.search_table import row_of
from liaison_app.storage.schema.tables import TABLES
from liaison_app.storage.search_index import INSERT_WORDS
from liaison_app.storage.searched_words import folded_words
from liaison_app.storage.stamping import sort_keys
from liaison_app.storage.wholes.plan import row_of_values
from liaison_app.storage.wholes.whole import Whole, references_of
from liaison_app.storage.work import Work

Fallbacks = Callable[[Whole], tuple[ContentLanguage, ...]]


class WholeWriter:
    """Writes new records within a unit of work; ids are given beforehand.

    `id_of` gives the id of every uid, those included that are written later; `fallbacks` the
    languages that a list shows where a text is missing.
    """

    def __init__(self, work: Work, id_of: Callable[[str], int], fallbacks: Fallbacks) -> None:
        """Let references lead to what is not written yet; SQLite judges them at the commit."""
        self._connection = work.session.connection()
        self._connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        self._author = work.author
        self._now = work.now
        self._id_of = id_of
        self._fallbacks = fallbacks

    def add(self, wholes: Iterable[Whole]) -> None:
        """Write records with all they own."""
        rows: dict[str, list[dict[str, object]]] = {}
        words: list[dict[str, object]] = []
        for whole in wholes:
            self._gather(whole, None, rows, words)
        for name in KINDS:
            if name in rows:
                self._connection.execute(TABLES[name].insert(), rows[name])
        if words:
            self._connection.execute(INSERT_WORDS, words)

    def _gather(
        self,
        whole: Whole,
        owner_id: int | None,
        rows: dict[str, list[dict[str, object]]],
        words: list[dict[str, object]],
    ) -> None:
        kind = whole.kind
        record_id = self._id_of(whole.uid)
        rows.setdefault(kind.name, []).append(self._row(whole, record_id, owner_id))
        if not whole.binned and (found := folded_words(kind, whole.values.__getitem__)):
            words.append({"row": row_of(kind.code, record_id), "words": found})
        for members in whole.children.values():
            for member in members:
                self._gather(member, record_id, rows, words)

    def _row(self, whole: Whole, record_id: int, owner_id: int | None) -> dict[str, object]:
        kind = whole.kind
        row = row_of_values({**whole.values, **stamps(whole.values, self._author, self._now)})
        for name in references_of(kind):
            uid = row[name]
            row[name] = self._id_of(uid) if isinstance(uid, str) else None
        row["id"] = record_id
        if kind.owner_field:
            row[kind.owner_field] = owner_id
        row.update(expected_sort_keys(whole, self._fallbacks))
        return row


def expected_sort_keys(whole: Whole, fallbacks: Fallbacks) -> dict[str, str]:
    """Give the keys that lists sort a record by, by column; none for a kind without a list."""
    shown = whole.values[whole.kind.sort_text] if whole.kind.sort_text else None
    return sort_keys(whole.kind, shown, fallbacks(whole)) if isinstance(shown, Trilingual) else {}


def stamps(values: Mapping[str, object], author: Author, now: datetime) -> Mapping[str, object]:
    """Give who made a new record and when, as far as it does not bring that along."""
    if values["created_at"] is not None:
        return {}
    given = {"created_at": now, "updated_at": now}
    given_by = {"created_by": author.who, "updated_by": author.who}
    return {name: values[name] or own for name, own in {**given, **given_by}.items()}
