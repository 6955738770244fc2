"""Workbooks are read as data, with their limits; hostile and broken ones are refused in words."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from liaison_app.base.errors import Cancelled, KnownFailure
from liaison_app.sheets.reading.workbook import read_workbook

SHEET = "xl/worksheets/sheet1.xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet["B2"], sheet["B3"] = "текст", date(2025, 5, 15)
    path = tmp_path / "list.xlsx"
    made.save(path)
    return path


def with_sheet(book: Path, xml: str) -> Path:
    """Put another sheet into a workbook."""
    changed = book.with_name("changed.xlsx")
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, xml if name == SHEET else old.read(name))
    return changed


def said_of(path: Path, *, longest: float = 60.0) -> str:
    with pytest.raises(KnownFailure) as refused:
        read_workbook(path, longest=longest)
    return refused.value.message.text


def test_cells_stand_in_their_places_and_dates_are_days(book: Path) -> None:
    (sheet,) = read_workbook(book)
    assert sheet.rows[1:] == ((None, "текст"), (None, date(2025, 5, 15)))


def test_days_since_1904_and_cells_merged_downwards() -> None:
    (sheet,) = read_workbook(Path(__file__).with_name("since_1904.xlsx"))
    assert sheet.since_1904
    assert sheet.cell(4, 2) == date(2025, 5, 1)
    assert (sheet.cell(4, 3), sheet.cell(5, 3)) == ("мерж", "мерж")


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("A20001", "{file} has more than 20,000 rows."),
        ("GS1", "{file} has more than 200 columns."),
        ("XFD1048576", "{file} has more than 20,000 rows."),
    ],
)
def test_a_cell_far_away_is_refused_before_room_is_made_for_it(
    book: Path, cell: str, words: str
) -> None:
    row = cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    data = f'<sheetData><row r="{row}"><c r="{cell}"><v>1</v></c></row></sheetData>'
    path = with_sheet(book, f'<worksheet xmlns="{_MAIN}">{data}</worksheet>')
    assert said_of(path) == words


def test_entities_are_not_expanded(book: Path) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb">]>'
    path = with_sheet(book, f'{bomb}<worksheet xmlns="{_MAIN}"><sheetData/></worksheet>')
    assert said_of(path) == "{file} is damaged and cannot be read."


def test_what_unpacks_to_too_much_is_refused(book: Path) -> None:
    path = with_sheet(book, " " * (401 << 20))
    assert path.stat().st_size < 20 << 20
    assert said_of(path) in {
        "{file} unpacks to more than can be read.",
        "{file} is damaged and cannot be read.",
    }


def test_what_is_no_workbook_is_named_so(tmp_path: Path) -> None:
    text, empty, cut = (tmp_path / name for name in ("a.xlsx", "b.xlsx", "c.xlsx"))
    text.write_text("Пункт;Срок")
    empty.touch()
    cut.write_bytes(b"PK\x03\x04" + b"\0" * 50)
    other = tmp_path / "d.xlsx"
    with zipfile.ZipFile(other, "w") as packed:
        packed.writestr("word/document.xml", "<a/>")
    assert said_of(text) == "{file} is no workbook."
    assert said_of(other) == "{file} is no workbook."
    assert said_of(empty) == "There is nothing in {file}."
    assert said_of(cut) == "{file} is damaged and cannot be read."
    assert said_of(tmp_path) == "The file {file} cannot be opened."


def test_it_ends_when_it_takes_too_long_or_is_cancelled(book: Path) -> None:
    assert said_of(book, longest=-1.0) == "{file} took too long to read."

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_workbook(book, stop, longest=60.0)
