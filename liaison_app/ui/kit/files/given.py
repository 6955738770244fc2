"""What is dropped or pasted: files as they lie on the disk, pictures from the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from liaison_app.language.current import pgettext
from liaison_app.office.files import Pasted, Source
from liaison_app.storage.attachments import LARGEST

MOST_MB = LARGEST // 1024**2


def holds_files(data: QMimeData) -> bool:
    """Tell whether something that may be kept is dragged or lies in the clipboard."""
    return data.hasImage() or any(url.isLocalFile() for url in data.urls())


def sources_in(data: QMimeData) -> list[Source]:
    """Give the files, or the picture where there are none."""
    paths: list[Source] = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if paths or not data.hasImage():
        return paths
    picture = data.imageData()
    if not isinstance(picture, QImage) or picture.isNull():
        return []
    return [Pasted(_as_png(picture), pgettext("files", "Pasted picture") + ".png")]


def pasted_sources() -> list[Source]:
    """Give what lies in the clipboard."""
    return sources_in(QGuiApplication.clipboard().mimeData())


def _as_png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(buffer.data().data())


def choose_files(
    parent: QWidget, taken: Callable[[Sequence[Source]], None], *, one: bool = False
) -> QFileDialog:
    """Ask for files on the disk."""
    dialog = QFileDialog(parent, pgettext("files", "Choose files"), str(Path.home()))
    dialog.setFileMode(
        QFileDialog.FileMode.ExistingFile if one else QFileDialog.FileMode.ExistingFiles
    )
    dialog.filesSelected.connect(lambda names: taken([Path(name) for name in names]))
    dialog.open()
    return dialog
