"""A PDF to a printer: by CUPS where there is one, else page by page at the printer's resolution."""

import shutil
import subprocess
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from liaison_app.base.errors import Cancelled, KnownFailure
from liaison_app.base.messages import message
from liaison_app.base.progress import Progress

_FINEST = 600  # dots per inch; more only costs memory
_POINTS = 72


def print_pdf(pdf: bytes, printer: QPrinter, progress: Progress) -> None:
    """Print on `printer`; meant for a worker thread. `progress` may raise Cancelled.

    Raises KnownFailure where the printer or the spooler refuses.
    """
    spooler = shutil.which("lp")
    if spooler is not None and not printer.outputFileName():
        _hand_to_cups(spooler, pdf, printer)
        return
    pages = QPdfDocument()
    store = QBuffer()
    store.setData(QByteArray(pdf))
    store.open(QIODevice.OpenModeFlag.ReadOnly)
    pages.load(store)
    _paint(pages, printer, progress)


def _hand_to_cups(spooler: str, pdf: bytes, printer: QPrinter) -> None:
    command = [spooler, "-n", str(printer.copyCount()), "-o", "media=A4"]
    if printer.printerName():
        command += ["-d", printer.printerName()]
    if printer.fromPage():
        command += ["-P", f"{printer.fromPage()}-{printer.toPage()}"]
    done = subprocess.run([*command, "-"], input=pdf, capture_output=True, check=False)
    if done.returncode:
        raise _refused(printer)


def _paint(pages: QPdfDocument, printer: QPrinter, progress: Progress) -> None:
    printer.setResolution(min(printer.resolution(), _FINEST))
    wanted = _wanted(printer, pages.pageCount())
    if wanted:  # a list lies across, whatever was chosen for the printer
        printer.setPageOrientation(_orientation(pages.pagePointSize(wanted[0])))
    painter = QPainter()
    if not painter.begin(printer):
        raise _refused(printer)
    try:
        for done, page in enumerate(wanted):
            progress(done, len(wanted))
            if done and not printer.newPage():
                raise _refused(printer)
            _paint_page(pages, page, painter, printer)
        progress(len(wanted), len(wanted))
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()


def _paint_page(pages: QPdfDocument, page: int, painter: QPainter, printer: QPrinter) -> None:
    points = pages.pagePointSize(page)
    dots = printer.resolution() / _POINTS
    size = QSize(round(points.width() * dots), round(points.height() * dots))
    image = pages.render(page, size)
    area = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    area.moveTo(-printer.pageRect(QPrinter.Unit.DevicePixel).topLeft())
    painter.drawImage(area, image)


def _orientation(page: QSizeF) -> QPageLayout.Orientation:
    across = page.width() > page.height()
    return QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait


def _wanted(printer: QPrinter, count: int) -> list[int]:
    first = printer.fromPage() or 1
    last = printer.toPage() or count
    return list(range(first - 1, min(last, count)))


def _refused(printer: QPrinter) -> KnownFailure:
    name = printer.printerName() or Path(printer.outputFileName()).name
    return KnownFailure(
        message("print dialog", "The printer {name} does not take the paper.", name=name),
        message(
            "print dialog", "See that it is on and has paper, or store the PDF and print that."
        ),
    )
