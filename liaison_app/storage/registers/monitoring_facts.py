"""The facts of many commitments, by which the month tells how each stood on its day."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain

from liaison_app.domain.as_of import state_as_of
from liaison_app.domain.commitment import ON_CONTROL, CommitmentStatus, ExtensionDecision
from liaison_app.domain.month_rules import asks_about
from liaison_app.domain.record import Side
from liaison_app.domain.term import TermKind
from liaison_app.domain.watched import ExtensionFacts, Facts, MoveFacts
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import listed
from liaison_app.storage.registers.texts import day
from liaison_app.storage.schema.index_names import list_index

_STATUSES = {word.value: word for word in CommitmentStatus}
_SIDES = {word.value: word for word in Side}
_TERMS = {word.value: word for word in TermKind}
_DECISIONS = {word.value: word for word in ExtensionDecision}

# Ids come as one JSON array: no list is too long for it.
IDS = "(SELECT value FROM json_each(?))"
FACTS = f"""
    SELECT id, side, status, lead_id, depends_on_id, put_on_control, fact_date, suspended_on,
      removed_on, original_due, term_kind, term_event_on
    FROM commitment WHERE +deleted_at IS NULL AND id IN {IDS}
"""
MOVES = f"""
    SELECT commitment_id, position, to_status, "on", fact_date
    FROM status_change WHERE deleted_at IS NULL AND commitment_id IN {IDS}
    ORDER BY commitment_id, position
"""
EXTENSIONS = f"""
    SELECT commitment_id, decision, requested_on, decided_on, to_due
    FROM extension WHERE deleted_at IS NULL AND commitment_id IN {IDS} AND decision = 'granted'
"""
_UNSETTLED = f"""
    SELECT commitment_id FROM status_change WHERE deleted_at IS NULL AND "on" >= :day
    UNION
    SELECT id FROM commitment INDEXED BY {list_index("commitment", "put_on_control", "removed_on")}
    WHERE deleted_at IS NULL
      AND (put_on_control > :day OR removed_on >= :day OR suspended_on > :day)
"""
_CANDIDATES = f"""
    SELECT id FROM commitment WHERE deleted_at IS NULL
      AND (status IN ({listed(ON_CONTROL)}) OR removed_on >= ?)
"""


def as_ids(ids: Iterable[int]) -> str:
    """Give ids as the value of a question mark of `IDS`."""
    return json.dumps(list(ids))


def read_facts(moment: Moment, ids: Sequence[int]) -> dict[int, Facts]:
    """Give the facts of some commitments by id; the bin's are left out."""
    wanted = (as_ids(ids),)
    moves: dict[int, list[MoveFacts]] = {}
    for commitment, position, to, on, fact in moment.execute(MOVES, wanted):
        move = MoveFacts(position, _STATUSES[to], day(on), day(fact))
        moves.setdefault(commitment, []).append(move)
    extensions: dict[int, list[ExtensionFacts]] = {}
    for commitment, decision, asked, decided, to_due in moment.execute(EXTENSIONS, wanted):
        one = ExtensionFacts(_DECISIONS[decision], day(asked), day(decided), day(to_due))
        extensions.setdefault(commitment, []).append(one)
    return {
        row[0]: Facts(
            row[0],
            _SIDES[row[1]],
            _STATUSES[row[2]],
            row[3],
            row[4],
            day(row[5]),
            day(row[6]),
            day(row[7]),
            day(row[8]),
            day(row[9]),
            _TERMS[row[10]],
            day(row[11]),
            tuple(moves.get(row[0], ())),
            tuple(extensions.get(row[0], ())),
        )
        for row in moment.execute(FACTS, wanted)
    }


def unsettled(moment: Moment, on: date) -> array[int]:
    """Give the commitments whose stored status may be of after a day: few, where it is recent."""
    found = moment.execute(_UNSETTLED, {"day": on.isoformat()})
    return array("q", chain.from_iterable(found))


def candidates(moment: Moment, on: date, closed_since: date) -> dict[int, Facts]:
    """Give the facts of all that may have been on control on a day or closed since another."""
    found = moment.execute(_CANDIDATES, (closed_since.isoformat(),))
    ids = {*chain.from_iterable(found), *unsettled(moment, on)}
    return read_facts(moment, sorted(ids))


def asked_after_all(moment: Moment, on: date) -> tuple[list[int], list[int]]:
    """Give those a month of that day asks about, and does not, whatever their stored status is.

    Of all others the stored status decides: it asks about what is on control (rule 5).
    """
    asked: list[int] = []
    others: list[int] = []
    for one in read_facts(moment, unsettled(moment, on)).values():
        asks = asks_about(state_as_of(one, on), one.put_on_control)
        (asked if asks else others).append(one.id)
    return asked, others
