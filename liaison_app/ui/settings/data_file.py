"""Settings of the data file: where it lies, copies of it, and another one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.base.messages import message
from liaison_app.base.paths import documents_folder
from liaison_app.language.current import npgettext, pgettext, render
from liaison_app.office.safe_places import warning_about
from liaison_app.office.safekeeping import (
    Backup,
    back_up,
    backup_folder,
    list_backups,
    save_copy,
)
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.file_choosing import choose_data_file, choose_new_file
from liaison_app.ui.kit.flow_layout import FlowLayout
from liaison_app.ui.kit.labels import copied_label, label
from liaison_app.ui.kit.restore_dialog import RestoreDialog, backup_words
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.icons import Icon


@dataclass(frozen=True)
class FileActions:
    """What only the program can do, because the window and its file end with it."""

    open_file: Callable[[Path], None]
    new_file: Callable[[], None]
    restore: Callable[[Path], None]  # a backup takes the place of the open file
    show_sample: Callable[[], None]
    backed_up: Callable[[datetime], None]


class DataFileSection(Retranslated, QWidget):
    """What is done is told in the page's banners."""

    def __init__(self, place: Workplace, files: FileActions, banners: Banners) -> None:
        """Show the open file."""
        super().__init__()
        self._place, self._files, self._banners = place, files, banners
        self._backups: Sequence[Backup] = ()
        self._path = copied_label()
        self._warning = label("soon", wraps=True)
        self._last, self._turns = label("muted", wraps=True), label("muted", wraps=True)
        self._make_actions()
        self._lay_out()
        self.retranslate()

    def _make_actions(self) -> None:
        self.back_up = Action(
            self, self._back_up, drawn=Icon.BACKUP, keys="Ctrl+Shift+B", inside=True
        )
        self.copy = Action(self, self._save_copy, drawn=Icon.COPY, keys="Ctrl+Shift+C", inside=True)
        self.restore = Action(
            self, self._restore, drawn=Icon.RESTORE, keys="Ctrl+Shift+R", inside=True
        )
        self.open_other = Action(self, self._choose, drawn=Icon.FOLDER, keys="Ctrl+O", inside=True)
        self.new_file = Action(self, self._files.new_file, drawn=Icon.NEW)
        self.sample = Action(self, self._files.show_sample, drawn=Icon.INFO)
        self.bin = Action(self, self._show_bin, drawn=Icon.DELETE, keys="Ctrl+Shift+K", inside=True)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(UNIT)
        for part in (self._path, self._warning, self._last):
            rows.addWidget(part)
        rows.addLayout(_buttons(self.back_up, self.copy, self.restore, self.bin))
        rows.addSpacing(UNIT)
        rows.addWidget(self._turns)
        rows.addLayout(_buttons(self.open_other, self.new_file, self.sample))

    @staticmethod
    def heading() -> str:
        """Give the words over the section."""
        return pgettext("settings", "Data file and backups")

    def retranslate(self) -> None:
        """Word everything."""
        self.back_up.say(pgettext("settings", "Back up now"))
        self.copy.say(
            pgettext("settings", "Save a copy…"),
            pgettext("settings", "A checked copy elsewhere: on a stick, for a colleague"),
        )
        self.restore.say(pgettext("settings", "Restore…"))
        self.open_other.say(pgettext("settings", "Open another…"))
        self.new_file.say(pgettext("settings", "New data file…"))
        self.sample.say(pgettext("settings", "Look at the sample"))
        self.bin.say(pgettext("settings", "Bin…"))
        self._turns.setText(
            pgettext(
                "settings",
                "One file, one writer at a time: colleagues take turns, or each keeps a file of "
                "their own.",
            )
        )
        self.show_file()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the backups again."""
        self.show_file()
        super().showEvent(event)

    def warning(self) -> str:
        """Give what is said against the place of the file, empty where nothing is."""
        return self._warning.text()

    def show_file(self) -> None:
        """Show where the file lies and what backups there are."""
        path = self._place.desk.file.path
        self._backups = list_backups(path)
        self._path.setText(str(path))
        warning = warning_about(path)
        self._warning.setText("" if warning is None else render(warning))
        self._warning.setVisible(warning is not None)
        self._last.setText(self._backup_words(path))

    def _backup_words(self, path: Path) -> str:
        if not self._backups:
            return pgettext("settings", "No backup has been made yet.")
        return npgettext(
            "settings",
            "{count} backup in {folder}, the newest: {newest}",
            "{count} backups in {folder}, the newest: {newest}",
            len(self._backups),
            folder=backup_folder(path).name,
            newest=backup_words(self._backups[0]),
        )

    # Copies

    def _back_up(self) -> None:
        self.back_up.setEnabled(False)
        self._place.savings.settle(self._start_backup)

    def _start_backup(self) -> None:
        desk = self._place.desk
        self._place.jobs.start(
            message("jobs", "Backup"),
            lambda _: back_up(desk),
            self._backed_up,
            self._failed,
            owner=self,
        )

    def _backed_up(self, made: Backup) -> None:
        self.back_up.setEnabled(True)
        self._files.backed_up(made.made_at)
        self.show_file()
        self._banners.show_news(
            lambda: pgettext("settings", "A backup was made: {backup}", backup=backup_words(made))
        )

    def _save_copy(self) -> None:
        path = self._place.desk.file.path
        today = self._place.desk.clock.today()
        proposed = documents_folder() / f"{path.stem}-{today:%Y-%m-%d}{path.suffix}"
        choose_new_file(self, pgettext("settings", "Save a copy"), proposed, self._copy_to)

    def _copy_to(self, target: Path) -> None:
        self._place.savings.settle(lambda: self._start_copy(target))

    def _start_copy(self, target: Path) -> None:
        desk = self._place.desk
        self._place.jobs.start(
            message("jobs", "Copy of the data file"),
            lambda _: save_copy(desk, target),
            self._copied,
            self._failed,
            owner=self,
        )

    def _copied(self, target: Path) -> None:
        self._banners.show_news(
            lambda: pgettext("settings", "The copy was written: {file}", file=str(target))
        )

    def _failed(self, error: Exception) -> None:
        self.back_up.setEnabled(True)
        if not isinstance(error, LiaisonError):
            raise error
        self._banners.show_error(error)

    # Another file

    def _show_bin(self) -> None:
        from liaison_app.ui.settings.bin_dialog import BinDialog

        BinDialog(self._place, self).ask()

    def _restore(self) -> None:
        self.show_file()
        dialog = RestoreDialog(self._place.desk.file.path, self._backups, self.window())
        dialog.chosen.connect(self._files.restore)
        dialog.open()

    def _choose(self) -> None:
        choose_data_file(self, self._place.desk.file.path.parent, self._files.open_file)


def _buttons(*actions: Action) -> FlowLayout:
    row = FlowLayout()
    for action in actions:
        row.addWidget(ActionButton(action))
    return row
