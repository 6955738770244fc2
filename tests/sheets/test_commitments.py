"""The workbook of commitments, read back."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from openpyxl.styles.numbers import is_date_format
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from liaison_app.base.errors import KnownFailure
from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import message
from liaison_app.domain.columns import COMMITMENT_HEADS
from liaison_app.domain.commitment import CommitmentStatus
from liaison_app.domain.rows import CommitmentRow
from liaison_app.domain.standing import Stand, Standing
from liaison_app.domain.term import Period, Term, TermKind
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.catalogs import Phrases
from liaison_app.sheets import listing
from liaison_app.sheets.book import Book
from liaison_app.sheets.commitments import USUAL, commitment_columns, expanded
from liaison_app.sheets.listing import ListSheet, add_list
from liaison_app.sheets.look import TONES
from liaison_app.sheets.preface import Preface
from tests.sheets.rows import ROW, shown

MADE = datetime(2025, 6, 2, 14, 5)
PREFACE = Preface(
    message("commitment list", "List of commitments"),
    date(2025, 6, 2),
    MADE,
    office="Отдел",
    prepared_by="Айгерим",
    conditions=("Просрочены", "Проект: Богутинское"),
)
EVERYTHING = tuple(COMMITMENT_HEADS)


def written(
    path: Path,
    rows: Sequence[CommitmentRow],
    language: ContentLanguage = "ru",
    keys: tuple[str, ...] = EVERYTHING,
    preface: Preface = PREFACE,
) -> Worksheet:
    """Write one sheet and read it back."""
    phrases = Phrases(language)
    columns = commitment_columns(keys, language, phrases)
    book = Book()
    listed = ListSheet("Лист", language, phrases, preface, columns, len(rows), [rows])
    add_list(book, listed, lambda count: None)
    book.save(path)
    return load_workbook(path).worksheets[0]


def cells(sheet: Worksheet, keys: tuple[str, ...] = EVERYTHING, row: int = 1) -> dict[str, object]:
    """Give the cells of a row of the list by the key of their column."""
    head = head_row(sheet)
    return {
        key: sheet.cell(head + row, place).value for place, key in enumerate(dict.fromkeys(keys), 1)
    }


def head_row(sheet: Worksheet) -> int:
    return int(str(sheet.auto_filter.ref).split(":")[0].lstrip("A"))


def test_days_and_numbers_are_real_and_texts_are_texts(tmp_path: Path) -> None:
    found = cells(written(tmp_path / "x.xlsx", [ROW]))
    assert found == {
        "number": "5/4.1",
        "held_on": datetime(2025, 4, 24),
        "side": "КНР",
        "text": "План финансирования",
        "title": "Наше название",
        "completion_form": "Письмо",
        "responsible": "ТОО «Жетысу Вольфрам»",
        "executors": "Акимат;\nУправление",
        "original_due": datetime(2025, 5, 1),
        "due": datetime(2025, 5, 15),
        "term": None,
        "extensions": 1,
        "state": "Просрочено",
        "days": 18,
        "status": "На исполнении",
        "fact_date": None,
        "project": None,
        "promised_to": "РК",
        "firmness": "Твёрдое обязательство",
        "priority": "Обычный",
        "keeper": "Айгерим",
        "note": None,
    }


@pytest.mark.parametrize(
    ("language", "format_", "head"),
    [
        ("kk", "dd\\.mm\\.yyyy", "Орындалу мерзімі"),
        ("ru", "dd\\.mm\\.yyyy", "Срок исполнения"),
        ("zh", "yyyy\\-mm\\-dd", "完成时限"),
    ],
)
def test_heads_and_formats_are_of_the_language(
    tmp_path: Path, language: ContentLanguage, format_: str, head: str
) -> None:
    sheet = written(tmp_path / "x.xlsx", [ROW], language, ("due",))
    row = head_row(sheet)
    assert sheet.cell(row, 1).value == head
    cell = sheet.cell(row + 1, 1)
    assert cell.number_format == format_
    assert is_date_format(cell.number_format)


@pytest.mark.parametrize(
    "text", ["=SUM(A1:A9)", "+7 701 000", "-", "@имя", "\tотступ", "\nстрока", "#N/A", "=", "<&>"]
)
def test_texts_stay_texts(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.xlsx"
    sheet = written(path, [ROW._replace(text=shown(text))], keys=("text",))
    cell = sheet.cell(head_row(sheet) + 1, 1)
    assert (cell.value, cell.data_type) == (text, "s")
    assert bool(cell.quotePrefix) is text.startswith(("=", "+", "-", "@", "\t", "\n"))
    assert CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[-1][0] == text


def test_a_state_is_a_word_on_a_fill(tmp_path: Path) -> None:
    standings = (Standing.OVERDUE, Standing.DUE_SOON, Standing.DONE_LATE, Standing.IN_PROGRESS)
    rows = [ROW._replace(stand=Stand(standing, 2)) for standing in standings]
    sheet = written(tmp_path / "x.xlsx", rows, keys=("state", "days"))
    head = head_row(sheet)
    words = [sheet.cell(head + place, 1).value for place in range(1, 5)]
    assert words == ["Просрочено", "Срок истекает", "Исполнено с нарушением срока", "На исполнении"]
    fills = [sheet.cell(head + place, 1).fill.fgColor.rgb[2:] for place in range(1, 5)]
    assert fills == [TONES["late"][1], TONES["soon"][1], TONES["done"][1], "000000"]
    assert [sheet.cell(head + place, 2).value for place in range(1, 5)] == [2, None, 2, None]


def test_a_missing_translation_is_said_in_the_asked_language(tmp_path: Path) -> None:
    row = ROW._replace(text=shown("中文", "zh"), note=shown(""), executors=(shown("中文", "zh"),))
    found = cells(written(tmp_path / "x.xlsx", [row]))
    assert (found["text"], found["executors"]) == ("[нет перевода]", "[нет перевода]")
    assert found["note"] is None


def test_a_term_that_is_no_date_is_worded(tmp_path: Path) -> None:
    monthly = Term(TermKind.PERIODIC, every=Period.MONTH, day=5)
    quarter = Term(
        TermKind.WORDING, date(2026, 9, 30), Trilingual(ru="III квартал 2026 года", zh="第三季度")
    )
    rows = [ROW._replace(term=monthly, current_due=None), ROW._replace(term=quarter)]
    sheet = written(tmp_path / "x.xlsx", rows, keys=("due", "term"))
    assert cells(sheet, ("due", "term")) == {"due": None, "term": "ежемесячно, до 5 числа"}
    second = cells(sheet, ("due", "term"), row=2)
    assert second == {"due": datetime(2025, 5, 15), "term": "III квартал 2026 года"}


def test_the_sheet_says_what_it_is_and_who_made_it(tmp_path: Path) -> None:
    preface = replace(PREFACE, sample=True, starred=True)
    sheet = written(tmp_path / "x.xlsx", [ROW._replace(illustrative=True)], preface=preface)
    above = [sheet.cell(row, 1).value for row in range(1, head_row(sheet) - 1)]
    assert above == [
        "Образец: часть сведений вымышлена",
        "Перечень обязательств",
        "Отдел",
        "По состоянию на 2 июня 2025 года",
        "Условия отбора: Просрочены",
        "Проект: Богутинское",
        "* Вымышлено для показа",
        "Составлено 02.06.2025 в 14:05, подготовил(а): Айгерим",
    ]
    assert cells(sheet)["number"] == "5/4.1 *"
    assert sheet.oddHeader is not None
    assert sheet.oddHeader.center.text == "ОБРАЗЕЦ"


def test_the_page_prints_well_and_the_head_stays(tmp_path: Path) -> None:
    sheet = written(tmp_path / "x.xlsx", [ROW] * 3, keys=("number", "text"))
    head = head_row(sheet)
    assert sheet.freeze_panes == f"B{head + 1}"
    assert sheet.auto_filter.ref == f"A{head}:B{head + 3}"
    assert sheet.print_title_rows == f"${head}:${head}"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.oddFooter is not None
    assert sheet.oddFooter.right.text == "Страница &P из &N"
    assert sheet.dimensions == f"A1:B{head + 3}"


def test_long_texts_wrap_and_their_rows_are_high_enough(tmp_path: Path) -> None:
    rows = [ROW, ROW._replace(text=shown("Слово за словом " * 20))]
    sheet = written(tmp_path / "x.xlsx", rows, keys=("text",))
    head = head_row(sheet)
    assert sheet.cell(head + 2, 1).alignment.wrap_text
    low, high = (sheet.row_dimensions[head + place].height for place in (1, 2))
    assert low < 30 < high


def test_a_row_that_is_edited_fits_itself_again(tmp_path: Path) -> None:
    written(tmp_path / "x.xlsx", [ROW])
    with zipfile.ZipFile(tmp_path / "x.xlsx") as file:
        rows = ElementTree.fromstring(file.read("xl/worksheets/sheet1.xml")).iter(
            "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}row"
        )
        assert not any("customHeight" in row.attrib for row in rows)


def test_an_empty_list_says_so(tmp_path: Path) -> None:
    sheet = written(tmp_path / "x.xlsx", [], keys=("number", "text"))
    assert sheet.cell(head_row(sheet) + 1, 1).value == "Перечень пуст."


def test_more_rows_than_a_sheet_holds_are_refused(tmp_path: Path) -> None:
    phrases = Phrases("ru")
    columns = commitment_columns(("text",), "ru", phrases)
    listed = ListSheet("Лист", "ru", phrases, PREFACE, columns, listing.MOST_ROWS, [])
    with pytest.raises(KnownFailure):
        add_list(Book(), listed, lambda count: None)


def test_what_belongs_to_a_column_comes_with_it_unless_it_would_stay_empty() -> None:
    nothing = expanded((), extended=False, worded=False, noted=False)
    assert nothing == (*(key for key in USUAL if key not in ("state", "note")), "state", "days")
    everything = expanded((), extended=True, worded=True, noted=True)
    assert {"original_due", "extensions", "term", "note"} <= set(everything)
    asked = expanded(("note", "due"), extended=False, worded=True, noted=False)
    assert asked == ("note", "due", "term")


@pytest.mark.parametrize("language", ["kk", "ru", "zh"])
def test_no_word_of_a_head_is_torn(language: ContentLanguage) -> None:
    """A bold letter of 10 points is about as wide as a digit of 11, a hanzi takes two."""
    digits = 2 if language == "zh" else 1
    for column in commitment_columns(EVERYTHING, language, Phrases(language)):
        for word in Phrases(language).render(column.head).split():
            assert len(word) * digits <= column.width, word


def test_the_first_font_is_that_of_the_cells(tmp_path: Path) -> None:
    """Columns count in its digits, and a row that the partner adds looks like the others."""
    written(tmp_path / "x.xlsx", [ROW])
    with zipfile.ZipFile(tmp_path / "x.xlsx") as parts:
        styles = parts.read("xl/styles.xml").decode()
    first = styles[styles.index("<font>") : styles.index("</font>")]
    assert "Times New Roman" in first
    assert 'sz val="11"' in first
    assert "scheme" not in first
    assert "Calibri" not in styles


@pytest.mark.parametrize(("language", "least"), [("kk", 10), ("ru", 10), ("zh", 12)])
def test_a_date_has_room_in_any_font(language: ContentLanguage, least: float) -> None:
    columns = commitment_columns(EVERYTHING, language, Phrases(language))
    assert all(column.width > least for column in columns if column.kind == "day")


def test_a_side_that_nothing_tells_yet_is_a_dash(tmp_path: Path) -> None:
    unknown = ROW._replace(lead_id=None, status=CommitmentStatus.DRAFT)
    found = cells(written(tmp_path / "x.xlsx", [unknown]))
    assert (found["side"], found["promised_to"]) == ("—", "—")
