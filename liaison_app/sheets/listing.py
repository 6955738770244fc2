"""A list as a sheet: what it is, a head that stays, rows, and a page that prints well."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Generic, TypeVar

from liaison_app.base.errors import KnownFailure
from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import Message, message
from liaison_app.language.catalogs import Phrases
from liaison_app.sheets.book import Book
from liaison_app.sheets.fitting import lines_of, row_height
from liaison_app.sheets.look import HEAD_FILL, HEAD_SIZE
from liaison_app.sheets.page import lay_out
from liaison_app.sheets.pens import CellKind, CellValue, Style, Toned, new_pen, new_style, text_cell
from liaison_app.sheets.preface import Preface, line_cell, line_height, preface_lines

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Row = TypeVar("Row")

MOST_ROWS = 1_048_576  # of a sheet, by the format


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


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the sheet: its cells from the first column on, its height in points."""

    cells: Sequence[str]
    height: float


def add_list(book: Book, listed: ListSheet[Row], told: Callable[[int], None]) -> None:
    """Add a sheet; its rows are read when the book is saved, and `told` hears of each page.

    Raises KnownFailure where there are more rows than a sheet holds.
    """
    above = preface_lines(listed.preface, listed.language, listed.phrases)
    head = len(above) + 2
    if head + listed.count > MOST_ROWS:
        raise KnownFailure(
            message("workbook", "A sheet of Excel does not hold so many rows."),
            message("workbook", "Choose fewer by the filters, then export again."),
        )
    sheet = book.add(listed.name)
    last = head + max(listed.count, 1)
    letters = lay_out(
        sheet,
        [column.width for column in listed.columns],
        head,
        last,
        title=listed.preface.title(listed.phrases),
        phrases=listed.phrases,
        sample=listed.preface.sample,
    )
    lines = [_Line([line_cell(sheet, listed.language, line)], line_height(line)) for line in above]
    lines += [_Line([], row_height(1, listed.language)), _head(sheet, listed)]
    rows = _as_xml(chain(lines, _body(sheet, listed, told)), letters)
    book.fill(sheet, f"A1:{letters[-1]}{last}", rows)


def _head(sheet: Worksheet, listed: ListSheet[Row]) -> _Line:
    style = Style("center", bold=True, fill=HEAD_FILL, middle=True, size=HEAD_SIZE)
    number = new_style(sheet, listed.language, style)
    words = [listed.phrases.render(column.head) for column in listed.columns]
    most = max(
        lines_of(word, column.width, listed.language)
        for word, column in zip(words, listed.columns, strict=True)
    )
    return _Line([text_cell(number, word) for word in words], row_height(most, listed.language))


def _body(sheet: Worksheet, listed: ListSheet[Row], told: Callable[[int], None]) -> Iterator[_Line]:
    """Make the styles now, and the rows when they are asked for."""
    language = listed.language
    pens = [new_pen(sheet, language, listed.phrases, column.kind) for column in listed.columns]
    nothing = new_style(sheet, language, Style(wrap=False, border=False))

    def rows() -> Iterator[_Line]:
        for page in listed.pages:
            for row in page:
                values = [column.value(row) for column in listed.columns]
                cells = [pen(value) for pen, value in zip(pens, values, strict=True)]
                yield _Line(cells, _height(values, listed.columns, language))
            told(len(page))
        if not listed.count:
            words = listed.phrases.pgettext("workbook", "Nothing is listed here.")
            yield _Line([text_cell(nothing, words)], row_height(1, language))

    return rows()


def _height(
    values: Sequence[CellValue], columns: Sequence[SheetColumn[Row]], language: ContentLanguage
) -> float:
    most = 1
    for value, column in zip(values, columns, strict=True):
        text = value.word if isinstance(value, Toned) else value
        if isinstance(text, str) and (len(text) * 2 > column.width or "\n" in text):
            most = max(most, lines_of(text, column.width, language))
    return row_height(most, language)


def _as_xml(lines: Iterable[_Line], letters: Sequence[str]) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        placed = zip(letters, line.cells, strict=False)
        cells = "".join([f'<c r="{letter}{number}"{cell}' for letter, cell in placed])
        # Without customHeight: a row that somebody edits fits itself again.
        yield f'<row r="{number}" ht="{line.height}">{cells}</row>'
