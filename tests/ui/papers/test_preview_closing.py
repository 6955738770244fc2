"""A preview goes away with its window while it shows a paper."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from liaison_app.papers.paper import Paper, Paragraph, Part, line
from liaison_app.papers.pdf import render_pdf
from liaison_app.ui.kit.pdf_preview import PdfPreview
from tests.papers.samples import STAMP


@pytest.mark.parametrize("way", ["later", "with its owner"])
def test_it_is_destroyed_with_its_pages(qtbot: QtBot, tmp_path: Path, way: str) -> None:
    paper = Paper("Проба", (Part("ru", (Paragraph(line("Текст", "ru")),)),))
    owner = QWidget()
    preview = PdfPreview(owner)
    preview.show_pdf(render_pdf(paper, STAMP))
    assert preview.document().status() is QPdfDocument.Status.Ready
    if way == "later":
        with qtbot.waitSignal(preview.destroyed):
            owner.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del owner, preview
