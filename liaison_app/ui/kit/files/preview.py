"""What is in a file, where it is a PDF or a picture."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.domain.stored_file import StoredFile
from liaison_app.language.current import pgettext, render
from liaison_app.office.desk import Desk
from liaison_app.office.files import FileLine, read_content
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.pdf_preview import PdfPreview
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import UNIT

_LARGEST_SIDE = 2000  # pixels of a picture as it is kept for looking at
_PDF = b"%PDF-"


def read_preview(desk: Desk, file: StoredFile) -> bytes | QImage | None:
    """Give the PDF or the picture, None for anything else; runs beside the window.

    Raises KnownFailure where the content is missing or was changed.
    """
    content = read_content(desk, file)
    if content[:1024].lstrip().startswith(_PDF):
        return content
    return _picture(content)


def _picture(content: bytes) -> QImage | None:
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    if not reader.canRead():
        return None
    reader.setAutoTransform(True)
    size = reader.size()
    most = QSize(_LARGEST_SIDE, _LARGEST_SIDE)
    if size.isValid() and (size.width() > _LARGEST_SIDE or size.height() > _LARGEST_SIDE):
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    picture = reader.read()
    return None if picture.isNull() else picture


class FilePreview(QStackedWidget):
    """Shows pages, a picture, or why there is nothing to be seen."""

    def __init__(self, place: Workplace) -> None:
        """Begin with no words."""
        super().__init__()
        self._place, self._turn = place, 0
        self.words = label("muted", wraps=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture = _Picture()
        self.pages = PdfPreview(self)
        for part in (self.words, self.picture, self.pages):
            self.addWidget(part)
        self.setMinimumSize(24 * UNIT, 24 * UNIT)

    def show_line(self, line: FileLine | None) -> None:
        """Read the file of a document and show it."""
        self._turn += 1
        turn, desk = self._turn, self._place.desk
        file = line.file if line else None
        self._say("" if line else pgettext("files", "There are no files yet."))
        if file is None:
            return

        def show(content: bytes | QImage | None) -> None:
            if turn == self._turn and (content is None or not self._show(content)):
                self._say(pgettext("files", "No preview: open it with its own program."))

        def fail(error: LiaisonError) -> None:
            if turn == self._turn:
                self._say(render(error.message))

        self._place.read(lambda: read_preview(desk, file), show, fail, owner=self)

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.setCurrentWidget(self.words)

    def _show(self, content: bytes | QImage) -> bool:
        if isinstance(content, QImage):
            self.picture.show_image(content)
            self.setCurrentWidget(self.picture)
            return True
        self.pages.show_pdf(content)
        if self.pages.page_count:
            self.setCurrentWidget(self.pages)
        return self.pages.page_count > 0


class _Picture(QLabel):
    """A picture as large as there is room, never larger than it is."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(1, 1)

    def show_image(self, image: QImage) -> None:
        self._image = image
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self._image.isNull():
            return
        room = (self.size() * self.devicePixelRatioF()).boundedTo(self._image.size())
        drawn = QPixmap.fromImage(
            self._image.scaled(
                room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        )
        drawn.setDevicePixelRatio(self.devicePixelRatioF())
        self.setPixmap(drawn)
