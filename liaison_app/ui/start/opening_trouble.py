"""A data file that does not open: what happened, and what can be done; nothing is made silently."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from liaison_app.base.errors import KnownFailure, LiaisonError
from liaison_app.language.current import npgettext, pgettext, render
from liaison_app.office.safekeeping import Backup, list_backups
from liaison_app.storage.lock import FileInUse
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.command_button import CommandButton
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.file_choosing import choose_data_file
from liaison_app.ui.kit.labels import copied_label
from liaison_app.ui.kit.restore_dialog import RestoreDialog, backup_words
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.icons import Icon


@dataclass(frozen=True)
class Ways:
    """The ways out; each raises LiaisonError where it does not lead out, and the dialog stays."""

    open_file: Callable[[Path], None]
    restore: Callable[[Path, Path], None]  # the data file, the backup
    make_new: Callable[[], bool]  # whether it came to that
    show_sample: Callable[[], None]


class OpeningTrouble(Dialog):
    """Try again, restore, choose another, look at the sample; a lost file may be begun anew."""

    def __init__(
        self, path: Path, error: LiaisonError, ways: Ways, parent: QWidget | None = None
    ) -> None:
        """Say why `path` did not open."""
        super().__init__(parent, wish=QSize(80 * UNIT, 68 * UNIT))
        self._path, self._error, self._ways = path, error, ways
        self._what, self._remedy = copied_label("strong"), copied_label()
        self.again = Action(self, self._try_again, drawn=Icon.UNDO, keys="F5")
        self.restore = Action(self, self._restore, drawn=Icon.BACKUP, keys="Ctrl+R")
        self.other = Action(self, self._choose, drawn=Icon.FOLDER, keys="Ctrl+O")
        self.new = Action(self, self._make_new, drawn=Icon.NEW, keys="Ctrl+N")
        self.sample = Action(self, self._show_sample, drawn=Icon.INFO, keys="Ctrl+E")
        self.body.addWidget(self._what)
        self.body.addWidget(self._remedy)
        self.commands = {
            action: CommandButton(action)
            for action in (self.again, self.restore, self.other, self.new, self.sample)
        }
        for button in self.commands.values():
            self.body.addWidget(button)
        self.body.addStretch()
        self.body.setSpacing(UNIT + 2)
        self.retranslate()
        self.commands[self.again].setFocus()

    def said(self) -> str:
        """Give what is said to have happened."""
        return self._what.text()

    def backups(self) -> Sequence[Backup]:
        """Give the backups that can be put back; none while somebody works in the file."""
        return () if isinstance(self._error, FileInUse) else list_backups(self._path)

    def retranslate(self) -> None:
        """Word the dialog by what happened."""
        self.say(
            pgettext("opening trouble", "The data file does not open"),
            pgettext("opening trouble", "Quit"),
        )
        self._what.setText(render(self._error.message))
        remedy = self._error.remedy if isinstance(self._error, KnownFailure) else None
        self._remedy.setText("" if remedy is None else render(remedy))
        self._remedy.setVisible(remedy is not None)
        self._word_again()
        self._word_restore()
        self.other.say(pgettext("opening trouble", "Open another data file…"))
        self.commands[self.other].explain(
            pgettext("opening trouble", "For example where it was moved to")
        )
        self.new.say(pgettext("opening trouble", "Make a new data file…"))
        self.commands[self.new].explain(
            pgettext("opening trouble", "It begins empty; the old one is not touched")
        )
        self.sample.say(pgettext("opening trouble", "Look at the sample"))
        self.commands[self.sample].explain(
            pgettext("opening trouble", "A data file of its own, to try things out")
        )

    def _word_again(self) -> None:
        self.again.say(pgettext("opening trouble", "Try again"))
        in_use = pgettext("opening trouble", "When the other one has closed it")
        gone = pgettext("opening trouble", "When the disk or stick is connected again")
        other = pgettext("opening trouble", "When the reason is removed")
        explanation = gone if not self._path.exists() else other
        held = isinstance(self._error, FileInUse)
        self.commands[self.again].explain(in_use if held else explanation)

    def _word_restore(self) -> None:
        backups = self.backups()
        self.commands[self.restore].setVisible(bool(backups))
        self.restore.setEnabled(bool(backups))
        self.restore.say(pgettext("opening trouble", "Restore from a backup…"))
        if backups:
            self.commands[self.restore].explain(
                npgettext(
                    "opening trouble",
                    "{count} backup, the newest: {newest}",
                    "{count} backups, the newest: {newest}",
                    len(backups),
                    newest=backup_words(backups[0]),
                )
            )

    def _try_again(self) -> None:
        self._try(lambda: self._ways.open_file(self._path), self._path)

    def _choose(self) -> None:
        choose_data_file(self, self._path.parent, self._open)

    def _open(self, path: Path) -> None:
        self._try(lambda: self._ways.open_file(path), path)

    def _restore(self) -> None:
        dialog = RestoreDialog(self._path, self.backups(), self)
        dialog.chosen.connect(self._put_back)
        dialog.open()

    def _put_back(self, backup: Path) -> None:
        self._try(lambda: self._ways.restore(self._path, backup), self._path)

    def _make_new(self) -> None:
        if self._ways.make_new():
            self.accept()

    def _show_sample(self) -> None:
        self._try(self._ways.show_sample, self._path)

    def _try(self, way: Callable[[], None], path: Path) -> None:
        try:
            way()
        except LiaisonError as error:
            self._path, self._error = path, error
            self.retranslate()
        else:
            self.accept()
