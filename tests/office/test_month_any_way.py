"""Whatever is done around it, a frozen month says what it said, and every balance adds up."""

from dataclasses import fields
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.commitment import Commitment, EvidenceKind, Extension, ExtensionDecision
from liaison_app.domain.commitment_moves import MOVES, Move
from liaison_app.domain.monitoring import Judgement, MonitoringRound, MonthlyReport, RoundState
from liaison_app.domain.monitoring_state import judge_report, judge_round
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office import commitments, control
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.closing import freeze_round
from liaison_app.office.monitoring.figures import MonthFigures, figures_in
from liaison_app.office.monitoring.month_view import month_in
from liaison_app.office.monitoring.reports import (
    ReportEntry,
    accept_reports,
    bin_report,
    enter_not_submitted,
    enter_report,
    return_report,
)
from liaison_app.office.monitoring.rounds import move_round, next_month, open_round
from tests.office.conftest import desk_over
from tests.office.making import Table, load, promise_on_control, set_table, type_into
from tests.office.months import BASIS, on

_START = date(2025, 5, 20)
_THEN = [one.name for one in fields(MonthlyReport) if one.name not in ("deleted_at",)]

Said = tuple[dict[str, object], MonthFigures]


@pytest.fixture(scope="module")
def begun(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Table]:
    """Give a file with three promises on control."""
    path = tmp_path_factory.mktemp("months") / "liaison.db"
    with desk_over(empty_file, path) as desk:
        table = set_table(desk)
        for _ in range(3):
            promise_on_control(desk, table)
        return path, table


class Hands:
    """Somebody who does everything there is to do, on days that go by."""

    def __init__(self, desk: Desk, table: Table) -> None:
        self.desk, self.table, self.today = desk, table, _START

    def one(self, number: int) -> int:
        with self.desk.read() as snapshot:
            found = [one.key for one in snapshot.where(Commitment)]
        return found[number % len(found)]

    def month(self) -> MonitoringRound:
        with self.desk.read() as snapshot:
            found = snapshot.where(MonitoringRound)
        if not found:
            raise UserMistake(message("test", "No month is open."))
        return next((one for one in found if not one.frozen), found[-1])

    def day(self, number: int) -> date:
        return self.today - timedelta(days=number % 45)

    def go_on(self, number: int) -> None:
        self.today += timedelta(days=number % 20)
        self.desk = on(self.desk, self.today)

    def promise(self, number: int) -> None:
        promise_on_control(self.desk, self.table)

    def move(self, number: int) -> None:
        commitment = self.one(number)
        control.add_evidence(self.desk, commitment, EvidenceKind.LETTER)
        ways = MOVES[load(self.desk, Commitment, commitment).status]
        move = Move(
            ways[number // 3 % len(ways)],
            self.day(number),
            BASIS,
            fact_date=self.day(number),
            remark="Ещё",
            confirmation=BASIS,
        )
        control.make_move(self.desk, commitment, move)

    def extend(self, number: int) -> None:
        request = control.ExtensionRequest(
            to_due=self.today + timedelta(days=number), reason=BASIS, requested_on=self.day(number)
        )
        control.request_extension(self.desk, self.one(number), request)
        with self.desk.read() as snapshot:
            asked = snapshot.where(Extension)[-1].key
        control.decide_extension(self.desk, asked, ExtensionDecision.GRANTED, self.day(number // 2))

    def correct(self, number: int) -> None:
        control.correct_due(self.desk, self.one(number), self.day(number), "описка")

    def change(self, number: int) -> None:
        commitment = self.one(number)
        if number % 2:
            leads = (self.table.company, self.table.akimat)
            commitments.set_lead(self.desk, commitment, leads[number // 2 % 2])
        else:
            side = tuple(Side)[number // 2 % 3].value
            type_into(self.desk, Commitment, commitment, "side", side)

    def open(self, number: int) -> None:
        open_round(self.desk, next_month(self.desk))

    def answer(self, number: int) -> None:
        said = ReportEntry(
            progress=Trilingual(ru=f"Сделано {number}"), judgement=tuple(Judgement)[number % 3]
        )
        enter_report(self.desk, self.month().key, self.one(number), said)

    def be_silent(self, number: int) -> None:
        enter_not_submitted(self.desk, self.month().key, [self.one(number)])

    def judge(self, number: int) -> None:
        with self.desk.read() as snapshot:
            reports = [one.key for one in snapshot.where(MonthlyReport)]
        acts = (
            lambda one: accept_reports(self.desk, [one]),
            lambda one: return_report(self.desk, one, "Доработать"),
            lambda one: bin_report(self.desk, one),
        )
        if reports:
            acts[number % 3](reports[number // 3 % len(reports)])

    def close(self, number: int) -> None:
        month = self.month()
        with self.desk.read() as snapshot:
            missing = month_in(snapshot, month, self.today).missing
        if number % 3:
            enter_not_submitted(self.desk, month.key, sorted(missing))
        if month.state is RoundState.COLLECTING:
            move_round(self.desk, month.key, RoundState.REVIEWING)
        freeze_round(self.desk, month.key)

    def back(self, number: int) -> None:
        move_round(self.desk, self.month().key, RoundState.COLLECTING)


ACTS = (
    Hands.go_on, Hands.go_on, Hands.promise, Hands.move, Hands.move, Hands.move, Hands.extend,
    Hands.correct, Hands.change, Hands.open, Hands.answer, Hands.be_silent, Hands.judge,
    Hands.close, Hands.close, Hands.back,
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(steps=st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 400)), max_size=24))
def test_a_frozen_month_never_changes(
    begun: tuple[Path, Table],
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[object, int]],
) -> None:
    path, table = begun
    said: dict[int, Said] = {}
    with desk_over(path, tmp_path_factory.mktemp("any") / "liaison.db") as desk:
        hands = Hands(desk, table)
        for act, number in [(Hands.open, 0), (Hands.go_on, 13), (Hands.close, 1), *steps]:
            try:
                act(hands, number)  # type: ignore[operator]  # one of ACTS
            except UserMistake:
                continue
            finally:
                _judge(hands, said)


def _judge(hands: Hands, said: dict[int, Said]) -> None:
    with hands.desk.read() as snapshot:
        for month in snapshot.where(MonitoringRound):
            assert list(judge_round(month)) == []
            reports = snapshot.where(MonthlyReport, round_id=month.key)
            assert not [one for report in reports for one in judge_report(report)]
            figures = figures_in(snapshot, month_in(snapshot, month, hands.today))
            assert figures.balance.adds_up
            if month.frozen:
                rows = {
                    f"{report.key}.{name}": getattr(report, name)
                    for report in reports
                    for name in _THEN
                }
                assert said.setdefault(month.key, (rows, figures)) == (rows, figures)
