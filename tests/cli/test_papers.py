"""Papers and workbooks from the command line, read back."""

import sqlite3
from contextlib import closing
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pypdf
import pytest

from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from liaison_app.storage.lock import WriterLock
from tests.cli.running import Liaison
from tests.permissions import read_only

TODAY = "--today=2025-06-10"


def _text(path: Path) -> str:
    """Give all words of a PDF, with one space between them."""
    pages = pypdf.PdfReader(path).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def _texts_of(path: Path) -> list[str]:
    """Give every text of a workbook's first sheet."""
    sheet = openpyxl.load_workbook(BytesIO(path.read_bytes())).worksheets[0]
    cells = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    return [cell for cell in cells if isinstance(cell, str)]


@pytest.mark.parametrize("number", ["5", "5/2025", "№ 5", "01966500-0007-7000-8000-000000000001"])
def test_a_meeting_is_known_by_number_year_and_uid(
    liaison: Liaison, sample: Path, tmp_path: Path, number: str
) -> None:
    out = tmp_path / "summary.pdf"
    line = ("print", "summary", "--meeting", number, "--languages", "ru", "--out", out)
    printed = liaison(*line, "--data", sample, "--language", "en")
    assert (printed.status, printed.out, printed.err) == (0, f"Written: {out}\n", "")
    assert "Жетысу Вольфрам" in _text(out)


def test_a_summary_has_its_languages_in_their_order(
    liaison: Liaison, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "summary.pdf"
    line = ("print", "summary", "--meeting", "5", "--languages", "zh,kk", "--out", out)
    assert liaison(*line, "--data", sample).status == 0
    said = _text(out)
    assert 0 <= said.find("会谈摘要") < said.find("Кездесудің қысқаша жазбасы")
    assert "Краткая запись" not in said


def test_side_by_side_the_page_lies_across(liaison: Liaison, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "summary.pdf"
    line = ("print", "summary", "--meeting", "5", "--languages", "kk,ru,zh", "--out", out)
    assert liaison(*line, "--layout", "columns", "--data", sample).status == 0
    page = pypdf.PdfReader(out).pages[0]
    assert page.mediabox.width > page.mediabox.height


def test_a_list_for_the_partner_leaves_out_what_is_internal(
    liaison: Liaison, sample: Path, tmp_path: Path
) -> None:
    _make_one_internal(sample)
    said = {}
    for audience in ("office", "partner"):
        out = tmp_path / f"{audience}.pdf"
        line = ("print", "commitments", "--languages", "zh", "--audience", audience)
        told = liaison(*line, "--out", out, "--data", sample, TODAY, "--language=en")
        assert told.status == 0
        said[audience] = _text(out)
        assert ("1 internal commitment left out" in told.out) == (audience == "partner")
    assert len(said["partner"]) < len(said["office"])


def _make_one_internal(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE commitment SET internal = 1 WHERE number = 1 OR id = 1")


def test_an_unknown_meeting_is_told(liaison: Liaison, sample: Path, tmp_path: Path) -> None:
    line = ("print", "summary", "--languages", "ru", "--out", tmp_path / "a.pdf", "--data", sample)
    for number in ("6", "5/2024", "nobody"):
        told = liaison(*line, "--meeting", number, "--language=en")
        assert (told.status, told.err) == (1, f"There is no meeting {number}.\n")
    assert not (tmp_path / "a.pdf").exists()


def test_several_meetings_of_one_number_are_listed(
    liaison: Liaison, sample: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(sample)) as connection, connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(meeting)")]
        copied = ", ".join(name for name in columns if name not in ("id", "uid", "year"))
        connection.execute(
            f"INSERT INTO meeting (uid, year, {copied}) SELECT 'uid-of-2024', 2024, {copied} "
            "FROM meeting"
        )
    line = ("print", "summary", "--languages", "ru", "--out", tmp_path / "a.pdf", "--data", sample)
    told = liaison(*line, "--meeting", "5", "--language=en")
    assert told.status == 1
    assert len(told.err.splitlines()) == 1
    for part in ("5/2025", "5/2024", "uid-of-2024", "01966500-0007-7000-8000-000000000001"):
        assert part in told.err
    assert liaison(*line, "--meeting", "5/2025").status == 0


FILTERS = [
    ((), 8),
    (("--status", "open"), 5),
    (("--status", "fulfilled"), 3),
    (("--status", "in-progress,fulfilled"), 8),
    (("--side", "cn"), 2),
    (("--side", "kz", "--side", "joint"), 6),
    (("--responsible", "Жетысу Вольфрам"), 6),  # alone or together with others
    (("--responsible", "жетісу вольфрамы"), 6),
    (("--responsible", "01966500-0002-7000-8000-000000000007"), 6),
    (("--responsible", "жетысу", "--side", "cn"), 2),
    (("--due-before", "2025-05-15"), 1),
    (("--due-before", "16.05.2025"), 2),
    (("--overdue",), 1),
    (("--overdue", "--today=2025-07-10"), 3),
]


@pytest.mark.parametrize(("options", "count"), FILTERS)
def test_the_options_choose_the_commitments(
    liaison: Liaison, sample: Path, tmp_path: Path, options: tuple[str, ...], count: int
) -> None:
    out = tmp_path / "list.xlsx"
    line = ("export", "commitments", "--languages", "ru", "--out", out, "--data", sample, TODAY)
    told = liaison(*line, *options)
    assert told.status == 0, told.err
    with closing(sqlite3.connect(sample)) as connection:
        wordings = [row[0] for row in connection.execute("SELECT text_ru FROM commitment")]
    found = _texts_of(out)
    assert sum(wording in found for wording in wordings) == count


def test_dates_in_the_workbook_are_dates(liaison: Liaison, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "list.xlsx"
    liaison("export", "commitments", "--out", out, "--data", sample, TODAY)
    sheet = openpyxl.load_workbook(out).worksheets[0]
    days = {
        cell.date() if isinstance(cell, datetime) else cell
        for row in sheet.iter_rows(values_only=True)
        for cell in row
    }
    assert date(2025, 7, 15) in days


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("kk", "Міндеттемелер тізбесі"),
        ("ru", "Перечень обязательств"),
        ("zh", "承诺事项清单"),
        ("en", "Перечень обязательств"),
    ],
)
def test_without_languages_a_list_is_in_the_one_spoken(
    liaison: Liaison, sample: Path, tmp_path: Path, language: str, title: str
) -> None:
    out = tmp_path / "list.pdf"
    line = ("print", "commitments", "--out", out, "--data", sample, TODAY)
    assert liaison(*line, "--language", language).status == 0
    assert title in _text(out)


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_an_unknown_organisation_is_told_in_one_line(
    liaison: Liaison, sample: Path, tmp_path: Path, language: InterfaceLanguage
) -> None:
    line = ("export", "commitments", "--responsible", "Никто", "--out", tmp_path / "a.xlsx")
    told = liaison(*line, "--data", sample, "--language", language)
    assert (told.status, told.out) == (1, "")
    assert len(told.err.splitlines()) == 1
    assert "Никто" in told.err


@pytest.mark.parametrize("line", ["print commitments --out", "export commitments --out"])
def test_a_target_that_cannot_be_written_stays_as_it_was(
    liaison: Liaison, sample: Path, tmp_path: Path, line: str
) -> None:
    target = tmp_path / "closed" / ("list.pdf" if "print" in line else "list.xlsx")
    target.parent.mkdir()
    target.write_text("older", encoding="utf-8")
    with read_only(target.parent):
        told = liaison(*line.split(), target, "--data", sample, "--language=en")
    assert told.status == 1
    assert target.name in told.err
    assert len(told.err.splitlines()) == 1
    assert target.read_text(encoding="utf-8") == "older"
    assert liaison(*line.split(), target, "--data", sample).status == 0
    assert target.read_bytes()[:5] in (b"%PDF-", b"PK\x03\x04\x14")


def test_papers_are_made_beside_an_open_window(
    liaison: Liaison, sample: Path, tmp_path: Path
) -> None:
    lock = WriterLock(sample, "Айгерим")
    assert (
        liaison("print", "commitments", "--out", tmp_path / "a.pdf", "--data", sample).status == 0
    )
    out = tmp_path / "a.xlsx"
    assert liaison("export", "commitments", "--out", out, "--data", sample).status == 0
    lock.release()


def test_the_report_of_a_closed_month_is_printed_in_three_languages(
    liaison: Liaison, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "may.pdf"
    printed = liaison("print", "month", "2025-05", "--out", out, "--data", sample, TODAY)
    assert printed.status == 0
    said = _text(out)
    for words in ("Отчёт об исполнении обязательств", "承诺事项落实情况报告", "Міндеттемелердің"):
        assert words in said
    assert "Предварительно" not in said


def test_the_report_of_an_open_month_for_the_partner_is_preliminary(
    liaison: Liaison, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "june.xlsx"
    line = ("export", "month", "06.2025", "--languages", "ru", "--audience", "partner")
    assert liaison(*line, "--out", out, "--data", sample, TODAY).status == 0
    texts = _texts_of(out)
    assert texts[0].startswith("Предварительно, ")
    assert "Выполнено в срок, %" in texts
    assert "Требует решения руководства" not in texts


@pytest.mark.parametrize("month", ["2024-06", "2025-13", "июнь"])
def test_a_month_that_is_not_there_is_refused(
    liaison: Liaison, sample: Path, tmp_path: Path, month: str
) -> None:
    out = tmp_path / "month.pdf"
    refused = liaison(
        "print", "month", month, "--out", out, "--data", sample, "--language", "en", TODAY
    )
    assert refused.status != 0
    assert month in refused.err
    assert not out.exists()
