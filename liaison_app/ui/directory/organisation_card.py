"""The card of an organisation beside its register."""

from __future__ import annotations

from collections.abc import Iterator

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.directory import FormerName, Organisation
from liaison_app.domain.word_lists import ORGANISATION_KINDS
from liaison_app.domain.words import SIDES
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext, render
from liaison_app.office.contacts import About
from liaison_app.office.contacts_view import read_contacts
from liaison_app.office.desk import Desk
from liaison_app.office.directory_view import OrganisationView, read_organisation
from liaison_app.ui.directory.card_facts import (
    alias_fact,
    invented_state,
    merged_fact,
    other_names,
    usage_fact,
)
from liaison_app.ui.kit.card import Card, Fact
from liaison_app.ui.kit.card_facts import plain_fact, text_fact
from liaison_app.ui.kit.contacts.words import IN_CARD, card_words
from liaison_app.ui.kit.shown_texts import tagged
from liaison_app.ui.kit.states import Shape, State
from liaison_app.ui.theme.tokens import Tone


def organisation_card(desk: Desk, organisation_id: int, asked: ContentLanguage) -> Card:
    """Read an organisation and give its card; runs beside the window."""
    view = read_organisation(desk, organisation_id)
    own = view.organisation
    contacts = read_contacts(desk, About(organisation_id=organisation_id), IN_CARD)
    return Card(
        title=tagged(own.name, asked),
        state=organisation_state(own),
        texts=tuple(other_names(own.name, asked)),
        facts=(
            *_facts(view, asked),
            *plain_fact(pgettext("contacts", "Contacts"), card_words(contacts, asked)),
        ),
    )


def organisation_state(own: Organisation) -> State | None:
    """Say that an organisation no longer works, or was invented; else nothing."""
    if own.active:
        return invented_state(own)
    return State(pgettext("directory", "no longer works"), Shape.DASH, Tone.MUTED)


def _facts(view: OrganisationView, asked: ContentLanguage) -> Iterator[Fact]:
    own = view.organisation
    yield Fact(pgettext("directory", "Side"), render(SIDES[own.side]))
    yield Fact(pgettext("directory", "Kind"), render(ORGANISATION_KINDS[own.kind]))
    yield from text_fact(pgettext("directory", "Short name"), own.short_name, asked)
    yield from text_fact(pgettext("directory", "Legal form"), own.legal_form, asked)
    if view.parent is not None:
        yield from text_fact(pgettext("directory", "Part of"), view.parent.name, asked)
    yield from plain_fact(pgettext("directory", "Registration code"), own.registration_code)
    yield from plain_fact(pgettext("directory", "Telephone"), own.telephone)
    yield from plain_fact(pgettext("directory", "E-mail"), own.mail)
    people = "\n".join(tagged(person.display, asked) for person in view.people)
    yield from plain_fact(pgettext("directory", "People"), people)
    projects = "\n".join(tagged(project.name, asked) for project in view.projects)
    yield from plain_fact(pgettext("directory", "Projects"), projects)
    former = "\n".join(_former(name, asked) for name in own.former_names)
    yield from plain_fact(pgettext("directory", "Former names"), former)
    yield from alias_fact(own.aliases)
    yield from merged_fact([card.name for card in view.merged], asked)
    yield from usage_fact(view.usage)
    yield from plain_fact(pgettext("directory", "Internal note"), own.internal_note)


def _former(former: FormerName, asked: ContentLanguage) -> str:
    name = tagged(former.name, asked)
    if former.valid_to is None:
        return name
    day = dates.table(former.valid_to, language())
    return pgettext("directory", "{name} (until {date})", name=name, date=day)
