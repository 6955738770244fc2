"""Registers for the window and the command line: the first page, all ids, rows by id, counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.filters import CommitmentFilter, Sort
from liaison_app.domain.rows import CommitmentCounts
from liaison_app.office.desk import Desk
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers import reading
from liaison_app.storage.registers.asking import Asked, ask, holds_sample
from liaison_app.storage.registers.commitments import COMMITMENTS
from liaison_app.storage.registers.commitments import count_commitments as _count
from liaison_app.storage.registers.meetings import MEETINGS
from liaison_app.storage.registers.organisations import ORGANISATIONS
from liaison_app.storage.registers.people import PEOPLE
from liaison_app.storage.registers.projects import PROJECTS
from liaison_app.storage.registers.proposals import PROPOSALS
from liaison_app.storage.registers.reading import Register

__all__ = [
    "COMMITMENTS",
    "MEETINGS",
    "ORGANISATIONS",
    "PEOPLE",
    "PROJECTS",
    "PROPOSALS",
    "Register",
    "all_ids",
    "content_language",
    "count_commitments",
    "every_row",
    "first_page",
    "is_sample",
    "rows_by_id",
]

PAGE = 500  # rows read at once where all of them are gone through

Filter = TypeVar("Filter")
Row = TypeVar("Row")


def first_page(
    desk: Desk,
    register: Register[Filter, Row],
    wanted: Filter,
    sort: Sort,
    language: ContentLanguage,
    limit: int = 200,
) -> list[Row]:
    """Give the first rows in order; raises ValueError for a column that has no order."""
    with desk.moment() as moment:
        asked = ask(moment, language, desk.clock.today())
        return reading.first_page(moment, register, wanted, sort, asked, limit)


def all_ids(
    desk: Desk,
    register: Register[Filter, Row],
    wanted: Filter,
    sort: Sort,
    language: ContentLanguage,
) -> Sequence[int]:
    """Give the ids of all rows in order."""
    with desk.moment() as moment:
        asked = ask(moment, language, desk.clock.today())
        return reading.all_ids(moment, register, wanted, sort, asked)


def rows_by_id(
    desk: Desk, register: Register[Filter, Row], ids: Sequence[int], language: ContentLanguage
) -> dict[int, Row]:
    """Give the rows of some ids; one that is gone or lies in the bin is left out."""
    with desk.moment() as moment:
        asked = ask(moment, language, desk.clock.today())
        return reading.rows_by_id(moment, register, ids, asked)


def every_row(
    desk: Desk,
    register: Register[Filter, Row],
    wanted: Filter,
    sort: Sort,
    language: ContentLanguage,
) -> list[Row]:
    """Give all rows in order at once, for papers and other short lists."""
    with desk.moment() as moment:
        asked = ask(moment, language, desk.clock.today())
        ids = reading.all_ids(moment, register, wanted, sort, asked)
        return [row for page in pages(moment, register, ids, asked) for row in page]


def pages(
    moment: Moment,
    register: Register[Filter, Row],
    ids: Sequence[int],
    asked: Asked,
    size: int = PAGE,
) -> Iterator[list[Row]]:
    """Give the rows of many ids in their order, a page at a time, so that memory stays flat."""
    for start in range(0, len(ids), size):
        page = ids[start : start + size]
        found = reading.rows_by_id(moment, register, page, asked)
        yield [found[identity] for identity in page if identity in found]


def count_commitments(desk: Desk, wanted: CommitmentFilter) -> CommitmentCounts:
    """Count what a filter lets through, how much of it is on control, how much overdue."""
    with desk.moment() as moment:
        return _count(moment, wanted, ask(moment, "ru", desk.clock.today()))


def is_sample(desk: Desk) -> bool:
    """Tell whether the data file holds the sample."""
    with desk.moment() as moment:
        return holds_sample(moment)


def content_language(desk: Desk) -> ContentLanguage:
    """Give the language in which content is shown under the English interface."""
    with desk.moment() as moment:
        return ask(moment, "ru", desk.clock.today()).content_language
