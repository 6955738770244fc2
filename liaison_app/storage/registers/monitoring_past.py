"""What came before a month: closings, months overdue, and what was entered after a freezing."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from datetime import date
from itertools import chain

from liaison_app.domain.commitment import CLOSED
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import listed
from liaison_app.storage.registers.monitoring_facts import as_ids

_CLOSED = listed(CLOSED)
# By rows of earlier months, or by moves that were known when the month was frozen.
_CLOSED_BEFORE = f"""
    SELECT p.commitment_id FROM monthly_report p
      JOIN monitoring_round q ON q.id = p.round_id AND q.deleted_at IS NULL
      JOIN monitoring_round m ON m.id = :round AND q.month < m.month
      WHERE p.deleted_at IS NULL AND p.status_then IN ({_CLOSED})
        AND p.commitment_id IN (SELECT value FROM json_each(:ids))
    UNION
    SELECT c.commitment_id FROM status_change c JOIN monitoring_round m ON m.id = :round
      WHERE c.deleted_at IS NULL AND c.to_status IN ({_CLOSED}) AND c."on" < :since
        AND (m.frozen_at IS NULL OR c.created_at <= m.frozen_at)
        AND c.commitment_id IN (SELECT value FROM json_each(:ids))
"""
_OVERDUE_THEN = """
    SELECT commitment_id FROM monthly_report
    WHERE deleted_at IS NULL AND round_id = ? AND standing_then = 'overdue'
"""
_ENTERED_SINCE = """
    SELECT c.commitment_id FROM status_change c JOIN monitoring_round m ON m.id = :round
      WHERE c.deleted_at IS NULL AND c.created_at > m.frozen_at
        AND (c."on" <= m.as_of OR c.fact_date <= m.as_of)
    UNION
    SELECT e.commitment_id FROM extension e JOIN monitoring_round m ON m.id = :round
      WHERE e.deleted_at IS NULL AND e.decision = 'granted' AND e.decided_on <= m.as_of
        AND coalesce(e.answered_at, e.created_at) > m.frozen_at
"""


def closed_before(moment: Moment, ids: Iterable[int], round_id: int, since: date) -> set[int]:
    """Give those of some commitments that had been closed before a month's period began."""
    values = {"ids": as_ids(ids), "round": round_id, "since": since.isoformat()}
    return set(chain.from_iterable(moment.execute(_CLOSED_BEFORE, values)))


def overdue_then(moment: Moment, round_id: int) -> set[int]:
    """Give the commitments that a frozen month has as overdue."""
    return set(chain.from_iterable(moment.execute(_OVERDUE_THEN, (round_id,))))


def entered_since(moment: Moment, round_id: int) -> array[int]:
    """Give the commitments of which something up to a frozen month's day was entered later."""
    return array("q", chain.from_iterable(moment.execute(_ENTERED_SINCE, {"round": round_id})))
