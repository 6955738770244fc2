"""A whole month in memory: what it asks about, how each stood, what came (domain.md 3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from liaison_app.domain.as_of import StateAsOf, state_as_of
from liaison_app.domain.commitment import CLOSED
from liaison_app.domain.monitoring import (
    Judgement,
    MonitoringRound,
    MonthlyReport,
    ReportOutcome,
)
from liaison_app.domain.month_answers import Answer, answer_of
from liaison_app.domain.month_rules import (
    asks_about,
    planned_round,
    report_is_late,
    shown_light,
    state_then,
    waits_for_other_side,
)
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.domain.standing import Light, Stand
from liaison_app.domain.watched import Facts
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.rounds import month_before
from liaison_app.office.profile import profile_in
from liaison_app.storage.registers.monitoring_facts import candidates, read_facts
from liaison_app.storage.registers.monitoring_rounds import seen_on
from liaison_app.storage.snapshot import Snapshot

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthLine:
    """A commitment in the month; of a frozen month all of it is as of then."""

    commitment_id: int
    asked: bool
    state: StateAsOf
    lead_id: int | None
    put_on_control: date | None
    waiting: bool
    report: MonthlyReport | None
    late: bool
    due_soon_days: int

    @property
    def stand(self) -> Stand:
        """Give how it stood on the month's day, as computed."""
        return self.state.stand(self.due_soon_days)

    @property
    def judged(self) -> Judgement | None:
        """Give what the responsible says of the term."""
        return self.report.judgement if self.report else None

    @property
    def light(self) -> Light:
        """Give the worse of the computed light and the judgement."""
        return shown_light(self.stand.light, self.judged)

    @property
    def answer(self) -> Answer:
        """Give how far the answer is."""
        return answer_of(self.report, asked=self.asked)


@dataclass(frozen=True, slots=True)
class MonthCounts:
    """How many answers were expected and what became of them."""

    expected: int
    submitted: int
    not_submitted: int
    missing: int
    late: int
    accepted: int
    returned: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """A month; `since` is the first day of its period, `year_since` that of January's."""

    round: MonitoringRound
    office: OfficeProfile
    today: date
    since: date
    year_since: date
    lines: Mapping[int, MonthLine]
    last: MonitoringRound | None

    @property
    def interim(self) -> bool:
        """Tell whether it is not frozen: all that is printed of it is preliminary."""
        return not self.round.frozen

    @property
    def asked(self) -> frozenset[int]:
        """Give the commitments that the month asks about."""
        return frozenset(one.commitment_id for one in self.lines.values() if one.asked)

    @property
    def missing(self) -> frozenset[int]:
        """Give those of which neither an answer nor «not submitted» is there."""
        return frozenset(
            one.commitment_id for one in self.lines.values() if one.answer is Answer.MISSING
        )

    @property
    def counts(self) -> MonthCounts:
        """Count the answers."""
        asked = [one for one in self.lines.values() if one.asked]
        came = [one.report for one in asked if one.report and one.report.submitted_on]
        outcomes = [report.outcome for report in came]
        return MonthCounts(
            expected=len(asked),
            submitted=len(came),
            not_submitted=sum(one.answer is Answer.NOT_SUBMITTED for one in asked),
            missing=len(self.missing),
            late=sum(one.late for one in asked),
            accepted=outcomes.count(ReportOutcome.ACCEPTED),
            returned=outcomes.count(ReportOutcome.RETURNED),
        )


def read_month(desk: Desk, round_id: int) -> MonthView:
    """Read a month; raises LookupError where there is none."""
    with desk.read() as snapshot:
        return month_in(snapshot, snapshot.get(MonitoringRound, round_id), desk.clock.today())


def month_in(snapshot: Snapshot, month: MonitoringRound, today: date) -> MonthView:
    """Read a month within a snapshot, or within a unit of work that was flushed."""
    profile = profile_in(snapshot)
    last = month_before(snapshot, month)
    year_since = _year_since(snapshot, month, profile)
    reports = {
        report.commitment_id or 0: report
        for report in snapshot.where(MonthlyReport, round_id=month.key)
    }
    if month.frozen:
        lines = _frozen_lines(month, reports, profile)
    else:
        lines = _open_lines(snapshot, month, reports, profile, year_since, today)
    since = _day_after(last.as_of if last else None, _before(month), profile)
    return MonthView(
        round=month,
        office=profile,
        today=today,
        since=since,
        year_since=min(year_since, since),
        lines=lines,
        last=last,
    )


def _before(month: MonitoringRound) -> date:
    first = month.month or date.min
    return (first - _A_DAY).replace(day=1)


def _day_after(as_of: date | None, month: date, profile: OfficeProfile) -> date:
    """Give the day after a month's own day; of a month never opened the planned one."""
    day = as_of or planned_round(month, profile).as_of or month
    return day + _A_DAY


def _year_since(snapshot: Snapshot, month: MonitoringRound, profile: OfficeProfile) -> date:
    first = month.month or date.min
    december = date(first.year - 1, 12, 1)
    opened = next(iter(snapshot.where(MonitoringRound, month=december)), None)
    return _day_after(opened.as_of if opened else None, december, profile)


def _frozen_lines(
    month: MonitoringRound, reports: Mapping[int, MonthlyReport], profile: OfficeProfile
) -> dict[int, MonthLine]:
    lines = {}
    for identity, report in reports.items():
        state = state_then(report, month.as_of or date.min)
        if state is None:
            continue
        lines[identity] = MonthLine(
            commitment_id=identity,
            asked=report.submitted_on is not None or report.not_submitted,
            state=state,
            lead_id=report.lead_then_id,
            put_on_control=report.put_on_control_then,
            waiting=report.waiting_then,
            report=report,
            late=report_is_late(report, month, state.side),
            due_soon_days=profile.due_soon_days,
        )
    return lines


def _open_lines(
    snapshot: Snapshot,
    month: MonitoringRound,
    reports: Mapping[int, MonthlyReport],
    profile: OfficeProfile,
    closed_since: date,
    today: date,
) -> dict[int, MonthLine]:
    on = seen_on(month.as_of, today)
    facts = candidates(snapshot.moment, on, closed_since)
    depended = _with_depended(snapshot, facts)
    lines = {}
    for one in facts.values():
        line = _line(month, one, reports.get(one.id), depended, profile, on)
        if line.asked or _closed_since(line.state, closed_since):
            lines[one.id] = line
    return lines


def line_as_known(
    snapshot: Snapshot,
    month: MonitoringRound,
    commitment_id: int,
    report: MonthlyReport | None,
    profile: OfficeProfile,
) -> MonthLine:
    """Give how a commitment stood on a month's day as far as is known now, frozen or not.

    Raises LookupError where it lies in the bin.
    """
    facts = read_facts(snapshot.moment, [commitment_id])
    if commitment_id not in facts:
        raise LookupError(commitment_id)
    depended = _with_depended(snapshot, facts)
    as_of = month.as_of or date.min
    return _line(month, facts[commitment_id], report, depended, profile, as_of)


def _with_depended(snapshot: Snapshot, facts: Mapping[int, Facts]) -> dict[int, Facts]:
    above = {one.depends_on_id for one in facts.values() if one.depends_on_id} - facts.keys()
    return {**facts, **read_facts(snapshot.moment, sorted(above))}


def _line(
    month: MonitoringRound,
    one: Facts,
    report: MonthlyReport | None,
    facts: Mapping[int, Facts],
    profile: OfficeProfile,
    on: date,
) -> MonthLine:
    state = state_as_of(one, on)
    return MonthLine(
        commitment_id=one.id,
        asked=asks_about(state, one.put_on_control),
        state=state,
        lead_id=one.lead_id,
        put_on_control=one.put_on_control,
        waiting=_waits(one, state, facts, on),
        report=report,
        late=report is not None and report_is_late(report, month, state.side),
        due_soon_days=profile.due_soon_days,
    )


def _closed_since(state: StateAsOf, since: date) -> bool:
    return state.status in CLOSED and state.removed_on is not None and state.removed_on >= since


def _waits(one: Facts, state: StateAsOf, facts: Mapping[int, Facts], on: date) -> bool:
    above = facts.get(one.depends_on_id or 0)
    return above is not None and waits_for_other_side(state, state_as_of(above, on))
