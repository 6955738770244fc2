"""Answers of a month: entered, not submitted, accepted, returned (domain.md 3, rule 5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.base.messages import message
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.monitoring import (
    Judgement,
    MonitoringRound,
    MonthlyReport,
    ReportOutcome,
    ReportSource,
)
from liaison_app.domain.monitoring_state import judge_report
from liaison_app.domain.month_rules import expects_report
from liaison_app.domain.rhythm import percent_applies
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.clean import clean, one_line
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import there
from liaison_app.office.frozen_months import judge_not_frozen
from liaison_app.office.made import Made, commit_made
from liaison_app.storage.changes import Changes
from liaison_app.storage.registers.monitoring_rounds import seen_on
from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.work import Work

_EMPTY = Trilingual()
_TEXTS = ("judgement_reason", "progress", "problems", "next_steps")
_LINES = ("source_number", "source_by", "quantity")
_VALUES = ("source_date", "file_id", "contact_id", "judgement", "percent")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportEntry:
    """An answer as it came; what is empty leaves what is there. `submitted_on` None: today."""

    submitted_on: date | None = None
    source: ReportSource = ReportSource.ENTERED
    source_number: str = ""
    source_date: date | None = None
    source_by: str = ""
    file_id: int | None = None
    contact_id: int | None = None
    judgement: Judgement | None = None
    judgement_reason: Trilingual = field(default=_EMPTY)
    percent: int | None = None
    quantity: str = ""
    progress: Trilingual = field(default=_EMPTY)
    problems: Trilingual = field(default=_EMPTY)
    next_steps: Trilingual = field(default=_EMPTY)
    internal_note: str = ""


def begin_report(desk: Desk, round_id: int, commitment_id: int) -> Made:
    """Take in an answer of today, to be typed into; gives the one that is there."""
    today = desk.clock.today()
    with desk.write() as work:
        report = _to_answer(work, _open_round(work, round_id), commitment_id, today)
        report.submitted_on = report.submitted_on or today
        report.not_submitted = False
        return commit_made(work, report)


def enter_report(desk: Desk, round_id: int, commitment_id: int, entry: ReportEntry) -> Made:
    """Take in a whole answer; raises UserMistake where the month does not ask or a rule breaks."""
    with desk.write() as work:
        month = _open_round(work, round_id)
        report = enter_in(work, month, commitment_id, entry, desk.clock.today())
        return commit_made(work, report)


def enter_in(
    work: Work, month: MonitoringRound, commitment_id: int, entry: ReportEntry, today: date
) -> MonthlyReport:
    """Take in a whole answer within a unit of work that does more; a new answer is not judged."""
    judge_not_frozen(work, month)
    report = _to_answer(work, month, commitment_id, today)
    write_entry(work, report, entry, today)
    return report


def write_entry(work: Work, report: MonthlyReport, entry: ReportEntry, today: date) -> None:
    """Write what came into a report, whatever its month; raises UserMistake by the rules."""
    again = report.submitted_on is None or report.outcome is ReportOutcome.RETURNED
    report.submitted_on = entry.submitted_on or (today if again else report.submitted_on)
    report.not_submitted = False
    report.source = entry.source
    for name in _LINES:
        setattr(report, name, one_line(getattr(entry, name)) or getattr(report, name))
    for name in _VALUES:
        given = getattr(entry, name)
        setattr(report, name, getattr(report, name) if given is None else given)
    for name in _TEXTS:
        setattr(report, name, _written(getattr(report, name), getattr(entry, name)))
    report.internal_note = clean(entry.internal_note) or report.internal_note
    _unjudge(report)
    _judge(work, report, today)


def _written(before: Trilingual, given: Trilingual) -> Trilingual:
    """Give a text with the languages that came; the others keep theirs, to be checked."""
    since = after = before
    for language in CONTENT_LANGUAGES:
        text = clean(given.text(language))
        if text:
            after = after.written(language, text, since)
    return after


def enter_not_submitted(desk: Desk, round_id: int, commitment_ids: Sequence[int]) -> Changes:
    """Enter «not submitted»; raises UserMistake for one that came."""
    today = desk.clock.today()
    with desk.write() as work:
        month = _open_round(work, round_id)
        for commitment_id in commitment_ids:
            report = _to_answer(work, month, commitment_id, today)
            if report.submitted_on is not None:
                raise UserMistake(message("report rule", "This report was submitted."))
            report.not_submitted = True
        return work.commit()


def accept_reports(desk: Desk, report_ids: Sequence[int]) -> Changes:
    """Accept what was submitted."""
    with desk.write() as work:
        for report_id in report_ids:
            report = _submitted(work, report_id)
            report.outcome = ReportOutcome.ACCEPTED
            report.outcome_on = desk.clock.today()
            report.remark = ""
        return work.commit()


def return_report(desk: Desk, report_id: int, remark: str) -> Changes:
    """Return a report for rework; raises UserMistake without a remark."""
    today = desk.clock.today()
    with desk.write() as work:
        report = _submitted(work, report_id)
        report.outcome = ReportOutcome.RETURNED
        report.outcome_on = today
        report.remark = clean(remark)
        _judge(work, report, today)
        return work.commit()


def unjudge_report(desk: Desk, report_id: int) -> Changes:
    """Take back that a report was accepted or returned."""
    with desk.write() as work:
        _unjudge(_submitted(work, report_id))
        return work.commit()


def bin_report(desk: Desk, report_id: int) -> Changes:
    """Lay an answer in the bin, as if nothing had come."""
    with desk.write() as work:
        report = there(work, MonthlyReport, report_id)
        judge_not_frozen(work, report)
        work.bin(report)
        return work.commit()


def report_in(snapshot: Snapshot, round_id: int, commitment_id: int) -> MonthlyReport | None:
    """Give the answer of a commitment in a month, None where nothing came."""
    found = snapshot.where(MonthlyReport, round_id=round_id, commitment_id=commitment_id)
    return next(iter(found), None)


def _open_round(work: Work, round_id: int) -> MonitoringRound:
    month = there(work, MonitoringRound, round_id)
    judge_not_frozen(work, month)
    return month


def _to_answer(
    work: Work, month: MonitoringRound, commitment_id: int, today: date
) -> MonthlyReport:
    """Give the row of a commitment that the month asks about, a new one where there is none."""
    found = report_in(work, month.key, commitment_id)
    if found is not None:
        return found
    commitment = there(work, Commitment, commitment_id)
    if not expects_report(commitment, seen_on(month.as_of, today)):
        raise UserMistake(
            message("report rule", "It was not on control: this month does not ask about it."),
            "commitment",
        )
    report = MonthlyReport(round_id=month.key, commitment_id=commitment_id)
    work.add(report)
    return report


def _submitted(work: Work, report_id: int) -> MonthlyReport:
    report = there(work, MonthlyReport, report_id)
    judge_not_frozen(work, report)
    if report.submitted_on is None:
        raise UserMistake(message("report rule", "This report was not submitted."))
    return report


def _unjudge(report: MonthlyReport) -> None:
    report.outcome = ReportOutcome.PENDING
    report.outcome_on = None
    report.remark = ""


def _judge(work: Work, report: MonthlyReport, today: date) -> None:
    commitment = work.get(Commitment, report.commitment_id)
    periodic = not percent_applies(commitment.term)
    for mistake in judge_report(report, today, periodic=periodic):
        raise mistake
