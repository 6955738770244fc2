"""The month from its opening to its corrected issue, on real files."""

from datetime import date, timedelta

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.domain.commitment import CommitmentStatus, ExtensionDecision
from liaison_app.domain.commitment_moves import Move
from liaison_app.domain.monitoring import (
    IssuedPaper,
    Judgement,
    MonitoringRound,
    MonthlyReport,
    ReportOutcome,
    RoundIssue,
    RoundState,
)
from liaison_app.domain.month_answers import Answer
from liaison_app.domain.month_rules import Escalation, LateFactKind
from liaison_app.domain.standing import Light, Standing
from liaison_app.domain.trilingual import TextState, Trilingual
from liaison_app.office import control
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.closing import freeze_round
from liaison_app.office.monitoring.correcting import Correction, correct_round
from liaison_app.office.monitoring.figures import read_figures
from liaison_app.office.monitoring.follow_up import read_escalations, read_learned_late
from liaison_app.office.monitoring.month_view import read_month
from liaison_app.office.monitoring.reports import (
    ReportEntry,
    accept_reports,
    begin_report,
    bin_report,
    enter_not_submitted,
    enter_report,
    return_report,
    unjudge_report,
)
from liaison_app.office.monitoring.rounds import (
    RoundDays,
    bin_round,
    find_round,
    list_rounds,
    move_round,
    next_month,
    open_round,
    propose_days,
)
from liaison_app.office.restoring import restore_record
from liaison_app.storage.work import Work
from tests.office.making import Table, load, promise, type_into
from tests.office.months import BASIS, JUNE, MAY, answer, begin_may, freeze_may, fulfil, on


def test_a_month_opens_with_the_offices_days_once(desk: Desk) -> None:
    assert next_month(desk) == MAY
    days = propose_days(desk, date(2025, 5, 17))
    assert days == RoundDays(
        JUNE, date(2025, 5, 25), date(2025, 6, 5), date(2025, 6, 5), date(2025, 6, 10)
    )
    own = RoundDays(date(2025, 5, 31), None, days.answers_due_kz, None, days.report_due)
    opened = open_round(desk, date(2025, 5, 17), own).id
    month = load(desk, MonitoringRound, opened)
    assert (month.month, month.as_of, month.forms_out_on) == (MAY, date(2025, 5, 31), None)
    assert (find_round(desk, MAY), find_round(desk, JUNE)) == (opened, None)
    assert next_month(desk) == JUNE
    for again, field in ((MAY, "month"), (JUNE, "month")):
        with pytest.raises(UserMistake) as told:
            open_round(desk, again)
        assert told.value.field == field
    bin_round(desk, opened)
    assert find_round(desk, MAY) is None
    open_round(desk, MAY)


def test_a_month_asks_about_what_is_on_control(desk: Desk, table: Table) -> None:
    month = begin_may(desk, table)
    draft = promise(desk, table)
    view = read_month(desk, month.id)
    assert view.asked == view.missing == {month.first, month.second}
    assert {line.stand.standing for line in view.lines.values()} == {Standing.OVERDUE}
    with pytest.raises(UserMistake, match="not on control"):
        begin_report(desk, month.id, draft)
    (line,) = list_rounds(desk)
    assert (line.expected, line.submitted, line.missing, line.issues) == (2, 0, 2, 0)


def test_an_answer_is_typed_entered_judged(desk: Desk, table: Table) -> None:
    month = begin_may(desk, table)
    made = begin_report(desk, month.id, month.first)
    assert begin_report(desk, month.id, month.first).id == made.id
    type_into(desk, MonthlyReport, made.id, "progress", "Готовится", "ru")
    said = ReportEntry(progress=Trilingual(zh="正在准备"), judgement=Judgement.WILL_NOT_BE_DONE)
    assert enter_report(desk, month.id, month.first, said).id == made.id
    report = load(desk, MonthlyReport, made.id)
    assert (report.progress.ru, report.progress.zh) == ("Готовится", "正在准备")
    assert report.progress.state("ru") is TextState.DRAFT
    assert report.submitted_on == desk.clock.today()
    later = ReportEntry(progress=Trilingual(zh="已完成"))
    enter_report(desk, month.id, month.first, later)
    report = load(desk, MonthlyReport, made.id)
    assert report.progress.state("ru") is TextState.CHECK
    assert report.judgement is Judgement.WILL_NOT_BE_DONE
    with pytest.raises(UserMistake) as told:
        return_report(desk, made.id, " ")
    assert told.value.field == "remark"
    return_report(desk, made.id, "Приложить письмо")
    assert read_month(desk, month.id).lines[month.first].answer is Answer.RETURNED
    enter_report(desk, month.id, month.first, ReportEntry(percent=60))
    assert load(desk, MonthlyReport, made.id).outcome is ReportOutcome.PENDING
    accept_reports(desk, [made.id])
    assert read_month(desk, month.id).counts.accepted == 1
    unjudge_report(desk, made.id)
    bin_report(desk, made.id)
    assert read_month(desk, month.id).missing == {month.first, month.second}
    restore_record(desk, "monthly_report", made.id)
    assert read_month(desk, month.id).missing == {month.second}


def test_not_submitted_is_said_of_what_did_not_come(desk: Desk, table: Table) -> None:
    month = begin_may(desk, table)
    enter_not_submitted(desk, month.id, [month.first, month.second])
    assert read_month(desk, month.id).counts.not_submitted == 2
    begin_report(desk, month.id, month.first)
    assert read_month(desk, month.id).lines[month.first].answer is Answer.SUBMITTED
    with pytest.raises(UserMistake, match="was submitted"):
        enter_not_submitted(desk, month.id, [month.first])


def test_the_light_is_the_worse_of_both(desk: Desk, table: Table) -> None:
    month = begin_may(desk, table)
    control.correct_due(desk, month.first, date(2025, 7, 1), "описка")
    assert read_month(desk, month.id).lines[month.first].light is Light.GREEN
    enter_report(desk, month.id, month.first, ReportEntry(judgement=Judgement.RISK))
    assert read_month(desk, month.id).lines[month.first].light is Light.YELLOW


def test_a_month_is_frozen_only_whole_and_in_time(desk: Desk, table: Table) -> None:
    month = begin_may(desk, table)
    early, later = on(desk, date(2025, 5, 31)), on(desk, date(2025, 6, 10))
    with pytest.raises(UserMistake, match="no such step"):
        freeze_round(later, month.id)
    move_round(desk, month.id, RoundState.REVIEWING)
    with pytest.raises(UserMistake, match="2 reports are missing"):
        freeze_round(later, month.id)
    move_round(desk, month.id, RoundState.COLLECTING)
    answer(later, month)
    with pytest.raises(UserMistake, match="has not come yet"):
        freeze_round(early, month.id)
    june = open_round(later, JUNE).id
    enter_not_submitted(later, june, [month.first, month.second])
    move_round(later, june, RoundState.REVIEWING)
    with pytest.raises(UserMistake, match="month before"):
        freeze_round(on(desk, date(2025, 7, 10)), june)
    freeze_round(later, month.id)
    frozen = load(desk, MonitoringRound, month.id)
    assert (frozen.frozen_by, [issue.number for issue in frozen.issues]) == ("Айгерим", [1])


def test_freezing_stores_its_papers_in_the_same_act(desk: Desk, table: Table) -> None:
    month = begin_may(desk, table)
    later = on(desk, date(2025, 6, 10))
    answer(later, month)

    def store(at: Desk, work: Work, of: MonitoringRound, issue: RoundIssue) -> None:
        assert of.frozen
        then = [one.status_then for one in work.where(MonthlyReport, round_id=of.key)]
        work.add(IssuedPaper(issue_id=issue.key, paper=f"{len(then)} {at.who}"))

    freeze_round(later, month.id, store)
    with desk.read() as snapshot:
        (paper,) = snapshot.where(IssuedPaper)
    assert paper.paper == "2 Айгерим"


def test_nothing_goes_into_a_frozen_month(desk: Desk, table: Table) -> None:
    month = freeze_may(desk, table)
    with desk.read() as snapshot:
        reports = [one.key for one in snapshot.where(MonthlyReport, round_id=month.id)]
    later = on(desk, date(2025, 6, 11))
    for act in (
        lambda: begin_report(later, month.id, month.first),
        lambda: enter_report(later, month.id, month.first, ReportEntry(percent=1)),
        lambda: enter_not_submitted(later, month.id, [month.first]),
        lambda: accept_reports(later, reports[:1]),
        lambda: bin_report(later, reports[0]),
        lambda: bin_round(later, month.id),
        lambda: move_round(later, month.id, RoundState.REVIEWING),
        lambda: type_into(later, MonthlyReport, reports[0], "progress", "иначе", "ru"),
        lambda: freeze_round(later, month.id),
    ):
        with pytest.raises(UserMistake):
            act()


def test_figures_add_up_beside_last_month(desk: Desk, table: Table) -> None:
    month = begin_may(desk, table)
    later = on(desk, date(2025, 6, 10))
    fulfil(desk, month.first, date(2025, 5, 14), date(2025, 5, 16))
    figures, last = read_figures(later, month.id)
    assert last is None
    assert figures.balance.at_start == {month.first, month.second}
    assert figures.balance.removed == {month.first}
    enter_not_submitted(later, month.id, [month.second])
    move_round(later, month.id, RoundState.REVIEWING)
    freeze_round(later, month.id)
    assert read_figures(later, month.id)[0] == figures
    assert (figures.all.month.on_time, figures.all.month.overdue) == (1, 1)
    again = Move(CommitmentStatus.IN_PROGRESS, date(2025, 6, 9), BASIS)
    control.make_move(later, month.first, again)
    june = open_round(later, JUNE).id
    after, before = read_figures(on(desk, date(2025, 7, 2)), june)
    assert before == figures
    assert after.balance.at_start == {month.second}
    assert after.balance.returned == {month.first}
    assert after.balance.adds_up
    assert after.all.year.on_time == 0


def test_what_is_learned_late_is_told_next_month(desk: Desk, table: Table) -> None:
    month = freeze_may(desk, table)
    later = on(desk, date(2025, 6, 12))
    june = open_round(later, JUNE).id
    assert read_learned_late(later, june) == ()
    fulfil(later, month.first, date(2025, 5, 14), date(2025, 6, 12))
    found = read_learned_late(later, june)
    assert {one.commitment_id for one in found} == {month.first}
    assert found[0].fact.kind is LateFactKind.FULFILMENT
    assert read_month(later, month.id).lines[month.first].stand.standing is Standing.OVERDUE


def test_months_overdue_in_a_row_escalate(desk: Desk, table: Table) -> None:
    month = freeze_may(desk, table)
    assert [one.step for one in read_escalations(desk, month.id)] == [Escalation.REMINDER] * 2
    later = on(desk, date(2025, 7, 10))
    june = open_round(later, JUNE).id
    request = control.ExtensionRequest(
        to_due=date(2025, 9, 1), reason=BASIS, requested_on=date(2025, 6, 20)
    )
    asked = control.request_extension(later, month.first, request).id
    control.decide_extension(later, asked, ExtensionDecision.GRANTED, date(2025, 6, 21))
    (left,) = read_escalations(later, june)
    assert (left.commitment_id, left.months, left.step) == (month.second, 2, Escalation.LETTER)


def test_a_corrected_issue_tells_what_became_of_what(desk: Desk, table: Table) -> None:
    month = freeze_may(desk, table)
    later = on(desk, date(2025, 6, 20))
    said = Correction(commitment_id=month.second, entry=ReportEntry(percent=70))
    with pytest.raises(UserMistake) as told:
        correct_round(later, month.id, Trilingual(), [said])
    assert told.value.field == "reason"
    with pytest.raises(UserMistake, match="Nothing"):
        correct_round(later, month.id, BASIS, [])
    fulfil(later, month.first, date(2025, 5, 14), date(2025, 5, 16))
    anew = Correction(commitment_id=month.first, state_anew=True)
    made = correct_round(later, month.id, BASIS, [said, anew])
    issue = load(desk, RoundIssue, made.id)
    assert issue.number == 2
    assert "процент: — → 70" in issue.changes.ru
    assert "не представлен: да → нет" in issue.changes.ru
    assert "состояние: Просрочено → " in issue.changes.ru
    assert len({len(issue.changes.text(one).splitlines()) for one in ("kk", "ru", "zh")}) == 1
    view = read_month(later, month.id)
    assert view.lines[month.second].answer is Answer.SUBMITTED
    assert view.lines[month.first].stand.standing is Standing.UNDER_REVIEW  # told later, done then
    frozen = load(desk, MonitoringRound, month.id)
    first = frozen.issues[0]
    assert (first.number, first.reason, first.issued_at) == (1, Trilingual(), frozen.frozen_at)


def test_an_open_month_says_nothing_before_its_time(desk: Desk, table: Table) -> None:
    month = begin_may(desk, table)
    control.correct_due(desk, month.first, desk.clock.today() + timedelta(days=3), "описка")
    line = read_month(desk, month.id).lines[month.first]
    assert line.stand.standing is Standing.DUE_SOON
