"""Cards of the directory with what stands around them, read from one moment of the data file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from liaison_app.base.messages import Message
from liaison_app.domain.directory import Organisation, Person, Post, Project
from liaison_app.domain.record import Record
from liaison_app.office.desk import Desk
from liaison_app.office.named_cards import organisations_of
from liaison_app.office.usage import told_usage
from liaison_app.storage.references import count_references

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationView:
    """An organisation, who works there, what it builds, and the cards merged into it."""

    organisation: Organisation
    parent: Organisation | None
    people: tuple[Person, ...]
    projects: tuple[Project, ...]
    merged: tuple[Organisation, ...]
    usage: Message | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """A person, the organisations of the posts, and the cards merged into this one."""

    person: Person
    organisations: Mapping[int, Organisation]
    merged: tuple[Person, ...]
    usage: Message | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectView:
    """A project with its partner and how much the office keeps of it."""

    project: Project
    partner: Organisation | None
    meetings: int
    proposals: int
    commitments: int
    usage: Message | None


def read_organisation(desk: Desk, organisation_id: int) -> OrganisationView:
    """Read an organisation; raises LookupError where there is none."""
    with desk.read() as snapshot:
        organisation = snapshot.get(Organisation, organisation_id)
        posts = snapshot.where(Post, organisation_id=organisation_id)
        people = (snapshot.find(Person, one) for one in dict.fromkeys(p.person_id for p in posts))
        return OrganisationView(
            organisation=organisation,
            parent=snapshot.find(Organisation, organisation.parent_id),
            people=tuple(one for one in people if one is not None and one.deleted_at is None),
            projects=tuple(snapshot.where(Project, partner_id=organisation_id)),
            merged=tuple(snapshot.where(Organisation, in_bin=True, merged_into_id=organisation_id)),
            usage=told_usage(count_references(snapshot, organisation)),
        )


def read_person(desk: Desk, person_id: int) -> PersonView:
    """Read a person; raises LookupError where there is none."""
    with desk.read() as snapshot:
        person = snapshot.get(Person, person_id)
        return PersonView(
            person=person,
            organisations=organisations_of(snapshot, person.posts),
            merged=tuple(snapshot.where(Person, in_bin=True, merged_into_id=person_id)),
            usage=told_usage(count_references(snapshot, person)),
        )


def read_project(desk: Desk, project_id: int) -> ProjectView:
    """Read a project; raises LookupError where there is none."""
    with desk.read() as snapshot:
        project = snapshot.get(Project, project_id)
        counts = count_references(snapshot, project)
        return ProjectView(
            project=project,
            partner=snapshot.find(Organisation, project.partner_id),
            meetings=counts.get(("meeting", "project_id"), 0),
            proposals=counts.get(("proposal", "project_id"), 0),
            commitments=counts.get(("commitment", "project_id"), 0),
            usage=told_usage(counts),
        )


def read_record(desk: Desk, kind: type[R], record_id: int) -> R:
    """Read a record that belongs to a card: a post, a former name; raises LookupError."""
    with desk.read() as snapshot:
        return snapshot.get(kind, record_id)
