"""The figures of a month: execution discipline and a balance that adds up (domain.md 2.1)."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from liaison_app.domain.as_of import StateAsOf
from liaison_app.domain.commitment import CommitmentStatus
from liaison_app.domain.standing import Standing

_FINISHED = (CommitmentStatus.FULFILLED, CommitmentStatus.NOT_FULFILLED)


@dataclass(frozen=True, slots=True)
class Discipline:
    """on time ÷ (on time + late + overdue + not fulfilled); what still runs is left out."""

    on_time: int = 0
    late: int = 0
    overdue: int = 0
    not_fulfilled: int = 0

    @property
    def judged(self) -> int:
        """Give the denominator."""
        return self.on_time + self.late + self.overdue + self.not_fulfilled

    @property
    def percent(self) -> Fraction | None:
        """Give it exactly, None where nothing can be judged yet."""
        return Fraction(100 * self.on_time, self.judged) if self.judged else None


def discipline(
    states: Iterable[StateAsOf], since: date, *, by_first_term: bool = False
) -> Discipline:
    """Count states of one day: closed from `since` on, or overdue on that day.

    «On time» is judged against the current term; against the first one where it is asked (rule 3).
    """
    counted: dict[Standing, int] = {}
    for state in states:
        standing = (state.stand_by_first_term() if by_first_term else state.stand()).standing
        closed = state.removed_on
        if state.status in _FINISHED and (closed is None or closed < since):
            continue
        counted[standing] = counted.get(standing, 0) + 1
    return Discipline(
        counted.get(Standing.DONE_ON_TIME, 0),
        counted.get(Standing.DONE_LATE, 0),
        counted.get(Standing.OVERDUE, 0),
        counted.get(Standing.NOT_FULFILLED, 0),
    )


@dataclass(frozen=True, slots=True)
class Balance:
    """at start + put on control + returned − removed = at end; ids, so that figures open lists."""

    at_start: frozenset[int]
    put_on_control: frozenset[int]
    returned: frozenset[int]
    removed: frozenset[int]
    at_end: frozenset[int]

    @property
    def adds_up(self) -> bool:
        """Tell whether it does; it does whatever was learned late."""
        gained = len(self.put_on_control) + len(self.returned)
        return len(self.at_start) + gained - len(self.removed) == len(self.at_end)


def balance(at_start: Set[int], at_end: Set[int], closed_before: Set[int]) -> Balance:
    """Give what came and went between two days, by the commitments on control on each.

    `at_start` is as it was frozen last month; `closed_before` are those once closed before.
    """
    came = frozenset(at_end) - at_start
    return Balance(
        at_start=frozenset(at_start),
        put_on_control=came - closed_before,
        returned=came & closed_before,
        removed=frozenset(at_start) - at_end,
        at_end=frozenset(at_end),
    )
