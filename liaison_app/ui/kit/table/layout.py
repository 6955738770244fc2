"""Columns as the user left them: order, widths, which are shown; kept in the settings by key."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from liaison_app.base.settings import Json, Settings
from liaison_app.ui.kit.table.source import Order


@dataclass
class ColumnLayout:
    """The user's choice for one register; unknown keys are ignored."""

    keys: list[str] = field(default_factory=list)
    hidden: set[str] = field(default_factory=set)
    widths: dict[str, int] = field(default_factory=dict)
    order: Order = field(default_factory=Order)

    def ordered(self, present: Sequence[str]) -> list[str]:
        """Give the columns in the user's order; new ones follow their neighbour."""
        known = [key for key in self.keys if key in present]
        for place, key in enumerate(present):
            if key not in known:
                before = present[place - 1] if place else None
                known.insert(known.index(before) + 1 if before in known else 0, key)
        return known


def load_layout(settings: Settings, name: str, hidden: set[str]) -> ColumnLayout:
    """Read the layout of the register `name`; `hidden` are the columns hidden at first."""
    stored = settings.get(f"table.{name}")
    if not isinstance(stored, dict):
        return ColumnLayout(hidden=hidden)
    widths = stored.get("widths")
    by, descending = stored.get("by"), stored.get("descending")
    return ColumnLayout(
        keys=_texts(stored.get("keys")),
        hidden=set(_texts(stored.get("hidden"))),
        widths=_numbers(widths) if isinstance(widths, dict) else {},
        order=Order(by if isinstance(by, str) else "", descending is True),
    )


def store_layout(settings: Settings, name: str, layout: ColumnLayout) -> None:
    """Keep the layout of the register `name`."""
    keys: list[Json] = list(layout.keys)
    hidden: list[Json] = [*sorted(layout.hidden)]
    widths: dict[str, Json] = dict(layout.widths)
    settings.put(
        f"table.{name}",
        {
            "keys": keys,
            "hidden": hidden,
            "widths": widths,
            "by": layout.order.by,
            "descending": layout.order.descending,
        },
    )


def _texts(value: Json) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _numbers(value: dict[str, Json]) -> dict[str, int]:
    return {key: width for key, width in value.items() if isinstance(width, int)}
