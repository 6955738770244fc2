"""Where a file shall go: one dialog that asks before it writes over another file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(
    parent: QWidget, title: str, proposed: Path, kind: str, taken: Callable[[Path], None]
) -> QFileDialog:
    """Ask where a file of `kind` ("PDF (*.pdf)") goes; the ending is added where none is typed.

    An ending is what `proposed` has. `taken` is called with the path, not when the user leaves.
    """
    dialog = QFileDialog(parent, title, str(proposed.parent), kind)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(proposed.suffix.lstrip("."))
    dialog.selectFile(proposed.name)

    def take(chosen: str) -> None:
        target = _ended(Path(chosen), proposed.suffix)
        if target != Path(chosen) and target.exists():  # not asked yet whether to write over it
            ask_where(parent, title, target, kind, taken)
        else:
            taken(target)

    dialog.fileSelected.connect(take)
    dialog.open()
    return dialog


def _ended(chosen: Path, suffix: str) -> Path:
    """Add the ending also where a dot in the name looks like one: «list 24.04»."""
    if chosen.suffix.casefold() == suffix:
        return chosen
    return chosen.with_name(f"{chosen.name}{suffix}")
