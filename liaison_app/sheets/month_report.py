"""The month's report as sheets: tables one under the other, with real dates and numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Literal, TypeAlias

from liaison_app.base.languages import ContentLanguage
from liaison_app.language.catalogs import Phrases
from liaison_app.sheets.book import Book
from liaison_app.sheets.cell_texts import cell_text, excel_day, stays_text
from liaison_app.sheets.fitting import lines_of, row_height
from liaison_app.sheets.look import DATE_FORMATS, HEAD_FILL, HEAD_SIZE, MARK, MUTED, TITLE_SIZE
from liaison_app.sheets.page import lay_out
from liaison_app.sheets.pens import Style, empty_cell, new_style, number_cell, text_cell
from liaison_app.sheets.typed_cells import printed_day, typed

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

LineStyle = Literal["title", "heading", "mark", "plain", "note"]
_STYLES: dict[LineStyle, Style] = {
    "title": Style(wrap=False, border=False, bold=True, size=TITLE_SIZE),
    "heading": Style(wrap=False, border=False, bold=True),
    "mark": Style(wrap=False, border=False, bold=True, ink=MARK),
    "plain": Style(wrap=False, border=False),
    "note": Style(wrap=False, border=False, ink=MUTED),
}
_NUMBER, _FIRST, _LEAST, _MOST = 7.0, 44.0, 13.0, 34.0  # characters wide


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A line that runs over the empty cells beside it."""

    text: str
    style: LineStyle = "plain"


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A table; `numbered` tells whether its first column counts the rows."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbered: bool = True


SheetBlock: TypeAlias = "SheetLine | SheetTable"


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """One sheet in one language; one that `filters` has its only table's head kept in sight."""

    name: str
    title: str
    language: ContentLanguage
    phrases: Phrases
    blocks: tuple[SheetBlock, ...]
    filters: bool = False
    sample: bool = False


def add_report(book: Book, page: ReportSheet) -> None:
    """Add a sheet with the lines and tables of a report."""
    blocks = [_wide(one, page.phrases) for one in page.blocks]
    tables = [one for one in blocks if isinstance(one, SheetTable)]
    widths = _widths(tables)
    sheet = book.add(page.name)
    pens = _Pens(sheet, page)
    rows = list(chain.from_iterable(pens.block(one, widths) for one in blocks))
    head = next((n for n, row in enumerate(rows, 1) if row.head), 1)
    letters = lay_out(
        sheet,
        widths,
        head,
        len(rows),
        title=page.title,
        phrases=page.phrases,
        sample=page.sample,
        list_only=page.filters,
    )
    book.fill(sheet, f"A1:{letters[-1]}{len(rows)}", _xml(rows, letters))


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[str, ...]
    height: float
    head: bool = False


def _xml(rows: Sequence[_Row], letters: Sequence[str]) -> Iterator[str]:
    for number, row in enumerate(rows, 1):
        placed = zip(letters, row.cells, strict=False)
        cells = "".join(f'<c r="{letter}{number}"{cell}' for letter, cell in placed if cell)
        yield f'<row r="{number}" ht="{row.height}">{cells}</row>'


def _wide(block: SheetBlock, phrases: Phrases) -> SheetBlock:
    """Give a table whose columns of a day and more words are two: the day, and the words."""
    if isinstance(block, SheetLine):
        return block
    head: list[str] = []
    columns: list[list[str]] = []
    for place, title in enumerate(block.head):
        cells = [row[place] for row in block.rows]
        head.append(title)
        if not any("\n" in cell and printed_day(cell.split("\n")[0]) for cell in cells):
            columns.append(cells)
            continue
        parted = [cell.partition("\n") if _dated(cell) else (cell, "", "") for cell in cells]
        columns += [[first for first, _, _ in parted], [rest for _, _, rest in parted]]
        head.append(phrases.pgettext("month report", "{column}: note", column=title))
    rows = tuple(zip(*columns, strict=True)) if columns else ()
    return SheetTable(tuple(head), rows, block.numbered)


def _dated(cell: str) -> bool:
    return printed_day(cell.split("\n")[0]) is not None


def _widths(tables: Sequence[SheetTable]) -> list[float]:
    """Give the widths of the columns; tables without numbers begin in the second one."""
    count = max((len(one.head) + (not one.numbered) for one in tables), default=2)
    widths = [_NUMBER, _FIRST, *([_LEAST] * (count - 2))]
    for table in tables:
        shift = 0 if table.numbered else 1
        for place, cells in enumerate(zip(table.head, *table.rows, strict=True)):
            longest = max(map(len, cells[1:]), default=0)
            if place + shift > 1 and longest > _LEAST:
                wide = min(_MOST, max(_LEAST * 1.5, longest * 0.6))
                widths[place + shift] = max(widths[place + shift], wide)
    return widths


class _Pens:
    """The styles of one sheet, made once."""

    def __init__(self, sheet: Worksheet, page: ReportSheet) -> None:
        self._page = page
        self._lines = {
            name: new_style(sheet, page.language, style) for name, style in _STYLES.items()
        }
        self._head = self._style(sheet, Style("center", bold=True, fill=HEAD_FILL, size=HEAD_SIZE))
        self._text = self._style(sheet, Style())
        self._quoted = self._style(sheet, Style(quoted=True))
        self._whole = self._style(sheet, Style("center", number_format="0"))
        self._share = self._style(sheet, Style("center", number_format="0.0%"))
        day = DATE_FORMATS[page.language]
        self._day = self._style(sheet, Style("center", number_format=day))

    def _style(self, sheet: Worksheet, style: Style) -> int:
        return new_style(sheet, self._page.language, style)

    def block(self, block: SheetBlock, widths: Sequence[float]) -> Iterator[_Row]:
        """Give the rows of a block, an empty one after a table."""
        language = self._page.language
        if isinstance(block, SheetLine):
            height = 23.0 if block.style == "title" else row_height(1, language)
            text = cell_text(block.text, self._page.phrases)
            yield _Row((text_cell(self._lines[block.style], text),), height)
            return
        shift = 0 if block.numbered else 1
        before = ("",) * shift
        head = tuple(text_cell(self._head, cell_text(t, self._page.phrases)) for t in block.head)
        yield _Row((*before, *head), self._height(block.head, widths[shift:]), head=True)
        for row in block.rows:
            cells = tuple(self._cell(text) for text in row)
            yield _Row((*before, *cells), self._height(row, widths[shift:]))
        if not self._page.filters:
            yield _Row((), row_height(1, language))

    def _cell(self, text: str) -> str:
        if text in ("", "–", "—"):
            return empty_cell(self._text)
        value = typed(text)
        if isinstance(value, date):
            return number_cell(self._day, excel_day(value))
        if isinstance(value, int):
            return number_cell(self._whole, value)
        if isinstance(value, float):
            return f' s="{self._share}"><v>{value:.6f}</v></c>'
        said = cell_text(value, self._page.phrases)
        return text_cell(self._quoted if stays_text(said) else self._text, said)

    def _height(self, texts: Sequence[str], widths: Sequence[float]) -> float:
        language = self._page.language
        pairs = zip(texts, widths, strict=False)
        most = max((lines_of(text, width, language) for text, width in pairs if text), default=1)
        return row_height(most, language)
