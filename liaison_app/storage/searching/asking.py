"""The search table asked for the newest records of every kind, without ranking or counting all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from liaison_app.storage.driver import Moment
from liaison_app.storage.schema.kinds import KINDS
from liaison_app.storage.schema.search_table import kind_and_id, row_of

# The walk goes down from the newest row of the kind with the highest code.
NEWEST = "SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?"

_NAMES: Mapping[int, str] = {kind.code: kind.name for kind in KINDS.values()}
_ABOVE_ALL = row_of(max(_NAMES) + 1, 0)


def newest_by_kind(moment: Moment, expression: str, most: int) -> dict[str, list[int]]:
    """Give the ids of the newest records that match, at most so many of each kind.

    A kind that has more is left as soon as it is full, so that a frequent word costs no more.
    """
    found: dict[str, list[int]] = {}
    below: int | None = _ABOVE_ALL
    while below is not None:
        below = _walk(moment, expression, below, most, found)
    return found


def _walk(
    moment: Moment, expression: str, below: int, most: int, found: dict[str, list[int]]
) -> int | None:
    """Collect down to the end of the first kind that is full; None where nothing is left."""
    portion = 2 * most
    rows = 0
    for (row,) in moment.execute(NEWEST, (expression, below, portion)):
        rows, below = rows + 1, row
        code, identity = kind_and_id(row)
        ids = found.setdefault(_NAMES[code], [])
        ids.append(identity)
        if len(ids) == most:
            return row_of(code, 0)
    return below if rows == portion else None


def among_kinds(
    moment: Moment, expression: str, kinds: Sequence[str], most: int
) -> dict[str, list[int]]:
    """Give the ids of some records of a few kinds that match."""
    found: dict[str, list[int]] = {}
    for name in kinds:
        code = KINDS[name].code
        query = NEWEST.replace("rowid <", f"rowid >= {row_of(code, 0)} AND rowid <")
        rows = moment.execute(query, (expression, row_of(code + 1, 0), most))
        found[name] = [kind_and_id(row)[1] for (row,) in rows]
    return found
