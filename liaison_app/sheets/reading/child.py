"""The child process: looks a workbook through, reads it, and writes what it found into a file.

A hostile file may abort it (a valid one of 1,452 bytes did); its death is a message of the parent.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from liaison_app.sheets.reading.carrying import plain, write_refusal, write_tables
from liaison_app.sheets.reading.looking import counts_since_1904, look_through
from liaison_app.sheets.reading.refusing import Reason, Refused
from liaison_app.sheets.reading.table import Content, SheetTable

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

COMMAND = "--read-workbook"  # what the program is started with, by itself only
_MEMORY = 3 << 30


def child_main(arguments: Sequence[str]) -> int:
    """Read the first file and write the second; gives the exit status."""
    source, target = (Path(argument) for argument in arguments)
    _limit_memory()
    try:
        tables = _read(source)
    except Refused as refused:
        write_refusal(target, refused.reason)
    else:
        write_tables(target, tables)
    return 0


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _read(path: Path) -> list[SheetTable]:
    from python_calamine import (
        CalamineError,
        CalamineWorkbook,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    look_through(path)
    since_1904 = counts_since_1904(path)
    tables = []
    try:
        workbook = CalamineWorkbook.from_path(path)
        for sheet in workbook.sheets_metadata:
            is_list = sheet.typ is SheetTypeEnum.WorkSheet
            if is_list and sheet.visible is SheetVisibleEnum.Visible:
                tables.append(_table(workbook, sheet.name, since_1904=since_1904))
    except PasswordError as error:
        raise Refused(Reason.PROTECTED) from error
    except (CalamineError, OSError, ValueError) as error:
        raise Refused(Reason.DAMAGED) from error
    filled = [table for table in tables if table.rows]
    if not filled:
        raise Refused(Reason.EMPTY)
    return filled


def _table(workbook: CalamineWorkbook, name: str, *, since_1904: bool) -> SheetTable:
    sheet = workbook.get_sheet_by_name(name)
    rows = [[plain(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        _fill_down(rows, top, bottom, left)
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    return SheetTable(name, tuple(tuple(row) for row in rows), since_1904)


def _fill_down(rows: list[list[Content]], top: int, bottom: int, column: int) -> None:
    """Let a cell that was merged over several rows stand in each of them."""
    for row in rows[top + 1 : bottom + 1]:
        if column < len(row) and top < len(rows):
            row[column] = rows[top][column]
