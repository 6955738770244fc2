"""What came of a commitment in a month: one word, in the grid, the card and the report."""

from datetime import date
from enum import StrEnum

from liaison_app.domain.monitoring import MonthlyReport, ReportOutcome


class Answer(StrEnum):
    """How far the answer of one commitment is."""

    MISSING = "missing"
    SUBMITTED = "submitted"
    NOT_SUBMITTED = "not_submitted"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    NOT_ASKED = "not_asked"  # closed before the month's day; a frozen month has a row of it


_JUDGED = {
    ReportOutcome.PENDING: Answer.SUBMITTED,
    ReportOutcome.ACCEPTED: Answer.ACCEPTED,
    ReportOutcome.RETURNED: Answer.RETURNED,
}


def answer_of(report: MonthlyReport | None, *, asked: bool = True) -> Answer:
    """Give the word for a report, or for there being none."""
    if report is None:
        return Answer.MISSING if asked else Answer.NOT_ASKED
    return answer_by(report.submitted_on, report.not_submitted, report.outcome, asked=asked)


def answer_by(
    submitted_on: date | str | None, not_submitted: int, outcome: ReportOutcome, *, asked: bool
) -> Answer:
    """Give the word by the fields that decide it; the day only has to be there."""
    if submitted_on is not None:
        return _JUDGED[outcome]
    if not_submitted:
        return Answer.NOT_SUBMITTED
    return Answer.MISSING if asked else Answer.NOT_ASKED
