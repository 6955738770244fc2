"""The search field of a page: every word typed must be in a record or in what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from liaison_app.language.fold import phrase_query, query_phrases
from liaison_app.storage.registers.asking import Value, Where
from liaison_app.storage.schema.kinds import KINDS
from liaison_app.storage.schema.search_table import rows_of_kind

# Who stands there, by the reference to the place: a commitment in a point, a proposal in an item.
_PLACES = {"decision_id": ("commitment", "d.id"), "item_id": ("proposal", "i.id")}
_FIRST_YEAR = 1900  # in «5/2025» the year, in «5/4» the agenda item


@dataclass(frozen=True, slots=True)
class MinutesNumber:
    """A number of minutes as typed: 5, 5/2025, 5/4 or 5/4.1 with item and point."""

    number: int
    year: int | None = None
    item: int | None = None
    point: int | None = None


def hits(kind: str) -> str:
    """Give the SQL of the ids of a kind that have the words of one question mark."""
    first, after = rows_of_kind(KINDS[kind].code)
    return (
        f"SELECT rowid - {first} FROM search "
        f"WHERE search MATCH ? AND rowid >= {first} AND rowid < {after}"
    )


def find(where: Where, typed: str, conditions: Sequence[str], *, stands_in: str = "") -> None:
    """Ask for all the words typed, each by one of `conditions`, whose question marks take it.

    With `stands_in` (the reference to the item or the point) a number typed also finds what
    stands in the minutes of that number.
    """
    phrases = query_phrases(typed)
    for place, words in enumerate(phrases, 1):
        expression = phrase_query(words, unfinished=place == len(phrases))
        parts = list(conditions)
        values: list[Value] = [expression] * "".join(conditions).count("?")
        number = minutes_number(words) if stands_in else None
        if number is not None:
            condition, numbers = _in_minutes(number, stands_in)
            parts.append(condition)
            values += numbers
        where.add(f"({' OR '.join(parts)})", *values)


def minutes_number(words: Sequence[str]) -> MinutesNumber | None:
    """Read the number of minutes, None where something else was typed."""
    if not 1 <= len(words) <= 4 or not all(word.isdecimal() and len(word) < 7 for word in words):
        return None
    number, *rest = (int(word) for word in words)
    year = rest.pop(0) if rest and rest[0] >= _FIRST_YEAR else None
    if len(rest) > 2:
        return None
    item, point = (*rest, None, None)[:2]
    return MinutesNumber(number, year, item, point)


def _in_minutes(wanted: MinutesNumber, stands_in: str) -> tuple[str, list[Value]]:
    meetings = "SELECT id FROM meeting WHERE deleted_at IS NULL AND number = ?"
    values: list[Value] = [wanted.number]
    if wanted.year is not None:
        meetings += " AND year = ?"
        values.append(wanted.year)
    if wanted.item is None:
        return f"r.meeting_id IN ({meetings})", values
    table, place = _PLACES[stands_in]
    points = (
        f"SELECT {place} FROM agenda_item i LEFT JOIN decision d ON d.item_id = i.id "
        f"WHERE i.meeting_id IN ({meetings}) AND i.position = ?"
    )
    values.append(wanted.item)
    if wanted.point is not None:
        points += " AND d.position = ?"
        values.append(wanted.point)
    return f"r.id IN (SELECT k.id FROM {table} k WHERE k.{stands_in} IN ({points}))", values
