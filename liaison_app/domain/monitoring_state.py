"""What must hold of a round and of a report, and when a month may be frozen (domain.md 3)."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message, plural_message
from liaison_app.domain.monitoring import (
    MonitoringRound,
    MonthlyReport,
    ReportOutcome,
    RoundState,
)

ROUND_MOVES: Mapping[RoundState, tuple[RoundState, ...]] = {
    RoundState.COLLECTING: (RoundState.REVIEWING,),
    RoundState.REVIEWING: (RoundState.COLLECTING, RoundState.FROZEN),
    RoundState.FROZEN: (),
}


def judge_round(month: MonitoringRound) -> Iterator[UserMistake]:
    """Give every rule that a round breaks as it stands."""
    if month.month is None or month.month.day != 1:
        yield UserMistake(message("round rule", "A round is known by its month."), "month")
    if month.as_of is None:
        yield UserMistake(message("round rule", "Say as of which day."), "as_of")
    elif month.month is not None and month.as_of < month.month:
        yield UserMistake(message("round rule", "The day lies before the month."), "as_of")
    if month.frozen != (month.frozen_at is not None):
        yield UserMistake(
            message("round rule", "A frozen month, and no other, has a moment of freezing."),
            "frozen_at",
        )
    yield from _judge_issues(month)


def _judge_issues(month: MonitoringRound) -> Iterator[UserMistake]:
    living = [issue for issue in month.issues if issue.deleted_at is None]
    numbers = sorted(issue.number for issue in living)
    if numbers != list(range(1, len(numbers) + 1)) or month.frozen != bool(numbers):
        yield UserMistake(
            message("round rule", "The issues of a frozen month are numbered 1, 2, 3 and so on."),
            "issues",
        )
    if any(issue.number > 1 and not issue.reason for issue in living):
        yield UserMistake(
            message("round rule", "A corrected issue says why it was corrected."), "issues"
        )


def judge_report(
    report: MonthlyReport, today: date | None = None, *, periodic: bool = False
) -> Iterator[UserMistake]:
    """Give every rule that a report breaks as it stands; rule 8 where it is `periodic`.

    By `today` a day that was mistyped is told.
    """
    if report.round_id is None or report.commitment_id is None:
        yield UserMistake(
            message("report rule", "A report is one commitment's in one month."), "commitment"
        )
    if report.not_submitted and report.submitted_on is not None:
        yield UserMistake(
            message("report rule", "It is entered as not submitted, but has a day of submission."),
            "submitted_on",
        )
    if today is not None and report.submitted_on is not None and report.submitted_on > today:
        yield UserMistake(message("report rule", "The day lies in the future."), "submitted_on")
    if report.percent is not None and not (0 <= report.percent <= 100 and not periodic):
        yield UserMistake(
            message("report rule", "The percent lies between 0 and 100, and not of what recurs."),
            "percent",
        )
    if report.outcome is ReportOutcome.RETURNED and not report.remark.strip():
        yield UserMistake(message("report rule", "Say what has to be reworked."), "remark")


def missing_reports(expected: Iterable[int], reports: Iterable[MonthlyReport]) -> frozenset[int]:
    """Give the commitments that neither reported nor were entered as «not submitted» (rule 5)."""
    answered = {
        report.commitment_id
        for report in reports
        if report.deleted_at is None and (report.submitted_on is not None or report.not_submitted)
    }
    return frozenset(expected) - answered


def judge_move(month: MonitoringRound, to: RoundState, missing: int) -> None:
    """Raise UserMistake where a round may not go on; `missing` reports hinder only freezing."""
    if to not in ROUND_MOVES[month.state]:
        raise UserMistake(message("round rule", "There is no such step from here."), "state")
    if to is RoundState.FROZEN and missing:
        raise UserMistake(
            plural_message(
                "round rule",
                "{count} report is missing: enter it, or enter it as not submitted.",
                "{count} reports are missing: enter them, or enter them as not submitted.",
                missing,
            ),
            "state",
        )
