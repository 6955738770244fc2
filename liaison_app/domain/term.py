"""Until when: every kind of term a promise can have (domain.md 3, Term)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.trilingual import Trilingual


class TermKind(StrEnum):
    """What a term is made of."""

    NONE = "none"
    DATE = "date"
    WORDING = "wording"
    PERIODIC = "periodic"
    EVENT = "event"
    PERMANENT = "permanent"


class Period(StrEnum):
    """How often a periodic term comes round."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


def weekend(day: date) -> bool:
    """Tell whether `day` is a Saturday or Sunday; the calendar of both countries comes later."""
    return day.weekday() >= 5


_LAST_YEAR = 9900  # from which days can still be counted
MOST_DAYS = 3660  # after an event: ten years; more is a slip of the keys


@dataclass(frozen=True, slots=True)
class Term:
    """A date (inclusive), a wording with an end, a rhythm, an event plus days, or for good.

    `ends_on` is the date, the end of the wording, or the last day of the rhythm.
    """

    kind: TermKind = TermKind.NONE
    ends_on: date | None = None
    wording: Trilingual = field(default_factory=Trilingual)
    every: Period | None = None
    day: int | None = None  # of the month, or of the week with 1 for Monday
    first: date | None = None
    event: Trilingual = field(default_factory=Trilingual)
    event_on: date | None = None
    days: int | None = None
    working_days: bool = False
    review_on: date | None = None

    def due(self, day_off: Callable[[date], bool] = weekend) -> date | None:
        """Give the last day on which it is still on time, None where there is none (yet).

        A term of n days after an event ends on the n-th day after it. A term that ends on a
        day off is not moved (domain.md 3, rule 9).
        """
        if self.kind is TermKind.EVENT:
            return self._after_event(day_off)
        return None if self.kind in (TermKind.NONE, TermKind.PERMANENT) else self.ends_on

    @property
    def set(self) -> bool:
        """Tell whether there is a term at all."""
        return self.kind is not TermKind.NONE

    @property
    def started(self) -> bool:
        """Tell whether it runs: one that waits for an event does not (st.not_started)."""
        return self.kind is not TermKind.EVENT or self.event_on is not None

    def judge(self) -> None:
        """Raise UserMistake where a part that its kind needs is missing."""
        if self.kind is TermKind.DATE and self.ends_on is None:
            raise UserMistake(message("term rule", "Give the date of the term."), "due")
        if self.kind is TermKind.WORDING and not (self.wording and self.ends_on):
            raise UserMistake(
                message("term rule", "Give the wording of the term and the date it ends."), "due"
            )
        if self.kind is TermKind.PERIODIC and (self.every is None or self.day is None):
            raise UserMistake(
                message("term rule", "Say how often and by which day it is due."), "due"
            )
        if self.kind is TermKind.EVENT and (not self.event or self.days is None):
            raise UserMistake(
                message("term rule", "Name the event and the number of days after it."), "due"
            )
        self.judge_days()
        if self._needs_review() and self.review_on is None:
            raise UserMistake(
                message("term rule", "A term without a date needs a day of review."), "review_on"
            )

    def judge_days(self) -> None:
        """Raise UserMistake where the days after the event lead out of any calendar."""
        if self.days is not None and not 0 <= self.days <= MOST_DAYS:
            raise UserMistake(
                message(
                    "term rule", "Give a number of days from 0 to {most} after it.", most=MOST_DAYS
                ),
                "due",
            )

    def _needs_review(self) -> bool:
        waiting = self.kind is TermKind.EVENT and self.event_on is None
        return waiting or self.kind is TermKind.PERMANENT

    def _after_event(self, day_off: Callable[[date], bool]) -> date | None:
        if self.event_on is None or self.days is None or not 0 <= self.days <= MOST_DAYS:
            return None
        if self.event_on.year > _LAST_YEAR:
            return None
        if not self.working_days:
            return self.event_on + timedelta(days=self.days)
        day, left = self.event_on, self.days
        while left > 0:
            day += timedelta(days=1)
            left -= 0 if day_off(day) else 1
        return day
