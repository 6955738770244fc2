"""A month as tests begin with it: two promises on control, answered or not."""

from dataclasses import dataclass, replace
from datetime import date

from liaison_app.base.clock import Clock
from liaison_app.domain.commitment import CommitmentStatus
from liaison_app.domain.commitment_moves import Move
from liaison_app.domain.monitoring import RoundState
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.control import make_move
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.closing import freeze_round
from liaison_app.office.monitoring.reports import ReportEntry, enter_not_submitted, enter_report
from liaison_app.office.monitoring.rounds import move_round, open_round
from tests.office.making import Table, promise_on_control, report

MAY, JUNE = date(2025, 5, 1), date(2025, 6, 1)
BASIS = Trilingual(ru="Резолюция")


@dataclass(frozen=True)
class Month:
    """The ids of May 2025 and of what it asks about; as of 1 June."""

    id: int
    first: int
    second: int


def on(desk: Desk, day: date) -> Desk:
    """Give the same desk on another day."""
    return replace(desk, clock=Clock(day))


def begin_may(desk: Desk, table: Table) -> Month:
    """Open May with two promises due on 15 May."""
    first, second = promise_on_control(desk, table), promise_on_control(desk, table)
    return Month(open_round(desk, MAY).id, first, second)


def answer(desk: Desk, month: Month) -> None:
    """Enter one answer and one «not submitted», and go on to the review."""
    said = ReportEntry(progress=Trilingual(ru="Готовится"), percent=40)
    enter_report(desk, month.id, month.first, said)
    enter_not_submitted(desk, month.id, [month.second])
    move_round(desk, month.id, RoundState.REVIEWING)


def freeze_may(desk: Desk, table: Table) -> Month:
    """Freeze May on 10 June."""
    later = on(desk, date(2025, 6, 10))
    month = begin_may(desk, table)
    answer(later, month)
    freeze_round(later, month.id)
    return month


def fulfil(desk: Desk, commitment: int, fact: date, removed: date) -> None:
    """Report a commitment as done and close it."""
    report(desk, commitment, fact)
    move = Move(CommitmentStatus.FULFILLED, removed, BASIS, confirmation=BASIS)
    make_move(desk, commitment, move)
