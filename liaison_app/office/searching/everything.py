"""Search everything: the newest records of every kind that hold what was typed, grouped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from liaison_app.base.languages import ContentLanguage
from liaison_app.language.search_words import Sought
from liaison_app.office.desk import Desk
from liaison_app.office.searching.hits import COUNTED, Findings, Group, Hit, Snippet
from liaison_app.office.searching.question import Question, ask_for
from liaison_app.office.searching.snippets import by_sound, cut, snippet_of
from liaison_app.office.searching.telling import TITLES, Called, read_names, title_of, where
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import Asked, ask
from liaison_app.storage.schema.kinds import KINDS
from liaison_app.storage.searching.asking import newest_by_kind
from liaison_app.storage.searching.naming import other_names
from liaison_app.storage.searching.numbers import by_number
from liaison_app.storage.searching.owners import Path, read_paths
from liaison_app.storage.searching.reading import FieldText, read_texts

SHOWN = 20  # hits of a group

Ids = Mapping[str, Sequence[int]]


def search(desk: Desk, typed: str, language: ContentLanguage) -> Findings:
    """Give what holds the words typed, then what holds them in other words; names in `language`."""
    with desk.moment() as moment:
        question = ask_for(typed, partial(other_names, moment))
        if question is None:
            return Findings(typed)
        asked = ask(moment, language, desk.clock.today())
        return _Search(moment, question, asked).findings(typed)


@dataclass(frozen=True, slots=True)
class _Found:
    """A record that holds the words; `beyond` only in other words than those typed."""

    path: Path
    beyond: bool


class _Search:
    """One question put to one moment of the file."""

    def __init__(self, moment: Moment, question: Question, asked: Asked) -> None:
        self._moment, self._question, self._asked = moment, question, asked

    def findings(self, typed: str) -> Findings:
        """Give all groups."""
        most = COUNTED + 1
        direct = newest_by_kind(self._moment, self._question.direct, most)
        numbered = by_number(self._moment, typed, most)
        beyond: Ids = {}
        if self._question.beyond:
            beyond = newest_by_kind(self._moment, self._question.beyond, most)
        groups: dict[str, list[_Found]] = {}
        full: set[str] = set()
        for ids, is_beyond in ((_merged(numbered, direct), False), (beyond, True)):
            for kind, found in ids.items():
                self._sort_in(kind, found, is_beyond, groups, full)
        order = list(dict.fromkeys((*TITLES, *KINDS)))
        made = [
            self._group(kind, groups[kind], more=kind in full)
            for kind in sorted(groups, key=order.index)
        ]
        return Findings(typed, tuple(made), self._question.tried)

    def _sort_in(
        self,
        kind: str,
        ids: Sequence[int],
        beyond: bool,
        groups: dict[str, list[_Found]],
        full: set[str],
    ) -> None:
        paths = read_paths(self._moment, KINDS[kind], ids)
        for path in paths.values():
            groups.setdefault(path[-1].kind, []).append(_Found(path, beyond))
        if len(ids) > COUNTED:
            full |= {path[-1].kind for path in paths.values()}

    def _group(self, kind: str, found: Sequence[_Found], *, more: bool) -> Group:
        shown = sorted(found, key=_newest_first)[:SHOWN]
        owners = [one.path[-1].id for one in shown]
        names = read_names(self._moment, kind, owners, self._asked)
        texts = self._texts(shown)
        hits = tuple(
            self._hit(one, texts[one.path[0].kind].get(one.path[0].id, ()), names[one.path[-1].id])
            for one in shown
        )
        return Group(
            kind, title_of(kind), hits, min(len(found), COUNTED), more or len(found) > COUNTED
        )

    def _texts(self, shown: Iterable[_Found]) -> dict[str, dict[int, list[FieldText]]]:
        ids: dict[str, list[int]] = {}
        for one in shown:
            ids.setdefault(one.path[0].kind, []).append(one.path[0].id)
        return {kind: read_texts(self._moment, KINDS[kind], wanted) for kind, wanted in ids.items()}

    def _hit(self, one: _Found, texts: Sequence[FieldText], called: Called) -> Hit:
        first, last = one.path[0], one.path[-1]
        snippet, by = self._snippet(one, texts)
        return Hit(
            kind=first.kind,
            id=first.id,
            owner_kind=last.kind,
            owner_id=last.id,
            name=called.name,
            where=where(one.path, called),
            found=snippet or self._unmarked(one, texts, called),
            by=by,
        )

    def _snippet(self, one: _Found, texts: Sequence[FieldText]) -> tuple[Snippet | None, str]:
        language, words = self._asked.language, self._question.words
        if not one.beyond:
            return self._marked(one, texts, words), ""
        others = self._question.others
        led = self._marked(one, texts, others)
        if len(self._question.slots) == 1:
            return led, _first_mark(led)
        return snippet_of(texts, [*others, *words], language) or led, _first_mark(led)

    def _marked(
        self, one: _Found, texts: Sequence[FieldText], sought: Sequence[Sought]
    ) -> Snippet | None:
        found = snippet_of(texts, sought, self._asked.language)
        named = KINDS[one.path[0].kind].named
        return by_sound(texts, sought) if found is None and named else found

    def _unmarked(self, one: _Found, texts: Sequence[FieldText], called: Called) -> Snippet:
        """Give what is shown of a record that was found by its number."""
        if len(one.path) == 1 and called.name.text:
            return cut(called.name.text, called.name.language, ())
        preferred = [text for text in texts if text.language == self._asked.language]
        first = next(iter([*preferred, *texts]), None)
        return Snippet("") if first is None else cut(first.text, first.language, ())


def _merged(first: Ids, second: Ids) -> dict[str, list[int]]:
    return {
        kind: list(dict.fromkeys([*first.get(kind, ()), *second.get(kind, ())]))
        for kind in (*first, *second)
    }


def _newest_first(found: _Found) -> tuple[bool, int, int, int]:
    """Order a group: direct hits, newest owner, the owner itself before what belongs to it."""
    first, last = found.path[0], found.path[-1]
    return (found.beyond, -last.id, len(found.path), first.id)


def _first_mark(snippet: Snippet | None) -> str:
    """Give the words that led to a hit, as the record has them."""
    if snippet is None or not snippet.marks:
        return ""
    start, end = snippet.marks[0]
    return snippet.text[start:end]
