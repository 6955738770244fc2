"""The field's words with their equivalents in the other languages: вольфрам is 钨."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from liaison_app.base.paths import resources
from liaison_app.language.search_words import Sought, written

_FILE = "search_terms.tsv"  # a row is a term: kk, ru, zh, en; `|` between spellings
_KEY = 2  # letters by which spellings are looked up; no stem is shorter


@lru_cache(maxsize=1)
def terms() -> tuple[tuple[Sought, ...], ...]:
    """Give every term with all its spellings in all languages."""
    _, *lines = (resources() / _FILE).read_text(encoding="utf-8").splitlines()
    return tuple(_spellings(line) for line in lines if line.strip())


def equivalents(words: Sequence[str]) -> list[Sought]:
    """Give the spellings of the terms that these finished words are, their own among them."""
    found: list[Sought] = []
    for spelling, spellings in _by_beginning().get(words[0][:_KEY], ()):
        if spelling.is_said_by(words):
            found += [one for one in spellings if one not in found]
    return found


@lru_cache(maxsize=1)
def _by_beginning() -> dict[str, list[tuple[Sought, tuple[Sought, ...]]]]:
    """Give the terms by how their spellings begin, so that few are compared."""
    found: dict[str, list[tuple[Sought, tuple[Sought, ...]]]] = {}
    for spellings in terms():
        for spelling in spellings:
            found.setdefault(spelling.words[0][:_KEY], []).append((spelling, spellings))
    return found


def _spellings(line: str) -> tuple[Sought, ...]:
    cells = [spelling for cell in line.split("\t") for spelling in cell.split("|")]
    found = [written(cell) for cell in cells]
    return tuple(one for one in found if one is not None)
