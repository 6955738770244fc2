"""Where the heads of a list are: under title rows, perhaps in two rows, perhaps numbered below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from liaison_app.language.clean import one_line
from liaison_app.office.importing.columns import field_of
from liaison_app.sheets.reading.table import Content, SheetTable

_LOOKED_AT = 40  # rows
_LONGEST_HEAD = 90  # characters
_ENOUGH = 2  # heads that are known make a row of heads


@dataclass(frozen=True, slots=True)
class Heads:
    """The name of each column, and the first row below them (from 0); no names where none are."""

    names: tuple[str, ...]
    first_row: int

    @property
    def found(self) -> bool:
        """Tell whether the list has heads at all."""
        return any(self.names)


def find_heads(table: SheetTable) -> Heads:
    """Find the row whose cells are most like heads; without one all rows are the list."""
    looked_at = range(min(_LOOKED_AT, len(table.rows)))
    best = max(looked_at, key=lambda number: (_known(table, number), -number), default=0)
    if not table.rows or _known(table, best) < _ENOUGH:
        return Heads(("",) * table.width, 0)
    names = _names(table, best)
    first = best + 1
    if first < len(table.rows) and _goes_on(table, best, names):
        below = _names(table, first)
        names = _joined(names, below)
        first += 1
    if first < len(table.rows) and _is_numbered(table.rows[first]):
        first += 1
    return Heads(tuple(names), first)


def _known(table: SheetTable, number: int) -> int:
    return len({field for name in _names(table, number) if (field := field_of(name))})


def _names(table: SheetTable, number: int) -> list[str]:
    cells = (table.cell(number, column) for column in range(table.width))
    return [_name(cell) for cell in cells]


def _name(cell: Content) -> str:
    name = one_line(cell) if isinstance(cell, str) else ""
    return name if len(name) <= _LONGEST_HEAD else ""


def _goes_on(table: SheetTable, number: int, names: Sequence[str]) -> bool:
    """Tell whether the next row holds heads too: «Срок» above «первоначальный», «продлённый»."""
    below = _names(table, number + 1)
    filled = [cell for cell in table.rows[number + 1] if cell is not None]
    known = [name for name in below if field_of(name)]
    repeated = [name for name, above in zip(below, names, strict=True) if name and name == above]
    return bool(known) and len(known) + len(repeated) >= len(filled)


def _joined(above: Sequence[str], below: Sequence[str]) -> list[str]:
    joined, last = [], ""
    for upper, lower in zip(above, below, strict=True):
        last = upper or last
        if not lower or lower == upper:
            joined.append(upper)
        else:
            joined.append(f"{last} {lower}".strip())
    return joined


def _is_numbered(row: Sequence[Content]) -> bool:
    """Tell whether a row only numbers the columns."""
    filled = [str(cell).removesuffix(".0") for cell in row if cell is not None]
    return len(filled) > _ENOUGH and filled == [str(n + 1) for n in range(len(filled))]
