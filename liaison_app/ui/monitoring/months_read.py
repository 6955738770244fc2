"""The months as the page reads them, and what it says where nothing is in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from liaison_app.domain.grid import GridMonth
from liaison_app.language.current import pgettext
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.grid import read_grid_months
from liaison_app.office.monitoring.rounds import RoundLine, list_rounds


@dataclass(frozen=True, slots=True)
class MonthsRead:
    """All months, newest first; the one shown, and the twelve that end with it."""

    lines: Sequence[RoundLine]
    shown: RoundLine | None
    months: Sequence[GridMonth]

    def differs(self, before: RoundLine | None) -> bool:
        """Tell whether another month is shown than before, or the same in another state."""
        if self.shown is None or before is None:
            return self.shown is not before
        return (self.shown.id, self.shown.state) != (before.id, before.state)


def read_months(desk: Desk, month: date | None) -> MonthsRead:
    """Read the months; the newest is shown where the one asked for was not opened."""
    lines = list_rounds(desk)
    shown = next((line for line in lines if line.month == month), lines[0] if lines else None)
    months = read_grid_months(desk, shown.month) if shown is not None else ()
    return MonthsRead(lines, shown, months)


def empty_words(shown: RoundLine | None) -> tuple[str, str]:
    """Give what belongs here, and the first step."""
    if shown is None:
        return (
            pgettext("monitoring", "No month was opened yet"),
            pgettext(
                "monitoring",
                "Each month is kept here: one report for every commitment on control, how it "
                "stands, and what comes next. The first step is to open a month.",
            ),
        )
    return (
        pgettext("monitoring", "This month asks about nothing"),
        pgettext(
            "monitoring",
            "No commitment was on control on its day. What the minutes put on control comes here "
            "by itself.",
        ),
    )
