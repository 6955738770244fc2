"""The card of a person beside the register."""

from __future__ import annotations

from collections.abc import Iterator

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.directory import Post
from liaison_app.domain.trilingual import Trilingual
from liaison_app.domain.words import SIDES
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext, render
from liaison_app.office.desk import Desk
from liaison_app.office.directory_view import PersonView, read_person
from liaison_app.ui.directory.card_facts import (
    invented_state,
    merged_fact,
    other_names,
    usage_fact,
)
from liaison_app.ui.kit.card import Card, Fact
from liaison_app.ui.kit.card_facts import plain_fact
from liaison_app.ui.kit.shown_texts import tagged


def person_card(desk: Desk, person_id: int, asked: ContentLanguage) -> Card:
    """Read a person and give the card; runs beside the window."""
    view = read_person(desk, person_id)
    return Card(
        title=tagged(view.person.display, asked),
        state=invented_state(view.person),
        texts=tuple(other_names(view.person.display, asked)),
        facts=tuple(_facts(view, asked)),
    )


def _facts(view: PersonView, asked: ContentLanguage) -> Iterator[Fact]:
    own = view.person
    yield Fact(pgettext("directory", "Side"), render(SIDES[own.side]))
    yield from plain_fact(pgettext("directory", "Pinyin"), own.pinyin)
    posts = [post for post in own.posts if post.deleted_at is None]
    for number, post in enumerate(reversed(posts)):
        words = pgettext("directory", "Post") if number == 0 else ""
        yield Fact(words, _post(view, post, asked))
    yield from plain_fact(pgettext("directory", "Telephone"), own.telephone)
    yield from plain_fact(pgettext("directory", "E-mail"), own.mail)
    yield from plain_fact(pgettext("directory", "WeChat"), own.wechat)
    words = pgettext("directory", "Other names of a person")
    yield from plain_fact(words, "\n".join(own.aliases))
    yield from merged_fact([card.display for card in view.merged], asked)
    yield from usage_fact(view.usage)
    yield from plain_fact(pgettext("directory", "Internal note"), own.internal_note)


def _post(view: PersonView, post: Post, asked: ContentLanguage) -> str:
    organisation = view.organisations.get(post.organisation_id or 0)
    name = Trilingual() if organisation is None else organisation.short_name or organisation.name
    parts = (tagged(post.title, asked), tagged(name, asked), _span(post))
    return "\n".join(part for part in parts if part)


def _span(post: Post) -> str:
    start = dates.table(post.valid_from, language()) if post.valid_from else ""
    end = dates.table(post.valid_to, language()) if post.valid_to else ""
    if start and end:
        return pgettext("directory", "{start} – {end}", start=start, end=end)
    if start:
        return pgettext("directory", "since {date}", date=start)
    return pgettext("directory", "until {date}", date=end) if end else ""
