"""Dialogs for files: they stand over the window and answer when the user has chosen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from liaison_app.language.current import pgettext

Chosen = Callable[[Path], None]


def choose_data_file(parent: QWidget, folder: Path, chosen: Chosen) -> QFileDialog:
    """Ask for a data file that is there."""
    dialog = _dialog(parent, pgettext("file dialog", "Open a data file"), folder, chosen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()
    return dialog


def choose_new_file(parent: QWidget, title: str, proposed: Path, chosen: Chosen) -> QFileDialog:
    """Ask for the place of a new data file, with a name proposed."""
    dialog = _dialog(parent, title, proposed.parent, chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix("db")
    dialog.selectFile(proposed.name)
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str, folder: Path, chosen: Chosen) -> QFileDialog:
    there = next((place for place in (folder, *folder.parents) if place.is_dir()), Path.home())
    dialog = QFileDialog(parent, title, str(there))
    files = pgettext("file dialog", "Data files of Liaison (*.db)")
    every = pgettext("file dialog", "All files (*)")
    dialog.setNameFilters([files, every])
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    return dialog
