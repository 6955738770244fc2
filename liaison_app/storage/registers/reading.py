"""Reads any register: the first page by a LIMIT of its own, all ids in one step, rows by id."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Generic, TypeVar

from liaison_app.domain.filters import Sort
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import Asked, Value, Where

Filter = TypeVar("Filter")
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Order:
    """One order of a register: the index that is walked, and the ORDER BY.

    In both, {way} is ASC or DESC, {nulls} FIRST or LAST so that what has no value ends an ascending
    list, {language} the asked one, {today} and {soon} days. `join` adds what only sorting needs.
    """

    index: str
    by: str
    join: str = ""


@dataclass(frozen=True)
class Register(Generic[Filter, Row]):
    """What makes one register: its table, orders, conditions, and how rows are read by id."""

    table: str
    orders: Mapping[str, Order]
    usual: Sort
    where: Callable[[Filter, Asked], Where]
    read: Callable[[Moment, Sequence[int], Asked], dict[int, Row]]


def first_page(
    moment: Moment,
    register: Register[Filter, Row],
    wanted: Filter,
    sort: Sort,
    asked: Asked,
    limit: int = 200,
) -> list[Row]:
    """Give the first rows in order, without waiting for all the others to be sorted."""
    sql, values = ids_statement(register, wanted, sort, asked)
    ids = _ids(moment, f"{sql} LIMIT ?", [*values, limit])
    found = register.read(moment, ids, asked)
    return [found[identity] for identity in ids if identity in found]


def all_ids(
    moment: Moment, register: Register[Filter, Row], wanted: Filter, sort: Sort, asked: Asked
) -> array[int]:
    """Give the ids of all rows in order, eight bytes each."""
    return _ids(moment, *ids_statement(register, wanted, sort, asked))


def rows_by_id(
    moment: Moment, register: Register[Filter, Row], ids: Sequence[int], asked: Asked
) -> dict[int, Row]:
    """Give the rows of some ids; what is gone or lies in the bin meanwhile is left out."""
    return register.read(moment, ids, asked)


def ids_statement(
    register: Register[Filter, Row], wanted: Filter, sort: Sort, asked: Asked
) -> tuple[str, list[Value]]:
    """Give the SQL of the ids in order; raises ValueError for a column that has no order."""
    chosen = sort if sort.column else register.usual
    order = register.orders.get(chosen.column)
    if order is None:
        raise ValueError(f"{register.table} has no order by {chosen.column!r}")
    where = register.where(wanted, asked)
    fill = {
        "way": "DESC" if chosen.descending else "ASC",
        "nulls": "FIRST" if chosen.descending else "LAST",
        "language": asked.language,
        "today": asked.today.isoformat(),
        "soon": asked.soon.isoformat(),
    }
    # The index is named, so that no filter makes SQLite look every row up in the table.
    sql = (
        f"SELECT r.id FROM {register.table} r INDEXED BY {order.index.format(**fill)} {order.join} "
        f"WHERE {where.sql} ORDER BY {order.by.format(**fill)}"
    )
    return sql, where.values


def _ids(moment: Moment, sql: str, values: Sequence[Value]) -> array[int]:
    return array("q", chain.from_iterable(moment.execute(sql, values)))
