"""All names by which the directory knows an organisation or a person, read at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, RowMapping, or_, select

from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.schema.tables import TABLES
from liaison_app.storage.snapshot import Snapshot

_LANGUAGES = ("kk", "ru", "zh")


@dataclass(frozen=True, slots=True)
class KnownName:
    """A card with every way its name is written; a person also with where it works.

    A surname alone names a person only among a few, so it is kept apart.
    """

    kind: str
    id: int
    side: Side | None
    name: Trilingual
    spellings: tuple[str, ...]
    surnames: tuple[str, ...] = ()
    organisation_id: int | None = None


def known_organisations(snapshot: Snapshot) -> list[KnownName]:
    """Give the organisations outside the bin with names, short names, aliases, former names."""
    former: dict[int, list[str]] = {}
    for row in _rows(snapshot, "former_name", "organisation_id", *_three("name")):
        former.setdefault(row["organisation_id"], []).extend(_texts(row, "name"))
    columns = ("id", "side", "aliases", *_three("name"), *_three("short_name"))
    return [
        KnownName(
            "organisation",
            row["id"],
            row["side"],
            _trilingual(row, "name"),
            tuple(
                dict.fromkeys(
                    [
                        *_texts(row, "name"),
                        *_texts(row, "short_name"),
                        *row["aliases"],
                        *former.get(row["id"], ()),
                    ]
                )
            ),
        )
        for row in _rows(snapshot, "organisation", *columns)
    ]


def known_people(snapshot: Snapshot, day: date) -> list[KnownName]:
    """Give the people that are not in the bin, with where they work on `day`."""
    posts = TABLES["post"].c
    works_at = {
        row["person_id"]: row["organisation_id"]
        for row in _rows(
            snapshot,
            "post",
            "person_id",
            "organisation_id",
            where=or_(posts.valid_to.is_(None), posts.valid_to >= day),
        )
    }
    columns = ("id", "side", "aliases", *_three("display"), *_three("family"), *_three("given"))
    return [
        KnownName(
            "person",
            row["id"],
            row["side"],
            _trilingual(row, "display"),
            tuple(dict.fromkeys([*_texts(row, "display"), *_full(row), *row["aliases"]])),
            tuple(_texts(row, "family")),
            works_at.get(row["id"]),
        )
        for row in _rows(snapshot, "person", *columns)
    ]


def known_projects(snapshot: Snapshot) -> list[KnownName]:
    """Give the projects that are not in the bin with names and aliases."""
    return [
        KnownName(
            "project",
            row["id"],
            None,
            _trilingual(row, "name"),
            tuple(dict.fromkeys([*_texts(row, "name"), *row["aliases"]])),
        )
        for row in _rows(snapshot, "project", "id", "aliases", *_three("name"))
    ]


def _full(row: RowMapping) -> list[str]:
    """Give surname and given name, as they are said in this order or the other."""
    found = []
    for language in _LANGUAGES:
        family, given = row[f"family_{language}"], row[f"given_{language}"]
        if family and given:
            found += [f"{family} {given}", f"{given} {family}"]
    return found


def _three(name: str) -> list[str]:
    return [f"{name}_{language}" for language in _LANGUAGES]


def _texts(row: RowMapping, name: str) -> list[str]:
    return [text for column in _three(name) if (text := row[column])]


def _trilingual(row: RowMapping, name: str) -> Trilingual:
    return Trilingual(row[f"{name}_kk"], row[f"{name}_ru"], row[f"{name}_zh"])


def _rows(
    snapshot: Snapshot, table: str, *columns: str, where: ColumnElement[bool] | None = None
) -> list[RowMapping]:
    source = TABLES[table]
    query = select(*(source.c[column] for column in columns)).where(source.c.deleted_at.is_(None))
    if where is not None:
        query = query.where(where)
    return list(snapshot.session.execute(query.order_by(source.c.id)).mappings())
