"""One dialog for all papers: left what, right the real pages, below print and store."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from liaison_app.base.errors import KnownFailure, LiaisonError
from liaison_app.base.paths import documents_folder
from liaison_app.base.settings import Settings
from liaison_app.language.current import pgettext, render
from liaison_app.office.output_files import writing_out
from liaison_app.tasks.calls import Calls
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.paper_choice import MadePaper, PaperKind
from liaison_app.ui.kit.pdf_preview import PdfPreview
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.kit.save_file import ask_where
from liaison_app.ui.kit.tab_order import go_by_tab
from liaison_app.ui.papers.options import PaperOptions
from liaison_app.ui.theme.grid import CARD_WIDTH, GAP, UNIT
from liaison_app.ui.theme.icons import Icon

_CALM_MS = 150  # between the last choice and the next paper
_SHOWN_CHARACTERS = 12


class PrintDialog(Retranslated, QDialog):
    """Shows the chosen paper as it is printed.

    `stored` tells the file that was written; `printing(pdf, printer)` that the user wants it on
    paper.
    """

    stored = Signal(Path)
    printing = Signal(object, object)

    def __init__(
        self,
        kinds: Sequence[PaperKind],
        reader: Calls,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        """Offer `kinds`; papers are made by `reader`, beside the window."""
        super().__init__(parent)
        self._reader = reader
        self._settings = settings
        self._made: MadePaper | None = None
        self._wish = 0
        self.options = PaperOptions(kinds, settings)
        self.preview = PdfPreview(self)
        self.note = QLabel(wordWrap=True)
        self.pages = QLabel()
        self.print_action = Action(self, self.print_, keys="Ctrl+P", drawn=Icon.PRINT)
        self.store_action = Action(self, self.store, keys="Ctrl+S", drawn=Icon.PDF)
        self.close_action = Action(self, self.reject)
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self.make)
        self._arrange()
        self.options.changed.connect(self._calm.start)
        self.retranslate()
        self.make()

    def _arrange(self) -> None:
        set_role(self.note, "soon")
        set_role(self.pages, "muted")
        self.resize(1180, 620)
        left = QVBoxLayout()
        left.addWidget(self.options, 1)
        left.addWidget(self.note)
        side = QWidget()
        side.setLayout(left)
        side.setFixedWidth(CARD_WIDTH - 4 * UNIT)
        left.setContentsMargins(0, 0, 0, 0)
        above = QHBoxLayout()
        above.setSpacing(GAP)
        above.addWidget(side)
        above.addWidget(self.preview, 1)
        below = QHBoxLayout()
        below.addWidget(self.pages)
        below.addStretch(1)
        below.addWidget(ActionButton(self.close_action))
        below.addWidget(ActionButton(self.store_action))
        below.addWidget(ActionButton(self.print_action, "primary"))
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addLayout(above, 1)
        column.addLayout(below)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go by Tab in the order in which the parts are shown."""
        return go_by_tab(self, forward=forward)

    def retranslate(self) -> None:
        """Word everything in the interface's language."""
        self.setWindowTitle(pgettext("print dialog", "Print"))
        self.print_action.say(pgettext("print dialog", "Print…"))
        self.store_action.say(pgettext("print dialog", "Store as PDF…"))
        self.close_action.say(pgettext("print dialog", "Close"))
        self._tell()

    def make(self) -> None:
        """Make the paper that is chosen now; what was asked before is no longer waited for."""
        self._wish += 1
        kind, choice = self.options.chosen_kind(), self.options.choice()
        self._made = None
        self._tell()
        self._reader.call(
            partial(kind.make, choice),
            partial(self._show, self._wish),
            partial(self._fail, self._wish),
            owner=self,
        )

    def _show(self, wish: int, made: MadePaper) -> None:
        if wish != self._wish:
            return
        self._made = made
        self.preview.show_pdf(made.pdf)
        self._tell()

    def _fail(self, wish: int, error: Exception) -> None:
        if not isinstance(error, LiaisonError):
            raise error
        if wish == self._wish:
            self.pages.clear()
            self._warn(render(error.message))

    def _tell(self) -> None:
        made = self._made
        for action in (self.print_action, self.store_action):
            action.setEnabled(made is not None)
        if made is None:
            self.pages.setText(pgettext("print dialog", "The pages are being made…"))
            self.note.clear()
            return
        self.pages.setText(self.preview.pages_in_words())
        sentences = [render(note) for note in made.notes]
        if made.missing:
            shown = " ".join(made.missing[:_SHOWN_CHARACTERS])
            sentences.append(
                pgettext(
                    "print dialog",
                    "These characters are in no font and print as □: {characters}",
                    characters=shown,
                )
            )
        self.note.setText("\n".join(sentences))

    def _warn(self, text: str) -> None:
        self.note.setText(text)

    def store(self) -> None:
        """Ask where to and store the very pages that are shown."""
        if self._made is None:
            return
        folder = self._settings.text("paper_folder", str(documents_folder()))
        proposed, pdf = Path(folder) / self._made.file_name, self._made.pdf
        title = pgettext("print dialog", "Store as PDF")
        ask_where(self, title, proposed, "PDF (*.pdf)", lambda target: self._write(target, pdf))

    def _write(self, target: Path, pdf: bytes) -> None:
        try:
            with writing_out(target) as draft:
                draft.write_bytes(pdf)
        except KnownFailure as failure:
            remedy = () if failure.remedy is None else (render(failure.remedy),)
            self._warn("\n".join([render(failure.message), *remedy]))
            return
        self._settings.put("paper_folder", str(target.parent))
        self.stored.emit(target)
        self.pages.setText(pgettext("print dialog", "Stored: {file}", file=str(target)))

    def print_(self) -> None:
        """Ask for the printer; the window prints, where progress and Cancel are seen."""
        if self._made is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._made.file_name)
        if self.options.choice().layout == "columns":
            printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        if QPrintDialog(printer, self).exec() != QDialog.DialogCode.Accepted:
            return
        self.printing.emit(self._made.pdf, printer)
        self.accept()
