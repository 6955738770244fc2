"""Trilingual texts of rows: three columns each, of which one is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from itertools import repeat

from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.domain.rows import Shown
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.registers.asking import Preference

_EACH = len(CONTENT_LANGUAGES)  # columns of one text
_SHOWN = partial(tuple.__new__, Shown)


def text_columns(texts: Iterable[str]) -> str:
    """Give the columns of texts such as `r.title` for a SELECT, three for each, in order."""
    return ", ".join(f"{text}_{language}" for text in texts for language in CONTENT_LANGUAGES)


def shown(texts: Sequence[str], number: int, preference: Preference) -> Shown:
    """Give the text of a number (from 0) in the first preferred language that has it."""
    first = number * _EACH
    for place, language in preference:
        text = texts[first + place]
        if text:
            return Shown(text, language)
    return Shown("", preference[0][1])


def shown_column(
    columns: Sequence[Sequence[str]], number: int, preferences: Sequence[Preference]
) -> list[Shown]:
    """Give the text of a number (from 0) for all rows of a page; each row has its preference.

    All of them prefer the asked language: a page that has it everywhere is made in one step.
    """
    texts = columns[number * _EACH : (number + 1) * _EACH]
    place, language = preferences[0][0]
    if all(texts[place]):
        return list(map(_SHOWN, zip(texts[place], repeat(language), strict=False)))
    if not any(map(any, texts)):
        return [Shown("", language)] * len(preferences)
    each = zip(*texts, strict=True)
    return [shown(row, 0, preference) for row, preference in zip(each, preferences, strict=True)]


def trilingual(texts: Sequence[str], number: int) -> Trilingual:
    """Give the text of a number (from 0) in all languages, without its marks."""
    first = number * _EACH
    kk, ru, zh = texts[first : first + _EACH]
    return Trilingual(kk, ru, zh)


def day(value: str | None) -> date | None:
    """Give a stored day."""
    return date.fromisoformat(value) if value else None


def days(values: Iterable[str | None]) -> list[date | None]:
    """Give a column of stored days."""
    read = date.fromisoformat
    return [read(value) if value else None for value in values]
