"""The part of a line that seems to say who, where the directory knows nobody of that name.

It is only offered as a new card and stays text until there is one; nothing is concluded from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from liaison_app.language.fold import fold
from liaison_app.language.pinyin import is_han
from liaison_app.office.line_parts import AROUND, Part
from liaison_app.office.recognising import Word

_MOST_WORDS = 6
_MOST_HAN = 14
_FORMS = frozenset(
    fold(word)
    for word in (
        "тоо", "жшс", "ао", "ақ", "оо", "гу", "мм", "кгу", "кмм", "рггу", "гкп", "мкк", "ип", "жк",
        "llp", "ltd", "jsc", "company", "department", "ministry",
    )
)  # fmt: skip
_STEMS = tuple(
    fold(stem)
    for stem in (
        "компани", "управлени", "басқарма", "министерств", "министрліг", "департамент", "комитет",
        "акимат", "әкімдіг", "әкімдік", "предприяти", "кәсіпорн", "кәсіпорын", "серіктестіг",
        "корпораци", "завод", "зауыт", "институт", "банк", "агентств", "агенттіг",
    )
)  # fmt: skip
_HAN_ENDS = ("公司", "集团", "局", "厅", "部", "委", "院", "银行", "政府", "企业", "协会")
_MARKS = frozenset('«»“”„"')
_BEFORE = frozenset(
    fold(word)
    for word in (
        "отв", "ответственный", "ответственная", "ответственные", "исполнитель", "исполнители",
        "жауапты", "орындаушы", "орындаушылар", "responsible",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class UnknownName:
    """What stands at line[start:end] and may be somebody the directory does not know."""

    start: int
    end: int
    typed: str


def unknown_name(line: str, words: Sequence[Word], parts: Sequence[Part]) -> UnknownName | None:
    """Give the part that looks like a body or a person; the promise itself is left another one."""
    open_parts = [part for part in parts if not (part.who or part.when)]
    if len(open_parts) < 2:
        return None
    for part in (*open_parts[1:], open_parts[0]):
        found = _stripped(line, words, part)
        if found is not None and _is_body(found, words):
            return found
    return next(
        (
            found
            for part, after in pairwise(parts)
            if after.when
            and part in open_parts[1:]
            and (found := _stripped(line, words, part)) is not None
            and _is_named(found)
        ),
        None,
    )


def _stripped(line: str, words: Sequence[Word], part: Part) -> UnknownName | None:
    """Give the part without «отв.:» before it; None where it is too long for a name."""
    inside = [word for word in words if part.start <= word.start and word.end <= part.end]
    while inside and inside[0].folded in _BEFORE:
        inside = inside[1:]
    letters = sum(is_han(word.folded[:1]) for word in inside)
    if not inside or letters > _MOST_HAN or len(inside) - letters > _MOST_WORDS:
        return None
    start = inside[0].start
    while start > part.start and line[start - 1] in _MARKS:
        start -= 1
    typed = line[start : part.end].rstrip(AROUND)
    return UnknownName(start, start + len(typed), typed)


def _is_body(found: UnknownName, words: Sequence[Word]) -> bool:
    """Tell whether a legal form, quotation marks or the kind of body stand there."""
    inside = [w.folded for w in words if found.start <= w.start and w.end <= found.end]
    if any(word in _FORMS or word.startswith(_STEMS) for word in inside):
        return True
    return found.typed.endswith(_HAN_ENDS) or found.typed[0] in _MARKS


def _is_named(found: UnknownName) -> bool:
    """Tell whether it is written as a name is: with a capital letter, or in hanzi."""
    return found.typed[0].isupper() or is_han(found.typed[0])
