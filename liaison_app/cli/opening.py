"""The data file a command works on, opened as the command needs it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import message
from liaison_app.base.paths import documents_folder
from liaison_app.base.settings import Settings
from liaison_app.cli.grammar import Call

if TYPE_CHECKING:
    from liaison_app.office.desk import Desk


def data_file(call: Call) -> Path:
    """Give the data file: of `--data`, else the one last opened in the window, else the usual."""
    named = call.text("--data") or call.settings.text("data_file")
    return Path(named) if named else documents_folder() / "Liaison" / "liaison.db"


def who_works(settings: Settings) -> str:
    """Give the name that stands in the history and on papers: the one chosen in the window."""
    return settings.text("who")


@contextmanager
def reading_desk(call: Call) -> Iterator[Desk]:
    """Open beside a window that may have the file open; raises KnownFailure."""
    from liaison_app.office.desk import Desk
    from liaison_app.storage.datafile import open_for_reading

    opened = open_for_reading(data_file(call))
    try:
        yield Desk(opened, call.clock, who_works(call.settings))
    finally:
        opened.close()


@contextmanager
def writing_desk(call: Call) -> Iterator[Desk]:
    """Open as the one writer; raises KnownFailure with the name of whoever holds the file."""
    from liaison_app.office.desk import Desk
    from liaison_app.storage.datafile import open_file

    told, who = call.clock, who_works(call.settings)
    opened = open_file(data_file(call), who, told.local_now())
    try:
        yield Desk(opened, told, who)
    finally:
        opened.close()


@contextmanager
def new_desk(call: Call) -> Iterator[Desk]:
    """Make the data file and open it; when the body fails it is gone again.

    Raises KnownFailure where the file is only missing: its backups lie there.
    """
    from liaison_app.office.desk import Desk
    from liaison_app.office.safekeeping import backup_folder, list_backups
    from liaison_app.storage.addresses import discard
    from liaison_app.storage.datafile import create_and_open

    path, told, who = data_file(call), call.clock, who_works(call.settings)
    if list_backups(path):
        raise KnownFailure(
            message("data file", "{file} is not there.", file=str(path)),
            message(
                "data file",
                "Restore the last backup; the backups lie in {folder}.",
                folder=str(backup_folder(path)),
            ),
        )
    opened = create_and_open(path, who, told.local_now())
    try:
        yield Desk(opened, told, who)
    except BaseException:
        opened.close()
        discard(path)
        raise
    opened.close()
