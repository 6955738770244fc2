"""The chase list from a real file: by the month's round, or by what is overdue; read back."""

from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from liaison_app.base.clock import Clock
from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.directory import Organisation, Person
from liaison_app.office.chase import chase_month, export_chase, print_chase, read_chase
from liaison_app.office.contacts import About, contact_from_line
from liaison_app.office.desk import Desk
from liaison_app.office.exchange.loading import load
from liaison_app.office.sample import sample_source
from liaison_app.papers.coverage import printable
from liaison_app.papers.pdf import render_pdf
from liaison_app.papers.plain import plain_text
from tests.office.making import DUE, Table, promise_on_control, type_into

JUNE, AUGUST = date(2025, 6, 1), date(2025, 8, 1)


@pytest.fixture
def sample(desk: Desk) -> Desk:
    """Give the sample in the middle of the month that it collects."""
    desk.clock = Clock(date(2025, 7, 3))
    load(desk, sample_source())
    return desk


def test_the_month_is_the_one_being_collected(sample: Desk) -> None:
    """In the sample May is frozen and June collects."""
    assert chase_month(sample) == JUNE


def test_whoever_reported_is_not_chased(sample: Desk) -> None:
    """The list has what is expected, less what came."""
    content = read_chase(sample, JUNE)
    assert content.by_round
    with sample.read() as snapshot:
        month = snapshot.moment.execute(
            "SELECT commitment_id FROM monthly_report t JOIN monitoring_round r ON r.id=t.round_id"
            " WHERE r.month='2025-06-01' AND t.submitted_on IS NOT NULL"
        ).fetchall()
        reported = {row[0] for row in month}
        on_control = {
            one.key
            for one in snapshot.where(Commitment)
            if one.put_on_control and one.removed_on is None and one.status != "draft"
        }
    assert reported
    assert content.points == len(on_control - reported)
    assert [len(row.points) for row in content.rows] == sorted(
        (len(row.points) for row in content.rows), reverse=True
    )


def test_without_a_round_what_is_overdue_is_chased(desk: Desk, table: Table) -> None:
    """The person, the telephone, the last contact and the next call stand beside."""
    commitment = promise_on_control(desk, table)
    type_into(desk, Person, table.director, "telephone", "+7 727 000 11 22")
    desk.clock = Clock(DUE.replace(day=20))
    about = About((commitment,))
    contact_from_line(desk, about, "01.05, звонок, Мукан, готовят, перезвонить 10.05")
    contact_from_line(desk, about, "05.05, письмо № 7, обещают к 15 мая")
    content = read_chase(desk, AUGUST)
    assert not content.by_round
    (row,) = content.rows
    assert row.organisation is not None
    assert row.organisation.id == table.company
    assert (row.telephone, row.next_call) == ("+7 727 000 11 22", date(2025, 5, 10))
    assert row.last is not None
    assert (row.last.on, row.last.said) == (date(2025, 5, 5), "обещают к 15 мая")
    contact_from_line(desk, about, "12.05, звонок, напомнили")
    assert read_chase(desk, AUGUST).rows[0].next_call is None  # called since


def test_the_telephone_of_the_organisation_stands_in(desk: Desk, table: Table) -> None:
    """Where nobody's own number is known."""
    promise_on_control(desk, table)
    type_into(desk, Organisation, table.company, "telephone", "+7 727 333 44 55")
    desk.clock = Clock(DUE.replace(day=20))
    assert read_chase(desk, AUGUST).rows[0].telephone == "+7 727 333 44 55"


def test_the_paper_is_read_back_in_all_languages(sample: Desk) -> None:
    """Every organisation and its words are on the paper."""
    paper = print_chase(sample, JUNE, CONTENT_LANGUAGES)
    said = plain_text(paper).replace("\u00a0", " ")
    for words in ("Список для напоминаний", "Еске салу тізімі", "催办清单", "июнь 2025"):
        assert words in said
    _, missing = printable(paper)
    assert not missing
    pages = PdfReader(BytesIO(render_pdf(paper, sample.clock.local_now()))).pages
    assert "催办清单" in "".join(page.extract_text() for page in pages)


def test_the_workbook_is_read_back(sample: Desk, tmp_path: Path) -> None:
    """A row for each organisation, the number of points as a number."""
    target = tmp_path / "chase.xlsx"
    count = export_chase(sample, JUNE, ("ru", "zh"), target)
    book = openpyxl.load_workbook(target)
    assert book.sheetnames == ["Русский", "中文"]
    cells = list(book["Русский"].iter_rows(values_only=True))
    head = next(n for n, row in enumerate(cells) if row[0] == "Организация")
    body = cells[head + 1 :]
    assert len(body) == count
    content = read_chase(sample, JUNE)
    assert [row[3] for row in body] == [len(row.points) for row in content.rows]


def test_a_partner_is_not_given_it(sample: Desk, tmp_path: Path) -> None:
    """It is the office's own."""
    with pytest.raises(UserMistake):
        print_chase(sample, JUNE, ("zh",), "partner")
    with pytest.raises(UserMistake):
        export_chase(sample, JUNE, ("zh",), tmp_path / "chase.xlsx", "partner")
