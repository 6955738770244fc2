"""A kept file is opened as a copy with the system's program; programs are not started."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path, PurePath

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from liaison_app.base.errors import KnownFailure, UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.stored_file import StoredFile
from liaison_app.office.desk import Desk
from liaison_app.office.kept_files import save_out

# What a system would run, not show.
_PROGRAMS = frozenset(
    {
        ".appimage", ".bat", ".cmd", ".com", ".cpl", ".desktop", ".exe", ".hta", ".jar", ".js",
        ".jse", ".lnk", ".msi", ".msp", ".pif", ".ps1", ".py", ".reg", ".scr", ".sh", ".url",
        ".vbe", ".vbs", ".wsf",
    }
)  # fmt: skip


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    """Give the folder of the copies; it goes away when the program ends."""
    return tempfile.TemporaryDirectory(prefix="liaison-", ignore_cleanup_errors=True)


def copy_to_open(desk: Desk, file: StoredFile) -> Path:
    """Write the copy that is opened; runs beside the window.

    Raises UserMistake for a program, KnownFailure where the content is missing or was changed.
    """
    if PurePath(file.name).suffix.casefold() in _PROGRAMS:
        raise UserMistake(
            message("file", "{file} is a program and is not started: save a copy.", file=file.name)
        )
    place = Path(tempfile.mkdtemp(dir=_folder().name))
    return save_out(desk, file.key, place)


def show_by_system(path: Path) -> None:
    """Open it; raises KnownFailure where the system knows no program for it."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise KnownFailure(
            message("file", "The system has no program that opens {file}.", file=path.name),
            message("file", "Save a copy and open it elsewhere."),
        )
