"""A whole, checked copy of a data file, made while others read and write it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from liaison_app.base.errors import KnownFailure, UserMistake
from liaison_app.base.files import flush_folder, ordinary_place
from liaison_app.base.messages import message
from liaison_app.storage.addresses import COMPANIONS, address_for_reading, companion, discard
from liaison_app.storage.attachments import copy_along
from liaison_app.storage.failures import damaged, told_in_words
from liaison_app.storage.lock import WriterLock


def copy_online(source: Path, target: Path) -> None:
    """Write a copy of `source` to `target` in one step and see that it is sound.

    Raises KnownFailure where the disk refuses or the source is damaged; the target is then as it
    was before, also where it was not there.
    """
    with told_in_words(target, source):
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_name(f"{target.name}.part")
        try:
            _copy(source, draft)
            judge_soundness(draft, called=source)
            flush_file(draft)
            draft.replace(target)
            flush_folder(target.parent)
        finally:
            discard(draft)


def copy_out(source: Path, target: Path) -> None:
    """Write a copy where a person said, with the contents of its files beside it.

    One that lies there is replaced, but none in use.

    Raises KnownFailure as `copy_online` does, and UserMistake where both are the same file.
    """
    with told_in_words(target):
        target = ordinary_place(target)
        if target.exists() and target.samefile(source):
            raise UserMistake(
                message("data file", "{file} is the data file itself.", file=target.name)
            )
        if companion(target, ".lock").exists():
            WriterLock(target, "").release()
        if any(companion(target, suffix).exists() for suffix in COMPANIONS):
            raise KnownFailure(
                message("data file", "{file} is a data file in use.", file=target.name),
                message("data file", "Choose another name."),
            )
    copy_online(source, target)
    copy_along(source, target)


def _copy(source: Path, draft: Path) -> None:
    discard(draft)
    with told_in_words(source):
        uri = address_for_reading(source)
    draft.touch()  # the system says why it may not be made; SQLite does not
    with (
        closing(sqlite3.connect(uri, uri=True)) as old,
        closing(sqlite3.connect(draft)) as new,
    ):
        old.backup(new, pages=-1)
        new.execute("PRAGMA journal_mode = DELETE")


def flush_file(path: Path) -> None:
    """See that what was written to `path` lies on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def judge_soundness(path: Path, called: Path | None = None) -> None:
    """Raise DamagedFile where SQLite finds the file damaged or a reference leading nowhere.

    `called` is the file the failure tells of, where `path` is a copy of it under way.
    """
    with told_in_words(path, called), closing(sqlite3.connect(path)) as connection:
        (word,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        lost = connection.execute("PRAGMA foreign_key_check").fetchone()
    if word != "ok" or lost is not None:
        raise damaged(called or path)
