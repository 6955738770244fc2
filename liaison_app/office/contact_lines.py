"""A contact in one line, «when, by what, with whom, what was said, call again on», as typed.

The parts between commas that say only such things are understood; all else is what was said.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from liaison_app.domain.contact import ContactMeans
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.clean import clean
from liaison_app.language.fold import fold
from liaison_app.language.pinyin import is_han
from liaison_app.language.typed_contacts import (
    find_letter,
    find_means,
    find_next_day,
    find_past_day,
    says_again,
)
from liaison_app.office.desk import Desk
from liaison_app.office.line_parts import AROUND, is_beside_names
from liaison_app.office.recognising import Mention, Word, find_names, words_of
from liaison_app.storage.known_names import KnownName, known_organisations, known_people
from liaison_app.storage.snapshot import Snapshot

_between = re.compile(r"([,;，；\n\t]+\s*|\s+[-–—]\s+|。\s*|(?<=[^\W\d_]{3})[.!?]\s+)")
# Somebody without a card: «Сергазин А.Б.», «А. Сергазин», «Ерлан Сергазин».
_like_a_name = re.compile(
    r"[^\W\d_]{2,}\s+[^\W\d_](?:\.?\s?[^\W\d_])?\.?|[^\W\d_](?:\.\s?[^\W\d_])?\.\s?[^\W\d_]{2,}"
    r"|[^\W\d_]{2,}(?:\s+[^\W\d_]{2,}){1,2}"
)
_BESIDE = frozenset(
    fold(word)
    for word in (
        "по", "от", "у", "в", "к", "из", "на", "его", "ее", "был", "была", "разговор", "беседа",
        "ему", "ей", "ответ", "бойынша", "болды", "арқылы", "by", "from", "to", "of", "on", "the",
        "与", "同", "和", "给", "跟", "于", "向", "用", "了", "的",
    )
)  # fmt: skip
_LEAST_LETTERS = 3
_MOST_CARDS = 4  # what so many names begin with says nothing
_EMPTY = Trilingual()


@dataclass(frozen=True, slots=True)
class ReadContact:
    """What was understood of a line; `said` is the rest of it.

    `several` are the names of the cards that one name may mean; `person_name` is it as typed.
    """

    on: date
    day_said: bool = False
    means: ContactMeans = ContactMeans.CALL
    means_said: bool = False
    person_id: int | None = None
    person_name: str = ""
    person: Trilingual = _EMPTY
    organisation_id: int | None = None
    organisation: Trilingual = _EMPTY
    letter_number: str = ""
    letter_date: date | None = None
    call_again_on: date | None = None
    said: str = ""
    several: tuple[Trilingual, ...] = ()


def read_contact_line(desk: Desk, line: str, organisation_ids: Collection[int] = ()) -> ReadContact:
    """Propose what a line says and write nothing; people of these organisations come first.

    A day without a year is the last such one up to today, the day to call again the next one.
    """
    with desk.read() as snapshot:
        return read_contact(snapshot, line, desk.clock.today(), organisation_ids)


def read_contact(
    snapshot: Snapshot, line: str, today: date, organisation_ids: Collection[int] = ()
) -> ReadContact:
    """Read a line within a snapshot that is used for more."""
    people = known_people(snapshot, today)
    near = [one for one in people if one.organisation_id in organisation_ids]
    reader = _Reader(near, people, known_organisations(snapshot), today)
    pieces = _between.split(clean(line).strip())
    parts = [
        _Part(said, after) for said, after in zip(pieces[::2], [*pieces[1::2], ""], strict=True)
    ]
    return reader.read([part for part in parts if part.said.strip(AROUND)])


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the line, and what stands between it and the next one."""

    said: str
    after: str


class _Reader:
    """Goes through the parts of a line; what is understood of one is not looked for in another."""

    def __init__(
        self,
        near: Sequence[KnownName],
        people: Sequence[KnownName],
        organisations: Sequence[KnownName],
        today: date,
    ) -> None:
        self._near, self._people, self._organisations = near, people, organisations
        self._today = today

    def read(self, parts: Sequence[_Part]) -> ReadContact:
        """Read all parts in their order; what was said keeps its own stops and commas."""
        found, said = ReadContact(self._today), ""
        for part in parts:
            plain = part.said.strip(AROUND)
            again = self._again(found, plain)
            more = again or self._facts(found, plain, last=part is parts[-1])
            if more is None:
                said += part.said + (part.after or "")
            else:
                found = more
        return replace(found, said=said.strip(AROUND + "-–—"))

    def _again(self, found: ReadContact, part: str) -> ReadContact | None:
        """Take «перезвонить 25.11»; what says more than that is also what was said."""
        if found.call_again_on is not None or not says_again(part):
            return None
        day = find_next_day(part, found.on)
        return None if day is None else replace(found, call_again_on=day.day)

    def _facts(self, found: ReadContact, part: str, *, last: bool) -> ReadContact | None:
        """Give what a part says where it says nothing else, None where it does."""
        rest, before = part, found
        letter = None if found.letter_number else find_letter(rest, self._today)
        if letter is not None:
            found = replace(
                found,
                letter_number=letter.number,
                letter_date=letter.dated,
                means=found.means if found.means_said else ContactMeans.LETTER,
            )
            rest = _without(rest, letter.start, letter.end)
        means = None if found.means_said else find_means(rest)
        if means is not None:
            found = replace(found, means=ContactMeans(means.means), means_said=True)
            rest = _without(rest, means.start, means.end)
        day = None if found.day_said else find_past_day(rest, self._today)
        if day is not None and day.day <= self._today:
            found = replace(found, on=day.day, day_said=True)
            rest = _without(rest, day.start, day.end)
        return self._who(found, rest, begun=found is not before, last=last)

    def _who(self, found: ReadContact, rest: str, *, begun: bool, last: bool) -> ReadContact | None:
        words = [word for word in words_of(rest) if word.folded]
        mentions = find_names(words, [*self._people, *self._organisations])
        if not begun and not mentions and not self._may_be_name(found, rest, last=last):
            return None
        left = [word for word in words if not _inside(word, mentions)]
        plain = [word for word in left if not (is_beside_names(word) or word.folded in _BESIDE)]
        if not plain:
            return self._named(found, rest, mentions) if begun or mentions else None
        if mentions or found.person_id or found.person_name:
            return None
        typed = rest[plain[0].start : plain[-1].end]
        cards = self._begun(plain)
        if cards:
            return self._with_person(found, cards, typed)
        unknown = _like_a_name.fullmatch(typed) and _each_upper(typed)
        if not unknown or last:
            return None
        initial = len(plain[-1].folded) == 1  # its full stop went with the comma
        return replace(found, person_name=f"{typed}." if initial else typed)

    def _may_be_name(self, found: ReadContact, rest: str, *, last: bool) -> bool:
        """Tell whether a part that says nothing else may be a name: nobody is named yet."""
        if (
            found.person_id
            or found.person_name
            or (last and not (found.day_said or found.means_said))
        ):
            return False
        return len(words_of(rest)) <= (8 if is_han(rest[:1] or " ") else 4)

    def _named(
        self, found: ReadContact, rest: str, mentions: Sequence[Mention]
    ) -> ReadContact | None:
        for one in mentions:
            if one.kind == "organisation" and found.organisation_id is None and one.card:
                found = replace(found, organisation_id=one.card.id, organisation=one.card.name)
            elif one.kind == "person" and not (found.person_id or found.person_name):
                found = self._with_person(found, one.cards, rest[one.start : one.end])
        return found

    def _begun(self, said: Sequence[Word]) -> tuple[KnownName, ...]:
        """Give the people whose names begin with what was typed, those near by first."""
        folded = [word.folded for word in said]
        han = is_han(folded[0][:1])
        if not han and len("".join(folded)) < _LEAST_LETTERS:
            return ()
        for known in (self._near, self._people):
            cards = tuple(one for one in known if any(_begins(own, folded) for own in _names(one)))
            if 0 < len(cards) <= _MOST_CARDS:
                return cards
        return ()

    def _with_person(
        self, found: ReadContact, cards: Sequence[KnownName], typed: str
    ) -> ReadContact:
        near = [one for one in cards if one in self._near]
        if len(cards) > 1 and len(near) == 1:
            cards = near
        if len(cards) > 1:
            names = tuple(one.name for one in cards)
            return replace(found, person_name=typed, several=names)
        card = cards[0]
        return replace(found, person_id=card.id, person=card.name)


def _names(card: KnownName) -> Iterator[str]:
    yield from card.spellings
    yield from card.surnames


def _begins(own: str, said: Sequence[str]) -> bool:
    """Tell whether a name begins with words, of which the last may be a beginning itself."""
    words = [word.folded for word in words_of(own) if word.folded]
    whole = words[: len(said) - 1] == list(said[:-1])
    return whole and len(said) <= len(words) and words[len(said) - 1].startswith(said[-1])


def _each_upper(typed: str) -> bool:
    return all(word[:1].isupper() for word in typed.split())


def _inside(word: Word, mentions: Sequence[Mention]) -> bool:
    return any(one.start <= word.start and word.end <= one.end for one in mentions)


def _without(text: str, start: int, end: int) -> str:
    return f"{text[:start]} {text[end:]}".strip(AROUND)
