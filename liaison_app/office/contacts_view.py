"""The contacts of a commitment or an organisation as they are shown, newest first."""

from __future__ import annotations

from dataclasses import dataclass

from liaison_app.domain.commitment import Commitment
from liaison_app.domain.contact import Contact
from liaison_app.domain.directory import Organisation, Person
from liaison_app.domain.meeting import AgendaItem, Decision, Meeting
from liaison_app.domain.stored_file import StoredFile
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.contacts import About
from liaison_app.office.desk import Desk
from liaison_app.storage.registers.contacts import contacts_about, contacts_with
from liaison_app.storage.snapshot import Snapshot

MOST = 200  # shown at once; nobody reads further down


@dataclass(frozen=True, slots=True)
class ContactView:
    """A contact with the names of all it refers to; `numbers` are those of its commitments."""

    contact: Contact
    organisation: Trilingual
    person: Trilingual
    numbers: tuple[str, ...]
    file: StoredFile | None = None


@dataclass(frozen=True, slots=True)
class AboutView:
    """What contacts are about, in words, and the contacts; `uid` is the first record's."""

    uid: str
    name: Trilingual
    numbers: tuple[str, ...]
    contacts: tuple[ContactView, ...]


def read_contacts(desk: Desk, about: About, limit: int = MOST) -> tuple[ContactView, ...]:
    """Give the contacts of the organisation, or about any of the commitments; newest first."""
    with desk.read() as snapshot:
        return _contacts(snapshot, about, limit)


def read_about(desk: Desk, about: About) -> AboutView:
    """Read what contacts are about; raises LookupError where it is gone."""
    with desk.read() as snapshot:
        contacts = _contacts(snapshot, about, MOST)
        if about.organisation_id is not None:
            organisation = snapshot.get(Organisation, about.organisation_id)
            return AboutView(organisation.uid, organisation.name, (), contacts)
        first = snapshot.get(Commitment, about.commitment_ids[0])
        numbers = commitment_numbers(snapshot, list(about.commitment_ids))
        told = tuple(numbers.get(key, "") for key in about.commitment_ids)
        return AboutView(first.uid, first.title or first.text, told, contacts)


def _contacts(snapshot: Snapshot, about: About, limit: int) -> tuple[ContactView, ...]:
    if about.organisation_id is not None:
        ids = contacts_with(snapshot.moment, about.organisation_id, limit)
    else:
        ids = contacts_about(snapshot.moment, about.commitment_ids, limit)
    found = snapshot.many(Contact, ids)
    return tuple(_views(snapshot, [found[key] for key in ids if key in found]))


def read_contact_view(desk: Desk, contact_id: int) -> ContactView:
    """Read one contact; raises LookupError where there is none."""
    with desk.read() as snapshot:
        return _views(snapshot, [snapshot.get(Contact, contact_id)])[0]


def commitment_numbers(snapshot: Snapshot, ids: list[int]) -> dict[int, str]:
    """Give the numbers of commitments as registers show them: «5/2.1», «12»."""
    commitments = snapshot.many(Commitment, ids)
    meetings = snapshot.many(Meeting, (one.meeting_id for one in commitments.values()))
    points = snapshot.many(Decision, (one.decision_id for one in commitments.values()))
    items = snapshot.many(AgendaItem, (one.item_id for one in points.values()))
    numbers = {}
    for key, own in commitments.items():
        meeting, point = meetings.get(own.meeting_id or 0), points.get(own.decision_id or 0)
        item = items.get(point.item_id or 0) if point else None
        if meeting is None or meeting.number is None:
            numbers[key] = str(own.number or "")
        elif point is None or item is None:
            numbers[key] = str(meeting.number)
        else:
            numbers[key] = f"{meeting.number}/{item.position}.{point.position}"
    return numbers


def _views(snapshot: Snapshot, contacts: list[Contact]) -> list[ContactView]:
    named = {
        one.id: [part.commitment_id for part in one.commitments if part.deleted_at is None]
        for one in contacts
    }
    about = [key for keys in named.values() for key in keys if key is not None]
    numbers = commitment_numbers(snapshot, about)
    organisations = snapshot.many(Organisation, (one.organisation_id for one in contacts))
    people = snapshot.many(Person, (one.person_id for one in contacts))
    files = snapshot.many(StoredFile, (one.file_id for one in contacts))
    views = []
    for one in contacts:
        organisation = organisations.get(one.organisation_id or 0)
        person = people.get(one.person_id or 0)
        views.append(
            ContactView(
                one,
                (organisation.short_name or organisation.name) if organisation else Trilingual(),
                person.display if person else Trilingual(),
                tuple(numbers.get(key or 0, "") for key in named[one.id]),
                files.get(one.file_id or 0),
            )
        )
    return views
