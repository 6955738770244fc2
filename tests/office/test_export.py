"""Commitments given out as a workbook, from a real file."""

from __future__ import annotations

import errno
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from liaison_app.base.errors import Cancelled, KnownFailure, UserMistake
from liaison_app.domain.commitment import Commitment, CommitmentStatus
from liaison_app.domain.filters import CommitmentFilter, Sort
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.desk import Desk
from liaison_app.office.export import ExportWish, export_commitments
from tests.storage.registers.records import Stored

MAY, JUNE = date(2025, 5, 15), date(2025, 6, 1)
EVERYTHING = CommitmentFilter(statuses=frozenset())


@pytest.fixture
def stored(desk: Desk) -> Stored:
    """Give what stores records into the desk's file."""
    return Stored(desk.file)


def listed(sheet: Worksheet, head: str) -> list[object]:
    """Give what stands under a head."""
    row = int(str(sheet.auto_filter.ref).split(":")[0].lstrip("A"))
    heads = [cell.value for cell in sheet[row]]
    column = heads.index(head) + 1
    return [sheet.cell(place, column).value for place in range(row + 1, sheet.max_row + 1)]


def test_one_sheet_a_language_as_filtered_and_sorted(
    desk: Desk, stored: Stored, tmp_path: Path
) -> None:
    stored.commitment(text=Trilingual("Екінші", "Второе", "第二"), due=JUNE)
    stored.commitment(text=Trilingual("Бірінші", "Первое"), due=MAY)
    stored.commitment("Закрытое", due=MAY, status=CommitmentStatus.CANCELLED)
    wish = ExportWish(("zh", "kk", "ru"), sort=Sort("due", descending=True))
    done = export_commitments(desk, wish, tmp_path / "x.xlsx")
    assert (done.rows, done.left_out) == (2, 0)
    book = load_workbook(tmp_path / "x.xlsx")
    assert book.sheetnames == ["中文", "Қазақша", "Русский"]
    assert listed(book["中文"], "事项内容") == ["第二", "[未翻译]"]
    assert listed(book["Қазақша"], "Мазмұны") == ["Екінші", "Бірінші"]
    assert listed(book["Русский"], "Содержание") == ["Второе", "Первое"]


def test_every_sheet_has_the_order_of_the_first_language(
    desk: Desk, stored: Stored, tmp_path: Path
) -> None:
    stored.commitment(text=Trilingual("Ғимарат", "Здание"))
    stored.commitment(text=Trilingual("Дала", "Вода"))
    wish = ExportWish(("kk", "ru"), EVERYTHING, Sort("text"))
    export_commitments(desk, wish, tmp_path / "x.xlsx")
    book = load_workbook(tmp_path / "x.xlsx")
    assert listed(book["Қазақша"], "Мазмұны") == ["Ғимарат", "Дала"]
    assert listed(book["Русский"], "Содержание") == ["Здание", "Вода"]


def test_the_columns_of_the_screen_in_their_order(
    desk: Desk, stored: Stored, tmp_path: Path
) -> None:
    stored.commitment("План", due=MAY)
    wish = ExportWish(("ru",), EVERYTHING, columns=("text", "due", "keeper"))
    export_commitments(desk, wish, tmp_path / "x.xlsx")
    sheet = load_workbook(tmp_path / "x.xlsx").worksheets[0]
    heads = [cell.value for cell in sheet[int(str(sheet.auto_filter.ref)[1])]]
    assert heads == ["Содержание", "Срок исполнения", "Ведущий сотрудник"]


def test_the_partner_gets_allowed_columns_and_no_internal_commitment(
    desk: Desk, stored: Stored, tmp_path: Path
) -> None:
    stored.commitment("Общее", due=MAY)
    stored.add(Commitment(text=Trilingual(ru="Внутреннее"), internal=True))
    wish = ExportWish(
        ("zh",), EVERYTHING, columns=("text", "keeper", "title", "state"), audience="partner"
    )
    done = export_commitments(desk, wish, tmp_path / "x.xlsx")
    assert (done.rows, done.left_out) == (1, 1)
    sheet = load_workbook(tmp_path / "x.xlsx").worksheets[0]
    row = int(str(sheet.auto_filter.ref).split(":")[0].lstrip("A"))
    assert [cell.value for cell in sheet[row]] == ["事项内容", "落实状态", "逾期天数"]
    assert listed(sheet, "落实状态") == ["逾期未完成"]  # not the office's 逾期未办结
    only = ExportWish(("zh",), CommitmentFilter(internal=True), audience="partner")
    with pytest.raises(UserMistake):
        export_commitments(desk, only, tmp_path / "y.xlsx")


def test_the_document_says_what_it_is(desk: Desk, stored: Stored, tmp_path: Path) -> None:
    stored.add(OfficeProfile(name=Trilingual(ru="Отдел"), sample=True))
    stored.commitment("План", due=MAY)
    export_commitments(desk, ExportWish(("ru", "zh")), tmp_path / "x.xlsx")
    book = load_workbook(tmp_path / "x.xlsx")
    properties = book.properties
    assert properties.title == "Перечень обязательств"
    assert properties.subject == "Незакрытые обязательства"
    assert (properties.creator, properties.language) == ("Айгерим", "ru-KZ")
    above = [book["Русский"].cell(row, 1).value for row in range(1, 5)]
    assert above[0] == "Образец: часть сведений вымышлена"
    assert above[2:] == ["Отдел", "По состоянию на 20 мая 2025 года"]


def test_progress_counts_the_rows_of_all_sheets(desk: Desk, stored: Stored, tmp_path: Path) -> None:
    for number in range(3):
        stored.commitment(f"План {number}")
    said: list[tuple[int, int]] = []
    wish = ExportWish(("ru", "kk"))
    export_commitments(desk, wish, tmp_path / "x.xlsx", lambda *at: said.append(at))
    assert said == [(0, 6), (3, 6), (6, 6)]


def test_a_cancelled_export_leaves_the_old_file_and_nothing_else(
    desk: Desk, stored: Stored, tmp_path: Path
) -> None:
    stored.commitment("План")
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "x.xlsx"
    target.write_bytes(b"before")

    def cancel(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_commitments(desk, ExportWish(("ru",)), target, cancel)
    assert target.read_bytes() == b"before"
    assert [path.name for path in folder.iterdir()] == ["x.xlsx"]


def test_a_full_disk_is_told_of_the_workbook_and_not_of_the_data_file(
    desk: Desk, stored: Stored, tmp_path: Path
) -> None:
    stored.commitment("Первое", due=MAY)

    def fill(done: int, total: int) -> None:
        raise OSError(errno.ENOSPC, f"full at {done} of {total}")

    with pytest.raises(KnownFailure, match=r"x\.xlsx"):
        export_commitments(desk, ExportWish(("ru",)), tmp_path / "x.xlsx", fill)


def test_a_folder_in_the_way_is_told_in_words(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").mkdir()
    with pytest.raises(KnownFailure) as told:
        export_commitments(desk, ExportWish(("ru",)), tmp_path / "x.xlsx")
    assert "x.xlsx" in str(told.value)


def test_no_language_is_a_mistake(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UserMistake) as told:
        export_commitments(desk, ExportWish(()), tmp_path / "x.xlsx")
    assert told.value.field == "languages"
