"""Where a register gets its rows from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

Row = TypeVar("Row")
RowT = TypeVar("RowT", covariant=True)


@dataclass(frozen=True, slots=True)
class Order:
    """By which of the source's names, and whether from the end."""

    by: str = ""
    descending: bool = False


class Source(Protocol[RowT]):
    """Reads rows for one filter; every call is made in a reading thread, never in the window's.

    A page makes a new source when its filter changes and gives it to `PagedModel.show`.
    """

    def first(self, order: Order, count: int) -> Sequence[tuple[int, RowT]]:
        """Give the first `count` ids and rows in order, by a LIMIT query of its own."""
        ...

    def ids(self, order: Order) -> Sequence[int]:
        """Give all ids in order, in one step."""
        ...

    def rows(self, ids: Sequence[int]) -> Mapping[int, RowT]:
        """Give the rows of these ids; one that is gone is left out."""
        ...


@dataclass(frozen=True)
class FunctionSource(Generic[Row]):
    """A source made of three functions."""

    read_first: Callable[[Order, int], Sequence[tuple[int, Row]]]
    read_ids: Callable[[Order], Sequence[int]]
    read_rows: Callable[[Sequence[int]], Mapping[int, Row]]

    def first(self, order: Order, count: int) -> Sequence[tuple[int, Row]]:
        """Give the first rows."""
        return self.read_first(order, count)

    def ids(self, order: Order) -> Sequence[int]:
        """Give all ids."""
        return self.read_ids(order)

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        """Give rows by id."""
        return self.read_rows(ids)
