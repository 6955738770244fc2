"""A dated backup is chosen, and what putting it back means is said before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from liaison_app.language import dates
from liaison_app.language.current import language, pgettext
from liaison_app.language.numbers import decimal
from liaison_app.office.safekeeping import Backup, backup_folder
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.file_choosing import choose_data_file
from liaison_app.ui.kit.labels import label
from liaison_app.ui.theme.grid import UNIT

_KEY = Qt.ItemDataRole.UserRole


class RestoreDialog(Dialog):
    """`chosen(path)` carries the backup that shall take the place of the data file."""

    chosen = Signal(Path)

    def __init__(
        self, data_file: Path, backups: Sequence[Backup], parent: QWidget | None = None
    ) -> None:
        """Offer `backups`, the newest first; any other file can be chosen, too."""
        super().__init__(parent, wish=QSize(74 * UNIT, 64 * UNIT))
        self._data_file = data_file
        self._backups = tuple(backups)
        self._explanation = label("", wraps=True)
        self.list = QListWidget()
        self.list.setMinimumHeight(24 * UNIT)
        self.list.itemDoubleClicked.connect(lambda _: self._restore())
        self.list.currentRowChanged.connect(lambda _: self._enable())
        self.restore = Action(self, self._restore)
        self.other = Action(self, self._choose_other)
        self.body.addWidget(self._explanation)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(ActionButton(self.other, "link"), 0, Qt.AlignmentFlag.AlignLeft)
        self.accept_with(self.restore)
        self.retranslate()
        self.list.setFocus()

    def retranslate(self) -> None:
        """Word the dialog and the dates."""
        self.say(pgettext("restoring", "Restore from a backup"))
        self._explanation.setText(
            pgettext(
                "restoring",
                "The backup takes the place of {file}. The present file is kept beside it under a "
                "dated name; what was typed after the backup was made is only in that one.",
                file=self._data_file.name,
            )
        )
        self.list.setAccessibleName(pgettext("restoring", "Backups"))
        self.restore.say(pgettext("restoring", "Restore"))
        self.other.say(pgettext("restoring", "Another backup file…"))
        self._fill()

    def _fill(self) -> None:
        row = max(self.list.currentRow(), 0)
        self.list.clear()
        for backup in self._backups:
            item = QListWidgetItem(backup_words(backup), self.list)
            item.setData(_KEY, str(backup.path))
        self.list.setCurrentRow(min(row, len(self._backups) - 1))
        self._enable()

    def _enable(self) -> None:
        self.restore.setEnabled(self.list.currentRow() >= 0)

    def _restore(self) -> None:
        item = self.list.currentItem() if self.list.count() else None
        if item is not None:
            self._take(Path(str(item.data(_KEY))))

    def _choose_other(self) -> None:
        choose_data_file(self, backup_folder(self._data_file), self._take)

    def _take(self, path: Path) -> None:
        self.accept()
        self.chosen.emit(path)


def backup_words(backup: Backup) -> str:
    """Say when a backup was made and how large it is."""
    day = dates.table(backup.made_at.date(), language())
    try:
        size = backup.path.stat().st_size
    except OSError:
        size = 0
    return pgettext(
        "restoring",
        "{day}, {time} · {size} MB",
        day=day,
        time=f"{backup.made_at:%H:%M}",
        size=decimal(Decimal(str(round(size / 1_000_000, 1))), language(), 1),
    )
