"""A corrected issue of a frozen month: with its reason and what became of what (domain.md 3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.monitoring import MonitoringRound, MonthlyReport
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import there
from liaison_app.office.made import Made, commit_made
from liaison_app.office.monitoring.closing import StorePapers, issue_month, write_then
from liaison_app.office.monitoring.corrected_fields import Before, list_changes, values_of
from liaison_app.office.monitoring.month_view import line_as_known
from liaison_app.office.monitoring.reports import ReportEntry, report_in, write_entry
from liaison_app.office.profile import profile_in
from liaison_app.office.texts import cleaned
from liaison_app.storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was wrong of one commitment: its answer, or how it stood on the month's day.

    `state_anew` writes down how it stood as far as is known now; what the month did not have gets
    a row.
    """

    commitment_id: int
    entry: ReportEntry | None = None
    not_submitted: bool = False
    state_anew: bool = False


def correct_round(
    desk: Desk,
    round_id: int,
    reason: Trilingual,
    corrections: Sequence[Correction],
    store_papers: StorePapers | None = None,
) -> Made:
    """Make a corrected issue of a frozen month; the issues before it stay as they are.

    Raises UserMistake without a reason, where nothing is changed, or where the month is open.
    """
    today = desk.clock.today()
    with desk.write() as work:
        month = there(work, MonitoringRound, round_id)
        if not month.frozen:
            raise UserMistake(message("round rule", "Only a closed month is corrected."))
        if not reason:
            raise UserMistake(
                message("round rule", "A corrected issue says why it was corrected."), "reason"
            )
        before: Before = {}
        for correction in corrections:
            report = report_in(work, month.key, correction.commitment_id)
            before[correction.commitment_id] = values_of(report)
            _correct(work, month, report, correction, today)
        work.flush()
        changes = list_changes(work, month, before, today)
        if not changes:
            raise UserMistake(message("round rule", "Nothing of the month was changed."), "changes")
        issue = issue_month(desk, work, month, cleaned(reason), changes, store_papers)
        return commit_made(work, issue)


def _correct(
    work: Work,
    month: MonitoringRound,
    report: MonthlyReport | None,
    correction: Correction,
    today: date,
) -> None:
    if report is None or correction.state_anew:
        profile = profile_in(work)
        line = line_as_known(work, month, correction.commitment_id, report, profile)
        write_then(work, month, [line])
        report = report_in(work, month.key, correction.commitment_id)
    if report is not None and correction.entry is not None:
        write_entry(work, report, correction.entry, today)
    elif report is not None and correction.not_submitted:
        report.submitted_on = None
        report.not_submitted = True
