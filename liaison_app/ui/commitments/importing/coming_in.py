"""Lists that come into the register: from a file, or from the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtWidgets import QFileDialog

from liaison_app.base.errors import LiaisonError
from liaison_app.base.messages import message
from liaison_app.base.paths import documents_folder
from liaison_app.language.current import npgettext, pgettext
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Offer
from liaison_app.ui.kit.buttons import IconButton
from liaison_app.ui.kit.page_header import PageHeader
from liaison_app.ui.theme.icons import Icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from liaison_app.office.importing.listing import ImportWish
    from liaison_app.office.importing.taking import TakenIn
    from liaison_app.sheets.reading.table import SheetTable
    from liaison_app.ui.commitments.page import CommitmentsPage

_FOLDER = "import_folder"


class ComingIn(QObject):
    """The import of the register: its action, the pasted block, the job and its Undo."""

    def __init__(self, page: CommitmentsPage) -> None:
        """Make the action of the page and take what is pasted on its table."""
        super().__init__(page)
        self._page = page
        self.action = Action(page.register, self.choose, keys="Ctrl+Shift+I", drawn=Icon.FOLDER)
        page.register.table.takes_blocks = True
        page.register.table.block_pasted.connect(self.take_block)

    def add_button(self, header: PageHeader) -> None:
        """Put it into the head of the page."""
        header.add_button(IconButton(self.action))

    def retranslate(self) -> None:
        """Word it."""
        self.action.say(pgettext("import", "Take in a list…"))

    def choose(self) -> None:
        """Ask for the workbook."""
        page = self._page
        folder = Path(page.place.settings.text(_FOLDER, str(documents_folder())))
        there = next((one for one in (folder, *folder.parents) if one.is_dir()), Path.home())
        title = pgettext("import", "Take in a list of commitments")
        dialog = QFileDialog(page, title, str(there))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        lists = pgettext("import", "Lists (*.xlsx *.xlsm *.ods)")
        dialog.setNameFilters([lists, pgettext("file dialog", "All files (*)")])
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.open()

    def read(self, path: Path) -> None:
        """Read a workbook beside the window, then ask about it."""
        from liaison_app.sheets.reading.workbook import read_workbook

        page = self._page
        page.place.settings.put(_FOLDER, str(path.parent))
        page.place.jobs.start(
            message("jobs", "Reading {file}", file=path.name),
            lambda job: read_workbook(path, job.report),
            lambda tables: self.ask(path.name, tables),
            self._failed,
            owner=page,
        )

    def take_block(self, copied: QMimeData) -> None:
        """Ask about a block that was pasted on the table."""
        from liaison_app.office.importing.pasted import is_numbered_list, read_pasted

        html = copied.html() if copied.hasHtml() else ""
        table = read_pasted(copied.text(), html)
        if table.rows:
            lines = "<t" not in html.lower() and is_numbered_list(copied.text())
            self.ask("", (table,), lines=lines)

    def ask(self, name: str, tables: Sequence[SheetTable], *, lines: bool = False) -> None:
        """Show the steps; nothing is written before the last one."""
        from liaison_app.ui.commitments.importing.dialog import ImportDialog

        dialog = ImportDialog(self._page.place, name, tables, self._page, lines=lines)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wished.connect(self._take_in)
        dialog.open()

    def _take_in(self, wish: ImportWish) -> None:
        from liaison_app.office.importing.taking import take_in

        page = self._page
        page.place.jobs.start(
            message("jobs", "Taking in {file}", file=wish.name),
            lambda job: take_in(page.place.desk, wish, job.report),
            self._told,
            self._failed,
            owner=page,
        )

    def _told(self, taken: TakenIn) -> None:
        page = self._page
        page.place.feed.tell(taken.changes)
        page.place.savings.acted()
        count = len(taken.commitment_ids)
        undo = Offer(lambda: pgettext("banner", "Undo"), lambda: self._undo(taken), "Alt+Backspace")
        page.banners.show_news(
            lambda: npgettext(
                "import",
                "{count} commitment was taken in.",
                "{count} commitments were taken in.",
                count,
            ),
            (undo,),
        )

    def _undo(self, taken: TakenIn) -> None:
        from liaison_app.office.importing.taking import undo_import

        page = self._page
        desk = page.place.desk
        page.place.do(lambda: undo_import(desk, taken), page.banners.show_error, owner=page)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, LiaisonError):
            raise error
        self._page.banners.show_error(error)
