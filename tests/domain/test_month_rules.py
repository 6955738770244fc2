"""The rules of a month: who reports, what is late, what waits, what follows (domain.md 3)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaison_app.base.errors import UserMistake
from liaison_app.domain.as_of import StateAsOf, state_as_of
from liaison_app.domain.before_program import OldClosing, close_as_before_program
from liaison_app.domain.commitment import CommitmentStatus, Extension, ExtensionDecision
from liaison_app.domain.commitment_moves import Move, make_move
from liaison_app.domain.discipline import Discipline, balance, discipline
from liaison_app.domain.monitoring import (
    Judgement,
    MonitoringRound,
    MonthlyReport,
    ReportOutcome,
    RoundIssue,
    RoundState,
)
from liaison_app.domain.monitoring_state import (
    judge_move,
    judge_report,
    judge_round,
    missing_reports,
)
from liaison_app.domain.month_rules import (
    Escalation,
    LateFact,
    LateFactKind,
    escalation,
    expects_report,
    freeze_report,
    learned_late,
    months_in_a_row,
    planned_round,
    report_is_late,
    shown_light,
    waits_for_other_side,
)
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.domain.record import Side
from liaison_app.domain.standing import Light, Standing
from tests.domain.promises import BASIS, BEGUN, DUE, TODAY, S, at, draft, go, mistakes
from tests.domain.test_as_of import walked, ways

AS_OF = date(2025, 6, 1)
MOMENT = datetime(2025, 6, 6, 5, 0, tzinfo=UTC)
FROZEN = MonitoringRound(
    month=date(2025, 5, 1), as_of=AS_OF, state=RoundState.FROZEN, frozen_at=MOMENT
)
statuses = st.sampled_from(CommitmentStatus)
dues = st.none() | st.dates(date(2025, 5, 1), date(2025, 7, 1))


@st.composite
def states(draw: st.DrawFn) -> StateAsOf:
    status = draw(statuses)
    closed = status in (S.FULFILLED, S.NOT_FULFILLED, S.CANCELLED)
    past = st.dates(date(2024, 11, 1), AS_OF)
    first = draw(dues)
    later = st.integers(0, 60).map(lambda days: first + timedelta(days=days) if first else None)
    return StateAsOf(
        AS_OF,
        draw(st.sampled_from(Side)),
        status,
        first,
        draw(later),
        fact_date=draw(past) if status in (S.FULFILLED, S.UNDER_REVIEW) else None,
        removed_on=draw(past) if closed else None,
    )


@given(ways, st.integers(0, 60))
def test_a_round_expects_what_is_on_control(steps: list[tuple[int, int, int]], after: int) -> None:
    commitment = walked(steps)
    as_of = BEGUN + timedelta(days=after)
    state = state_as_of(commitment, as_of)
    if state.on_control:
        assert expects_report(commitment, as_of)
    elif state.status is S.DRAFT or (state.removed_on and state.removed_on < as_of):
        assert not expects_report(commitment, as_of)


def test_what_was_removed_on_the_day_is_still_expected_the_day_after_no_more() -> None:
    commitment = at(S.FULFILLED)
    assert expects_report(commitment, TODAY)
    assert not expects_report(commitment, TODAY + timedelta(days=1))
    assert not expects_report(draft(), TODAY)


def test_a_late_report_is_judged_by_the_day_of_its_side() -> None:
    month = MonitoringRound(answers_due_kz=date(2025, 6, 3), answers_due_cn=date(2025, 6, 5))
    report = MonthlyReport(submitted_on=date(2025, 6, 4))
    assert [report_is_late(report, month, side) for side in Side] == [True, False, False]
    assert not report_is_late(MonthlyReport(not_submitted=True), month, Side.KZ)


def test_what_was_entered_after_freezing_is_learned_late() -> None:
    commitment = at(S.FULFILLED)
    known, *later = commitment.moves
    known.created_at = MOMENT - timedelta(days=1)
    for move in later:
        move.created_at = MOMENT + timedelta(days=1)
    assert [fact.kind for fact in learned_late(commitment, FROZEN)] == [LateFactKind.MOVE] * 2
    for move in later:
        move.on = AS_OF + timedelta(days=3)
    assert (
        list(learned_late(commitment, FROZEN))
        == [LateFact(LateFactKind.FULFILMENT, commitment.fact_date or AS_OF)] * 2
    )
    for move in later:
        move.fact_date = AS_OF + timedelta(days=2)
    assert list(learned_late(commitment, FROZEN)) == []


def test_an_extension_is_learned_by_when_its_answer_was_written_down() -> None:
    granted = Extension(
        decision=ExtensionDecision.GRANTED,
        decided_on=date(2025, 5, 30),
        created_at=MOMENT - timedelta(days=9),
        answered_at=MOMENT + timedelta(hours=1),
    )
    commitment = draft()
    commitment.extensions.append(granted)
    late = LateFact(LateFactKind.EXTENSION, date(2025, 5, 30))
    assert list(learned_late(commitment, FROZEN)) == [late]
    granted.answered_at = MOMENT
    assert list(learned_late(commitment, FROZEN)) == []


@given(states(), st.none() | states())
def test_waiting_is_red_and_hangs_on_the_other_side(
    state: StateAsOf, other: StateAsOf | None
) -> None:
    if waits_for_other_side(state, other):
        assert other is not None
        assert other.on_control
        assert other.side is not state.side
        assert state.stand().standing is Standing.OVERDUE


@given(st.sampled_from(Light), st.none() | st.sampled_from(Judgement))
def test_the_grid_shows_the_worse(computed: Light, judgement: Judgement | None) -> None:
    order = [Light.NONE, Light.GREEN, Light.YELLOW, Light.RED]
    shown = shown_light(computed, judgement)
    assert order.index(shown) >= order.index(computed)
    if judgement is Judgement.WILL_NOT_BE_DONE and computed is not Light.NONE:
        assert shown is Light.RED


@given(st.lists(st.booleans()))
def test_months_in_a_row_end_with_the_newest(overdue: list[bool]) -> None:
    count = months_in_a_row(overdue)
    assert all(overdue[len(overdue) - count :])
    assert count == len(overdue) or not overdue[len(overdue) - count - 1]
    assert months_in_a_row([*overdue, False]) == 0


def test_escalation_follows_the_numbers_of_the_office() -> None:
    steps = [escalation(months, OfficeProfile()) for months in range(5)]
    agenda = Escalation.AGENDA
    assert steps == [None, Escalation.REMINDER, Escalation.LETTER, agenda, agenda]
    assert escalation(2, OfficeProfile(letter_after=4)) is Escalation.REMINDER


@given(st.lists(states()), st.booleans())
def test_discipline_counts_each_once_and_lies_between_0_and_100(
    some: list[StateAsOf], first: bool
) -> None:
    figures = discipline(some, date(2025, 1, 1), by_first_term=first)
    assert figures.judged <= len(some)
    assert figures.percent is None or 0 <= figures.percent <= 100
    assert (figures.percent is None) == (figures.judged == 0)


@given(st.lists(states()))
def test_the_first_term_is_never_kinder_and_the_year_holds_the_month(some: list[StateAsOf]) -> None:
    year, month = date(2025, 1, 1), date(2025, 5, 2)
    current = discipline(some, year)
    assert discipline(some, year, by_first_term=True).on_time <= current.on_time
    assert discipline(some, month).judged <= current.judged


def test_the_formula() -> None:
    assert Discipline(3, 1, 1, 1).percent == 50
    assert Discipline().percent is None


ids = st.sets(st.integers(1, 30))


@given(ids, ids, ids)
def test_the_balance_always_adds_up(start: set[int], end: set[int], closed: set[int]) -> None:
    found = balance(start, end, closed)
    assert found.adds_up
    assert found.at_start | found.put_on_control | found.returned == found.at_end | found.removed
    assert not found.put_on_control & found.returned


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 31))
def test_a_planned_round_is_sound(day: date, forms_out: int) -> None:
    month = planned_round(day, OfficeProfile(forms_out_day=forms_out))
    assert list(judge_round(month)) == []
    assert month.month == day.replace(day=1)
    assert month.forms_out_on is not None
    assert month.as_of is not None
    assert month.forms_out_on.month == day.month
    assert (month.as_of - timedelta(days=1)).month == day.month


def test_a_month_is_frozen_when_nothing_is_missing() -> None:
    month = planned_round(date(2025, 5, 1), OfficeProfile())
    reports = [
        MonthlyReport(commitment_id=1, submitted_on=TODAY),
        MonthlyReport(commitment_id=2, not_submitted=True),
        MonthlyReport(commitment_id=3),
    ]
    assert missing_reports({1, 2, 3, 4}, reports) == {3, 4}
    with pytest.raises(UserMistake, match="no such step"):
        judge_move(month, RoundState.FROZEN, 0)
    month.state = RoundState.REVIEWING
    with pytest.raises(UserMistake, match="are missing"):
        judge_move(month, RoundState.FROZEN, 2)
    judge_move(month, RoundState.FROZEN, 0)
    month.state = RoundState.FROZEN
    assert [one.field for one in judge_round(month)] == ["frozen_at", "issues"]
    month.frozen_at = MOMENT
    month.issues = [RoundIssue(number=1), RoundIssue(number=2)]
    assert [one.field for one in judge_round(month)] == ["issues"]
    month.issues[1].reason = BASIS
    assert list(judge_round(month)) == []


@pytest.mark.parametrize(
    ("report", "field"),
    [
        (MonthlyReport(round_id=1), "commitment"),
        (MonthlyReport(round_id=1, commitment_id=1, percent=101), "percent"),
        (MonthlyReport(round_id=1, commitment_id=1, outcome=ReportOutcome.RETURNED), "remark"),
        (MonthlyReport(round_id=1, commitment_id=1, submitted_on=date(2025, 6, 1)), "submitted_on"),
        (MonthlyReport(round_id=1, commitment_id=1, submitted_on=TODAY, not_submitted=True),
         "submitted_on"),
    ],
)  # fmt: skip
def test_a_report_that_breaks_a_rule(report: MonthlyReport, field: str) -> None:
    assert [one.field for one in judge_report(report, TODAY)] == [field]


def test_a_percent_says_nothing_of_what_recurs() -> None:
    report = MonthlyReport(round_id=1, commitment_id=1, percent=50)
    assert list(judge_report(report, TODAY)) == []
    assert [one.field for one in judge_report(report, TODAY, periodic=True)] == ["percent"]


def test_a_frozen_report_keeps_how_it_stood() -> None:
    report = MonthlyReport()
    state = state_as_of(go(draft(), S.IN_PROGRESS, BEGUN), DUE + timedelta(days=1))
    freeze_report(report, state, 7, date(2025, 4, 25))
    assert (report.standing_then, report.status_then, report.lead_then_id, report.due_then) == (
        Standing.OVERDUE, S.IN_PROGRESS, 7, DUE,
    )  # fmt: skip


def test_what_was_closed_before_the_program_may_lack_evidence() -> None:
    commitment = draft()
    closing = OldClosing(S.FULFILLED, TODAY, BASIS, fact_date=DUE, confirmation=BASIS)
    close_as_before_program(commitment, BEGUN, closing)
    assert mistakes(commitment) == []
    assert state_as_of(commitment, TODAY).stand().standing is Standing.DONE_ON_TIME
    commitment.before_program = False
    assert mistakes(commitment) == ["Name at least one supporting document."]
    commitment.before_program = True
    make_move(commitment, Move(S.IN_PROGRESS, TODAY, BASIS), TODAY, source_signed=False)
    assert not commitment.before_program
    commitment.before_program = True
    assert mistakes(commitment) == ["Only what is closed was closed before the program."]
    with pytest.raises(UserMistake):
        close_as_before_program(draft(), BEGUN, OldClosing(S.IN_PROGRESS, TODAY, BASIS))
