"""One commitment in one month, for the card: its report, how it stood, and the month before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from liaison_app.domain.as_of import StateAsOf, state_as_of
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.directory import Organisation
from liaison_app.domain.monitoring import MonitoringRound, MonthlyReport, ReportOutcome
from liaison_app.domain.month_rules import (
    LateFact,
    expects_report,
    learned_late,
    report_is_late,
    shown_light,
    waits_for_other_side,
)
from liaison_app.domain.standing import Light, Stand
from liaison_app.domain.term import TermKind
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.rounds import month_before
from liaison_app.office.profile import profile_in
from liaison_app.storage.registers.monitoring_rounds import seen_on
from liaison_app.storage.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """What a card shows; `report` is one that is not stored where nothing came yet.

    `stand` is computed as of the month's day, in a closed month as it was written then; `learned`
    is what became known of the month before only after it was closed.
    """

    round: MonitoringRound
    commitment: Commitment
    report: MonthlyReport
    state: StateAsOf
    stand: Stand
    asked: bool
    waiting: bool
    late: bool
    responsible: Trilingual
    last_month: date | None
    last: MonthlyReport | None
    learned: tuple[LateFact, ...]

    @property
    def light(self) -> Light:
        """Give the worse of what was computed and what the responsible judged."""
        return shown_light(self.stand.light, self.report.judgement)

    @property
    def periodic(self) -> bool:
        """Tell whether it recurs: percent and quantity do not apply (domain.md 3, rule 8)."""
        return self.commitment.term_kind is TermKind.PERIODIC

    @property
    def submitted(self) -> bool:
        """Tell whether an answer came."""
        return self.report.submitted_on is not None

    @property
    def judged(self) -> bool:
        """Tell whether the office accepted the answer or returned it."""
        return self.report.outcome is not ReportOutcome.PENDING


def read_report(desk: Desk, round_id: int, commitment_id: int) -> ReportView:
    """Read one commitment of a month; raises LookupError where either is gone."""
    with desk.read() as snapshot:
        month = snapshot.get(MonitoringRound, round_id)
        commitment = snapshot.get(Commitment, commitment_id)
        stored = _report_of(snapshot, month, commitment_id)
        report = stored or MonthlyReport(round_id=round_id, commitment_id=commitment_id)
        as_of = _day_of(month, desk.clock.today())
        state = _state(report, commitment, as_of, frozen=month.frozen)
        lead_id = report.lead_then_id if month.frozen else commitment.lead_id
        lead = snapshot.find(Organisation, lead_id)
        before = month_before(snapshot, month)
        frozen_before = before is not None and before.frozen
        return ReportView(
            round=month,
            commitment=commitment,
            report=report,
            state=state,
            stand=state.stand(profile_in(snapshot).due_soon_days),
            asked=_is_asked(month, commitment, stored, as_of),
            waiting=report.waiting_then if month.frozen else _waits(snapshot, commitment, state),
            late=report_is_late(report, month, state.side),
            responsible=Trilingual() if lead is None else lead.short_name or lead.name_on(as_of),
            last_month=before.month if before else None,
            last=_report_of(snapshot, before, commitment_id) if before else None,
            learned=tuple(learned_late(commitment, before)) if before and frozen_before else (),
        )


def _day_of(month: MonitoringRound, today: date) -> date:
    """Give the day that a month is judged by; an open one by none that has not come yet."""
    return seen_on(month.as_of, today) if not month.frozen else month.as_of or today


def _report_of(
    snapshot: Snapshot, month: MonitoringRound, commitment_id: int
) -> MonthlyReport | None:
    found = snapshot.where(MonthlyReport, round_id=month.key, commitment_id=commitment_id)
    return next(iter(found), None)


def _is_asked(
    month: MonitoringRound, commitment: Commitment, report: MonthlyReport | None, as_of: date
) -> bool:
    """Tell whether the month asks about it; a closed one keeps whom it asked in its reports."""
    if month.frozen:
        answered = report is not None and (report.submitted_on or report.not_submitted)
        return bool(answered)
    return expects_report(commitment, as_of)


def _state(
    report: MonthlyReport, commitment: Commitment, as_of: date, *, frozen: bool
) -> StateAsOf:
    state = state_as_of(commitment, as_of)
    if not frozen or report.status_then is None:
        return state
    return StateAsOf(
        day=as_of,
        side=state.side,
        status=report.status_then,
        original_due=report.original_due_then,
        due=report.due_then,
        extensions=report.extensions_then or 0,
        fact_date=report.fact_date_then,
        removed_on=report.removed_on_then,
        waits_for_event=state.waits_for_event,
    )


def _waits(snapshot: Snapshot, commitment: Commitment, state: StateAsOf) -> bool:
    other = snapshot.find(Commitment, commitment.depends_on_id)
    return other is not None and waits_for_other_side(state, state_as_of(other, state.day))
