"""The grid of the month: commitment × the last 12 months, as plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from liaison_app.domain.monitoring import Judgement, RoundState
from liaison_app.domain.month_answers import Answer
from liaison_app.domain.record import Side
from liaison_app.domain.rows import CommitmentRow
from liaison_app.domain.standing import Light, Standing

MONTHS = 12


class GridScope(StrEnum):
    """What the chosen month asks about, or also what was closed within the months shown."""

    ASKED = "asked"
    ALL = "all"


class Change(StrEnum):
    """The chosen month against the one before it, by the light shown."""

    WORSE = "worse"
    BETTER = "better"
    SAME = "same"
    NEW = "new"


class GridMonth(NamedTuple):
    """A column; a month that was never opened has no round."""

    month: date
    round_id: int | None = None
    as_of: date | None = None
    state: RoundState | None = None

    @property
    def frozen(self) -> bool:
        """Tell whether it shows what was stored then."""
        return self.state is RoundState.FROZEN


class GridCell(NamedTuple):
    """How a commitment stood in one month; `light` is the worse of computed and judged."""

    report_id: int | None
    standing: Standing
    judgement: Judgement | None
    light: Light
    waiting: bool
    answer: Answer
    frozen: bool


class GridRow(NamedTuple):
    """A commitment as its register shows it, and its months, oldest first.

    A cell is None where the month has no round or the commitment was not on control yet.
    """

    commitment: CommitmentRow
    cells: tuple[GridCell | None, ...]
    change: Change | None

    @property
    def id(self) -> int:
        """Give the commitment's id."""
        return self.commitment.id


@dataclass(frozen=True, slots=True)
class GridFilter:
    """Which commitments; `month` is the chosen one and the last shown, None: the newest round's.

    An empty set, None or an empty text restricts nothing.
    """

    month: date | None = None
    scope: GridScope = GridScope.ASKED
    sides: frozenset[Side] = frozenset()
    responsible: frozenset[int] = frozenset()
    answer: Answer | None = None
    words: str = ""


_WORST_FIRST = (Light.RED, Light.YELLOW, Light.GREEN)


def change_of(cells: Sequence[GridCell | None]) -> Change | None:
    """Tell what became of the light since the month before; None where there is none."""
    now, before = cells[-1], cells[-2] if len(cells) > 1 else None
    if now is None or now.light is Light.NONE:
        return None
    if before is None or before.light is Light.NONE:
        return Change.NEW
    difference = _WORST_FIRST.index(now.light) - _WORST_FIRST.index(before.light)
    if not difference:
        return Change.SAME
    return Change.BETTER if difference > 0 else Change.WORSE


def months_until(last: date) -> tuple[date, ...]:
    """Give the first days of the months shown, oldest first."""
    count = last.year * 12 + last.month - 1
    numbers = range(count - MONTHS + 1, count + 1)
    return tuple(date(number // 12, number % 12 + 1, 1) for number in numbers)
