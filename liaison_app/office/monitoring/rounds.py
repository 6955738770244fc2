"""Months: opened with their days, moved on, listed (domain.md 3, MonitoringRound)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, timedelta

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.monitoring import MonitoringRound, MonthlyReport, RoundState
from liaison_app.domain.monitoring_state import judge_move, judge_round
from liaison_app.domain.month_rules import planned_round
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import there
from liaison_app.office.frozen_months import judge_not_frozen
from liaison_app.office.made import Made, commit_made
from liaison_app.office.profile import profile_in
from liaison_app.storage.changes import Changes
from liaison_app.storage.registers.monitoring_rounds import RoundLine, newest_month, read_rounds
from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.uniqueness import twin_of

__all__ = [
    "RoundDays",
    "RoundLine",
    "bin_round",
    "find_round",
    "list_rounds",
    "month_before",
    "move_round",
    "next_month",
    "open_round",
    "propose_days",
]

_A_MONTH = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class RoundDays:
    """The days of a month; the names are those of the record."""

    as_of: date | None
    forms_out_on: date | None
    answers_due_kz: date | None
    answers_due_cn: date | None
    report_due: date | None


def next_month(desk: Desk) -> date:
    """Give the first day of the month to be opened next: this one where there was none."""
    with desk.moment() as moment:
        newest = newest_month(moment)
    if newest is None:
        return desk.clock.today().replace(day=1)
    return (newest + _A_MONTH).replace(day=1)


def propose_days(desk: Desk, month: date) -> RoundDays:
    """Give the days of a month as the office set them for itself."""
    with desk.read() as snapshot:
        planned = planned_round(month, profile_in(snapshot))
    return RoundDays(*(getattr(planned, day.name) for day in fields(RoundDays)))


def open_round(desk: Desk, month: date, days: RoundDays | None = None) -> Made:
    """Open a month; raises UserMistake where it is there, has not begun, or its days are wrong."""
    today = desk.clock.today()
    with desk.write() as work:
        opened = planned_round(month, profile_in(work))
        for day in fields(RoundDays) if days is not None else ():
            setattr(opened, day.name, getattr(days, day.name))
        if twin_of(work, opened) is not None:
            raise UserMistake(message("round rule", "This month was opened already."), "month")
        if month.replace(day=1) > today:
            raise UserMistake(message("round rule", "This month has not begun yet."), "month")
        for mistake in judge_round(opened):
            raise mistake
        work.add(opened)
        return commit_made(work, opened)


def move_round(desk: Desk, round_id: int, to: RoundState) -> Changes:
    """Let a month go from collecting to reviewing or back.

    Raises UserMistake where there is no such step; freezing is an action of its own.
    """
    if to is RoundState.FROZEN:
        raise ValueError("a month is frozen by freeze_round")
    with desk.write() as work:
        month = there(work, MonitoringRound, round_id)
        judge_not_frozen(work, month)
        judge_move(month, to, 0)
        month.state = to
        return work.commit()


def bin_round(desk: Desk, round_id: int) -> Changes:
    """Lay a month opened by mistake in the bin; raises UserMistake where something came of it."""
    with desk.write() as work:
        month = there(work, MonitoringRound, round_id)
        judge_not_frozen(work, month)
        if work.where(MonthlyReport, round_id=round_id):
            raise UserMistake(message("round rule", "This month has answers already."))
        work.bin(month)
        return work.commit()


def find_round(desk: Desk, month: date) -> int | None:
    """Give the id of a month, None where it was never opened."""
    wanted = month.replace(day=1)
    with desk.moment() as moment:
        found = moment.execute(
            "SELECT id FROM monitoring_round WHERE deleted_at IS NULL AND month = ?",
            (wanted.isoformat(),),
        ).fetchone()
    return found[0] if found else None


def list_rounds(desk: Desk) -> tuple[RoundLine, ...]:
    """Give all months with what came so far, the newest first."""
    with desk.moment() as moment:
        return tuple(read_rounds(moment, desk.clock.today()))


def month_before(snapshot: Snapshot, month: MonitoringRound) -> MonitoringRound | None:
    """Give the month that was opened before this one, None for the first."""
    if month.month is None:
        return None
    earlier = [
        one for one in snapshot.where(MonitoringRound) if one.month and one.month < month.month
    ]
    return max(earlier, key=lambda one: one.month or date.min, default=None)
