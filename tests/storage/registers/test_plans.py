"""Every register is one walk along one index: SQLite itself says how it will read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

import pytest

from liaison_app.domain.commitment import Firmness
from liaison_app.domain.filters import (
    CommitmentFilter,
    DueWithin,
    MeetingFilter,
    OrganisationFilter,
    PersonFilter,
    ProjectFilter,
    ProposalFilter,
    Sort,
)
from liaison_app.domain.record import Side
from liaison_app.storage.datafile import DataFile
from liaison_app.storage.registers import (
    commitment_rows,
    meetings,
    organisations,
    people,
    projects,
    proposals,
)
from liaison_app.storage.registers.asking import Asked, Value
from liaison_app.storage.registers.commitments import COMMITMENTS
from liaison_app.storage.registers.reading import Filter, Register, Row, ids_statement
from tests.storage.registers.records import TODAY

ASKED = Asked("ru", TODAY)
FILTERED = CommitmentFilter(
    sides=frozenset({Side.CN}),
    responsible=frozenset({1, 2}),
    due=DueWithin.THIS_MONTH,
    due_until=date(2025, 6, 30),
    project_id=1,
    meeting_id=1,
    firmness=frozenset({Firmness.FIRM}),
    internal=False,
    words="план 5/4.1",
)
WORDS = "дорога"
# Read in these orders, nothing needs to be sorted.
BY_INDEX = {
    "commitment": {"number", "due", "text"},
    "proposal": {"submitted", "number", "title"},
    "meeting": {"date", "number", "title"},
    "organisation": {"name"},
    "person": {"name"},
    "project": {"name"},
}
SELECTS = (
    commitment_rows.SELECT,
    commitment_rows.EXECUTORS,
    proposals.SELECT,
    meetings.SELECT,
    organisations.SELECT,
    people.SELECT,
    projects.SELECT,
)

Statement = tuple[str, Sort, str, Sequence[Value]]


def statements() -> Iterator[Statement]:
    """Give the statement of every register with and without filters, in every order."""
    yield from _of(COMMITMENTS, CommitmentFilter(), FILTERED)
    yield from _of(proposals.PROPOSALS, ProposalFilter(), ProposalFilter(words=WORDS))
    yield from _of(
        meetings.MEETINGS, MeetingFilter(), MeetingFilter(organisation_id=1, words=WORDS)
    )
    yield from _of(
        organisations.ORGANISATIONS, OrganisationFilter(), OrganisationFilter(words=WORDS)
    )
    yield from _of(people.PEOPLE, PersonFilter(), PersonFilter(organisation_id=1, words=WORDS))
    yield from _of(projects.PROJECTS, ProjectFilter(), ProjectFilter(partner_id=1, words=WORDS))


def _of(register: Register[Filter, Row], *filters: Filter) -> Iterator[Statement]:
    for wanted in filters:
        for column in register.orders:
            for descending in (False, True):
                sort = Sort(column, descending)
                yield register.table, sort, *ids_statement(register, wanted, sort, ASKED)


def plan(file: DataFile, sql: str, values: Sequence[Value]) -> list[str]:
    """Give the steps SQLite will take, as it words them."""
    with file.moment() as moment:
        found = moment.execute(f"EXPLAIN QUERY PLAN {sql}", values)
        return [str(step) for _, _, _, step in found]


def test_ids_come_from_one_covering_index(file: DataFile) -> None:
    for table, sort, sql, values in statements():
        steps = plan(file, sql, values)
        reading = [step for step in steps if re.match(r"(SCAN|SEARCH) r\b", step)]
        covering = f"SEARCH r USING COVERING INDEX ix_{table}_list_"
        assert len(reading) == 1, (table, sort, steps)
        assert reading[0].startswith(covering), (table, sort, steps)


def test_the_usual_orders_need_no_sorting(file: DataFile) -> None:
    for table, sort, sql, values in statements():
        if sort.column in BY_INDEX[table]:
            steps = plan(file, sql, values)
            assert not [step for step in steps if "TEMP B-TREE" in step], (table, sort, steps)


def test_other_tables_are_never_gone_through_for_each_row(file: DataFile) -> None:
    for table, sort, sql, values in statements():
        for step in plan(file, sql, values):
            # The search table is read by its words, once for each of its questions.
            assert not step.startswith("SCAN") or "search VIRTUAL" in step, (table, sort, step)


def test_rows_are_taken_by_their_ids(file: DataFile) -> None:
    for select in SELECTS:
        sql = select.format(ids="1, 2, 3")
        steps = plan(file, sql, [TODAY.isoformat()] * sql.count("?"))
        assert not [step for step in steps if step.startswith("SCAN")], steps
        first = next(step for step in steps if step.startswith("SEARCH"))
        assert "INTEGER PRIMARY KEY" in first or "commitment_id=?" in first, steps


@pytest.mark.parametrize("word", ["OFFSET", "LIKE"])
def test_what_never_scales_is_never_asked(word: str) -> None:
    for _, _, sql, _ in statements():
        assert word not in sql.upper()
