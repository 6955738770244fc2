"""New data files, and old ones brought to this program's schema without a moment of risk."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, text

from liaison_app.base.errors import KnownFailure
from liaison_app.base.files import flush_folder
from liaison_app.base.messages import message
from liaison_app.storage.addresses import COMPANIONS, companion, discard
from liaison_app.storage.backups import make_backup
from liaison_app.storage.connections import connect_bare
from liaison_app.storage.copying import copy_online, flush_file, judge_soundness
from liaison_app.storage.failures import told_in_words
from liaison_app.storage.header import APPLICATION_ID, SCHEMA_VERSION
from liaison_app.storage.replacing import take_place

_MIGRATIONS = Path(__file__).parent / "migrations"
STEPS = [_MIGRATIONS / "versions"]


def create_file(path: Path) -> None:
    """Make an empty data file; raises KnownFailure where something lies there already.

    The lock should be held, or two programs make it at once.
    """
    for found in (path, *(companion(path, suffix) for suffix in COMPANIONS)):
        if found.exists():
            raise _exists(found)
    draft = path.with_name(f"{path.name}.new")
    with told_in_words(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        discard(draft)
        try:
            bring_to_head(draft)
            flush_file(draft)
            draft.replace(path)
            flush_folder(path.parent)
        finally:
            discard(draft)


def _exists(path: Path) -> KnownFailure:
    return KnownFailure(
        message("data file", "{file} exists already and was left as it is.", file=path.name),
        message("data file", "Open it, or choose another name."),
    )


def migrate_file(path: Path, now: datetime) -> None:
    """Bring an older data file up, by way of a copy; the lock must be held.

    Whatever goes wrong, the old file is there and whole; `now` is local time, for the backup.
    """
    make_backup(path, now)
    draft = path.with_name(f"{path.name}.migrating")
    with told_in_words(path):
        discard(draft)
        try:
            copy_online(path, draft)
            bring_to_head(draft)
            judge_soundness(draft, called=path)
            flush_file(draft)
            take_place(draft, path)
        finally:
            discard(draft)


def bring_to_head(path: Path) -> None:
    """Run every step that is missing in one transaction and write the schema's version."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", _escaped(_MIGRATIONS))
    config.set_main_option("path_separator", "os")
    config.set_main_option("version_locations", os.pathsep.join(map(_escaped, STEPS)))
    engine = connect_bare(path)
    with engine.connect() as connection:
        with connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            _sign(connection)
        # The new file must not need a companion when it is moved.
        connection.connection.driver_connection.execute("PRAGMA journal_mode = DELETE")  # type: ignore[union-attr]  # pysqlite always has one
    engine.dispose()


def _escaped(folder: Path) -> str:
    return str(folder).replace("%", "%%")  # Alembic reads it as a line of an .ini file


def _sign(connection: Connection) -> None:
    connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
    connection.execute(text(f"PRAGMA user_version = {SCHEMA_VERSION}"))
