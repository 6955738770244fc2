"""What becomes of each row of a list, worked out without writing anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from liaison_app.base.messages import message
from liaison_app.base.progress import Progress
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.record import Side
from liaison_app.office.calendars import day_off
from liaison_app.office.commitment_lines import read_in_snapshot
from liaison_app.office.desk import Desk
from liaison_app.office.importing.columns import ListField
from liaison_app.office.importing.entries import Entry, Problem, entries
from liaison_app.office.importing.known import KnownRows, known_rows
from liaison_app.office.importing.listing import ImportWish, read_directory
from liaison_app.office.importing.making import Becomes, Given, make_commitment, taken_over
from liaison_app.office.importing.names import Directory, Key, Named, NewCard, settle
from liaison_app.storage.known_commitments import KnownMeeting, known_commitments, known_meetings
from liaison_app.storage.known_names import known_projects
from liaison_app.storage.snapshot import Snapshot

_TOLD_EVERY = 200
# An organisation that is made only when the list is taken in: no card has such an id.
_FIRST_NEW = -1


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row: what it becomes, what is wrong with it, and its commitment where it makes one."""

    row: int
    becomes: Becomes
    problems: tuple[Problem, ...]
    cells: Mapping[ListField, str]
    commitment: Commitment | None = None

    @property
    def text(self) -> str:
        """Give its wording."""
        made = self.commitment
        return made.text.shown("ru")[0] if made else next((t for t in self.cells.values() if t), "")


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """All rows in their order, and the organisations that get a card: key to negative id."""

    rows: tuple[PlannedRow, ...]
    new_organisations: Mapping[Key, int]

    def count(self, becomes: Becomes) -> int:
        """Count the rows that become one thing."""
        return Counter(row.becomes for row in self.rows)[becomes]

    @property
    def commitments(self) -> list[Commitment]:
        """Give what would be made."""
        return [row.commitment for row in self.rows if row.commitment is not None]


def plan_import(desk: Desk, wish: ImportWish, progress: Progress | None = None) -> ImportPlan:
    """Give what would become of each row; nothing is written."""
    with desk.read() as snapshot:
        return _Planning(desk, snapshot, wish).run(progress)


class _Planning:
    def __init__(self, desk: Desk, snapshot: Snapshot, wish: ImportWish) -> None:
        self._desk, self._snapshot, self._wish = desk, snapshot, wish
        self._today = desk.clock.today()
        self._directory: Directory = read_directory(desk, snapshot)
        self._known: KnownRows = known_rows(known_commitments(snapshot))
        self._meetings = {(one.number, one.held_on): one for one in known_meetings(snapshot)}
        self._projects = {
            spelled.casefold(): card.id
            for card in known_projects(snapshot)
            for spelled in card.spellings
        }
        self._new = {
            key: _FIRST_NEW - place
            for place, (key, answer) in enumerate(
                (key, answer) for key, answer in wish.answers.items() if isinstance(answer, NewCard)
            )
        }
        self._new_sides = {
            self._new[key]: answer.side
            for key, answer in wish.answers.items()
            if isinstance(answer, NewCard)
        }
        self._answers = {**_cards(wish), **self._new}
        self._taken_over = taken_over(wish.name)
        self._day_off = cache(partial(day_off, snapshot))

    def run(self, progress: Progress | None) -> ImportPlan:
        rows = []
        size = len(self._wish.table.rows)
        found = entries(self._wish.table, self._wish.columns, self._wish.first_row, self._today)
        for entry in found:
            rows.append(self._plan(entry))
            if progress is not None and entry.row % _TOLD_EVERY == 0:
                progress(entry.row, size)
        used = {one for row in rows if row.commitment for one in _organisations(row.commitment)}
        new = {key: number for key, number in self._new.items() if number in used}
        return ImportPlan(tuple(rows), new)

    def _plan(self, entry: Entry) -> PlannedRow:
        if ListField.LINE in self._wish.columns:
            self._read_line(entry)
        if not entry.texts:
            missing = Problem(message("import", "There is no wording."), ListField.TEXT)
            return PlannedRow(entry.row, Becomes.LEFT_OUT, (missing,), entry.cells)
        made, becomes, problems = make_commitment(entry, self._given(entry))
        if self._known.holds(made.text, entry.source, made.other_basis):
            return PlannedRow(entry.row, Becomes.THERE, (), entry.cells)
        self._known.add(made.text, entry.source, made.other_basis)
        found = (*entry.problems, *self._names_unsettled(entry), *problems)
        return PlannedRow(entry.row, becomes, found, entry.cells, made)

    def _given(self, entry: Entry) -> Given:
        lead = self._directory.read(entry.text(ListField.RESPONSIBLE))
        others = self._directory.read(entry.text(ListField.EXECUTORS))
        person = self._directory.read(entry.text(ListField.PERSON))
        people = (*person.people, *lead.people)
        meeting = self._meeting(entry)
        return Given(
            organisations=settle(lead, self._answers),
            executors=settle(others, self._answers),
            responsible_id=next(iter(people), None),
            strangers=(
                *lead.strangers,
                *others.strangers,
                *self._unsettled(lead),
                *self._unsettled(others),
            ),
            project_id=self._projects.get(entry.text(ListField.PROJECT).casefold()),
            meeting_id=meeting.id if meeting else None,
            signed=meeting is not None and meeting.signed,
            side_of=self._side_of,
            today=self._today,
            taken_over=self._taken_over,
            who=self._desk.who,
            day_off=lambda side, day: self._day_off(side)(day),
        )

    def _side_of(self, organisation_id: int) -> Side | None:
        new = self._new_sides.get(organisation_id)
        return new or self._directory.side_of(organisation_id)

    def _meeting(self, entry: Entry) -> KnownMeeting | None:
        held_on: date | None = entry.source.held_on
        return None if held_on is None else self._meetings.get((entry.source.number, held_on))

    def _names_unsettled(self, entry: Entry) -> list[Problem]:
        return [
            Problem(message("import", "“{name}” is left empty.", name=name), of)
            for of in (ListField.RESPONSIBLE, ListField.EXECUTORS)
            for name in self._unsettled(self._directory.read(entry.text(of)))
        ]

    def _unsettled(self, named: Named) -> list[str]:
        return [name for name in named.unknown if not settle(Named(unknown=(name,)), self._answers)]

    def _read_line(self, entry: Entry) -> None:
        """Let «text, who, until when» give what has no column of its own."""
        line = entry.text(ListField.LINE)
        since = entry.source.held_on or self._today
        read = read_in_snapshot(self._snapshot, line, since)
        entry.cells[ListField.LINE] = read.text or line
        if not entry.term.set:
            entry.term = read.term
        by_id = {card.id: card for card in self._directory.organisations}
        named = [one for one in (read.lead_id, *read.executor_ids) if one in by_id]
        if named and not entry.text(ListField.RESPONSIBLE):
            names = (by_id[one].spellings[0] for one in named)
            entry.cells[ListField.RESPONSIBLE] = "\n".join(names)


def _cards(wish: ImportWish) -> dict[Key, int | None]:
    return {key: answer for key, answer in wish.answers.items() if not isinstance(answer, NewCard)}


def _organisations(commitment: Commitment) -> list[int | None]:
    return [commitment.lead_id, *(one.organisation_id for one in commitment.executors)]
