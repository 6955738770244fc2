"""A list as a sheet: what it is, a head that stays, rows, and a page that prints well."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from liaison_app.base.errors import KnownFailure
from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import Message, message
from liaison_app.language.catalogs import Phrases
from liaison_app.sheets.book import Book
from liaison_app.sheets.look import HEAD_FILL, TAB
from liaison_app.sheets.pens import CellKind, CellValue, Style, new_pen, styled_cell
from liaison_app.sheets.preface import Preface, preface_lines, write_line

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Row = TypeVar("Row")

MOST_ROWS = 1_048_576  # of a sheet, by the format
_A4 = 9
_MARGIN = 0.4  # inches


@dataclass(frozen=True, slots=True)
class SheetColumn(Generic[Row]):
    """A column: its head, its width in characters, and what of a row stands there."""

    head: Message
    width: float
    kind: CellKind
    value: Callable[[Row], CellValue]


@dataclass(frozen=True, slots=True)
class ListSheet(Generic[Row]):
    """One sheet in one language; `pages` give `count` rows in their order."""

    name: str
    language: ContentLanguage
    phrases: Phrases
    preface: Preface
    columns: Sequence[SheetColumn[Row]]
    count: int
    pages: Iterable[Sequence[Row]]


def write_list(book: Book, listed: ListSheet[Row], told: Callable[[int], None]) -> None:
    """Write a sheet from top to bottom; `told` hears after each page how many rows it had.

    Raises KnownFailure where there are more rows than a sheet holds.
    """
    lines = preface_lines(listed.preface, listed.language, listed.phrases)
    head = len(lines) + 2
    if head + listed.count > MOST_ROWS:
        raise KnownFailure(
            message("workbook", "A sheet of Excel does not hold so many rows."),
            message("workbook", "Choose fewer by the filters, then export again."),
        )
    sheet = book.add(listed.name)
    last = head + max(listed.count, 1)
    _lay_out(sheet, listed, head, last)
    for line in lines:
        write_line(sheet, listed.language, line)
    sheet.append([])
    _write_head(sheet, listed)
    _write_rows(sheet, listed, told)


def _lay_out(sheet: Worksheet, listed: ListSheet[Row], head: int, last: int) -> None:
    from openpyxl.utils import get_column_letter

    letters = [get_column_letter(number) for number in range(1, len(listed.columns) + 1)]
    for letter, column in zip(letters, listed.columns, strict=True):
        sheet.column_dimensions[letter].width = column.width
    sheet.freeze_panes = f"B{head + 1}"
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = TAB
    sheet.auto_filter.ref = f"A{head}:{letters[-1]}{last}"
    sheet.print_title_rows = f"{head}:{head}"
    sheet.print_area = f"A1:{letters[-1]}{last}"
    _set_page(sheet)
    _fill_margins(sheet, listed.preface, listed.phrases)


def _set_page(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = _MARGIN
    margins.top = margins.bottom = _MARGIN * 1.5
    margins.header = margins.footer = _MARGIN * 0.6


def _fill_margins(sheet: Worksheet, preface: Preface, phrases: Phrases) -> None:
    header, footer = sheet.oddHeader, sheet.oddFooter
    if footer is not None:
        footer.left.text = _in_margin(preface.title(phrases))
        footer.right.text = phrases.pgettext("workbook", "Page {n} of {m}", n="&P", m="&N")
    if header is not None and preface.sample:
        header.center.text = _in_margin(phrases.pgettext("paper", "SAMPLE"))


def _in_margin(text: str) -> str:
    """Give a text for the header or footer, where & begins a code."""
    return text.replace("&", "&&")


def _write_head(sheet: Worksheet, listed: ListSheet[Row]) -> None:
    style = Style("center", bold=True, fill=HEAD_FILL, middle=True)
    cells = [styled_cell(sheet, listed.language, style) for _ in listed.columns]
    for cell, column in zip(cells, listed.columns, strict=True):
        cell.value = listed.phrases.render(column.head)
    sheet.append(cells)


def _write_rows(sheet: Worksheet, listed: ListSheet[Row], told: Callable[[int], None]) -> None:
    filled = [
        (new_pen(sheet, listed.language, listed.phrases, column.kind), column.value)
        for column in listed.columns
    ]
    for page in listed.pages:
        for row in page:
            sheet.append([pen(value(row)) for pen, value in filled])
        told(len(page))
    if not listed.count:
        cell = styled_cell(sheet, listed.language, Style(wrap=False, border=False))
        cell.value = listed.phrases.pgettext("workbook", "Nothing is listed here.")
        sheet.append([cell])
