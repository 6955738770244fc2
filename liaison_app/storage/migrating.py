"""New data files, and old ones brought to this program's schema without a moment of risk."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, text

from liaison_app.base.errors import KnownFailure
from liaison_app.base.files import flush_folder
from liaison_app.base.messages import message
from liaison_app.storage.backups import make_backup
from liaison_app.storage.connections import connect_bare
from liaison_app.storage.copying import copy_online, judge_soundness
from liaison_app.storage.failures import told_in_words
from liaison_app.storage.header import APPLICATION_ID, SCHEMA_VERSION


def create_file(path: Path) -> None:
    """Make an empty data file; raises KnownFailure where something lies there already."""
    if path.exists():
        raise KnownFailure(
            message("data file", "{file} exists already and was left as it is.", file=path.name),
            message("data file", "Open it, or choose another name."),
        )
    draft = path.with_name(f"{path.name}.new")
    with told_in_words(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        try:
            bring_to_head(draft)
            _flush(draft)
            draft.replace(path)
            flush_folder(path.parent)
        finally:
            draft.unlink(missing_ok=True)


def migrate_file(path: Path, now: datetime) -> None:
    """Bring an older data file up, by way of a copy; the lock must be held.

    Whatever goes wrong, the old file is there and whole; `now` is local time, for the backup.
    """
    make_backup(path, now)
    draft = path.with_name(f"{path.name}.migrating")
    try:
        copy_online(path, draft)
        with told_in_words(draft):
            bring_to_head(draft)
            judge_soundness(draft)
            _flush(draft)
        _let_go(path)
        _replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def bring_to_head(path: Path) -> None:
    """Run every step that is missing in one transaction and write the schema's version."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    engine = connect_bare(path)
    with engine.connect() as connection:
        with connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            _sign(connection)
        # The new file must not need a companion when it is moved.
        connection.connection.driver_connection.execute("PRAGMA journal_mode = DELETE")  # type: ignore[union-attr]  # pysqlite always has one
    engine.dispose()


def _sign(connection: Connection) -> None:
    connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
    connection.execute(text(f"PRAGMA user_version = {SCHEMA_VERSION}"))


def _let_go(path: Path) -> None:
    """Fold the old file's journal into it, so that none is left to spoil the new one."""
    engine = connect_bare(path)
    with told_in_words(path), engine.connect() as connection:
        driver = connection.connection.driver_connection
        if driver is not None:
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            driver.execute("PRAGMA journal_mode = DELETE")
    engine.dispose()
    for companion in ("-wal", "-shm"):
        if path.with_name(path.name + companion).exists():
            raise _refused(path)


def _replace(draft: Path, path: Path) -> None:
    try:
        draft.replace(path)
    except OSError as error:
        raise _refused(path) from error
    flush_folder(path.parent)


def _refused(path: Path) -> KnownFailure:
    return KnownFailure(
        message(
            "data file", "{file} could not be brought up to date; it is as it was.", file=path.name
        ),
        message("data file", "Close every other program that has it open, then start again."),
    )


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
