"""A sheet as it was read: plain values by row and column, nothing of its looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

Content: TypeAlias = str | int | float | bool | date | None
Line: TypeAlias = tuple[Content, ...]

LARGEST = 20 * 1024 * 1024  # bytes of a file
MOST_ROWS = 20_000
MOST_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class SheetTable:
    """One sheet; `since_1904` tells from which day its bare numbers count days."""

    name: str
    rows: tuple[Line, ...]
    since_1904: bool = False

    @property
    def width(self) -> int:
        """Give how many columns the widest row has."""
        return max((len(row) for row in self.rows), default=0)

    def cell(self, row: int, column: int) -> Content:
        """Give a cell, None outside of what is filled."""
        line: Sequence[Content] = self.rows[row]
        return line[column] if 0 <= column < len(line) else None
