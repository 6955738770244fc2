"""Numbers of points as typed: 3.2 of any minutes, 5/3.2 or 5/2025/3.2 of these, 5/3 an item."""

from __future__ import annotations

import re

from liaison_app.language.fold import query_phrases
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import marks
from liaison_app.storage.registers.finding import MinutesNumber, minutes_number

_POINT_ALONE = re.compile(r"\d{1,4}\.\d{1,4}")
# The newest items first; CROSS keeps SQLite from beginning with the points, which are many.
_THERE = "i.deleted_at IS NULL AND i.position = :item"
_OF_MINUTES = """
    AND i.meeting_id IN (
      SELECT id FROM meeting WHERE deleted_at IS NULL AND number = :number
      AND (:year IS NULL OR year = :year)
    )
"""
_ITEMS = "SELECT i.id FROM agenda_item i WHERE {there} ORDER BY i.id DESC LIMIT :most"
_POINTS = """
    SELECT d.id FROM agenda_item i CROSS JOIN decision d ON d.item_id = i.id
    WHERE {there} AND d.deleted_at IS NULL AND (:point IS NULL OR d.position = :point)
    ORDER BY i.id DESC LIMIT :most
"""
_STANDING_THERE = """
    SELECT id FROM {table} WHERE {place} IN ({ids}) AND +deleted_at IS NULL
    ORDER BY id DESC LIMIT {most}
"""


def by_number(moment: Moment, typed: str, most: int) -> dict[str, list[int]]:
    """Give the items, points, proposals and commitments of the number that was typed."""
    wanted = _read(typed)
    if wanted is None:
        return {}
    number, anywhere = wanted
    there = _THERE if anywhere else _THERE + _OF_MINUTES
    values = {
        "number": number.number,
        "year": number.year,
        "item": number.item,
        "point": number.point,
        "most": most,
    }

    def ids_by(sql: str) -> list[int]:
        return [row[0] for row in moment.execute(sql.format(there=there), values)]

    points = ids_by(_POINTS)
    found = {"commitment": _standing(moment, "commitment", "decision_id", points, most)}
    if number.point is not None:
        return {"decision": points, **found}
    items = ids_by(_ITEMS)
    proposals = _standing(moment, "proposal", "item_id", items, most)
    return {"agenda_item": items, "proposal": proposals, **found}


def _standing(moment: Moment, table: str, place: str, ids: list[int], most: int) -> list[int]:
    sql = _STANDING_THERE.format(table=table, place=place, ids=marks(ids), most=most)
    return [row[0] for row in moment.execute(sql, ids)]


def _read(typed: str) -> tuple[MinutesNumber, bool] | None:
    """Give the number and whether it may be of any minutes; None for anything else."""
    phrases = query_phrases(typed)
    if len(phrases) != 1:
        return None
    if _POINT_ALONE.fullmatch(typed.strip().rstrip(".")):
        item, point = (int(word) for word in phrases[0])
        return MinutesNumber(0, item=item, point=point), True
    number = minutes_number(phrases[0]) if "/" in typed else None
    return None if number is None or number.item is None else (number, False)
