"""The words by which a record is found: those of all its texts, names and numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from liaison_app.domain.commitment import Commitment
from liaison_app.domain.fields import field_types
from liaison_app.domain.meeting import Meeting
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.fold import name_tokens, tokens
from liaison_app.storage.schema.kinds import Kind

_NOT_WORDS = frozenset(
    {
        "uid", "created_by", "updated_by", "made_uid", "prevailing", "sha256", "media_type",
        "paper", "issued_by", "frozen_by", "language",
    }
)  # fmt: skip
_TEXTS = (Trilingual, list[str], str)


def folded_words(kind: Kind, value_of: Callable[[str], object]) -> str:
    """Give the folded words of a record whose values are asked for by name."""
    split = name_tokens if kind.named else tokens
    found: list[str] = []
    for piece in _texts(kind, value_of):
        found += split(piece)
    return " ".join(found)


def searched_fields(kind: Kind) -> list[str]:
    """Give the names of the fields whose words are found, in the order of the record."""
    return [
        name
        for name, (hint, _) in field_types(kind.record).items()
        if hint in _TEXTS and name not in _NOT_WORDS
    ]


def _texts(kind: Kind, value_of: Callable[[str], object]) -> Iterator[str]:
    for name in searched_fields(kind):
        value = value_of(name)
        if isinstance(value, Trilingual):
            yield from (value.kk, value.ru, value.zh)
        elif isinstance(value, list):
            yield from value
        elif value:
            yield str(value)
    yield from numbers_of(kind, value_of)


def numbers_of(kind: Kind, value_of: Callable[[str], object]) -> Iterator[str]:
    """Give the numbers by which a record is found: 5/2025 for minutes."""
    number = value_of("number") if kind.record in (Meeting, Proposal, Commitment) else None
    if number is None:
        return
    year = value_of("year") if kind.record is Meeting else None
    yield f"{number}/{year}" if year else str(number)
