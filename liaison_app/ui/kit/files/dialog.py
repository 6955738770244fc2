"""The files of a record: given by drag, paste or dialog, looked at, opened, saved, taken off."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.base.paths import documents_folder
from liaison_app.language.current import pgettext, render
from liaison_app.office.control import remove_evidence
from liaison_app.office.files import FileLine, FileStand, Source, read_files
from liaison_app.office.kept_files import detach, safe_name, save_out
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.files.describing import Describing
from liaison_app.ui.kit.files.file_list import FileList
from liaison_app.ui.kit.files.given import (
    MOST_MB,
    choose_files,
    holds_files,
    pasted_sources,
    sources_in,
)
from liaison_app.ui.kit.files.giving import FilesOf, Giving
from liaison_app.ui.kit.files.opening import copy_to_open, show_by_system
from liaison_app.ui.kit.files.preview import FilePreview
from liaison_app.ui.kit.flow_layout import FlowLayout
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.kit.save_file import ask_where
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import GAP, UNIT
from liaison_app.ui.theme.icons import Icon


class FilesDialog(Dialog):
    """Open it over the editor; what is given is stored at once."""

    def __init__(self, place: Workplace, of: FilesOf, parent: QWidget | None = None) -> None:
        """Read the files of a record."""
        super().__init__(parent, wish=QSize(124 * UNIT, 76 * UNIT))
        self.place, self.of = place, of
        self.setAcceptDrops(True)
        self.subject, self.hint = label("muted", wraps=True), label("muted", wraps=True)
        self.trouble = label("late", wraps=True)
        self.list, self.preview = FileList(), FilePreview(place)
        self.describing = Describing(of.kinds, place.desk.clock.today())
        self.giving = Giving(place, of, self)
        self.giving.told.connect(self._tell)
        self.giving.given.connect(self._given)
        self._make_actions()
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _: self._chosen())
        self.list.itemActivated.connect(lambda _: self.open_file())
        self.retranslate()
        self._tell("")
        self.reload()

    def _make_actions(self) -> None:
        self.add = Action(self, self._choose, drawn=Icon.NEW, keys="Ctrl+O")
        self.paste = Action(self, self._paste, keys="Ctrl+V")
        self.again = Action(self, self.giving.try_again, drawn=Icon.RESTORE)
        self.look = Action(self, self.open_file, drawn=Icon.PDF)
        self.save = Action(self, self._ask_where, drawn=Icon.COPY, keys="Ctrl+S")
        self.its_file = Action(self, self._choose_its_file, drawn=Icon.FOLDER)
        self.remove = Action(self, self._remove, drawn=Icon.DELETE, keys="Ctrl+Del")
        self._again_button = ActionButton(self.again)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(UNIT)
        left.addWidget(self.list, 1)
        acts = (self.look, self.save, self.its_file, self.remove)
        left.addLayout(_buttons(*(ActionButton(action) for action in acts)))
        left.addWidget(self.trouble)
        left.addWidget(self.describing)
        add = ActionButton(self.add, "primary")
        left.addLayout(_buttons(add, ActionButton(self.paste), self._again_button))
        left.addWidget(self.hint)
        both = QHBoxLayout()
        both.setSpacing(GAP)
        both.addLayout(left, 3)
        both.addWidget(self.preview, 2)
        self.body.addWidget(self.subject)
        self.body.addLayout(both, 1)

    def retranslate(self) -> None:
        """Word the dialog."""
        self.say(pgettext("files", "Files"), pgettext("files", "Close"))
        self.subject.setText(self.of.subject)
        self.hint.setText(
            pgettext(
                "files",
                "Files and pictures may also be dropped here. {most} MB each at the most; "
                "they lie in the folder beside the data file.",
                most=MOST_MB,
            )
        )
        self.add.say(pgettext("files", "Add files…"))
        self.paste.say(pgettext("files", "Paste"))
        self.again.say(pgettext("files", "Try again"))
        self.look.say(pgettext("files", "Open"))
        self.save.say(pgettext("files", "Save a copy…"))
        self.its_file.say(pgettext("files", "Its file…"))
        self.remove.say(pgettext("files", "Take off"))
        self._chosen()

    def ask(self) -> None:
        """Show it over its window; it goes away by itself."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.open()

    def reload(self) -> None:
        """Read the files again."""
        desk, of = self.place.desk, self.of
        self.place.read(
            lambda: read_files(desk, of.owner, of.id), self._show, self._refused, owner=self
        )

    def give(self, sources: Sequence[Source]) -> None:
        """Attach what was dropped, pasted or chosen as it is described."""
        if sources and not self.describing.misread():
            self.giving.give(sources, self.describing.described())

    def open_file(self) -> None:
        """Open the chosen file with the system's program."""
        line, desk = self.list.current_line(), self.place.desk
        file = line.file if line else None
        if file is not None:
            self.place.read(
                lambda: copy_to_open(desk, file), self._opened, self._refused, owner=self
            )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures only."""
        if holds_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped."""
        event.acceptProposedAction()
        self.give(sources_in(event.mimeData()))

    def _show(self, lines: tuple[FileLine, ...]) -> None:
        self.list.show_lines(lines)
        self._chosen()

    def _given(self) -> None:
        self.describing.clear()
        self.reload()

    def _refused(self, error: LiaisonError) -> None:
        self._tell(render(error.message))

    def _tell(self, words: str, role: str = "late") -> None:
        set_role(self.trouble, role)
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        self._again_button.setVisible(bool(words and self.giving.waiting))

    def _chosen(self) -> None:
        line = self.list.current_line()
        is_there = line is not None and line.stand is FileStand.THERE
        self.look.setEnabled(is_there)
        self.save.setEnabled(is_there)
        self.remove.setEnabled(line is not None)
        self.its_file.setEnabled(line is not None and line.part == "evidence")
        self.preview.show_line(line)

    def _choose(self) -> None:
        choose_files(self, self.give)

    def _paste(self) -> None:
        sources = pasted_sources()
        if not sources:
            self._tell(pgettext("files", "There is no file and no picture in the clipboard."))
        self.give(sources)

    def _choose_its_file(self) -> None:
        line = self.list.current_line()
        if line is not None and line.part == "evidence":
            choose_files(self, lambda found: self.giving.give_its_file(line.id, found), one=True)

    def _opened(self, path: Path) -> None:
        try:
            show_by_system(path)
        except LiaisonError as error:
            self._refused(error)

    def _ask_where(self) -> None:
        line, desk = self.list.current_line(), self.place.desk
        file = line.file if line else None
        if file is None:
            return
        proposed = documents_folder() / safe_name(file.name)
        every = pgettext("file dialog", "All files (*)")

        def save(target: Path) -> None:
            self.place.read(
                lambda: save_out(desk, file.key, target), self._saved, self._refused, owner=self
            )

        ask_where(self, pgettext("files", "Save a copy"), proposed, every, save)

    def _saved(self, path: Path) -> None:
        self._tell(pgettext("files", "Saved: {file}", file=str(path)), "muted")

    def _remove(self) -> None:
        line = self.list.current_line()
        if line is not None:
            self.place.do(
                lambda: self._take_off(line), self._refused, lambda _: self.reload(), owner=self
            )

    def _take_off(self, line: FileLine) -> Changes:
        act = remove_evidence if line.part == "evidence" else detach
        return act(self.place.desk, line.id)


def _buttons(*buttons: QWidget) -> FlowLayout:
    row = FlowLayout()
    for button in buttons:
        row.addWidget(button)
    return row
