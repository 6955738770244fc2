"""Which commitments a month may still wait for, found without loading all of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from liaison_app.domain.commitment import ON_CONTROL, CommitmentStatus
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import listed, marks
from liaison_app.storage.schema.index_names import list_index

_ASKED = f"""
    SELECT r.id FROM commitment r
    WHERE r.deleted_at IS NULL AND r.put_on_control <= ?
      AND (r.status IN ({listed(ON_CONTROL)}) OR r.removed_on >= ?)
    ORDER BY r.current_due IS NULL, r.current_due, r.id
"""
_OVERDUE = f"""
    SELECT r.id FROM commitment r INDEXED BY {list_index("commitment", "current_due")}
    WHERE r.deleted_at IS NULL AND r.current_due < ?
      AND r.status IN ({listed(ON_CONTROL - {CommitmentStatus.UNDER_REVIEW})})
    ORDER BY r.current_due, r.id
"""
_EMPLOYED = """
    SELECT k.organisation_id, k.person_id FROM post k
    JOIN person p ON p.id = k.person_id AND p.deleted_at IS NULL
    WHERE k.deleted_at IS NULL AND k.organisation_id IN ({ids})
      AND (k.valid_from IS NULL OR k.valid_from <= ?) AND (k.valid_to IS NULL OR k.valid_to >= ?)
    ORDER BY p.telephone = '', k.valid_from IS NULL, k.valid_from DESC, k.id
"""
_PORTION = 500


def perhaps_asked(moment: Moment, as_of: date) -> list[int]:
    """Give the commitments that may be on control on a day, whatever came after; by due day."""
    day = as_of.isoformat()
    return [row[0] for row in moment.execute(_ASKED, (day, day))]


def overdue_on(moment: Moment, today: date) -> list[int]:
    """Give the commitments whose term is over today, the oldest first."""
    return [row[0] for row in moment.execute(_OVERDUE, (today.isoformat(),))]


def employed_at(moment: Moment, organisation_ids: Sequence[int], day: date) -> dict[int, int]:
    """Give one person of each organisation, rather one with a telephone number."""
    found: dict[int, int] = {}
    on = day.isoformat()
    for start in range(0, len(organisation_ids), _PORTION):
        portion = organisation_ids[start : start + _PORTION]
        query = _EMPLOYED.format(ids=marks(portion))
        for organisation, person in moment.execute(query, (*portion, on, on)):
            found.setdefault(organisation, person)
    return found
