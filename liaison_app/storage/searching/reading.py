"""What found records say, field by field and language by language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.domain.fields import field_types
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import marks
from liaison_app.storage.schema.kinds import KINDS, Kind
from liaison_app.storage.searched_words import numbers_of, searched_fields


@dataclass(frozen=True, slots=True)
class FieldText:
    """One text of a record; a name or number that is the same in all languages has none."""

    field: str
    language: ContentLanguage | None
    text: str


def read_texts(moment: Moment, kind: Kind, ids: Sequence[int]) -> dict[int, list[FieldText]]:
    """Give every text by which the records may have been found, without the empty ones."""
    if not ids:
        return {}
    sql = texts_statement(kind).format(ids=marks(ids))
    plan = _plan(kind.name)
    return {row[0]: _texts_of(kind, plan, row) for row in moment.execute(sql, ids)}


def texts_statement(kind: Kind) -> str:
    """Give the SQL of the texts; `{ids}` stands for the question marks."""
    columns = ", ".join(["id", *(f'"{column.name}"' for column in _plan(kind.name))])
    return f'SELECT {columns} FROM "{kind.name}" WHERE id IN ({{ids}})'


@dataclass(frozen=True, slots=True)
class _Column:
    """A column that is read: of which field, in which language; a list lies one a line."""

    name: str
    field: str
    language: ContentLanguage | None = None
    lines: bool = False
    number: bool = False


@cache
def _plan(name: str) -> tuple[_Column, ...]:
    kind = KINDS[name]
    types = field_types(kind.record)
    found: list[_Column] = []
    for field in searched_fields(kind):
        if types[field][0] is Trilingual:
            found += [_Column(f"{field}_{one}", field, one) for one in CONTENT_LANGUAGES]
        else:
            found.append(_Column(field, field, lines=types[field][0] is not str))
    numbers = [field for field in ("number", "year") if types.get(field, ("",))[0] is int]
    return (*found, *(_Column(field, field, number=True) for field in numbers))


def _texts_of(
    kind: Kind, plan: Sequence[_Column], row: Sequence[str | int | None]
) -> list[FieldText]:
    found = []
    numbers: dict[str, object] = {}
    for column, value in zip(plan, row[1:], strict=True):
        if column.number:
            numbers[column.name] = value
        elif value:
            lines = str(value).split("\n") if column.lines else [str(value)]
            found += [FieldText(column.field, column.language, line) for line in lines]
    return [*found, *(FieldText("number", None, one) for one in numbers_of(kind, numbers.get))]
