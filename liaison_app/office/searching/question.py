"""What was typed, made into two questions: the words themselves, and what says them otherwise."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from liaison_app.language.fold import match_query
from liaison_app.language.search_terms import equivalents
from liaison_app.language.search_words import Sought, typed_words

_LONGEST = 5  # words that may be one term or one name

OtherNames = Callable[[Sought], Sequence[Sought]]


@dataclass(frozen=True, slots=True)
class Slot:
    """Some words in a row that were typed, and what may stand in their place."""

    typed: tuple[Sought, ...]
    others: tuple[Sought, ...] = ()

    @property
    def expression(self) -> str:
        """Give the FTS5 expression of the words or anything in their place."""
        said = " AND ".join(one.expression for one in self.typed)
        return "(" + " OR ".join([f"({said})", *(one.expression for one in self.others)]) + ")"


@dataclass(frozen=True, slots=True)
class Question:
    """The slots in the order typed. Without words there is nothing to ask."""

    direct: str
    slots: tuple[Slot, ...]

    @property
    def words(self) -> tuple[Sought, ...]:
        """Give everything that was typed."""
        return tuple(one for slot in self.slots for one in slot.typed)

    @property
    def others(self) -> tuple[Sought, ...]:
        """Give everything that may stand in the place of something typed."""
        return tuple(one for slot in self.slots for one in slot.others)

    @property
    def tried(self) -> tuple[str, ...]:
        """Give the other words as they are written, once each."""
        said = {_run(slot.typed) for slot in self.slots}
        return tuple(dict.fromkeys(one.label for one in self.others if one.words not in said))

    @property
    def beyond(self) -> str:
        """Give the FTS5 expression of what only other words find, "" where there are none."""
        if not self.others:
            return ""
        whole = " AND ".join(slot.expression for slot in self.slots)
        return f"({whole}) NOT ({self.direct})"


def ask_for(text: str, other_names: OtherNames) -> Question | None:
    """Give the question of what was typed, None where it holds no word."""
    direct = match_query(text)
    words = typed_words(text)
    if direct is None or not words:
        return None
    return Question(direct, tuple(_slots(words, other_names)))


def _run(typed: Sequence[Sought]) -> tuple[str, ...]:
    return tuple(word for one in typed for word in one.words)


def _slots(words: Sequence[Sought], other_names: OtherNames) -> list[Slot]:
    slots: list[Slot] = []
    at = 0
    while at < len(words):
        slot = _longest(words[at : at + _LONGEST], other_names)
        slots.append(slot)
        at += len(slot.typed)
    return slots


def _longest(words: Sequence[Sought], other_names: OtherNames) -> Slot:
    """Give the most words from the first on that are a term or a name, else the first alone."""
    for size in range(len(words), 0, -1):
        said = _run(words[:size])
        whole = Sought(" ".join(said), said, tuple(False for _ in said))
        others = [*equivalents(said), *other_names(whole)]
        if others:
            return Slot(tuple(words[:size]), tuple(dict.fromkeys(others)))
    return Slot(tuple(words[:1]))
