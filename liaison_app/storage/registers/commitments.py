"""The register of commitments."""

from __future__ import annotations

from typing import NamedTuple

from liaison_app.domain.commitment import ON_CONTROL, CommitmentStatus
from liaison_app.domain.filters import CommitmentFilter, DueWithin, Sort, span_of
from liaison_app.domain.rows import CommitmentCounts, CommitmentRow
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import Asked, Where, listed, marks
from liaison_app.storage.registers.commitment_rows import read_commitments
from liaison_app.storage.registers.finding import find, hits
from liaison_app.storage.registers.reading import Order, Register
from liaison_app.storage.schema.index_names import list_index

# Judged late by its date: open and not waiting for the controller (domain/standing.py, is_overdue).
_LATE = listed(ON_CONTROL - {CommitmentStatus.UNDER_REVIEW})
_CONTROLLED = listed(ON_CONTROL)

_DUE = list_index("commitment", "current_due")
_BY_DUE = "r.current_due IS NULL, r.current_due, r.id"
# Worst first, as domain/standing.py has them.
_STATE = f"""
    CASE
      WHEN r.status IN ({_LATE}) AND r.current_due < '{{today}}' THEN 0
      WHEN r.status = 'in_progress' AND r.current_due <= '{{soon}}' THEN 1
      WHEN r.status = 'under_review' THEN 2
      WHEN r.status = 'returned' THEN 3
      WHEN r.status = 'in_progress' THEN 4
      WHEN r.status = 'suspended' THEN 5
      WHEN r.status = 'draft' THEN 6
      WHEN r.status = 'fulfilled' THEN 7 + coalesce(r.fact_date > r.current_due, 0)
      WHEN r.status = 'not_fulfilled' THEN 9
      ELSE 10
    END
"""
# A draft without an organisation has no side yet, as domain.commitment.has_grounds has it; to whom
# it is promised is not looked at: the index of the list does not hold it.
_NO_SIDE = "(r.lead_id IS NULL AND r.status = 'draft' AND r.side = 'cn')"
_ORDERS = {
    "number": Order(list_index("commitment", "number_key"), "r.number_key {way}, r.id {way}"),
    "due": Order(_DUE, "r.current_due {way} NULLS LAST, r.id {way}"),
    "text": Order(
        list_index("commitment", "sort_{language}"), "r.sort_{language} {way}, r.id {way}"
    ),
    "responsible": Order(
        _DUE,
        f"o.sort_{{language}} {{way}} NULLS LAST, {_BY_DUE}",
        "LEFT JOIN organisation o ON o.id = r.lead_id",
    ),
    "project": Order(
        _DUE,
        f"p.sort_{{language}} {{way}} NULLS LAST, {_BY_DUE}",
        "LEFT JOIN project p ON p.id = r.project_id",
    ),
    "side": Order(_DUE, f"{_NO_SIDE}, r.side {{way}}, {_BY_DUE}"),
    "state": Order(_DUE, f"{_STATE} {{way}}, {_BY_DUE}"),
    "original_due": Order(_DUE, "r.original_due {way} NULLS LAST, r.id"),
    "fact_date": Order(_DUE, "r.fact_date {way} NULLS LAST, r.id"),
    "extensions": Order(_DUE, f"r.extension_count {{way}}, {_BY_DUE}"),
}

_EXECUTES = (
    "r.id IN (SELECT commitment_id FROM executor "
    "WHERE deleted_at IS NULL AND organisation_id IN ({organisations}))"
)
_KEPT_BY = (
    f"r.id IN (SELECT id FROM commitment INDEXED BY {list_index('commitment', 'keeper')} "
    "WHERE deleted_at IS NULL AND keeper IN ({names}))"
)
_FOUND_BY = (
    f"r.id IN ({hits('commitment')})",
    f"r.lead_id IN ({hits('organisation')})",
    f"r.project_id IN ({hits('project')})",
    _EXECUTES.format(organisations=hits("organisation")),
)


def _where(wanted: CommitmentFilter, asked: Asked) -> Where:
    where = Where()
    where.among("status", wanted.statuses)
    where.among("side", wanted.sides)
    where.among("firmness", wanted.firmness)
    where.equal("project_id", wanted.project_id)
    where.equal("meeting_id", wanted.meeting_id)
    where.equal("internal", wanted.internal)
    if wanted.keepers:
        names = sorted(wanted.keepers)
        where.add(_KEPT_BY.format(names=marks(names)), *names)
    if wanted.responsible:
        named = sorted(wanted.responsible)
        executes = _EXECUTES.format(organisations=marks(named))
        where.add(f"(r.lead_id IN ({marks(named)}) OR {executes})", *named, *named)
    _due(where, wanted, asked)
    find(where, wanted.words, _FOUND_BY, stands_in="decision_id")
    return where


def _due(where: Where, wanted: CommitmentFilter, asked: Asked) -> None:
    if wanted.due_until is not None:
        where.add("r.current_due <= ?", wanted.due_until.isoformat())
    if wanted.due is DueWithin.OVERDUE:
        where.add(f"r.status IN ({_LATE}) AND r.current_due < ?", asked.today.isoformat())
    elif wanted.due is DueWithin.NO_DATE:
        where.add("r.current_due IS NULL")
    elif wanted.due is not None and (span := span_of(wanted.due, asked.today)):
        where.add("r.current_due BETWEEN ? AND ?", *(end.isoformat() for end in span))


def count_commitments(moment: Moment, wanted: CommitmentFilter, asked: Asked) -> CommitmentCounts:
    """Count what the filter lets through, what of it is on control, and what of that overdue."""
    where = _where(wanted, asked)
    total, controlled, overdue = moment.execute(
        f"SELECT count(*), total(r.status IN ({_CONTROLLED})), "
        f"total(r.status IN ({_LATE}) AND r.current_due < ?) "
        f"FROM commitment r INDEXED BY {_DUE} WHERE {where.sql}",
        (asked.today.isoformat(), *where.values),
    ).fetchone()
    return CommitmentCounts(total, int(controlled), int(overdue))


class Traits(NamedTuple):
    """What is there at all among some commitments, so that a list shows no empty column."""

    extended: bool
    worded: bool
    noted: bool
    illustrative: bool


def traits(moment: Moment, wanted: CommitmentFilter, asked: Asked) -> Traits:
    """Tell whether a term was moved or is more than a date, there is a note, or an invention."""
    where = _where(wanted, asked)
    found = moment.execute(
        "SELECT max(r.extension_count), max(r.term_kind NOT IN ('none', 'date')), "
        "max(r.note_kk || r.note_ru || r.note_zh != ''), max(r.illustrative) "
        f"FROM commitment r NOT INDEXED WHERE {where.sql}",
        where.values,
    ).fetchone()
    return Traits(*(bool(one) for one in found))


COMMITMENTS: Register[CommitmentFilter, CommitmentRow] = Register(
    "commitment", _ORDERS, Sort("due"), _where, read_commitments
)
