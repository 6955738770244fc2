"""Names of the directory found inside a typed line, in any of the three languages.

Folded, so that keyboard, case and quotation marks do not matter; Cyrillic words may carry an
ending («Вольфраму», «әкімдігіне»), as people write sentences and not lists.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from liaison_app.language.fold import tokens
from liaison_app.storage.known_names import KnownName

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇\U00020000-\U0003ffff"
_word = re.compile(f"[{_HAN}]|[^\\W_{_HAN}]+")
_quoted = re.compile('[«“"„]([^«»“”"„]{2,})[»”"“]')
_cyrillic = re.compile("[\u0400-\u04ff]+")
_STEM = 5  # a shorter word takes no ending
_KEY = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the line, folded, and where it stands."""

    folded: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in the line; several cards where the name does not tell them apart."""

    kind: str
    cards: tuple[KnownName, ...]
    start: int
    end: int

    @property
    def card(self) -> KnownName | None:
        """Give the card, None where the name belongs to several."""
        return self.cards[0] if len(self.cards) == 1 else None


def words_of(line: str) -> list[Word]:
    """Give the words of a line, every hanzi a word of its own."""
    return [
        Word("".join(tokens(found[0])), found.start(), found.end())
        for found in _word.finditer(line)
    ]


def find_names(words: list[Word], known: Iterable[KnownName]) -> list[Mention]:
    """Find names in the words of a line, the longest first, none inside another; by place."""
    index = _index(known)
    matches = [match for place in range(len(words)) for match in _matches(words, place, index)]
    matches.sort(key=lambda match: (-match.length, not match.exact, match.first))
    taken: set[int] = set()
    mentions = []
    for match in matches:
        covered = range(match.first, match.first + match.length)
        if taken.isdisjoint(covered):
            taken.update(covered)
            mentions.append(_mention(words, match, matches))
    return sorted(mentions, key=lambda mention: mention.start)


@dataclass(frozen=True, slots=True)
class _Match:
    card: KnownName
    first: int
    length: int
    exact: bool


def _mention(words: list[Word], match: _Match, matches: list[_Match]) -> Mention:
    same = [
        other.card
        for other in matches
        if (other.first, other.length, other.exact) == (match.first, match.length, match.exact)
        and other.card.kind == match.card.kind
    ]
    cards = {card.id: card for card in same}
    last = words[match.first + match.length - 1]
    return Mention(match.card.kind, tuple(cards.values()), words[match.first].start, last.end)


_Index = dict[str, list[tuple[tuple[str, ...], KnownName]]]


def _index(known: Iterable[KnownName]) -> _Index:
    index: _Index = defaultdict(list)
    for card in known:
        said = (*with_own_names(card.spellings), *card.surnames)
        for spelled in {_folded(spelling) for spelling in said}:
            if spelled:
                index[spelled[0][:_KEY]].append((spelled, card))
    return index


def with_own_names(spellings: Iterable[str]) -> Iterator[str]:
    """Give names, and of «ТОО «Жетысу Вольфрам»» also what stands between the inner marks."""
    for spelling in spellings:
        yield spelling
        yield from _quoted.findall(spelling)


def begins_with(spelling: str, said: Sequence[str]) -> bool:
    """Tell whether folded words are the beginning of a name, and not the whole of it."""
    name = _folded(spelling)
    return len(said) < len(name) and all(
        _same_word(own, word) for own, word in zip(name, said, strict=False)
    )


@lru_cache(maxsize=50_000)
def _folded(text: str) -> tuple[str, ...]:
    """Give the words of a name; the same names are asked for with every typed line."""
    return tuple(word.folded for word in words_of(text) if word.folded)


def _matches(words: list[Word], place: int, index: _Index) -> Iterator[_Match]:
    for spelled, card in index.get(words[place].folded[:_KEY], ()):
        said = [word.folded for word in words[place : place + len(spelled)]]
        if len(said) < len(spelled):
            continue
        if list(spelled) == said:
            yield _Match(card, place, len(spelled), exact=True)
        elif all(_same_word(name, word) for name, word in zip(spelled, said, strict=True)):
            yield _Match(card, place, len(spelled), exact=False)


def _same_word(name: str, word: str) -> bool:
    """Tell whether a word is a name's word, perhaps with another ending."""
    if name == word:
        return True
    if len(name) < _STEM or not (_cyrillic.fullmatch(name) and _cyrillic.fullmatch(word)):
        return False
    common = next(
        (n for n, (a, b) in enumerate(zip(name, word, strict=False)) if a != b),
        min(len(name), len(word)),
    )
    return common >= max(4, len(name) - 2) and len(word) - common <= 3
