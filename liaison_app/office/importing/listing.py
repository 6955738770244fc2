"""A list as the clerk described it: the sheet, its columns, and who the unknown names are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from liaison_app.domain.record import Side
from liaison_app.language.scripts import script_of
from liaison_app.office.desk import Desk
from liaison_app.office.importing.columns import ListField
from liaison_app.office.importing.entries import Entry, entries
from liaison_app.office.importing.names import Answer, Directory, Key, Unknown, name_key
from liaison_app.sheets.reading.table import SheetTable
from liaison_app.storage.known_names import known_organisations, known_people
from liaison_app.storage.snapshot import Snapshot

_NAMING = (ListField.RESPONSIBLE, ListField.EXECUTORS)


@dataclass(frozen=True, slots=True)
class ImportWish:
    """What shall come in. `name` is the file's; `columns` say where each field stands.

    `answers` say who the unknown names are; a name without an answer stays empty.
    """

    name: str
    table: SheetTable
    columns: Mapping[ListField, int]
    first_row: int
    answers: Mapping[Key, Answer] = field(default_factory=dict)


def unknown_names(desk: Desk, wish: ImportWish) -> tuple[Unknown, ...]:
    """Give the organisations that no card bears the name of, the most frequent first."""
    with desk.read() as snapshot:
        directory = read_directory(desk, snapshot)
    counted: Counter[Key] = Counter()
    first: dict[Key, str] = {}
    for entry in entries(wish.table, wish.columns, wish.first_row, desk.clock.today()):
        for name in dict.fromkeys(_unknown_in(entry, directory)):
            counted[name_key(name)] += 1
            first.setdefault(name_key(name), name)
    return tuple(
        Unknown(first[key], key, rows, directory.similar(first[key]), _side(first[key]))
        for key, rows in counted.most_common()
    )


def read_directory(desk: Desk, snapshot: Snapshot) -> Directory:
    """Read all names of the cards."""
    people = known_people(snapshot, desk.clock.today())
    return Directory(known_organisations(snapshot), people)


def _unknown_in(entry: Entry, directory: Directory) -> tuple[str, ...]:
    return tuple(name for of in _NAMING for name in directory.read(entry.text(of)).unknown)


def _side(name: str) -> Side:
    return Side.CN if script_of(name) == "han" else Side.KZ
