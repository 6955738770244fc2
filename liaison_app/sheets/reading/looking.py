"""Looks a workbook through as a stream before it is opened: what it is, and that it is not too big.

Nothing that a file says of its own size is believed: it is counted while it is unpacked.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol
from xml.parsers import expat

from liaison_app.sheets.reading.refusing import Reason, Refused
from liaison_app.sheets.reading.table import LARGEST, MOST_COLUMNS, MOST_ROWS

_UNPACKED = 400 * 1024 * 1024
_MOST_MEMBERS = 5_000
_PIECE = 1 << 18
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the first bytes of an xls, and of a locked xlsx
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_REFERENCE = re.compile(r"([A-Z]{1,7})([0-9]{1,9})")


def look_through(path: Path) -> None:
    """Raise Refused unless the file is a workbook of a size that can be read."""
    judge_file(path)
    try:
        with zipfile.ZipFile(path) as packed:
            _look_inside(packed)
    except (zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, OSError) as error:
        raise Refused(Reason.DAMAGED) from error
    except (NotImplementedError, RuntimeError) as error:  # locked by the packer
        raise Refused(Reason.PROTECTED) from error


def judge_file(path: Path) -> None:
    """Raise Refused where the size or the first bytes tell that it is nothing we read."""
    try:
        if not path.is_file():
            raise Refused(Reason.MISSING)
        size = path.stat().st_size
        with path.open("rb") as file:
            begin = file.read(8)
            rest = file.read(LARGEST) if begin == _COMPOUND and size <= LARGEST else b""
    except OSError as error:
        raise Refused(Reason.MISSING) from error
    if size > LARGEST:
        raise Refused(Reason.TOO_LARGE)
    if begin == _COMPOUND:
        raise Refused(Reason.PROTECTED if _LOCKED in rest else Reason.OLD_FORMAT)
    if not begin.startswith(b"PK"):
        raise Refused(Reason.EMPTY if size == 0 else Reason.NO_WORKBOOK)


def counts_since_1904(path: Path) -> bool:
    """Tell whether bare numbers count days from 1904, as old Excel for Mac did."""
    with zipfile.ZipFile(path) as packed:
        if "xl/workbook.xml" not in packed.namelist():
            return False
        with packed.open("xl/workbook.xml") as file:
            return re.search(rb'date1904\s*=\s*"(1|true)"', file.read(_PIECE)) is not None


def _look_inside(packed: zipfile.ZipFile) -> None:
    members = packed.infolist()
    names = {member.filename for member in members}
    if len(members) > _MOST_MEMBERS:
        raise Refused(Reason.TOO_FULL)
    if "xl/workbook.bin" in names:
        raise Refused(Reason.OLD_FORMAT)
    if "content.xml" not in names and "xl/workbook.xml" not in names:
        raise Refused(Reason.NO_WORKBOOK)
    room = [_UNPACKED]
    for member in members:
        pieces = _pieces(packed, member, room)
        if member.filename == "content.xml":
            _parse(pieces, _OpenDocument())
        elif _SHEET.fullmatch(member.filename):
            _parse(pieces, _Excel())
        else:
            for _ in pieces:
                pass


def _pieces(packed: zipfile.ZipFile, member: zipfile.ZipInfo, room: list[int]) -> Iterator[bytes]:
    with packed.open(member) as file:
        while piece := file.read(_PIECE):
            room[0] -= len(piece)
            if room[0] < 0:
                raise Refused(Reason.TOO_FULL)
            yield piece


class _Counting(Protocol):
    def start(self, name: str, attributes: dict[str, str]) -> None: ...


def _parse(pieces: Iterator[bytes], counting: _Counting) -> None:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _no_doctype
    parser.StartElementHandler = counting.start
    for piece in pieces:
        parser.Parse(piece, False)
    parser.Parse(b"", True)


def _no_doctype(*_: object) -> None:
    raise Refused(Reason.DAMAGED)  # no office program writes one


def judge_place(row: int, column: int) -> None:
    """Raise Refused where something stands outside of what is read (both count from 1)."""
    if row > MOST_ROWS:
        raise Refused(Reason.TOO_MANY_ROWS)
    if column > MOST_COLUMNS:
        raise Refused(Reason.TOO_MANY_COLUMNS)


class _Excel:
    """Counts where the cells of a sheet are that hold something."""

    def __init__(self) -> None:
        self._row = self._column = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take one element; a cell without its place stands after the one before."""
        _, _, name = name.rpartition(":")
        if name == "c":
            self._column += 1
            found = _REFERENCE.fullmatch(attributes.get("r", ""))
            if found:
                self._row, self._column = int(found[2]), _number(found[1])
        elif name == "row":
            said = attributes.get("r", "")
            self._row = int(said) if said.isdecimal() and len(said) < 10 else self._row + 1
            self._column = 0
        elif name in ("v", "is"):
            judge_place(self._row, self._column)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


class _OpenDocument:
    """Counts the same in an OpenDocument sheet, where one element may stand for many cells."""

    def __init__(self) -> None:
        self._row = self._rows = self._column = self._columns = 0
        self._starts: dict[str, Callable[[dict[str, str]], None]] = {
            "table:table": self._table,
            "table:table-row": self._next_row,
            "table:table-cell": self._cell,
            "table:covered-table-cell": self._cell,
            "text:p": self._text,
        }

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take one element."""
        begin = self._starts.get(name)
        if begin is not None:
            begin(attributes)

    def _table(self, _: dict[str, str]) -> None:
        self._row = self._rows = self._column = self._columns = 0

    def _next_row(self, attributes: dict[str, str]) -> None:
        self._row += self._rows
        self._rows = _repeated(attributes, "table:number-rows-repeated")
        self._column = self._columns = 0

    def _cell(self, attributes: dict[str, str]) -> None:
        self._column += self._columns
        self._columns = _repeated(attributes, "table:number-columns-repeated")
        if "office:value-type" in attributes:
            self._text(attributes)

    def _text(self, _: dict[str, str]) -> None:
        judge_place(self._row + self._rows, self._column + self._columns)


def _repeated(attributes: dict[str, str], name: str) -> int:
    said = attributes.get(name, "1")
    return int(said) if said.isdecimal() and len(said) < 10 else 1
