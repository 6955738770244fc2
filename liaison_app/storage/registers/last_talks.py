"""The last contact about each of some commitments."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from liaison_app.domain.contact import ContactMeans
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.monitoring_facts import IDS, as_ids

_TALKS = f"""
    SELECT b.commitment_id, c."on", c.means, c.said
    FROM contact_commitment b JOIN contact c ON c.id = b.contact_id
    WHERE b.deleted_at IS NULL AND c.deleted_at IS NULL AND c."on" <= ?
      AND b.commitment_id IN {IDS}
    ORDER BY c."on", c.id
"""


class Talk(NamedTuple):
    """When and by what one spoke about a commitment, and what was said."""

    on: date
    means: ContactMeans
    said: str


def last_talks(moment: Moment, commitment_ids: Iterable[int], until: date) -> dict[int, Talk]:
    """Give the last contact about each commitment up to a day."""
    rows = moment.execute(_TALKS, (until.isoformat(), as_ids(commitment_ids)))
    return {
        about: Talk(date.fromisoformat(on), ContactMeans(means), said)
        for about, on, means, said in rows
    }
