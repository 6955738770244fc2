"""Which rows are there already: by the minutes and the point, else by the wording."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.fold import fold
from liaison_app.office.importing.sources import Source
from liaison_app.storage.known_commitments import KnownCommitment

_Number = tuple[str, str, str]


@dataclass(slots=True)
class KnownRows:
    """The commitments that are there, those of the rows above included."""

    _by_number: set[_Number] = field(default_factory=set)
    _by_text: dict[str, list[tuple[_Number | None, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def holds(self, text: Trilingual, source: Source, basis: Trilingual) -> bool:
        """Tell whether it is there: of the same point, or with the same words of no other point."""
        number = _number(source)
        if number is not None and number in self._by_number:
            return True
        said = _folded_basis(basis)
        return any(
            (other_number is None or number is None or other_number == number)
            and (not said or not other or said == other)
            for words in _wordings(text)
            for other_number, other in self._by_text.get(words, ())
        )

    def add(self, text: Trilingual, source: Source, basis: Trilingual) -> None:
        """Remember one."""
        number = _number(source)
        if number is not None:
            self._by_number.add(number)
        for words in _wordings(text):
            self._by_text[words].append((number, _folded_basis(basis)))


def known_rows(stored: Iterable[KnownCommitment]) -> KnownRows:
    """Give what is there to begin with."""
    rows = KnownRows()
    for one in stored:
        number = "" if one.meeting_number is None else str(one.meeting_number)
        rows.add(one.text, Source(number, one.held_on, one.point), one.other_basis)
    return rows


def _number(source: Source) -> _Number | None:
    if not (source.known and source.point) or source.held_on is None:
        return None
    return source.number, source.held_on.isoformat(), source.point


def _wordings(text: Trilingual) -> set[str]:
    return {_plain(one) for one in (text.kk, text.ru, text.zh) if one}


def _folded_basis(basis: Trilingual) -> str:
    return _plain(basis.ru or basis.kk or basis.zh)


def _plain(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalnum())
