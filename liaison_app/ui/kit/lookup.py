"""Cards found by what was typed of them: names in any language, other names, pinyin."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.filters import OrganisationFilter, PersonFilter, ProjectFilter, Sort
from liaison_app.domain.rows import OrganisationRow, PersonRow, ProjectRow, Shown
from liaison_app.office import registers
from liaison_app.office.desk import Desk


@dataclass(frozen=True, slots=True)
class Found:
    """A card to choose: its name as shown, and what tells it from others of that name."""

    id: int
    name: str
    under: str = ""


class _Row(Protocol):
    @property
    def id(self) -> int: ...


Filter = TypeVar("Filter")
Row = TypeVar("Row", bound=_Row)


class Lookup(Protocol):
    """Finds and names cards of one kind; both are called in a reading thread."""

    @property
    def kind(self) -> str:
        """The kind of record: organisation, person or project."""
        ...

    def find(
        self, desk: Desk, words: str, language: ContentLanguage, count: int
    ) -> Sequence[Found]:
        """Give the first `count` cards that have all of `words`; without words the first ones."""
        ...

    def named(
        self, desk: Desk, ids: Sequence[int], language: ContentLanguage
    ) -> Mapping[int, Found]:
        """Give cards by id; one that is gone is left out."""
        ...


@dataclass(frozen=True)
class RegisterLookup(Generic[Filter, Row]):
    """A lookup over a register of the office."""

    kind: str
    register: registers.Register[Filter, Row]
    filter_of: Callable[[str], Filter]
    found_of: Callable[[Row], Found]

    def find(
        self, desk: Desk, words: str, language: ContentLanguage, count: int
    ) -> Sequence[Found]:
        """Give the first cards that have all of the words."""
        wanted = self.filter_of(words)
        rows = registers.first_page(desk, self.register, wanted, Sort(), language, count)
        return [self.found_of(row) for row in rows]

    def named(
        self, desk: Desk, ids: Sequence[int], language: ContentLanguage
    ) -> Mapping[int, Found]:
        """Give cards by id."""
        rows = registers.rows_by_id(desk, self.register, ids, language) if ids else {}
        return {key: self.found_of(row) for key, row in rows.items()}


def _line(*parts: Shown) -> str:
    return " · ".join(part.text for part in parts if part.text)


def _organisation(row: OrganisationRow) -> Found:
    name = row.name.text or row.short_name.text
    short = row.short_name if row.short_name.text != name else Shown("", row.name.language)
    return Found(row.id, name, _line(short, row.parent))


def _person(row: PersonRow) -> Found:
    return Found(row.id, row.name.text, _line(row.post, row.organisation))


def _project(row: ProjectRow) -> Found:
    return Found(row.id, row.name.text, _line(row.district, row.partner))


ORGANISATIONS: Lookup = RegisterLookup(
    "organisation",
    registers.ORGANISATIONS,
    lambda words: OrganisationFilter(words=words),
    _organisation,
)
PEOPLE: Lookup = RegisterLookup(
    "person", registers.PEOPLE, lambda words: PersonFilter(words=words), _person
)
PROJECTS: Lookup = RegisterLookup(
    "project", registers.PROJECTS, lambda words: ProjectFilter(words=words), _project
)
