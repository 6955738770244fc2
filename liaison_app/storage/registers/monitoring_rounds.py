"""The months as a list: their days, how far they are, and what came so far."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from liaison_app.domain.commitment import ON_CONTROL
from liaison_app.domain.grid import GridMonth
from liaison_app.domain.monitoring import RoundState
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import listed, marks
from liaison_app.storage.registers.monitoring_facts import IDS, as_ids, asked_after_all
from liaison_app.storage.registers.texts import day

_ON_CONTROL = listed(ON_CONTROL)
_ROUNDS = """
    SELECT r.id, r.month, r.as_of, r.state, r.report_due,
      (SELECT max(i.number) FROM round_issue i WHERE i.deleted_at IS NULL AND i.round_id = r.id)
    FROM monitoring_round r WHERE r.deleted_at IS NULL ORDER BY r.month DESC
"""
_ANSWERS = """
    SELECT round_id, total(submitted_on IS NOT NULL), total(submitted_on IS NULL AND not_submitted)
    FROM monthly_report WHERE deleted_at IS NULL AND round_id IN ({rounds}) GROUP BY round_id
"""
# What a month asks about that is not frozen; the values are ids (see `asked_values`).
ASKED = f"((r.status IN ({_ON_CONTROL}) AND r.id NOT IN {IDS}) OR r.id IN {IDS})"
ANSWERED = """
    SELECT commitment_id FROM monthly_report
    WHERE deleted_at IS NULL AND round_id = ? AND (submitted_on IS NOT NULL OR not_submitted)
"""


class RoundLine(NamedTuple):
    """A month in the list; of a frozen one the figures are those of then."""

    id: int
    month: date
    as_of: date | None
    state: RoundState
    report_due: date | None
    expected: int
    submitted: int
    not_submitted: int
    issues: int

    @property
    def missing(self) -> int:
        """Give how many answers have not come."""
        return max(self.expected - self.submitted - self.not_submitted, 0)


def read_rounds(moment: Moment, today: date) -> list[RoundLine]:
    """Give all months, the newest first."""
    rounds = moment.execute(_ROUNDS).fetchall()
    ids = [row[0] for row in rounds]
    answers = {
        row[0]: (int(row[1]), int(row[2]))
        for row in moment.execute(_ANSWERS.format(rounds=marks(ids)), ids)
    }
    return [
        _line(moment, row, answers.get(row[0], (0, 0)), today)
        for row in rounds
        if row[1] is not None
    ]


def _line(
    moment: Moment,
    row: tuple[int, str, str | None, str, str | None, int | None],
    answers: tuple[int, int],
    today: date,
) -> RoundLine:
    state, as_of = RoundState(row[3]), day(row[2])
    frozen = state is RoundState.FROZEN
    expected = sum(answers) if frozen else count_asked(moment, seen_on(as_of, today))
    return RoundLine(
        row[0],
        date.fromisoformat(row[1]),
        as_of,
        state,
        day(row[4]),
        expected,
        *answers,
        row[5] or 0,
    )


def seen_on(as_of: date | None, today: date) -> date:
    """Give the day that an open month is judged by: its own, but none that has not come yet."""
    return min(as_of, today) if as_of is not None else today


def asked_values(moment: Moment, on: date) -> tuple[str, str]:
    """Give the values of the question marks of `ASKED`."""
    asked, others = asked_after_all(moment, on)
    return as_ids([*others, *asked]), as_ids(asked)


def count_asked(moment: Moment, on: date) -> int:
    """Count what a month of that day asks about."""
    query = f"SELECT count(*) FROM commitment r WHERE r.deleted_at IS NULL AND {ASKED}"
    count: int = moment.execute(query, asked_values(moment, on)).fetchone()[0]
    return count


def read_grid_months(moment: Moment, months: Sequence[date]) -> tuple[GridMonth, ...]:
    """Give the columns of the grid for some months."""
    query = (
        "SELECT month, id, as_of, state FROM monitoring_round"
        f" WHERE deleted_at IS NULL AND month IN ({marks(months)})"
    )
    found = {
        row[0]: GridMonth(date.fromisoformat(row[0]), row[1], day(row[2]), RoundState(row[3]))
        for row in moment.execute(query, [month.isoformat() for month in months])
    }
    return tuple(found.get(month.isoformat(), GridMonth(month)) for month in months)


def newest_month(moment: Moment) -> date | None:
    """Give the newest month that was opened."""
    query = "SELECT max(month) FROM monitoring_round WHERE deleted_at IS NULL"
    return day(moment.execute(query).fetchone()[0])
