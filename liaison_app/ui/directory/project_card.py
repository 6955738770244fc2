"""The card of a project beside the register."""

from __future__ import annotations

from collections.abc import Iterator

from liaison_app.base.languages import ContentLanguage
from liaison_app.language.current import npgettext, pgettext
from liaison_app.office.desk import Desk
from liaison_app.office.directory_view import ProjectView, read_project
from liaison_app.ui.directory.card_facts import (
    alias_fact,
    invented_state,
    other_names,
)
from liaison_app.ui.kit.card import Card, Fact
from liaison_app.ui.kit.card_facts import day_fact, plain_fact, text_fact


def project_card(desk: Desk, project_id: int, asked: ContentLanguage) -> Card:
    """Read a project and give its card; runs beside the window."""
    view = read_project(desk, project_id)
    own = view.project
    return Card(
        title=own.name.shown(asked)[0],
        state=invented_state(own),
        texts=tuple(other_names(own.name, asked)),
        facts=tuple(_facts(view, asked)),
    )


def _facts(view: ProjectView, asked: ContentLanguage) -> Iterator[Fact]:
    own = view.project
    if view.partner is not None:
        name = view.partner.short_name or view.partner.name
        yield from text_fact(pgettext("directory", "Partner"), name, asked)
    yield from text_fact(pgettext("directory", "Stage"), own.stage, asked)
    yield from text_fact(pgettext("directory", "District"), own.district, asked)
    yield from text_fact(pgettext("directory", "Deposit"), own.deposit, asked)
    yield from text_fact(pgettext("directory", "Resource"), own.resource, asked)
    yield from day_fact(pgettext("directory", "Start"), own.started_on)
    yield from alias_fact(own.aliases)
    yield from plain_fact(pgettext("directory", "Kept under it"), "\n".join(_kept(view)))


def _kept(view: ProjectView) -> Iterator[str]:
    if view.meetings:
        yield npgettext("directory", "{count} meeting", "{count} meetings", view.meetings)
    if view.proposals:
        yield npgettext("directory", "{count} proposal", "{count} proposals", view.proposals)
    if view.commitments:
        yield npgettext("directory", "{count} commitment", "{count} commitments", view.commitments)
