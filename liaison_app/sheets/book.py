"""A workbook written row by row, with styled cells at the price of plain ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from liaison_app.base.languages import ContentLanguage

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet._writer import WorksheetWriter
    from openpyxl.worksheet.worksheet import Worksheet

_TAGS: Mapping[ContentLanguage, str] = {"kk": "kk-KZ", "ru": "ru-KZ", "zh": "zh-CN"}


class Book:
    """A workbook under way; what was written and not saved is removed when it is left."""

    def __init__(self) -> None:
        """Begin without sheets."""
        from openpyxl import Workbook

        self.workbook = Workbook(write_only=True)
        self._discards: list[Callable[[], None]] = []

    def add(self, title: str) -> Worksheet:
        """Add a sheet after the others; its look must be set before its first row."""
        sheet, discard = _streamed()(self.workbook, title)
        self._discards.append(discard)
        return sheet

    def describe(
        self,
        *,
        title: str,
        subject: str,
        author: str,
        language: ContentLanguage,
        made_at: datetime,
    ) -> None:
        """Fill the properties of the document; `made_at` is UTC."""
        properties = self.workbook.properties
        properties.title = title
        properties.subject = subject
        properties.creator = properties.lastModifiedBy = author
        properties.language = _TAGS[language]
        properties.created = properties.modified = made_at.replace(tzinfo=None)

    def save(self, path: Path) -> None:
        """Put the sheets together into a file."""
        self.workbook.save(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for discard in self._discards:
            discard()


@cache
def _streamed() -> Callable[[Workbook, str], tuple[Worksheet, Callable[[], None]]]:
    """Give what adds a sheet to a workbook and says how to discard it."""
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

    class StreamedSheet(WriteOnlyWorksheet):
        """Takes ready cells as they are, the same ones for every row if one likes.

        openpyxl's own raises, words and catches an error for each styled cell (4 µs, measured).
        """

        _writer: WorksheetWriter | None

        def _values_to_row(self, cells: Sequence[Cell], number: int) -> Iterator[Cell]:
            for column, cell in enumerate(cells, 1):
                cell.row = number
                cell.column = column
                yield cell

        def discard(self) -> None:
            """Remove the temporary file, unless saving did."""
            if self._writer is None or not Path(str(self._writer.out)).exists():
                return
            with suppress(OSError):
                if not self.closed:
                    self.close()
                self._writer.cleanup()

    def add(book: Workbook, title: str) -> tuple[Worksheet, Callable[[], None]]:
        sheet = StreamedSheet(book, title)
        book._add_sheet(sheet)  # type: ignore[attr-defined]  # noqa: SLF001 - openpyxl has no public way to add a sheet of one's own
        return book.worksheets[-1], sheet.discard

    return add
