"""Organisations said by the beginning of their name: «управление энергетики», «能源与住房».

Only a part of the line that stands between commas, and never its first one, which is the promise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from liaison_app.language.pinyin import is_han
from liaison_app.office.line_parts import Part, is_beside_names
from liaison_app.office.recognising import Mention, Word, begins_with
from liaison_app.storage.known_names import KnownName

_LEAST_LETTERS = 5
_LEAST_HAN = 2
_MOST_CARDS = 4  # what so many names begin with says nothing


def names_begun(
    words: Sequence[Word], parts: Sequence[Part], known: Iterable[KnownName]
) -> Iterator[Mention]:
    """Find the organisations whose names begin with what stands in a part of the line."""
    organisations = [card for card in known if card.kind == "organisation"]
    open_parts = [part for part in parts if not (part.who or part.when)]
    for part in open_parts[1:]:
        if part.names:
            continue
        inside = [word for word in words if part.start <= word.start and word.end <= part.end]
        said = _without_ends(inside)
        mention = _mention(said, organisations) if _is_enough(said) else None
        if mention is not None:
            yield mention


def _without_ends(words: list[Word]) -> list[Word]:
    """Leave «ответственный» and the like out before and after; inside a name «и» is its own."""
    while words and is_beside_names(words[0]):
        words = words[1:]
    while words and is_beside_names(words[-1]):
        words = words[:-1]
    return words


def _is_enough(said: Sequence[Word]) -> bool:
    letters = "".join(word.folded for word in said)
    if not letters:
        return False
    return len(letters) >= (_LEAST_HAN if is_han(letters[0]) else _LEAST_LETTERS)


def _mention(said: Sequence[Word], known: Sequence[KnownName]) -> Mention | None:
    folded = [word.folded for word in said]
    cards = {
        card.id: card
        for card in known
        if any(begins_with(spelling, folded) for spelling in card.spellings)
    }
    if not 0 < len(cards) <= _MOST_CARDS:
        return None
    return Mention("organisation", tuple(cards.values()), said[0].start, said[-1].end)
