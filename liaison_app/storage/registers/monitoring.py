"""The grid as a register: which commitments, in the orders of their own register, with months."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

from liaison_app.domain.as_of import StateAsOf, state_as_of
from liaison_app.domain.commitment import CLOSED
from liaison_app.domain.filters import CommitmentFilter
from liaison_app.domain.grid import (
    GridCell,
    GridFilter,
    GridMonth,
    GridRow,
    GridScope,
    change_of,
)
from liaison_app.domain.monitoring import Judgement, ReportOutcome
from liaison_app.domain.month_answers import Answer, answer_by
from liaison_app.domain.month_rules import asks_about, shown_light, waits_for_other_side
from liaison_app.domain.standing import Stand, Standing
from liaison_app.domain.watched import Facts
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import Asked, Value, Where, listed, marks
from liaison_app.storage.registers.commitments import COMMITMENTS
from liaison_app.storage.registers.monitoring_facts import IDS, as_ids, read_facts
from liaison_app.storage.registers.monitoring_rounds import (
    ANSWERED,
    ASKED,
    asked_values,
    seen_on,
)
from liaison_app.storage.registers.reading import Register
from liaison_app.storage.schema.index_names import list_index

_CLOSED = listed(CLOSED)
_OF_ROUND = "SELECT commitment_id FROM monthly_report WHERE deleted_at IS NULL AND round_id = ?"
_ANSWERS = {
    Answer.MISSING: f"r.id NOT IN ({ANSWERED})",
    Answer.SUBMITTED: f"r.id IN ({_OF_ROUND} AND submitted_on IS NOT NULL AND outcome = 'pending')",
    Answer.ACCEPTED: f"r.id IN ({_OF_ROUND} AND submitted_on IS NOT NULL AND outcome = 'accepted')",
    Answer.RETURNED: f"r.id IN ({_OF_ROUND} AND submitted_on IS NOT NULL AND outcome = 'returned')",
    Answer.NOT_SUBMITTED: f"r.id IN ({_OF_ROUND} AND submitted_on IS NULL AND not_submitted)",
    Answer.NOT_ASKED: f"r.id NOT IN ({ANSWERED})",
}
_BY_CONTROL = list_index("commitment", "put_on_control", "removed_on")
_CLOSED_SINCE = (
    f"(r.status IN ({_CLOSED}) AND r.id IN (SELECT id FROM commitment INDEXED BY {_BY_CONTROL}"
    " WHERE deleted_at IS NULL AND removed_on >= ?))"
)
REPORTS = f"""
    SELECT commitment_id, round_id, id, standing_then, judgement, waiting_then, not_submitted,
      submitted_on, outcome
    FROM monthly_report
    WHERE deleted_at IS NULL AND commitment_id IN {IDS} AND round_id IN ({{rounds}})
"""
_OUTCOMES = {word.value: word for word in ReportOutcome}
_JUDGEMENTS: dict[str | None, Judgement | None] = {
    None: None,
    **{word.value: word for word in Judgement},
}
_STANDINGS = {word.value: word for word in Standing}
_LIGHTS = {
    (standing, judgement): shown_light(Stand(standing).light, judgement)
    for standing in Standing
    for judgement in (None, *Judgement)
}
_CELL = partial(tuple.__new__, GridCell)

_Report = tuple[int, int, int, str | None, str | None, int, int, str | None, str]


def grid_register(
    moment: Moment, months: Sequence[GridMonth], today: date
) -> Register[GridFilter, GridRow]:
    """Give the register of the grid of some months; good for one moment."""

    def where(wanted: GridFilter, by: Asked) -> Where:
        return _where(wanted, by, months, _asked(moment, months[-1], today))

    def read(reading: Moment, ids: Sequence[int], by: Asked) -> dict[int, GridRow]:
        return _read(reading, ids, by, months)

    return Register("commitment", COMMITMENTS.orders, COMMITMENTS.usual, where, read)


def _asked(moment: Moment, month: GridMonth, today: date) -> tuple[str, list[Value]]:
    """Give the condition of what a month asks about; of one without a round: is on control now."""
    if month.frozen:
        return f"r.id IN ({ANSWERED})", [month.round_id]
    return ASKED, [*asked_values(moment, seen_on(month.as_of, today))]


def _where(
    wanted: GridFilter, by: Asked, months: Sequence[GridMonth], asked: tuple[str, list[Value]]
) -> Where:
    where = COMMITMENTS.where(
        CommitmentFilter(
            statuses=frozenset(),
            sides=wanted.sides,
            responsible=wanted.responsible,
            words=wanted.words,
        ),
        by,
    )
    condition, values = asked
    if wanted.scope is GridScope.ALL:
        since = months[0].month.isoformat()
        where.add(f"({condition} OR {_CLOSED_SINCE})", *values, since)
    else:
        where.add(condition, *values)
    if wanted.answer is not None:
        where.add(_ANSWERS[wanted.answer], months[-1].round_id)
    return where


def _read(
    moment: Moment, ids: Sequence[int], by: Asked, months: Sequence[GridMonth]
) -> dict[int, GridRow]:
    commitments = COMMITMENTS.read(moment, ids, by)
    reports = _reports(moment, ids, months)
    facts = _facts(moment, ids, months)
    columns: list[dict[int, GridCell]] = []
    for month in months:
        of_month = reports.get(month.round_id or 0, {})
        if month.round_id is None:
            columns.append({})
        elif month.frozen:
            columns.append(_frozen_cells(of_month.values()))
        else:
            columns.append(_open_cells(ids, facts, of_month, seen_on(month.as_of, by.today), by))
    rows = {}
    for identity, commitment in commitments.items():
        cells = tuple([column.get(identity) for column in columns])
        rows[identity] = GridRow(commitment, cells, change_of(cells))
    return rows


def _reports(
    moment: Moment, ids: Sequence[int], months: Sequence[GridMonth]
) -> dict[int, dict[int, _Report]]:
    """Give the rows of reports by round and commitment."""
    rounds = [month.round_id for month in months if month.round_id is not None]
    found: dict[int, dict[int, _Report]] = {identity: {} for identity in rounds}
    if rounds:
        query = REPORTS.format(rounds=marks(rounds))
        for row in moment.execute(query, (as_ids(ids), *rounds)):
            found[row[1]][row[0]] = row
    return found


def _facts(moment: Moment, ids: Sequence[int], months: Sequence[GridMonth]) -> dict[int, Facts]:
    """Give the facts of commitments and of what they depend on, where a month is open."""
    if all(month.frozen or month.round_id is None for month in months):
        return {}
    facts = read_facts(moment, ids)
    above = {one.depends_on_id for one in facts.values() if one.depends_on_id} - facts.keys()
    return facts | read_facts(moment, sorted(above)) if above else facts


def _frozen_cells(reports: Iterable[_Report]) -> dict[int, GridCell]:
    cells = {}
    for row in reports:
        commitment, _, identity, then, judged, waiting, silent, submitted, outcome = row
        if then is None:
            continue
        standing, judgement = _STANDINGS[then], _JUDGEMENTS[judged]
        answer = answer_by(submitted, silent, _OUTCOMES[outcome], asked=False)
        cells[commitment] = _CELL(
            (
                identity,
                standing,
                judgement,
                _LIGHTS[standing, judgement],
                bool(waiting),
                answer,
                True,
            )
        )
    return cells


def _open_cells(
    ids: Sequence[int],
    facts: dict[int, Facts],
    reports: dict[int, _Report],
    on: date,
    by: Asked,
) -> dict[int, GridCell]:
    cells = {}
    for identity in ids:
        one = facts.get(identity)
        if one is None:
            continue
        state = state_as_of(one, on)
        asked = asks_about(state, one.put_on_control)
        if not asked and (state.status not in CLOSED or state.removed_on is None):
            continue
        above = facts.get(one.depends_on_id or 0)
        waits = above is not None and waits_for_other_side(state, state_as_of(above, on))
        cells[identity] = _open_cell(reports.get(identity), state, waits, asked, by)
    return cells


def _open_cell(
    report: _Report | None, state: StateAsOf, waits: bool, asked: bool, by: Asked
) -> GridCell:
    standing = state.stand(by.due_soon_days).standing
    if report is None:
        answer = Answer.MISSING if asked else Answer.NOT_ASKED
        return GridCell(None, standing, None, _LIGHTS[standing, None], waits, answer, False)
    judgement = _JUDGEMENTS[report[4]]
    answer = answer_by(report[7], report[6], _OUTCOMES[report[8]], asked=asked)
    light = _LIGHTS[standing, judgement]
    return GridCell(report[2], standing, judgement, light, waits, answer, False)
