"""A backup takes the place of the data file; what was there is kept first, sound or not."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from liaison_app.base.errors import KnownFailure, UserMistake
from liaison_app.base.messages import message
from liaison_app.storage.addresses import COMPANIONS, companion, discard
from liaison_app.storage.attachments import bring_back
from liaison_app.storage.backups import backup_folder, free_name, list_backups, make_backup
from liaison_app.storage.copying import copy_online, flush_file
from liaison_app.storage.failures import DamagedFile, told_in_words
from liaison_app.storage.header import read_header
from liaison_app.storage.lock import WriterLock
from liaison_app.storage.replacing import take_place


@dataclass(frozen=True, slots=True)
class Restored:
    """Where the former file is kept, None where there was none, and whether it was sound.

    `missing` tells how many contents of files were found neither here nor with the backup.
    """

    kept: Path | None = None
    sound: bool = True
    missing: int = 0


def restore_file(path: Path, backup: Path, who: str, now: datetime) -> Restored:
    """Put a copy of `backup` in the place of `path`; `now` is local time.

    Raises KnownFailure where the backup is foreign, newer or damaged, where `path` is in use or
    no data file of ours, and where the disk refuses; then the file is as it was.
    """
    _judge(path, backup)
    draft = path.with_name(f"{path.name}.restoring")
    with told_in_words(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    lock = WriterLock(path, who)
    try:
        with told_in_words(path):
            discard(draft)
            _copy_backup(backup, draft)
            kept = _keep(path, now)
            missing = bring_back(backup, draft, path)
            take_place(draft, path, ruined=not kept.sound)
            return replace(kept, missing=missing)
    finally:
        discard(draft)
        lock.release()


def _judge(path: Path, backup: Path) -> None:
    if not backup.is_file():
        raise KnownFailure(
            message("data file", "{file} is not there.", file=str(backup)),
            message("data file", "Choose another backup; they lie in {folder}.",
                    folder=str(backup_folder(path))),
        )  # fmt: skip
    if path.exists() and path.samefile(backup):
        raise UserMistake(
            message("data file", "{file} cannot be restored from itself.", file=path.name)
        )
    read_header(backup)
    if path.exists() and not _once_ours(path):
        read_header(path)


def _once_ours(path: Path) -> bool:
    """Tell whether a file may be replaced though its beginning is ruined."""
    return path.stat().st_size == 0 or bool(list_backups(path))


def _copy_backup(backup: Path, draft: Path) -> None:
    try:
        copy_online(backup, draft)
    except DamagedFile as error:
        older = message("data file", "Take an older backup.")
        raise DamagedFile(error.message, older) from error


def _keep(path: Path, now: datetime) -> Restored:
    """Back up what is there; of a damaged file its very bytes."""
    remains = [path, *(companion(path, suffix) for suffix in COMPANIONS)]
    if not any(found.exists() for found in remains):
        return Restored()
    if path.exists() and _readable(path):
        with suppress(DamagedFile):
            return Restored(make_backup(path, now).path)
    return Restored(_keep_bytes(path, now), sound=False)


def _readable(path: Path) -> bool:
    try:
        read_header(path)
    except KnownFailure:
        return False
    return True


def _keep_bytes(path: Path, now: datetime) -> Path:
    kept, _ = free_name(path, now, ".kept")
    kept.parent.mkdir(parents=True, exist_ok=True)
    for suffix in ("", *COMPANIONS):
        source = companion(path, suffix)
        if source.exists():
            shutil.copyfile(source, companion(kept, suffix))
            flush_file(companion(kept, suffix))
    return kept
