"""The figures of a month: a balance that adds up and the discipline, beside last month's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from liaison_app.domain.as_of import StateAsOf, state_as_of
from liaison_app.domain.commitment import CLOSED, ON_CONTROL
from liaison_app.domain.discipline import Balance, Discipline, balance, discipline
from liaison_app.domain.monitoring import MonitoringRound, MonthlyReport
from liaison_app.domain.record import Side
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.month_view import MonthLine, MonthView, month_in
from liaison_app.storage.registers.monitoring_facts import candidates
from liaison_app.storage.registers.monitoring_past import closed_before
from liaison_app.storage.snapshot import Snapshot

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Figures:
    """The discipline of the month and since January, by the current term and by the first one."""

    month: Discipline
    month_by_first_term: Discipline
    year: Discipline
    year_by_first_term: Discipline


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """All figures of a month; of the sides and of the organisations that lead."""

    balance: Balance
    all: Figures
    sides: Mapping[Side, Figures]
    organisations: Mapping[int, Figures]


def read_figures(desk: Desk, round_id: int) -> tuple[MonthFigures, MonthFigures | None]:
    """Give a month's figures, and last month's to stand beside them."""
    with desk.read() as snapshot:
        month = snapshot.get(MonitoringRound, round_id)
        view = month_in(snapshot, month, desk.clock.today())
        return figures_in(snapshot, view), last_figures_in(snapshot, view)


def figures_in(snapshot: Snapshot, view: MonthView) -> MonthFigures:
    """Give a month's figures within a snapshot or a unit of work."""
    lines = list(view.lines.values())
    sides = {line.state.side for line in lines}
    leads = {line.lead_id for line in lines if line.lead_id is not None}
    return MonthFigures(
        balance=_balance(snapshot, view),
        all=_figures(lines, view),
        sides={
            side: _figures([line for line in lines if line.state.side is side], view)
            for side in sorted(sides)
        },
        organisations={
            lead: _figures([line for line in lines if line.lead_id == lead], view)
            for lead in sorted(leads)
        },
    )


def last_figures_in(snapshot: Snapshot, view: MonthView) -> MonthFigures | None:
    """Give last month's figures, None where there was none."""
    if view.last is None:
        return None
    return figures_in(snapshot, month_in(snapshot, view.last, view.today))


def _figures(lines: Iterable[MonthLine], view: MonthView) -> Figures:
    states: list[StateAsOf] = [line.state for line in lines]
    return Figures(
        discipline(states, view.since),
        discipline(states, view.since, by_first_term=True),
        discipline(states, view.year_since),
        discipline(states, view.year_since, by_first_term=True),
    )


def _balance(snapshot: Snapshot, view: MonthView) -> Balance:
    """Give the balance; a frozen month's follows from what was stored alone."""
    at_start = _at_start(snapshot, view)
    at_end = {one.commitment_id for one in view.lines.values() if one.state.on_control}
    came = sorted(at_end - at_start)
    before = closed_before(snapshot.moment, came, view.round.key, view.since)
    return balance(at_start, at_end, before)


def _at_start(snapshot: Snapshot, view: MonthView) -> set[int]:
    if view.last is not None and view.last.frozen:
        rows = snapshot.where(MonthlyReport, round_id=view.last.key)
        return {row.commitment_id or 0 for row in rows if row.status_then in ON_CONTROL}
    if view.round.frozen:  # the first month of all
        return {one.commitment_id for one in view.lines.values() if _was_there(one, view)}
    day = view.since - _A_DAY
    facts = candidates(snapshot.moment, day, view.since)
    return {one.id for one in facts.values() if state_as_of(one, day).on_control}


def _was_there(line: MonthLine, view: MonthView) -> bool:
    begun, removed = line.put_on_control, line.state.removed_on
    if begun is None or begun >= view.since:
        return False
    gone = line.state.status in CLOSED and (removed is None or removed < view.since)
    return not gone
