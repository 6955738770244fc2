"""What a month brings along: facts learned late, and what months overdue in a row ask for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from liaison_app.domain.as_of import StateAsOf, state_as_of
from liaison_app.domain.commitment import Commitment, CommitmentStatus
from liaison_app.domain.monitoring import MonitoringRound, MonthlyReport
from liaison_app.domain.month_rules import (
    Escalation,
    LateFact,
    escalation,
    learned_late,
    state_then,
)
from liaison_app.domain.standing import Standing
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.month_view import MonthView, month_in
from liaison_app.office.monitoring.rounds import month_before
from liaison_app.storage.registers.monitoring_facts import read_facts
from liaison_app.storage.registers.monitoring_past import entered_since, overdue_then
from liaison_app.storage.registers.monitoring_rounds import seen_on
from liaison_app.storage.snapshot import Snapshot


class LearnedLate(NamedTuple):
    """A fact of before the last frozen month's day, entered after its freezing (rule 6)."""

    commitment_id: int
    fact: LateFact


class Escalated(NamedTuple):
    """A commitment overdue so many months in a row, and what that asks for (rule 7)."""

    commitment_id: int
    months: int
    step: Escalation


def read_learned_late(desk: Desk, round_id: int) -> tuple[LearnedLate, ...]:
    """Give what was learned after the month before was frozen, of its time."""
    with desk.read() as snapshot:
        return learned_late_in(snapshot, snapshot.get(MonitoringRound, round_id))


def learned_late_in(snapshot: Snapshot, month: MonitoringRound) -> tuple[LearnedLate, ...]:
    """Give it within a snapshot: only what shows the month before as it was not known then."""
    last = month_before(snapshot, month)
    if last is None or not last.frozen:
        return ()
    ids = entered_since(snapshot.moment, last.key)
    rows = {row.commitment_id: row for row in snapshot.where(MonthlyReport, round_id=last.key)}
    found: list[LearnedLate] = []
    for commitment in snapshot.many(Commitment, ids).values():
        row = rows.get(commitment.key)
        if commitment.deleted_at is None and _differs(commitment, row, last.as_of or date.min):
            facts = learned_late(commitment, last, month.frozen_at)
            found += [LearnedLate(commitment.key, fact) for fact in facts]
    return tuple(found)


def _differs(commitment: Commitment, row: MonthlyReport | None, as_of: date) -> bool:
    then = state_then(row, as_of) if row else None
    now = state_as_of(commitment, as_of)
    if then is None:
        return now.status is not CommitmentStatus.DRAFT
    return _of_interest(then) != _of_interest(now)


def _of_interest(state: StateAsOf) -> tuple[object, ...]:
    return state.status, state.due, state.fact_date, state.removed_on


def read_escalations(desk: Desk, round_id: int) -> tuple[Escalated, ...]:
    """Give what is overdue for so many months in a row that a step follows, the most first."""
    with desk.read() as snapshot:
        month = snapshot.get(MonitoringRound, round_id)
        return escalations_in(snapshot, month_in(snapshot, month, desk.clock.today()))


def escalations_in(snapshot: Snapshot, view: MonthView) -> tuple[Escalated, ...]:
    """Give it within a snapshot; an extension resets nothing by itself."""
    overdue = {
        one.commitment_id for one in view.lines.values() if one.stand.standing is Standing.OVERDUE
    }
    months = dict.fromkeys(sorted(overdue), 1)
    for earlier in _earlier_months(snapshot, view.round):
        overdue &= _overdue_in(snapshot, earlier, overdue, view.today)
        if not overdue:
            break
        for identity in overdue:
            months[identity] += 1
    steps = [
        Escalated(identity, count, step)
        for identity, count in months.items()
        if (step := escalation(count, view.office)) is not None
    ]
    return tuple(sorted(steps, key=lambda one: (-one.months, one.commitment_id)))


def _earlier_months(snapshot: Snapshot, month: MonitoringRound) -> Iterator[MonitoringRound]:
    earlier = month_before(snapshot, month)
    while earlier is not None:
        yield earlier
        earlier = month_before(snapshot, earlier)


def _overdue_in(snapshot: Snapshot, month: MonitoringRound, ids: set[int], today: date) -> set[int]:
    if month.frozen:
        return overdue_then(snapshot.moment, month.key)
    on = seen_on(month.as_of, today)
    facts = read_facts(snapshot.moment, sorted(ids))
    states = {one.id: state_as_of(one, on) for one in facts.values()}
    return {one for one, state in states.items() if state.stand().standing is Standing.OVERDUE}
