"""A block from the clipboard: cells of Excel, or a numbered list of Word or a messenger."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from liaison_app.language.clean import clean
from liaison_app.office.importing.columns import ListField
from liaison_app.sheets.reading.table import MOST_COLUMNS, MOST_ROWS, Content, SheetTable

_LARGEST = 5_000_000  # characters
_ITEM = re.compile(r"\s*(?:(?:п\.|пункт)\s*)?([0-9]{1,3}(?:\.[0-9]{1,3})*)[.)、．]*[\s)]\s*(.+)")
_BULLET = re.compile(r"\s*[•·▪◦*–—-]\s+(.+)")
_ROW = {"tr"}
_CELL = {"td", "th"}
_BREAK = {"br", "p", "div", "li"}
LINES = {ListField.POINT: 0, ListField.LINE: 1}  # what the columns of a numbered list are


def read_pasted(text: str, html: str = "") -> SheetTable:
    """Give the cells of what was copied; a list without cells has a number and a line a row."""
    rows = _html_rows(html[:_LARGEST]) if "<t" in html.lower() else []
    if not any(len(row) > 1 for row in rows):
        rows = _text_rows(clean(text[:_LARGEST]))
    return SheetTable("", tuple(tuple(row[:MOST_COLUMNS]) for row in rows[:MOST_ROWS]))


def is_numbered_list(text: str) -> bool:
    """Tell whether a block is lines and no cells."""
    return "\t" not in text.strip()


def _text_rows(text: str) -> list[list[Content]]:
    if not is_numbered_list(text):
        return [list(_cells(line)) for line in _table_lines(text)]
    rows: list[list[Content]] = []
    numbered = any(_ITEM.fullmatch(line) or _BULLET.fullmatch(line) for line in text.split("\n"))
    for line in text.split("\n"):
        item, bullet = _ITEM.fullmatch(line), _BULLET.fullmatch(line)
        if item:
            rows.append([item[1], item[2].strip()])
        elif bullet:
            rows.append([None, bullet[1].strip()])
        elif line.strip() and numbered and rows and isinstance(rows[-1][1], str):
            rows[-1][1] = f"{rows[-1][1]} {line.strip()}"  # an item that goes on
        elif line.strip() and not numbered:
            rows.append([None, line.strip()])
    return rows


def _table_lines(text: str) -> list[str]:
    """Split rows; a quoted cell may hold lines of its own, as Excel copies them."""
    lines, open_quotes = [""], False
    for line in text.rstrip("\n").split("\n"):
        lines[-1] = f"{lines[-1]}\n{line}" if open_quotes else line
        open_quotes = (open_quotes + _quotes(line)) % 2 == 1
        if not open_quotes:
            lines.append("")
    return [line for line in lines if line.strip()]


def _quotes(line: str) -> int:
    return line.count('"') if re.search(r'(?:^|\t)"', line) or line.endswith('"') else 0


def _cells(line: str) -> list[Content]:
    return [_cell(cell) for cell in line.split("\t")]


def _cell(cell: str) -> Content:
    if len(cell) > 1 and cell.startswith('"') and cell.endswith('"'):
        cell = cell[1:-1].replace('""', '"')
    return cell.strip() or None


def _html_rows(html: str) -> list[list[Content]]:
    reader = _Table()
    reader.feed(html)
    reader.close()
    return [[clean(cell).strip() or None for cell in row] for row in reader.rows if any(row)]


class _Table(HTMLParser):
    """Takes the cells of the tables of a page; a cell that was merged downwards goes on below."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._inside = False
        self._across, self._down = 1, 1
        self._hanging: dict[int, tuple[int, str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ROW:
            self.rows.append([])
        elif tag in _CELL:
            self._fill_hanging()
            if not self.rows:
                self.rows.append([])
            self.rows[-1].append("")
            said = dict(attrs)
            self._across, self._down = _span(said.get("colspan")), _span(said.get("rowspan"))
            self._inside = True
        elif tag in _BREAK and self._inside and self.rows[-1][-1].strip():
            self.rows[-1][-1] += "\n"

    def handle_endtag(self, tag: str) -> None:
        if tag in _CELL and self._inside:
            self._inside = False
            row = self.rows[-1]
            if self._down > 1:
                self._hanging[len(row) - 1] = (self._down - 1, row[-1])
            row.extend([""] * min(self._across - 1, MOST_COLUMNS))
        elif tag in _ROW and self.rows:
            self._fill_hanging()

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.rows[-1][-1] += re.sub(r"[ \r\n\t]+", " ", data)

    def _fill_hanging(self) -> None:
        if not self.rows:
            return
        row = self.rows[-1]
        while len(row) in self._hanging:
            left, text = self._hanging.pop(len(row))
            if left > 1:
                self._hanging[len(row)] = (left - 1, text)
            row.append(text)


def _span(said: str | None) -> int:
    return int(said) if said and said.isdecimal() and len(said) < 5 else 1
