"""Is there a card already? Names that read the same, and names proposed for a new card."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language import palladius
from liaison_app.language.clean import one_line
from liaison_app.language.fold import tokens
from liaison_app.language.names import is_chinese_name
from liaison_app.language.pinyin import is_han, surname_length
from liaison_app.office.desk import Desk
from liaison_app.office.recognising import with_own_names
from liaison_app.storage.known_names import (
    known_organisations,
    known_people,
    known_projects,
)

_EMPTY = Trilingual()


@dataclass(frozen=True, slots=True)
class Similar:
    """A card that bears the same name; a project is of no side."""

    id: int
    name: Trilingual
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class ProposedNames:
    """What the machine proposes for a Chinese name; people know better (domain.md 5.2, 5.3)."""

    display: Trilingual
    family: Trilingual = _EMPTY
    given: Trilingual = _EMPTY
    pinyin: str = ""


def find_similar(
    desk: Desk, kind: str, names: Trilingual, *, but_not: int | None = None
) -> tuple[Similar, ...]:
    """Give the cards with one of these names, folded, in any language, order of words and alias."""
    with desk.read() as snapshot:
        match kind:
            case "organisation":
                known = known_organisations(snapshot)
            case "person":
                known = known_people(snapshot, desk.clock.today())
            case _:
                known = known_projects(snapshot)
    asked = _keys(names.text(language) for language in CONTENT_LANGUAGES)
    return tuple(
        Similar(card.id, card.name, card.side)
        for card in known
        if card.id != but_not and asked & _keys(card.spellings)
    )


def propose_names(desk: Desk, chinese: str) -> ProposedNames:
    """Propose the Russian and Kazakh forms and the pinyin of a Chinese person's name."""
    del desk
    name = one_line(chinese).replace(" ", "")
    russian = palladius.person(name)
    if russian is None or not is_chinese_name(name):
        return ProposedNames(Trilingual(ru=russian or "", kk=russian or "", zh=name))
    size = surname_length(name)
    family, _, given = russian.partition(" ")
    return ProposedNames(
        Trilingual(russian, russian, name),
        Trilingual(family, family, name[:size]),
        Trilingual(given, given, name[size:]),
        palladius.spelled(name) or "",
    )


def _keys(texts: Iterable[str]) -> set[tuple[str, ...]]:
    """Give each name folded; the words of a name in letters in any order."""
    found = set()
    for text in with_own_names(texts):
        words = tokens(text)
        found.add(tuple(words if any(is_han(word) for word in words) else sorted(words)))
    return found - {()}
