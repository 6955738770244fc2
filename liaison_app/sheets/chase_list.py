"""The workbook of the chase list: the columns of the paper, each its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import message
from liaison_app.domain.chase import (
    CHASE_HEADS,
    CHASED_OVERDUE,
    CHASED_REPORTS,
    NOBODY_NAMED,
    ChaseColumn,
    ChaseContent,
    ChaseRow,
    point_words,
    talk_lines,
)
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language import dates
from liaison_app.language.catalogs import Phrases
from liaison_app.sheets.listing import SheetColumn
from liaison_app.sheets.pens import CellKind, CellValue

_LAYOUT: Mapping[ChaseColumn, tuple[float, CellKind]] = {
    ChaseColumn.ORGANISATION: (28, "text"),
    ChaseColumn.PERSON: (22, "text"),
    ChaseColumn.TELEPHONE: (19, "text"),
    ChaseColumn.POINTS: (56, "text"),
    ChaseColumn.LAST_CONTACT: (28, "text"),
    ChaseColumn.NEXT_CALL: (13, "day"),
}
_COUNT = message("chase list", "How many")


def chase_columns(language: ContentLanguage, phrases: Phrases) -> Sequence[SheetColumn[ChaseRow]]:
    """Give the columns in one language; how many are missing can be sorted by."""
    values = _values(language, phrases)
    made = [
        SheetColumn(CHASE_HEADS[column], *_LAYOUT[column], values[column]) for column in _LAYOUT
    ]
    count: SheetColumn[ChaseRow] = SheetColumn(_COUNT, 11, "number", lambda row: len(row.points))
    return [*made[:3], count, *made[3:]]


def chase_conditions(
    content: ChaseContent, language: ContentLanguage, phrases: Phrases
) -> tuple[str, ...]:
    """Say of which month it is, and what is chased."""
    month = dates.month(content.month.year, content.month.month, language)
    chased = CHASED_REPORTS if content.by_round else CHASED_OVERDUE
    return month, phrases.render(chased)


def _values(
    language: ContentLanguage, phrases: Phrases
) -> Mapping[ChaseColumn, Callable[[ChaseRow], CellValue]]:
    gap = phrases.pgettext("paper", "[no translation]")

    def own(text: Trilingual) -> str:
        return text.text(language) or (gap if text else "")

    def organisation(row: ChaseRow) -> str:
        found = row.organisation
        return own(found.name) if found else phrases.render(NOBODY_NAMED)

    def points(row: ChaseRow) -> str:
        return "\n".join(phrases.render(point_words(one, own(one.text))) for one in row.points)

    def talk(row: ChaseRow) -> str:
        if row.last is None:
            return ""
        lines = talk_lines(row.last, own(row.last.with_whom))
        return "\n".join(one if isinstance(one, str) else phrases.render(one) for one in lines)

    return {
        ChaseColumn.ORGANISATION: organisation,
        ChaseColumn.PERSON: lambda row: own(row.person.display) if row.person else "",
        ChaseColumn.TELEPHONE: lambda row: row.telephone,
        ChaseColumn.POINTS: points,
        ChaseColumn.LAST_CONTACT: talk,
        ChaseColumn.NEXT_CALL: lambda row: row.next_call,
    }
