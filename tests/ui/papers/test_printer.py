"""A PDF to a printer: page by page in a worker, with progress and Cancel."""

from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from liaison_app.base.errors import Cancelled, KnownFailure
from liaison_app.base.messages import message
from liaison_app.papers.paper import Paper, Paragraph, Part, line
from liaison_app.papers.pdf import render_pdf
from liaison_app.tasks.jobs import Jobs
from liaison_app.ui.papers.printer import print_pdf
from tests.papers.samples import STAMP

TITLE = message("jobs", "Printing")


@pytest.fixture(scope="module")
def pdf() -> bytes:
    words = Paragraph(line("Слово " * 2500, "ru"))
    return render_pdf(Paper("Проба", (Part("ru", (words,)),)), STAMP)


def page_count(path: Path) -> int:
    document = QPdfDocument()
    document.load(str(path))
    return document.pageCount()


def printer_to(target: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(72)
    return printer


def test_every_page_is_printed_in_a_worker(qtbot: QtBot, tmp_path: Path, pdf: bytes) -> None:
    jobs, printer = Jobs(), printer_to(tmp_path / "out.pdf")
    ended: list[str] = []
    steps: list[tuple[int, int]] = []
    job = jobs.start(
        TITLE, lambda job: print_pdf(pdf, printer, job.report), lambda _: ended.append("done")
    )
    job.progressed.connect(lambda done, total: steps.append((done, total)))
    qtbot.waitUntil(lambda: bool(ended), timeout=20_000)
    count = page_count(tmp_path / "out.pdf")
    assert count > 1
    assert steps[-1] == (count, count)
    jobs.close()


@pytest.mark.parametrize("across", [True, False])
def test_the_page_lies_as_the_paper_does(tmp_path: Path, qtbot: QtBot, across: bool) -> None:
    words = Part("ru", (Paragraph(line("Слово", "ru")),))
    paper = Paper("Проба", (words,), orientation="landscape" if across else "portrait")
    printer = printer_to(tmp_path / "out.pdf")
    print_pdf(render_pdf(paper, STAMP), printer, lambda done, total: None)
    document = QPdfDocument()
    document.load(str(tmp_path / "out.pdf"))
    size = document.pagePointSize(0)
    assert (size.width() > size.height()) is across


def test_a_span_of_pages(tmp_path: Path, pdf: bytes, qtbot: QtBot) -> None:
    printer = printer_to(tmp_path / "out.pdf")
    printer.setFromTo(2, 2)
    print_pdf(pdf, printer, lambda done, total: None)
    assert page_count(tmp_path / "out.pdf") == 1


def test_cancel_stops_at_the_next_page(tmp_path: Path, pdf: bytes, qtbot: QtBot) -> None:
    printed: list[int] = []

    def stop(done: int, total: int) -> None:
        printed.append(done)
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_pdf(pdf, printer_to(tmp_path / "out.pdf"), stop)
    assert printed == [0, 1]


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_refuses_is_told_with_a_remedy(
    tmp_path: Path, pdf: bytes, qtbot: QtBot
) -> None:
    printer = printer_to(tmp_path / "no such folder" / "out.pdf")
    with pytest.raises(KnownFailure) as told:
        print_pdf(pdf, printer, lambda done, total: None)
    assert "out.pdf" in str(told.value.message.values)
    assert told.value.remedy is not None
