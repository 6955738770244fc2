"""A data file of many realistic commitments, written straight with SQL into the real schema."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice, product
from pathlib import Path

from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.domain.commitment import Commitment, CommitmentStatus, Executor
from liaison_app.domain.directory import Organisation, Project
from liaison_app.domain.meeting import AgendaItem, Decision, Meeting, MeetingState
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.domain.record import Record
from liaison_app.domain.term import TermKind
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.fold import name_tokens, tokens
from liaison_app.language.sort_keys import sort_key
from liaison_app.storage.author import Author
from liaison_app.storage.datafile import create_and_open
from liaison_app.storage.schema.kinds import KIND_OF
from liaison_app.storage.schema.search_table import row_of
from liaison_app.storage.uids import new_uid
from tests.benchmarks.wordings import (
    ACTIONS,
    FORMS,
    OBJECTS,
    ORGANISATIONS,
    PLACES,
    PROJECTS,
    SIDES,
    Texts,
)

TODAY = date(2025, 6, 2)
ITEMS, POINTS = 5, 4  # of one meeting
_NOW = datetime.fromisoformat("2025-06-02T09:00:00+05:00")
_S = CommitmentStatus
# The age of a commitment decides little here: a register is slow by its rows, not by their sense.
_STATUSES = (
    *(_S.IN_PROGRESS,) * 7,
    *(_S.FULFILLED,) * 8,
    _S.DRAFT,
    _S.UNDER_REVIEW,
    _S.RETURNED,
    _S.SUSPENDED,
    _S.NOT_FULFILLED,
    _S.CANCELLED,
)

Row = dict[str, "str | int | None"]


@dataclass(frozen=True, slots=True)
class Wording:
    """A text with its sort keys and its words for the search table."""

    text: Texts
    keys: Texts
    words: str

    def columns(self, name: str) -> Row:
        """Give the columns of a trilingual text."""
        return {f"{name}_{lang}": t for lang, t in zip(CONTENT_LANGUAGES, self.text, strict=True)}

    def sort_columns(self) -> Row:
        """Give the columns by which lists sort it."""
        return {f"sort_{lang}": key for lang, key in zip(CONTENT_LANGUAGES, self.keys, strict=True)}


def make_volume(path: Path, commitments: int) -> Path:
    """Make a data file with so many commitments, their minutes, organisations and projects."""
    templates = _templates(path)
    with closing(sqlite3.connect(path)) as data:
        data.execute("PRAGMA synchronous = OFF")
        data.execute("PRAGMA cache_size = -500000")
        with data, _indexed_afterwards(data):
            _fill(_Filler(data, templates), commitments)
        data.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def _fill(filler: _Filler, commitments: int) -> None:
    meetings = -(-commitments // (ITEMS * POINTS))
    wordings = _wordings()
    filler.put(Organisation, _organisations())
    filler.put(Project, _projects())
    filler.put(Meeting, islice(_meetings(), meetings))
    filler.put(AgendaItem, _items(meetings))
    filler.put(Decision, _decisions(wordings, meetings))
    filler.put(Commitment, _commitments(wordings, commitments))
    filler.put(Executor, _executors(commitments))


@contextmanager
def _indexed_afterwards(data: sqlite3.Connection) -> Iterator[None]:
    """Let the indexes be built over all rows at once, which is faster than row by row."""
    indexes = data.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in indexes:
        data.execute(f"DROP INDEX {name}")
    yield
    for _, statement in indexes:
        data.execute(statement)


def _templates(path: Path) -> dict[type[Record], Row]:
    """Make the file with one record of each kind, and give these as SQL has them."""
    records = (Organisation, Project, Meeting, AgendaItem, Decision, Commitment, Executor)
    with (
        closing(create_and_open(path, "benchmark", _NOW)) as opened,
        opened.write(Author("benchmark"), _NOW) as work,
    ):
        work.add(OfficeProfile(name=Trilingual(ru="Отдел"), content_language="ru"))
        for kind in records:
            work.add(kind())
        work.commit()
    found: dict[type[Record], Row] = {}
    with closing(sqlite3.connect(path)) as data, data:
        data.row_factory = sqlite3.Row
        for kind in records:
            table = KIND_OF[kind].name
            found[kind] = dict(data.execute(f"SELECT * FROM {table}").fetchone())
            data.execute(f"DELETE FROM {table}")
        data.execute("DELETE FROM search")
    return found


class _Filler:
    """Writes rows that differ from their kind's template, and their words for the search."""

    def __init__(self, data: sqlite3.Connection, templates: Mapping[type[Record], Row]) -> None:
        self._data = data
        self._templates = templates

    def put(self, kind: type[Record], rows: Iterable[tuple[Row, str]]) -> None:
        """Write rows with ids from 1."""
        template = self._templates[kind]
        marks = ", ".join(f":{column}" for column in template)
        statement = f"INSERT INTO {KIND_OF[kind].name} ({_quoted(template)}) VALUES ({marks})"
        searched = []

        def numbered() -> Iterator[Row]:
            for number, (row, words) in enumerate(rows, 1):
                if words:
                    searched.append((row_of(KIND_OF[kind].code, number), words))
                yield {**template, "id": number, "uid": new_uid(), **row}

        self._data.executemany(statement, numbered())
        self._data.executemany("INSERT INTO search (rowid, words) VALUES (?, ?)", searched)


def _quoted(columns: Iterable[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _wording(text: Texts, *, named: bool = False) -> Wording:
    keys = tuple(sort_key(t, lang) for t, lang in zip(text, CONTENT_LANGUAGES, strict=True))
    split = name_tokens if named else tokens
    words = " ".join(word for t in text for word in split(t))
    return Wording(text, (keys[0], keys[1], keys[2]), words)


def _wordings() -> list[Wording]:
    made = []
    for action, what, place in product(ACTIONS, OBJECTS, PLACES):
        kk, ru, zh = (
            a.format(what=w, place=p) for a, w, p in zip(action, what, place, strict=True)
        )
        made.append(_wording((kk[0].upper() + kk[1:], ru, zh)))
    return made


def _organisations() -> Iterator[tuple[Row, str]]:
    for side, texts in zip(SIDES, ORGANISATIONS, strict=True):
        name = _wording(texts, named=True)
        yield {"side": side, **name.columns("name"), **name.sort_columns()}, name.words


def _projects() -> Iterator[tuple[Row, str]]:
    for texts in PROJECTS:
        name = _wording(texts, named=True)
        yield {**name.columns("name"), **name.sort_columns(), "partner_id": 1}, name.words


def _meetings() -> Iterator[tuple[Row, str]]:
    title = _wording(("Жоба барысы туралы кездесу", "Встреча о ходе проекта", "关于项目进展的会谈"))
    number = 0
    while True:
        number += 1
        year, in_year = 2005 + number // 240, number % 240 + 1
        held_on = date(year, 1, 9) + timedelta(days=in_year * 3 // 2)
        row: Row = {
            "number": in_year,
            "year": year,
            "held_on": held_on.isoformat(),
            "project_id": number % len(PROJECTS) + 1,
            "prevailing": ("ru", "kk", "ru", "zh")[number % 4],
            "state": MeetingState.SIGNED.value,
            "signed_on": held_on.isoformat(),
        }
        yield {**row, **title.columns("title"), **title.sort_columns()}, title.words


def _items(meetings: int) -> Iterator[tuple[Row, str]]:
    for meeting, place in product(range(1, meetings + 1), range(ITEMS)):
        text = OBJECTS[(meeting + place) % len(OBJECTS)]
        yield {"meeting_id": meeting, "position": place + 1, "title_ru": text[1]}, ""


def _decisions(wordings: list[Wording], meetings: int) -> Iterator[tuple[Row, str]]:
    for number in range(meetings * ITEMS * POINTS):
        wording = wordings[number * 7919 % len(wordings)]
        row: Row = {"item_id": number // POINTS + 1, "position": number % POINTS + 1}
        yield {**row, **wording.columns("text")}, ""


def _commitments(wordings: list[Wording], count: int) -> Iterator[tuple[Row, str]]:
    for number in range(count):
        wording = wordings[number * 7919 % len(wordings)]
        yield (
            {**_commitment(number), **wording.columns("text"), **wording.sort_columns()},
            wording.words,
        )


def _commitment(number: int) -> Row:
    meeting, point = divmod(number, ITEMS * POINTS)
    year, in_year = 2005 + (meeting + 1) // 240, (meeting + 1) % 240 + 1
    lead = number * 31 % len(ORGANISATIONS)
    status = _STATUSES[number * 17 % len(_STATUSES)]
    due = date(2024, 6, 1) + timedelta(days=number * 101 % 900) if number % 23 else None
    first = due - timedelta(days=30) if due and number % 5 == 0 else due
    done = status is _S.FULFILLED and due
    form = FORMS[number % len(FORMS)]
    return {
        "meeting_id": meeting + 1,
        "decision_id": number + 1,
        "project_id": meeting % len(PROJECTS) + 1,
        "side": "joint" if number % 9 == 0 else SIDES[lead],
        "lead_id": lead + 1,
        "status": status.value,
        "term_kind": (TermKind.DATE if due else TermKind.PERMANENT).value,
        "term_ends_on": first.isoformat() if first else None,
        "original_due": first.isoformat() if first else None,
        "current_due": due.isoformat() if due else None,
        "extension_count": int(first != due),
        "put_on_control": "2024-01-10",
        "fact_date": (due + timedelta(days=number % 7 - 4)).isoformat() if done and due else None,
        "completion_form_kk": form[0],
        "completion_form_ru": form[1],
        "completion_form_zh": form[2],
        "number_key": f"{year:04}-{in_year:06}-{point // POINTS + 1:04}-{point % POINTS + 1:04}",
    }


def _executors(commitments: int) -> Iterator[tuple[Row, str]]:
    for number in range(0, commitments, 2):
        organisation = (number * 31 + 5) % len(ORGANISATIONS) + 1
        yield {"commitment_id": number + 1, "position": 1, "organisation_id": organisation}, ""
