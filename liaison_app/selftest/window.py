"""Whether the window opens in every language, with every page and the pages of a paper."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING

from liaison_app.base.clock import Clock
from liaison_app.base.languages import INTERFACE_LANGUAGES
from liaison_app.base.settings import load_settings
from liaison_app.selftest.bench import Bench, NotRight

if TYPE_CHECKING:
    from liaison_app.bootstrap.program import Program

_PATIENCE = 30.0  # seconds until a page must have been read


def window(bench: Bench) -> None:
    """Open the window over the sample, go to every page and speak every language."""
    from liaison_app.bootstrap.program import Program
    from liaison_app.ui.application import make_application
    from liaison_app.ui.kit.interface_language import switch_language

    settings = load_settings()
    make_application(["liaison"], settings, "en")
    with _errors_raised():
        program = Program(settings, Clock())
        shown = program.open(bench.data)
        for page in shown.entries:
            shown.go(page)
            _settle(program)
        titles: dict[str, set[str]] = {page: set() for page in shown.entries}
        for language in INTERFACE_LANGUAGES:
            switch_language(language)
            _settle(program)
            for page, entry in shown.entries.items():
                titles[page].add(entry.title())
        for page, said in titles.items():
            if len(said) < len(INTERFACE_LANGUAGES) - 1:  # two languages may share a word
                raise NotRight(f"{page}: {said}")
        if shown.grab().isNull():
            raise NotRight("picture")
        program.close()


def preview(bench: Bench) -> None:
    """Show the pages of the printed summary as the print dialog does."""
    from PySide6.QtWidgets import QWidget

    from liaison_app.ui.kit.pdf_preview import PdfPreview

    around = QWidget()
    shown = PdfPreview(around)
    shown.show_pdf(bench.paper.read_bytes())
    if not shown.page_count:
        raise NotRight(bench.paper.name)


def _settle(program: Program) -> None:
    from PySide6.QtCore import QCoreApplication, QEventLoop

    ends = time.monotonic() + _PATIENCE
    while True:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        file = program.file
        if file is None or not (file.reader.under_way or file.writer.under_way):
            return
        if time.monotonic() > ends:
            raise NotRight("the window never comes to rest")


@contextmanager
def _errors_raised() -> Iterator[None]:
    """Raise at the end what Qt's slots could only hand to the hook."""
    seen: list[BaseException] = []

    def keep(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        del kind, where
        seen.append(error)

    before = sys.excepthook
    sys.excepthook = keep
    try:
        yield
    finally:
        sys.excepthook = before
    if seen:
        raise seen[0]
