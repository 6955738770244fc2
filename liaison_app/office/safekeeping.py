"""Backups, copies and restoring: what keeps the office's memory from being lost."""

from __future__ import annotations

from pathlib import Path

from liaison_app.base.clock import Clock
from liaison_app.base.messages import Message, message, plural_message
from liaison_app.office.desk import Desk
from liaison_app.storage import backups
from liaison_app.storage.backups import Backup, backup_folder, list_backups
from liaison_app.storage.copying import copy_out
from liaison_app.storage.failures import told_in_words
from liaison_app.storage.header import read_header
from liaison_app.storage.restoring import Restored, restore_file

__all__ = [
    "Backup",
    "Restored",
    "back_up",
    "back_up_if_due",
    "backup_folder",
    "copy_data_file",
    "list_backups",
    "restore",
    "said_of",
    "save_copy",
]


def back_up(desk: Desk) -> Backup:
    """Make a dated backup beside the data file, also while somebody works in it.

    Raises KnownFailure where the disk refuses or the data file is damaged.
    """
    return backups.make_backup(desk.file.path, desk.clock.local_now())


def back_up_if_due(desk: Desk) -> Backup | None:
    """Make a backup where something changed and the last one is half an hour old."""
    now = desk.clock.local_now()
    return back_up(desk) if backups.is_due(desk.file.path, now) else None


def save_copy(desk: Desk, target: Path) -> Path:
    """Write a checked copy of the data file to `target`; into a folder under a dated name.

    A file that lies there is replaced. Raises KnownFailure, and UserMistake for the file itself.
    """
    return copy_data_file(desk.file.path, target, desk.clock)


def copy_data_file(source: Path, target: Path, clock: Clock) -> Path:
    """Write a copy of a data file that need not be open here, also of an older version's."""
    read_header(source)
    with told_in_words(target):
        into_folder = target.is_dir()
    if into_folder:
        target = target / f"{source.stem}-{clock.local_now():%Y-%m-%d-%H%M%S}{source.suffix}"
    copy_out(source, target)
    return target


def restore(path: Path, backup: Path, who: str, clock: Clock) -> Restored:
    """Put `backup` in the place of the closed data file `path`, which is kept beside it first.

    Raises KnownFailure or UserMistake; then the data file is as it was. A backup of an older
    version is brought up to date when the file is opened, one of a newer version is refused.
    """
    return restore_file(path, backup, who, clock.local_now())


def said_of(restored: Restored) -> Message:
    """Give the sentences that tell where the former file is kept and what is missing."""
    kept = _said_of_former(restored)
    if not restored.missing:
        return kept
    missing = plural_message(
        "safekeeping",
        "{count} attached file was not found with the backup.",
        "{count} attached files were not found with the backup.",
        restored.missing,
    )
    return message("safekeeping", "{sentence} {next}", sentence=kept, next=missing)


def _said_of_former(restored: Restored) -> Message:
    if restored.kept is None:
        return message("safekeeping", "The data file is restored.")
    if restored.sound:
        return message(
            "safekeeping",
            "The data file is restored; the former one is kept as {file}.",
            file=str(restored.kept),
        )
    return message(
        "safekeeping",
        "The data file is restored; the former one was damaged and is kept as {file}.",
        file=str(restored.kept),
    )
