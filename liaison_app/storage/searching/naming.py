"""Cards that are named in full by some words: their other names are sought, too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from liaison_app.language.fold import name_tokens, tokens
from liaison_app.language.search_words import Sought, written
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import marks
from liaison_app.storage.schema.kinds import KINDS
from liaison_app.storage.searching.asking import among_kinds
from liaison_app.storage.searching.reading import FieldText, read_texts

_CARDS = ("organisation", "former_name", "person", "project")
_NAMES = frozenset({"name", "short_name", "display", "family", "pinyin", "aliases"})
_CANDIDATES = 40  # cards of each kind that hold the words
_MOST_CARDS = 3  # what so many cards are called names none of them
_MOST_NAMES = 12
_LEAST_STEM = 5  # letters of a word that may get another ending


def other_names(moment: Moment, sought: Sought) -> list[Sought]:
    """Give the other names of the few cards that are called just so; none where there are many."""
    named = [
        names for names in _candidates(moment, sought) if any(_is_it(n, sought) for n in names)
    ]
    if not 0 < len(named) <= _MOST_CARDS:
        return []
    found: dict[tuple[str, ...], Sought] = {}
    for names in named:
        for name in names[:_MOST_NAMES]:
            one = _as_sought(name)
            if one is not None and one.words != sought.words:
                found.setdefault(one.words, one)
    return list(found.values())


def _candidates(moment: Moment, sought: Sought) -> Iterator[list[str]]:
    expression = " AND ".join(f'"{word}"' for word in sought.words)
    found = among_kinds(moment, expression, _CARDS, _CANDIDATES)
    bearers = _bearers(moment, found.pop("former_name"))
    found["organisation"] = sorted({*found["organisation"], *bearers})
    for kind, ids in found.items():
        for identity, texts in read_texts(moment, KINDS[kind], ids).items():
            yield [*_names(texts), *(_former(moment, identity) if kind == "organisation" else ())]


def _names(texts: Sequence[FieldText]) -> list[str]:
    return list(dict.fromkeys(one.text for one in texts if one.field in _NAMES))


def _former(moment: Moment, organisation_id: int) -> list[str]:
    sql = "SELECT id FROM former_name WHERE organisation_id = ? AND deleted_at IS NULL"
    ids = [row[0] for row in moment.execute(sql, (organisation_id,))]
    kind = KINDS["former_name"]
    return [name for texts in read_texts(moment, kind, ids).values() for name in _names(texts)]


def _bearers(moment: Moment, ids: Sequence[int]) -> list[int]:
    sql = f"SELECT organisation_id FROM former_name WHERE id IN ({marks(ids)})"
    return [row[0] for row in moment.execute(sql, ids)] if ids else []


def _is_it(name: str, sought: Sought) -> bool:
    """Tell whether a name is what was said: its words in whatever order, or written as one."""
    words = tokens(name)
    said = list(sought.words)
    if sorted(words) == sorted(said) or "".join(words) == "".join(said):
        return True
    return len(said) == 1 and said[0] in name_tokens(name)[len(words) :] and len(said[0]) > 5


def _as_sought(name: str) -> Sought | None:
    one = written(name)
    if one is None or (len(one.words) == 1 and len(one.words[0]) < 3):
        return None
    may_go_on = one.words[-1].isalpha() and len(one.words[-1]) >= _LEAST_STEM
    return Sought(one.label, one.words, (*one.begun[:-1], may_go_on))
