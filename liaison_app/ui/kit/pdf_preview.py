"""The real pages of a PDF: the same file that is printed and stored."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from liaison_app.language.current import npgettext, pgettext
from liaison_app.ui.kit.retranslation import Retranslated

_STEP = 1.2
_CLOSEST = 4.0


class PdfPreview(Retranslated, QPdfView):
    """Shows all pages below one another. + and - zoom, 0 fits the width again."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        # No child of the view: on its way out it tells the view, whose insides are gone (measured).
        self._pages = QPdfDocument()
        self._bytes = QBuffer(self._pages)
        self.setDocument(self._pages)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def show_pdf(self, pdf: bytes) -> None:
        """Show another file from its beginning."""
        self._pages.close()
        self._bytes.close()
        self._bytes.setData(QByteArray(pdf))
        self._bytes.open(QIODevice.OpenModeFlag.ReadOnly)
        self._pages.load(self._bytes)
        self.verticalScrollBar().setValue(0)
        self.retranslate()

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return self._pages.pageCount()

    def pages_in_words(self) -> str:
        """Give the number of pages in words."""
        return npgettext("print dialog", "{count} page", "{count} pages", self.page_count)

    def retranslate(self) -> None:
        """Name the preview for those who hear it."""
        self.setAccessibleName(pgettext("print dialog", "Preview"))
        self.setAccessibleDescription(self.pages_in_words() if self.page_count else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by key; the arrows and pages scroll as everywhere."""
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom(_STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self._zoom(1 / _STEP)
        elif event.key() == Qt.Key.Key_0:
            self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        else:
            super().keyPressEvent(event)

    def _zoom(self, factor: float) -> None:
        if self.zoomMode() is not QPdfView.ZoomMode.Custom:
            self.setZoomFactor(self._fitted())
            self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(min(max(self.zoomFactor() * factor, 1 / _CLOSEST), _CLOSEST))

    def _fitted(self) -> float:
        points = self._pages.pagePointSize(0).width() or 1
        return self.viewport().width() / (points * self.logicalDpiX() / 72)
