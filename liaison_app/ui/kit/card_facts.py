"""What the cards of all kinds of record are made of: texts in three languages, facts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language import dates
from liaison_app.language.current import language
from liaison_app.ui.kit.card import Fact
from liaison_app.ui.kit.shown_texts import tagged
from liaison_app.ui.theme.tokens import Tone


def all_languages(text: Trilingual, asked: ContentLanguage) -> Iterator[tuple[str, Tone]]:
    """Give a text in the language asked for, then muted in the others."""
    for tongue in (asked, *(other for other in CONTENT_LANGUAGES if other != asked)):
        if found := text.text(tongue):
            yield found, Tone.TEXT if tongue == asked else Tone.MUTED


def text_fact(words: str, text: Trilingual, asked: ContentLanguage) -> Iterator[Fact]:
    """Give a fact of a text in three languages, none where it is empty."""
    if text:
        yield Fact(words, tagged(text, asked))


def plain_fact(words: str, value: str) -> Iterator[Fact]:
    """Give a fact, none where it is empty."""
    if value:
        yield Fact(words, value)


def day_fact(words: str, day: date | None) -> Iterator[Fact]:
    """Give a fact of a day as tables write it, none where it is not known."""
    if day is not None:
        yield Fact(words, dates.table(day, language()))
