"""A whole, checked copy of a data file, made while others read and write it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import message
from liaison_app.storage.failures import told_in_words


def copy_online(source: Path, target: Path) -> None:
    """Write a copy of `source` to `target` in one step and see that it is sound.

    Raises KnownFailure where the disk refuses or the source is damaged; then there is no target.
    """
    with told_in_words(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_name(f"{target.name}.part")
        try:
            _copy(source, draft)
            judge_soundness(draft)
            _flush(draft)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)


def _copy(source: Path, draft: Path) -> None:
    draft.unlink(missing_ok=True)
    address = f"{source.resolve().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(address, uri=True)) as old,
        closing(sqlite3.connect(draft)) as new,
    ):
        old.backup(new, pages=-1)
        new.execute("PRAGMA journal_mode = DELETE")


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def judge_soundness(path: Path) -> None:
    """Raise KnownFailure where SQLite finds the file damaged or a reference leading nowhere."""
    with told_in_words(path), closing(sqlite3.connect(path)) as connection:
        (word,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        lost = connection.execute("PRAGMA foreign_key_check").fetchone()
    if word != "ok" or lost is not None:
        raise KnownFailure(
            message("data file", "{file} is damaged and was left as it is.", file=path.name),
            message("data file", "Take an older backup."),
        )
