"""What each row of a list says, before anything is made of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import Message, message
from liaison_app.domain.term import Term, TermKind
from liaison_app.language.clean import one_line
from liaison_app.office.importing.cells import cell_day, cell_term, cell_text
from liaison_app.office.importing.columns import ListField
from liaison_app.office.importing.sources import Source, point_of, read_source
from liaison_app.office.texts import guess_language
from liaison_app.sheets.reading.table import Content, SheetTable

_TEXTS = (ListField.TEXT, ListField.TEXT_KK, ListField.TEXT_RU, ListField.TEXT_ZH, ListField.LINE)
_OF_LANGUAGE: Mapping[ListField, ContentLanguage] = {
    ListField.TEXT_KK: "kk",
    ListField.TEXT_RU: "ru",
    ListField.TEXT_ZH: "zh",
}
_DAYS = (ListField.HELD_ON, ListField.FACT_DATE, ListField.REMOVED_ON)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a cell; without a field it is the whole row's."""

    reason: Message
    field: ListField | None = None


@dataclass(slots=True)
class Entry:
    """One row: its place in the list (from 1), its cells as text, and what was read of them."""

    row: int
    cells: dict[ListField, str]
    source: Source = field(default_factory=Source)
    term: Term = field(default_factory=Term)
    first_due: date | None = None
    fact_date: date | None = None
    removed_on: date | None = None
    problems: list[Problem] = field(default_factory=list)

    def text(self, of: ListField) -> str:
        """Give a cell, empty where the list has no such column."""
        return self.cells.get(of, "")

    @property
    def texts(self) -> dict[ContentLanguage, str]:
        """Give the wording by language; one column of all languages is told by its letters."""
        found = {language: text for of, language in _OF_LANGUAGE.items() if (text := self.text(of))}
        plain = self.text(ListField.TEXT) or self.text(ListField.LINE)
        if plain:
            found.setdefault(guess_language(plain, "ru"), plain)
        return found


def entries(
    table: SheetTable, columns: Mapping[ListField, int], first_row: int, today: date
) -> Iterator[Entry]:
    """Read the rows below the heads; a row with nothing but minutes is a heading of those below."""
    section = Source()
    for number in range(first_row, len(table.rows)):
        filled = [cell for cell in table.rows[number] if cell is not None]
        if not filled:
            continue
        heading = _heading(filled)
        if heading is not None:
            section = heading
            continue
        entry = _entry(table, columns, number, section, today)
        if any(entry.cells.values()):
            yield entry


def _heading(filled: Sequence[Content]) -> Source | None:
    """Give the minutes where a row is only their heading: «Протокол № 3 от 12 марта 2024 года»."""
    only = {one_line(cell) if isinstance(cell, str) else "" for cell in filled}
    if len(only) != 1:
        return None
    source = read_source(only.pop())
    return source if source.known and not source.point else None


def _entry(
    table: SheetTable,
    columns: Mapping[ListField, int],
    number: int,
    section: Source,
    today: date,
) -> Entry:
    raw = {of: table.cell(number, column) for of, column in columns.items()}
    entry = Entry(number + 1, {of: cell_text(cell) for of, cell in raw.items()})
    entry.source = _source(entry, raw, table).within(section)
    begun = entry.source.held_on or date(today.year, 1, 1)
    for of in _DAYS:
        _judge_day(entry, of, raw, table, begun)
    entry.fact_date = _day(raw.get(ListField.FACT_DATE), table, begun)
    entry.removed_on = _day(raw.get(ListField.REMOVED_ON), table, begun)
    _read_terms(entry, raw, table, begun)
    return entry


def _source(entry: Entry, raw: Mapping[ListField, Content], table: SheetTable) -> Source:
    minutes = read_source(entry.text(ListField.MINUTES))
    bare = entry.text(ListField.MINUTES).strip("№ .")
    held_on = _day(raw.get(ListField.HELD_ON), table, date(1990, 1, 1)) or minutes.held_on
    point = point_of(entry.text(ListField.POINT)) or minutes.point
    inside = read_source(entry.text(ListField.POINT))
    number = minutes.number or (bare if bare.isdecimal() else "") or inside.number
    return Source(number, held_on or inside.held_on, point, entry.text(ListField.MINUTES))


def _read_terms(
    entry: Entry, raw: Mapping[ListField, Content], table: SheetTable, begun: date
) -> None:
    for of in (ListField.DUE, ListField.ORIGINAL_DUE):
        language: ContentLanguage = next(iter(entry.texts), "ru")
        read = cell_term(raw.get(of), begun, language, since_1904=table.since_1904)
        if read.problem is not None:
            entry.problems.append(Problem(read.problem, of))
        if of is ListField.DUE or not entry.term.set:
            entry.term = read.term
        elif read.term.kind is TermKind.DATE:
            entry.first_due = read.term.ends_on


def _judge_day(
    entry: Entry,
    of: ListField,
    raw: Mapping[ListField, Content],
    table: SheetTable,
    begun: date,
) -> None:
    if entry.text(of) and _day(raw.get(of), table, begun) is None:
        text = entry.text(of)[:80]
        entry.problems.append(Problem(message("import", "“{words}” is no date.", words=text), of))


def _day(cell: Content, table: SheetTable, begun: date) -> date | None:
    return cell_day(cell, begun, since_1904=table.since_1904)


def has_texts(columns: Mapping[ListField, int]) -> bool:
    """Tell whether the columns say what was promised at all."""
    return any(of in columns for of in _TEXTS)
