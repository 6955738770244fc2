"""How a commitment stands today: computed, never stored (domain.md 3)."""

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from liaison_app.domain.commitment import ON_CONTROL, Commitment, CommitmentStatus
from liaison_app.domain.rhythm import period_days
from liaison_app.domain.term import Term

DUE_SOON_DAYS = 3  # the default; a setting of the office
_LONGEST_ROUND = timedelta(days=366)


class Standing(StrEnum):
    """The one word a register shows for a commitment, worst first."""

    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    UNDER_REVIEW = "under_review"
    RETURNED = "returned"
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    SUSPENDED = "suspended"
    DRAFT = "draft"
    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    NOT_FULFILLED = "not_fulfilled"
    CANCELLED = "cancelled"


class Light(StrEnum):
    """Green on schedule or done, yellow at risk, red overdue or failed; none outside control."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    NONE = "none"


class Stand(NamedTuple):
    """A standing with the days behind it: late (positive) or left (negative); None: no date."""

    standing: Standing
    days: int | None = None

    @property
    def light(self) -> Light:
        """Give the traffic light of the standing."""
        return _LIGHTS.get(self.standing, Light.NONE)


_LIGHTS = {
    Standing.OVERDUE: Light.RED,
    Standing.NOT_FULFILLED: Light.RED,
    Standing.DUE_SOON: Light.YELLOW,
    Standing.RETURNED: Light.YELLOW,
    Standing.UNDER_REVIEW: Light.GREEN,
    Standing.IN_PROGRESS: Light.GREEN,
    Standing.NOT_STARTED: Light.GREEN,
    Standing.DONE_ON_TIME: Light.GREEN,
    Standing.DONE_LATE: Light.GREEN,
}

_PLAIN = {
    CommitmentStatus.DRAFT: Standing.DRAFT,
    CommitmentStatus.SUSPENDED: Standing.SUSPENDED,
    CommitmentStatus.UNDER_REVIEW: Standing.UNDER_REVIEW,
    CommitmentStatus.NOT_FULFILLED: Standing.NOT_FULFILLED,
    CommitmentStatus.CANCELLED: Standing.CANCELLED,
}


def is_overdue(status: CommitmentStatus, current_due: date | None, today: date) -> bool:
    """Tell whether it is open, not under review, and its last day is over (domain.md 3)."""
    if current_due is None or today <= current_due:
        return False
    return status in ON_CONTROL and status is not CommitmentStatus.UNDER_REVIEW


def stand(
    status: CommitmentStatus,
    current_due: date | None,
    fact_date: date | None,
    today: date,
    *,
    waits_for_event: bool = False,
    due_soon_days: int = DUE_SOON_DAYS,
) -> Stand:
    """Tell how a commitment stands on `today`. Due today is not late; under review is not late."""
    days = (today - current_due).days if current_due else None
    if status is CommitmentStatus.FULFILLED:
        late = bool(fact_date and current_due and fact_date > current_due)
        over = (fact_date - current_due).days if fact_date and current_due else None
        return Stand(Standing.DONE_LATE if late else Standing.DONE_ON_TIME, over)
    if is_overdue(status, current_due, today):
        return Stand(Standing.OVERDUE, days)
    plain = _PLAIN.get(status)
    if plain is not None:
        return Stand(plain, days if status in ON_CONTROL else None)
    if status is CommitmentStatus.RETURNED:
        return Stand(Standing.RETURNED, days)
    if days is not None and days >= -due_soon_days:
        return Stand(Standing.DUE_SOON, days)
    return Stand(Standing.NOT_STARTED if waits_for_event else Standing.IN_PROGRESS, days)


def stand_of(commitment: Commitment, today: date, due_soon_days: int = DUE_SOON_DAYS) -> Stand:
    """Tell how a commitment stands on `today`, with the office's own «soon»."""
    whole = stand(
        commitment.status,
        commitment.current_due,
        commitment.fact_date,
        today,
        waits_for_event=not commitment.term.started,
        due_soon_days=due_soon_days,
    )
    return in_round(whole, commitment.term, today)


def in_round(whole: Stand, term: Term | None, today: date) -> Stand:
    """Count the days of what comes round to the next report, not to the last (domain.md 3, 8)."""
    if term is None or whole.standing not in (Standing.IN_PROGRESS, Standing.RETURNED):
        return whole
    upcoming = next(period_days(term, today, today + _LONGEST_ROUND), None)
    if upcoming is None:
        return whole
    return Stand(whole.standing, (today - upcoming).days)
