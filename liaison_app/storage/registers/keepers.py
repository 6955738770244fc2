"""Who keeps what in the office: the names, and the records of one name."""

from __future__ import annotations

from collections.abc import Mapping

from liaison_app.storage.driver import Moment

KEPT_KINDS = ("meeting", "commitment", "organisation")

_NAMES = " UNION ".join(
    f"SELECT keeper FROM {kind} WHERE deleted_at IS NULL AND keeper != ''" for kind in KEPT_KINDS
)
_ORDERS: Mapping[str, str] = {
    "meeting": "held_on DESC, id DESC",
    "commitment": "current_due IS NULL, current_due, id",
    "organisation": "sort_ru, id",
}


def keeper_names(moment: Moment) -> tuple[str, ...]:
    """Give every name that keeps something, in alphabetical order."""
    return tuple(row[0] for row in moment.execute(f"{_NAMES} ORDER BY 1"))


def kept_by(moment: Moment, keeper: str) -> dict[str, tuple[int, ...]]:
    """Give the ids of what a keeper keeps, by kind, in the order in which they are listed."""
    return {
        kind: tuple(
            row[0]
            for row in moment.execute(
                f"SELECT id FROM {kind} WHERE deleted_at IS NULL AND keeper = ? "
                f"ORDER BY {_ORDERS[kind]}",
                (keeper,),
            )
        )
        for kind in KEPT_KINDS
    }
