"""What the cards of organisations, people and projects say alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.base.messages import Message
from liaison_app.domain.record import Record
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.current import pgettext, render
from liaison_app.ui.kit.card import Fact
from liaison_app.ui.kit.card_facts import plain_fact
from liaison_app.ui.kit.shown_texts import tagged
from liaison_app.ui.kit.states import Shape, State
from liaison_app.ui.theme.tokens import Tone


def other_names(name: Trilingual, asked: ContentLanguage) -> Iterator[tuple[str, Tone]]:
    """Give the name in the other languages, muted."""
    shown = name.shown(asked)[1]
    for language in CONTENT_LANGUAGES:
        if language != shown and (text := name.text(language)):
            yield text, Tone.MUTED


def alias_fact(aliases: Sequence[str]) -> Iterator[Fact]:
    """Give the further names by which a card is found."""
    yield from plain_fact(pgettext("directory", "Other names"), "\n".join(aliases))


def usage_fact(usage: Message | None) -> Iterator[Fact]:
    """Give where the card is used."""
    yield from plain_fact(pgettext("directory", "Used in"), "" if usage is None else render(usage))


def merged_fact(names: Sequence[Trilingual], asked: ContentLanguage) -> Iterator[Fact]:
    """Give the cards that were merged into this one."""
    found = "\n".join(tagged(name, asked) for name in names)
    yield from plain_fact(pgettext("directory", "Merged into it"), found)


def invented_state(record: Record) -> State | None:
    """Say that a card was invented for a demonstration."""
    if not record.illustrative:
        return None
    tip = pgettext("directory", "Invented for the sample, not from a real paper")
    return State(pgettext("directory", "example"), Shape.RING, Tone.MUTED, tip)
