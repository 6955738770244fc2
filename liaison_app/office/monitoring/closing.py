"""Freezing a month: how each commitment stood is written down, and the papers are stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeAlias

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.monitoring import (
    MonitoringRound,
    MonthlyReport,
    RoundIssue,
    RoundState,
)
from liaison_app.domain.monitoring_state import judge_move, judge_round
from liaison_app.domain.month_rules import freeze_report
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import there
from liaison_app.office.monitoring.month_view import MonthLine, month_in
from liaison_app.office.monitoring.rounds import month_before
from liaison_app.office.month_report import store_papers as store_month_papers
from liaison_app.storage.changes import Changes
from liaison_app.storage.work import Work

StorePapers: TypeAlias = Callable[[Desk, Work, MonitoringRound, RoundIssue], None]


def freeze_round(desk: Desk, round_id: int, store_papers: StorePapers | None = None) -> Changes:
    """Freeze a reviewed month; `store_papers` adds the papers of its first issue, as a rule ours.

    Raises UserMistake while a report is missing, the month's day is to come, or the month before
    is open; then nothing is changed.
    """
    today = desk.clock.today()
    with desk.write() as work:
        month = there(work, MonitoringRound, round_id)
        view = month_in(work, month, today)
        judge_move(month, RoundState.FROZEN, len(view.missing))
        _judge_time(work, month, today)
        write_then(work, month, view.lines.values())
        month.state = RoundState.FROZEN
        month.frozen_at = work.now
        month.frozen_by = desk.who
        issue_month(desk, work, month, Trilingual(), Trilingual(), store_papers)
        return work.commit()


def _judge_time(work: Work, month: MonitoringRound, today: date) -> None:
    if month.as_of is None or month.as_of > today:
        raise UserMistake(
            message("round rule", "The day of which it tells has not come yet."), "as_of"
        )
    before = month_before(work, month)
    if before is not None and not before.frozen:
        raise UserMistake(message("round rule", "Close the month before it first."), "state")


def write_then(work: Work, month: MonitoringRound, lines: Iterable[MonthLine]) -> None:
    """Write how commitments stood into their rows of the month, new ones where there is none."""
    new = []
    for line in lines:
        report = line.report
        if report is None:
            report = MonthlyReport(round_id=month.key, commitment_id=line.commitment_id)
            new.append(report)
        freeze_report(report, line.state, line.lead_id, line.put_on_control, line.due_soon_days)
        report.waiting_then = line.waiting
    work.add_all(new)


def issue_month(
    desk: Desk,
    work: Work,
    month: MonitoringRound,
    reason: Trilingual,
    changes: Trilingual,
    store_papers: StorePapers | None,
) -> RoundIssue:
    """Add the next issue of a frozen month with its papers."""
    issue = RoundIssue(
        round_id=month.key,
        number=max((one.number for one in month.issues), default=0) + 1,
        issued_at=work.now,
        issued_by=desk.who,
        reason=reason,
        changes=changes,
    )
    work.add(issue)
    work.refresh()
    for mistake in judge_round(month):
        raise mistake
    (store_papers or store_month_papers)(desk, work, month, issue)
    return issue
