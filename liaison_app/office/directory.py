"""The directory: organisations, people with their posts, projects (domain.md 0, 5)."""

from __future__ import annotations

from datetime import date, timedelta

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.directory import (
    FormerName,
    Organisation,
    OrganisationKind,
    Person,
    Post,
    Project,
)
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import judge_there, there
from liaison_app.office.made import Made, commit_made
from liaison_app.office.points import close_up
from liaison_app.office.texts import cleaned, same_words
from liaison_app.office.usage import told_usage
from liaison_app.storage.changes import Changes
from liaison_app.storage.references import count_references
from liaison_app.storage.work import Work

_EMPTY = Trilingual()


def new_organisation(
    desk: Desk,
    side: Side,
    name: Trilingual,
    *,
    kind: OrganisationKind = OrganisationKind.OTHER,
    short_name: Trilingual = _EMPTY,
) -> Made:
    """Write a card for an organisation."""
    with desk.write() as work:
        organisation = Organisation(
            side=side,
            kind=kind,
            name=cleaned(name),
            short_name=cleaned(short_name),
            keeper=desk.who,
        )
        work.add(organisation)
        return commit_made(work, organisation)


def rename_organisation(desk: Desk, organisation_id: int, name: Trilingual, on: date) -> Changes:
    """Give an organisation a new name from a day on; the old one is kept with its last day.

    A slip of the pen is no new name: that is typed over in the card.
    """
    with desk.write() as work:
        organisation = there(work, Organisation, organisation_id)
        former = [one.valid_to for one in organisation.former_names if one.valid_to]
        last = max(former, default=None)
        if last is not None and on <= last:
            raise UserMistake(
                message("directory", "It was renamed after that day already."), "valid_from"
            )
        if not same_words(cleaned(name), organisation.name):
            _keep_name(work, organisation, last, on)
            organisation.name = cleaned(name)
        return work.commit()


def _keep_name(work: Work, organisation: Organisation, last: date | None, on: date) -> None:
    day = timedelta(days=1)
    work.add(
        FormerName(
            organisation_id=organisation.id,
            position=len(organisation.former_names) + 1,
            name=organisation.name,
            valid_from=last + day if last else None,
            valid_to=on - day,
        )
    )


def new_person(
    desk: Desk,
    side: Side,
    display: Trilingual,
    *,
    family: Trilingual = _EMPTY,
    given: Trilingual = _EMPTY,
    pinyin: str = "",
    organisation_id: int | None = None,
    title: Trilingual = _EMPTY,
    valid_from: date | None = None,
) -> Made:
    """Write a card for a person, with a post where one is known."""
    with desk.write() as work:
        person = Person(
            side=side,
            display=cleaned(display),
            family=cleaned(family),
            given=cleaned(given),
            pinyin=pinyin,
        )
        work.add(person)
        if organisation_id is not None or title:
            _give_post(
                work,
                person,
                Post(organisation_id=organisation_id, title=cleaned(title), valid_from=valid_from),
            )
        return commit_made(work, person)


def add_post(
    desk: Desk,
    person_id: int,
    organisation_id: int | None = None,
    *,
    title: Trilingual = _EMPTY,
    valid_from: date | None = None,
    valid_to: date | None = None,
) -> Made:
    """Add a post; raises UserMistake where it would end before it began."""
    with desk.write() as work:
        post = Post(
            organisation_id=organisation_id,
            title=cleaned(title),
            valid_from=valid_from,
            valid_to=valid_to,
        )
        _give_post(work, there(work, Person, person_id), post)
        return commit_made(work, post)


def _give_post(work: Work, person: Person, post: Post) -> None:
    judge_post(post)
    post.person_id = person.id
    post.position = len(person.posts) + 1
    work.add(post)
    work.refresh()


def judge_post(post: Post) -> None:
    """Raise UserMistake where a post ends before it begins."""
    if post.valid_from and post.valid_to and post.valid_to < post.valid_from:
        raise UserMistake(message("directory", "A post cannot end before it begins."), "valid_to")


def remove_post(desk: Desk, post_id: int) -> Changes:
    """Lay a post in the bin; what was signed with it keeps it."""
    with desk.write() as work:
        post = there(work, Post, post_id)
        work.bin(post)
        close_up(work.get(Person, post.person_id).posts)
        return work.commit()


def new_project(desk: Desk, name: Trilingual, *, partner_id: int | None = None) -> Made:
    """Write a card for a project."""
    with desk.write() as work:
        project = Project(name=cleaned(name), partner_id=partner_id)
        work.add(project)
        return commit_made(work, project)


def bin_card(desk: Desk, kind: str, record_id: int) -> Changes:
    """Lay a card in the bin; raises UserMistake with the places where it is used."""
    with desk.write() as work:
        card = work.of_kind(kind, record_id)
        judge_there(work, card)
        usage = told_usage(count_references(work, card))
        if usage is not None:
            raise UserMistake(
                message("directory", "It is in use and stays: {places}.", places=usage)
            )
        work.bin(card)
        return work.commit()
