"""What the records found are called, and where in them the words stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from liaison_app.base.messages import Message, message
from liaison_app.domain.rows import (
    CommitmentRow,
    MeetingRow,
    OrganisationRow,
    PersonRow,
    ProjectRow,
    ProposalRow,
    Shown,
)
from liaison_app.office.soundness.kind_names import KIND_NAMES
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import Asked
from liaison_app.storage.registers.commitments import COMMITMENTS
from liaison_app.storage.registers.meetings import MEETINGS
from liaison_app.storage.registers.organisations import ORGANISATIONS
from liaison_app.storage.registers.people import PEOPLE
from liaison_app.storage.registers.projects import PROJECTS
from liaison_app.storage.registers.proposals import PROPOSALS
from liaison_app.storage.schema.kinds import KINDS
from liaison_app.storage.searching.owners import Path, Step
from liaison_app.storage.searching.reading import FieldText, read_texts

# In the order of the pages; kinds that are not here follow under their own names.
TITLES: Mapping[str, Message] = {
    "meeting": message("search", "Meetings and minutes"),
    "proposal": message("search", "Proposals"),
    "commitment": message("search", "Commitments"),
    "organisation": message("search", "Organisations"),
    "person": message("search", "People"),
    "project": message("search", "Projects"),
}


Row_co = TypeVar("Row_co", covariant=True)


class AnyRegister(Protocol[Row_co]):
    """A register as far as names are concerned."""

    @property
    def read(self) -> Callable[[Moment, Sequence[int], Asked], Mapping[int, Row_co]]:
        """Give what reads rows by their ids."""
        ...


@dataclass(frozen=True, slots=True)
class Called:
    """The name of a record in one language, and its number in words where it has one."""

    name: Shown
    number: Message | None = None


_WITH_NUMBER: Mapping[str, AnyRegister[CommitmentRow | ProposalRow]] = {
    "commitment": COMMITMENTS,
    "proposal": PROPOSALS,
}
_CARDS: Mapping[str, AnyRegister[OrganisationRow | PersonRow | ProjectRow]] = {
    "organisation": ORGANISATIONS,
    "person": PEOPLE,
    "project": PROJECTS,
}


def title_of(kind: str) -> Message:
    """Give the heading of a kind's hits."""
    return TITLES.get(kind) or _kind_name(kind)


def read_names(moment: Moment, kind: str, ids: Sequence[int], asked: Asked) -> dict[int, Called]:
    """Give what records of a kind are called."""
    if kind == "meeting":
        meetings = MEETINGS.read(moment, ids, asked).items()
        return {key: Called(row.title, _minutes(row)) for key, row in meetings}
    if kind in _WITH_NUMBER:
        promised = _WITH_NUMBER[kind].read(moment, ids, asked).items()
        return {key: Called(_title(row), _numbered(row, kind)) for key, row in promised}
    if kind in _CARDS:
        cards = _CARDS[kind].read(moment, ids, asked).items()
        return {key: Called(row.name) for key, row in cards}
    return _first_texts(moment, kind, ids, asked)


def where(path: Path, called: Called) -> Message:
    """Say where the words stand: «Minutes No. 5/2025, point 2.1»."""
    owner = path[-1].kind
    record = called.number or _kind_name(owner)
    if len(path) == 1:
        return record
    if owner == "meeting":
        return _in_minutes(path, record)
    return _part(path[0], record)


def _in_minutes(path: Path, minutes: Message) -> Message:
    kind = path[0].kind
    orders = {step.kind: step.order for step in path}
    item, point = orders.get("agenda_item"), orders.get("decision")
    if point is not None:
        number = f"{item}.{point}"
        return message("search", "{record}, point {number}", record=minutes, number=number)
    if item is not None and kind == "agenda_item":
        return message("search", "{record}, item {number}", record=minutes, number=item)
    if item is not None and kind == "speech":
        return message("search", "{record}, said on item {number}", record=minutes, number=item)
    if kind == "participant":
        return message("search", "{record}, participants", record=minutes)
    if kind == "raw_line":
        return message("search", "{record}, talks", record=minutes)
    return _part(path[0], minutes)


def _part(step: Step, record: Message) -> Message:
    return message("search", "{record}: {part}", record=record, part=_kind_name(step.kind))


def _kind_name(kind: str) -> Message:
    return KIND_NAMES.get(kind) or message("record kind", "Record")


def _minutes(row: MeetingRow) -> Message:
    if row.number is not None:
        number = f"{row.number}/{row.year}" if row.year else str(row.number)
        return message("search", "Minutes No. {number}", number=number)
    if row.held_on is not None:
        return message("search", "Meeting of {date}", date=row.held_on)
    return KIND_NAMES["meeting"]


def _title(row: CommitmentRow | ProposalRow) -> Shown:
    return row.title if row.title.text else row.text


def _numbered(row: CommitmentRow | ProposalRow, kind: str) -> Message:
    if not row.shown_number:
        return KIND_NAMES[kind]
    return message("search", "{kind} No. {number}", kind=KIND_NAMES[kind], number=row.shown_number)


def _first_texts(moment: Moment, kind: str, ids: Sequence[int], asked: Asked) -> dict[int, Called]:
    found = {}
    for key, texts in read_texts(moment, KINDS[kind], ids).items():
        usual = [one for one in texts if one.language in (asked.language, None)]
        first = next(iter([*usual, *texts]), FieldText("", asked.language, ""))
        found[key] = Called(Shown(first.text, first.language or asked.language))
    return {key: found.get(key, Called(Shown("", asked.language))) for key in ids}
