"""Who stands in a cell: organisations and people, several in one, matched to the cards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from liaison_app.domain.record import Side
from liaison_app.language.fold import tokens
from liaison_app.office.recognising import with_own_names
from liaison_app.storage.known_names import KnownName

Key = tuple[str, ...]

_LINES = re.compile(r"[\n;；]+|\s+/\s+")
_COMMAS = re.compile(r"[,，、]+|\s+и\s+|\s+және\s+|\s+мен\s+")
_INITIALS = re.compile(
    r"(?:\w+[- ]?)+\s*\b[А-ЯӘҒҚҢӨҰҮҺІA-Z]\.\s*(?:[А-ЯӘҒҚҢӨҰҮҺІA-Z]\.?)?"
    r"|[А-ЯӘҒҚҢӨҰҮҺІA-Z]\.\s*(?:[А-ЯӘҒҚҢӨҰҮҺІA-Z]\.)?\s*\w+"
)
_AROUND = " \t.,;:–—-()"
_LEAST_LIKE = 0.62
_PROPOSED = 4


@dataclass(frozen=True, slots=True)
class NewCard:
    """An unknown name gets a card of its own, of this side."""

    side: Side


# What the clerk says of an unknown name: this card, a new one, or nobody.
Answer = int | NewCard | None


@dataclass(frozen=True, slots=True)
class Named:
    """Who a cell names: cards of organisations and people, and names that nobody knows."""

    organisations: tuple[int, ...] = ()
    people: tuple[int, ...] = ()
    unknown: tuple[str, ...] = ()  # organisations, as it seems
    strangers: tuple[str, ...] = ()  # people without a card


@dataclass(frozen=True, slots=True)
class Unknown:
    """An unknown name, in how many rows it stands, and cards with a similar name, likest first."""

    name: str
    key: Key
    rows: int
    similar: tuple[KnownName, ...]
    side: Side


@dataclass(slots=True)
class Directory:
    """The names of the cards; a cell that was read once is not read again."""

    organisations: Sequence[KnownName]
    people: Sequence[KnownName]
    _by_name: dict[Key, KnownName] = field(default_factory=dict)
    _people: dict[Key, int] = field(default_factory=dict)
    _read: dict[str, Named] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for card in self.organisations:
            for name in with_own_names(card.spellings):
                self._by_name.setdefault(name_key(name), card)
        for card in self.people:
            for name in card.spellings:
                self._people.setdefault(tuple(sorted(tokens(name))), card.id)
                self._people.setdefault(_short(name), card.id)

    def read(self, cell: str) -> Named:
        """Give who stands in a cell."""
        if cell not in self._read:
            self._read[cell] = self._name_all(cell)
        return self._read[cell]

    def side_of(self, organisation_id: int) -> Side | None:
        """Give the side of a card."""
        return next((card.side for card in self.organisations if card.id == organisation_id), None)

    def similar(self, name: str) -> tuple[KnownName, ...]:
        """Give the cards whose names are like this one, the likest first."""
        asked = " ".join(name_key(name))
        scored = [(_likeness(asked, card), card) for card in self.organisations]
        likest = sorted(scored, key=lambda one: (-one[0], one[1].id))
        return tuple(card for score, card in likest if score >= _LEAST_LIKE)[:_PROPOSED]

    def _name_all(self, cell: str) -> Named:
        found = Named()
        for piece in self._pieces(cell):
            found = _with(found, self._name(piece))
        return found

    def _pieces(self, cell: str) -> Iterable[str]:
        for line in _LINES.split(cell):
            whole = line.strip(_AROUND)
            parts = [part.strip(_AROUND) for part in _COMMAS.split(line)]
            if name_key(whole) in self._by_name or not self._any_known(parts):
                yield from _apart(whole)
            else:
                yield from (part for part in parts if part)

    def _any_known(self, parts: Sequence[str]) -> bool:
        """Tell whether commas stand between names here, and not inside of one."""
        return len(parts) > 1 and any(
            name_key(part) in self._by_name
            or _person_key(part) in self._people
            or _INITIALS.fullmatch(part)
            for part in parts
        )

    def _name(self, piece: str) -> Named:
        card = self._by_name.get(name_key(piece)) if name_key(piece) else None
        if card is not None:
            return Named(organisations=(card.id,))
        person = self._people.get(_person_key(piece), self._people.get(_short(piece)))
        if person is not None:
            return Named(people=(person,))
        if _INITIALS.fullmatch(piece):
            return Named(strangers=(piece,))
        return Named(unknown=(piece,)) if name_key(piece) else Named()


def name_key(name: str) -> Key:
    """Give a name folded, by which it is known again."""
    return tuple(tokens(name))


def settle(named: Named, answers: Mapping[Key, int | None]) -> tuple[int, ...]:
    """Give the organisations of a cell, the unknown ones as the clerk answered."""
    settled = [answers.get(name_key(name)) for name in named.unknown]
    return tuple(dict.fromkeys([*named.organisations, *(one for one in settled if one)]))


def _apart(whole: str) -> Iterable[str]:
    """Give «Организация (Фамилия И.О.)» as two names, anything else as one."""
    found = re.fullmatch(r"(.+?)\s*\(([^()]+)\)?", whole)
    if found and _INITIALS.fullmatch(found[2].strip(_AROUND)):
        return (found[1].strip(_AROUND), found[2].strip(_AROUND))
    return (whole,) if whole else ()


def _with(one: Named, other: Named) -> Named:
    return Named(
        one.organisations + other.organisations,
        one.people + other.people,
        one.unknown + other.unknown,
        one.strangers + other.strangers,
    )


def _person_key(name: str) -> Key:
    return tuple(sorted(tokens(name)))


def _short(name: str) -> Key:
    """Give surname and first initial: «Сериков А.», «А. Сериков», «Сериков Асқар»."""
    words = tokens(name)
    if len(words) < 2:
        return ("", *words)
    long = [word for word in words if len(word) > 1]
    if not long:
        return ("", *words)
    family = long[0]
    rest = [word for word in words if word != family]
    return (family, rest[0][:1]) if rest else ("", family)


def _likeness(asked: str, card: KnownName) -> float:
    return max(
        (
            SequenceMatcher(None, asked, " ".join(name_key(name))).ratio()
            for name in with_own_names(card.spellings)
        ),
        default=0.0,
    )
