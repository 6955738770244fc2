"""Contacts of a commitment or of an organisation, newest first, and the last ones of many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from liaison_app.domain.contact import ContactMeans
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import marks
from liaison_app.storage.schema.index_names import list_index

_NEWEST = 'ORDER BY r."on" DESC, r.id DESC LIMIT ?'
_OF_ORGANISATION = f"""
    SELECT r.id FROM contact r INDEXED BY {list_index("contact", "organisation_id", "on")}
    WHERE r.deleted_at IS NULL AND r.organisation_id = ? {_NEWEST}
"""
_OF_COMMITMENTS = f"""
    SELECT r.id FROM contact r WHERE r.deleted_at IS NULL AND r.id IN (
      SELECT contact_id FROM contact_commitment
      WHERE deleted_at IS NULL AND commitment_id IN ({{ids}})
    ) {_NEWEST}
"""
# Only the last one of each organisation.
_LAST = """
    SELECT r.organisation_id, r.id, r."on", r.means, r.said,
      r.person_name, r.person_id
    FROM contact r
    WHERE r.id IN (
      SELECT (
        SELECT c.id FROM contact c WHERE c.deleted_at IS NULL AND c.organisation_id = o.id
          AND c."on" <= ?
        ORDER BY c."on" DESC, c.id DESC LIMIT 1
      ) FROM organisation o WHERE o.id IN ({ids})
    )
"""
# The first day to call again after the last contact: a past one tells that nobody called.
_NEXT = """
    SELECT r.organisation_id, min(r.call_again_on) FROM contact r
    WHERE r.deleted_at IS NULL AND r.organisation_id IN ({ids}) AND r.call_again_on >= (
      SELECT max(k."on") FROM contact k
      WHERE k.deleted_at IS NULL AND k.organisation_id = r.organisation_id
    )
    GROUP BY r.organisation_id
"""
_PORTION = 500


class LastContact(NamedTuple):
    """The last contact with an organisation."""

    organisation_id: int
    id: int
    on: date
    means: ContactMeans
    said: str
    person_name: str
    person_id: int | None


def contacts_with(moment: Moment, organisation_id: int, limit: int) -> list[int]:
    """Give the ids of the contacts with an organisation, newest first."""
    return [row[0] for row in moment.execute(_OF_ORGANISATION, (organisation_id, limit))]


def contacts_about(moment: Moment, commitment_ids: Sequence[int], limit: int) -> list[int]:
    """Give the ids of the contacts about any of some commitments, newest first."""
    query = _OF_COMMITMENTS.format(ids=marks(commitment_ids))
    return [row[0] for row in moment.execute(query, (*commitment_ids, limit))]


def last_contacts(
    moment: Moment, organisation_ids: Iterable[int], until: date
) -> dict[int, LastContact]:
    """Give the last contact with each organisation up to a day."""
    found = {}
    for portion in _portions(organisation_ids):
        query = _LAST.format(ids=marks(portion))
        for whose, key, on, means, said, name, person in moment.execute(
            query, (until.isoformat(), *portion)
        ):
            day = date.fromisoformat(on)
            found[whose] = LastContact(whose, key, day, ContactMeans(means), said, name, person)
    return found


def next_calls(moment: Moment, organisation_ids: Iterable[int]) -> dict[int, date]:
    """Give the day on which each organisation is to be called again, one that passed too."""
    found = {}
    for portion in _portions(organisation_ids):
        for whose, day in moment.execute(_NEXT.format(ids=marks(portion)), portion):
            found[whose] = date.fromisoformat(day)
    return found


def _portions(ids: Iterable[int]) -> list[Sequence[int]]:
    wanted = sorted(set(ids))
    return [wanted[start : start + _PORTION] for start in range(0, len(wanted), _PORTION)]
