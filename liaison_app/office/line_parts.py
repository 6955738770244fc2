"""The parts of «text, who, until when»: which of them only say who or when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from liaison_app.language.fold import fold
from liaison_app.office.recognising import Mention, Word

_separator = re.compile(r"[,;，；\n\t]+|\s+[-–—]\s+")
AROUND = " \t\n,;，；.。:："
# Words that may stand beside a name without being a part of it, folded as names are.
_BESIDE_NAMES = frozenset(
    fold(word)
    for word in (
        "и", "с", "совместно", "ответственный", "ответственная", "ответственные", "исполнитель",
        "исполнители", "соисполнитель", "соисполнители", "отв", "тоо", "ао", "оо", "гу",
        "және", "мен", "бен", "пен", "бірлесіп", "жауапты", "орындаушы", "орындаушылар",
        "бірлескен", "жшс", "ақ", "мм",
        "and", "with", "together", "responsible", "llp", "ltd", "jsc",
    )
)  # fmt: skip


def is_beside_names(word: Word) -> bool:
    """Tell whether a word says only that names follow: «ответственный», «және», «with»."""
    return word.folded in _BESIDE_NAMES


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the line between separators."""

    start: int
    end: int
    names: tuple[Mention, ...]
    who: bool
    when: bool


def parts_of(
    line: str, words: list[Word], names: list[Mention], term: tuple[int, int] | None
) -> list[Part]:
    """Split a line at commas; a comma inside a name or a term splits nothing."""
    whole = [(name.start, name.end) for name in names] + ([term] if term else [])
    parts = []
    start = 0
    for found in [*_separator.finditer(line), None]:
        end = found.start() if found else len(line)
        if found and any(begin < found.end() and found.start() < close for begin, close in whole):
            continue
        parts.append(_part(words, names, term, start, end))
        start = found.end() if found else end
    return [part for part in parts if line[part.start : part.end].strip(AROUND)]


def rest_of(line: str, parts: list[Part]) -> str:
    """Give the line without the parts that only say who or when, its own commas kept."""
    kept = ""
    before: Part | None = None
    for part in parts:
        if not (part.who or part.when):
            glue = line[before.end : part.start] if before and kept else ""
            kept += glue + line[part.start : part.end]
        before = part
    return kept.strip(AROUND)


def _part(
    words: list[Word], names: list[Mention], term: tuple[int, int] | None, start: int, end: int
) -> Part:
    inside = tuple(name for name in names if start <= name.start and name.end <= end)
    begin, close = term if term and start <= term[0] and term[1] <= end else (end, end)
    said = [word for word in words if start <= word.start and word.end <= end]
    other = [word for word in said if not (begin <= word.start and word.end <= close)]
    unnamed = [
        word
        for word in other
        if not any(name.start <= word.start and word.end <= name.end for name in inside)
    ]
    beside = all(len(word.folded) == 1 or word.folded in _BESIDE_NAMES for word in unnamed)
    only_when = begin < close and not other
    return Part(start, end, inside, bool(inside) and beside, only_when)
