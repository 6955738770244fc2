"""A frozen month is read-only: a mistake is corrected by a numbered corrected issue."""

from __future__ import annotations

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.monitoring import (
    IssuedPaper,
    MonitoringRound,
    MonthlyReport,
    RoundIssue,
)
from liaison_app.domain.record import Record
from liaison_app.storage.snapshot import Snapshot


def round_of(snapshot: Snapshot, record: Record) -> MonitoringRound | None:
    """Give the month that a record is or belongs to, None where it belongs to none."""
    match record:
        case MonitoringRound():
            return record
        case MonthlyReport() | RoundIssue():
            return snapshot.find(MonitoringRound, record.round_id)
        case IssuedPaper():
            issue = snapshot.find(RoundIssue, record.issue_id)
            return round_of(snapshot, issue) if issue else None
        case _:
            return None


def judge_not_frozen(snapshot: Snapshot, record: Record) -> None:
    """Raise UserMistake where a record belongs to a frozen month."""
    month = round_of(snapshot, record)
    if month is not None and month.frozen:
        raise UserMistake(
            message("round rule", "This month is closed: make a corrected issue of it.")
        )
