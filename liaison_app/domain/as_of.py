"""How a commitment stood on a day, by the dates of the facts and never of typing (rule 6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from liaison_app.domain.commitment import (
    CLOSED,
    ON_CONTROL,
    CommitmentStatus,
    ExtensionDecision,
)
from liaison_app.domain.record import Side
from liaison_app.domain.standing import DUE_SOON_DAYS, Stand, stand
from liaison_app.domain.term import TermKind
from liaison_app.domain.watched import Watched, WatchedExtension, WatchedMove

_S = CommitmentStatus
_TOLD_DONE = (_S.UNDER_REVIEW, _S.FULFILLED)


@dataclass(frozen=True, slots=True)
class StateAsOf:
    """What was so at the end of `day`, as far as is known now."""

    day: date
    side: Side
    status: CommitmentStatus
    original_due: date | None = None
    due: date | None = None
    extensions: int = 0
    fact_date: date | None = None
    removed_on: date | None = None
    waits_for_event: bool = False

    @property
    def on_control(self) -> bool:
        """Tell whether the office watched it."""
        return self.status in ON_CONTROL

    def stand(self, due_soon_days: int = DUE_SOON_DAYS) -> Stand:
        """Give the standing and its days, by the current term."""
        return self._stand(self.due, due_soon_days)

    def stand_by_first_term(self, due_soon_days: int = DUE_SOON_DAYS) -> Stand:
        """Give the standing as if nothing had been extended (rule 3, the honest figure)."""
        return self._stand(self.original_due, due_soon_days)

    def _stand(self, due: date | None, due_soon_days: int) -> Stand:
        return stand(
            self.status,
            due,
            self.fact_date,
            self.day,
            waits_for_event=self.waits_for_event,
            due_soon_days=due_soon_days,
        )


def state_as_of(commitment: Watched, day: date) -> StateAsOf:
    """Give how a commitment stood at the end of `day`.

    What was done in fact but not reported by then counts as under review: it was not overdue.
    """
    status, fact = _status(commitment, day)
    started = _started(commitment, day)
    granted = _granted(commitment, day) if started else []
    due = max((one.to_due for one in granted if one.to_due), default=commitment.original_due)
    closed = status in CLOSED
    return StateAsOf(
        day=day,
        side=commitment.side,
        status=status,
        original_due=commitment.original_due if started else None,
        due=due if started else None,
        extensions=len(granted),
        fact_date=fact,
        removed_on=_removed_on(commitment, day) if closed else None,
        waits_for_event=not started,
    )


def _status(commitment: Watched, day: date) -> tuple[CommitmentStatus, date | None]:
    begun = commitment.put_on_control
    if begun is not None and day < begun:
        return _S.DRAFT, None
    moves = _moves(commitment)
    status, fact = _by_moves(moves, commitment, day) if moves else _by_fields(commitment, day)
    if status is _S.IN_PROGRESS:
        done = _fact_of_this_time(commitment, moves, day)
        return (_S.UNDER_REVIEW, done) if done else (status, None)
    return status, fact


def _moves(commitment: Watched) -> list[WatchedMove]:
    """Give the moves in their order; none where they do not lead to where it stands."""
    moves = sorted(
        (move for move in commitment.moves if move.deleted_at is None and move.on is not None),
        key=lambda move: move.position,
    )
    return moves if moves and moves[-1].to_status is commitment.status else []


def _made(moves: list[WatchedMove], day: date) -> int:
    """Count the moves made by `day`: none counts before the one it follows."""
    counts_from = accumulate((move.on or date.min for move in moves), max)
    return sum(begun <= day for begun in counts_from)


def _by_moves(
    moves: list[WatchedMove], commitment: Watched, day: date
) -> tuple[CommitmentStatus, date | None]:
    made = _made(moves, day)
    if not made:
        begun = commitment.put_on_control is not None
        return (_S.IN_PROGRESS if begun else _S.DRAFT), None
    status = moves[made - 1].to_status
    if status not in _TOLD_DONE:
        return status, None
    told = next(move for move in reversed(moves[:made]) if move.to_status in _TOLD_DONE)
    taken_back = any(move.to_status not in _TOLD_DONE for move in moves[made:])
    return status, told.fact_date or (None if taken_back else commitment.fact_date)


def _fact_of_this_time(commitment: Watched, moves: list[WatchedMove], day: date) -> date | None:
    """Give the day of a fact of up to `day` that was reported only later."""
    fact = commitment.fact_date
    if moves:
        later = next(iter(moves[_made(moves, day) :]), None)
        if later is None or later.to_status is not _S.UNDER_REVIEW:
            return None
        fact = later.fact_date or fact
    return fact if fact is not None and fact <= day else None


def _by_fields(commitment: Watched, day: date) -> tuple[CommitmentStatus, date | None]:
    """Give the status where no moves tell of it: what came closed from an old list."""
    status, fact = commitment.status, commitment.fact_date
    removed, suspended = commitment.removed_on, commitment.suspended_on
    if status in CLOSED and removed is not None and day < removed:
        return (_S.DRAFT if commitment.put_on_control is None else _S.IN_PROGRESS), None
    if status is _S.SUSPENDED and suspended is not None and day < suspended:
        return _S.IN_PROGRESS, None
    if status is _S.UNDER_REVIEW and fact is not None and day < fact:
        return _S.IN_PROGRESS, None
    return status, fact if status in _TOLD_DONE else None


def _removed_on(commitment: Watched, day: date) -> date | None:
    moves = _moves(commitment)
    made = _made(moves, day)
    return moves[made - 1].on if made else commitment.removed_on


def _started(commitment: Watched, day: date) -> bool:
    """Tell whether the term ran: one by event runs from the event on."""
    if commitment.term_kind is not TermKind.EVENT:
        return True
    return commitment.term_event_on is not None and commitment.term_event_on <= day


def _granted(commitment: Watched, day: date) -> list[WatchedExtension]:
    return [one for one in _all_granted(commitment) if (_decided(one) or date.min) <= day]


def _all_granted(commitment: Watched) -> Iterator[WatchedExtension]:
    for extension in commitment.extensions:
        if extension.decision is ExtensionDecision.GRANTED and extension.deleted_at is None:
            yield extension


def _decided(extension: WatchedExtension) -> date | None:
    return extension.decided_on or extension.requested_on
