"""Contacts: calls, letters and visits, written down once for all commitments they were about."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.contact import Contact, ContactCommitment, ContactMeans, judge_contact
from liaison_app.domain.directory import Organisation, Person
from liaison_app.domain.record import Record
from liaison_app.language.clean import clean, one_line
from liaison_app.office.contact_lines import read_contact
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import there
from liaison_app.office.kept_files import KeptContent, row_of
from liaison_app.office.made import Made, commit_made
from liaison_app.storage.changes import Changes
from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.work import Work


@dataclass(frozen=True, slots=True)
class About:
    """What a contact is about: commitments, an organisation, or both."""

    commitment_ids: tuple[int, ...] = ()
    organisation_id: int | None = None


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """A contact to be written down."""

    on: date
    means: ContactMeans = ContactMeans.CALL
    organisation_id: int | None = None
    person_id: int | None = None
    person_name: str = ""
    said: str = ""
    letter_number: str = ""
    letter_date: date | None = None
    call_again_on: date | None = None


def add_contact(
    desk: Desk, about: About, draft: ContactDraft, letter: KeptContent | None = None
) -> Made:
    """Write a contact down; raises UserMistake where a rule of contacts is broken."""
    with desk.write() as work:
        return commit_made(work, _store(desk, work, about, draft, letter))


def contact_from_line(
    desk: Desk, about: About, line: str, letter: KeptContent | None = None
) -> Made:
    """Write a contact down as its line was understood; what was not understood is what was said.

    The letter is kept once, whatever number of commitments it answers. Raises UserMistake where
    the line is empty.
    """
    if not line.strip():
        raise UserMistake(message("contact rule", "Say what was said, or by what."), "said")
    with desk.write() as work:
        near = organisations_about(work, about)
        read = read_contact(work, line, desk.clock.today(), near)
        draft = ContactDraft(
            on=read.on,
            means=read.means,
            organisation_id=read.organisation_id,
            person_id=read.person_id,
            person_name=read.person_name,
            said=read.said,
            letter_number=read.letter_number,
            letter_date=read.letter_date,
            call_again_on=read.call_again_on,
        )
        return commit_made(work, _store(desk, work, about, draft, letter))


def bin_contact(desk: Desk, contact_id: int) -> Changes:
    """Lay a contact in the bin; `restore_record(desk, "contact", …)` brings it back."""
    with desk.write() as work:
        work.bin(there(work, Contact, contact_id))
        return work.commit()


def near_organisations(desk: Desk, about: About) -> Collection[int]:
    """Give the organisations whose people are meant first where a name is typed."""
    with desk.read() as snapshot:
        return organisations_about(snapshot, about)


def organisations_about(snapshot: Snapshot, about: About) -> Collection[int]:
    """Give the organisations whose people are meant first: the one named, else the responsible."""
    if about.organisation_id is not None:
        return (about.organisation_id,)
    commitments = snapshot.many(Commitment, about.commitment_ids).values()
    return frozenset(one.lead_id for one in commitments if one.lead_id is not None)


def _store(
    desk: Desk,
    work: Work,
    about: About,
    draft: ContactDraft,
    letter: KeptContent | None,
) -> Contact:
    today = desk.clock.today()
    commitments = [there(work, Commitment, key) for key in dict.fromkeys(about.commitment_ids)]
    contact = Contact(
        on=draft.on,
        organisation_id=_with_whom(work, about, draft),
        person_id=draft.person_id,
        person_name=one_line(draft.person_name),
        means=draft.means,
        said=clean(draft.said),
        letter_number=one_line(draft.letter_number),
        letter_date=draft.letter_date,
        call_again_on=draft.call_again_on,
        file_id=row_of(work, letter, today).key if letter else None,
        illustrative=_invented(commitments),
        commitments=[
            ContactCommitment(position=place, commitment_id=one.key)
            for place, one in enumerate(commitments, 1)
        ],
    )
    for mistake in judge_contact(contact, today):
        raise mistake
    work.add(contact)
    return contact


def _invented(records: Sequence[Record]) -> bool:
    return bool(records) and all(one.illustrative for one in records)


def _with_whom(work: Work, about: About, draft: ContactDraft) -> int | None:
    """Give the organisation: named, or the person's, or the one responsible for all of it."""
    if draft.organisation_id is not None:
        return there(work, Organisation, draft.organisation_id).key
    if about.organisation_id is not None:
        return there(work, Organisation, about.organisation_id).key
    person = work.find(Person, draft.person_id)
    post = person.post_on(draft.on) if person is not None else None
    if post is not None and post.organisation_id is not None:
        return post.organisation_id
    responsible = organisations_about(work, about)
    return next(iter(responsible)) if len(responsible) == 1 else None
