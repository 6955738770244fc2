"""One file takes the place of a data file, and no journal of the old one spoils the new."""

from pathlib import Path

from liaison_app.base.errors import KnownFailure
from liaison_app.base.files import flush_folder
from liaison_app.base.messages import message
from liaison_app.storage.addresses import COMPANIONS, companion
from liaison_app.storage.failures import told_in_words


def take_place(draft: Path, path: Path, *, ruined: bool = False) -> None:
    """Let the closed file `draft` become the data file `path`, whose lock is held.

    Where it is refused, the old file is as it was and KnownFailure is raised. A `ruined` old file
    is no longer asked to fold its journal in: the journal goes with it.
    """
    if ruined:
        _drop_companions(path)
    elif path.exists():
        _fold(path)
    if any(companion(path, suffix).exists() for suffix in COMPANIONS):
        raise _refused(path)
    try:
        draft.replace(path)
    except OSError as error:
        raise _refused(path) from error
    flush_folder(path.parent)


def _fold(path: Path) -> None:
    """Fold the old file's journal into it and let it lie without companions."""
    from liaison_app.storage.connections import connect_bare  # a window starts without SQLAlchemy

    engine = connect_bare(path)
    with told_in_words(path), engine.connect() as connection:
        driver = connection.connection.driver_connection
        if driver is not None:
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            driver.execute("PRAGMA journal_mode = DELETE")
    engine.dispose()


def _drop_companions(path: Path) -> None:
    try:
        for suffix in COMPANIONS:
            companion(path, suffix).unlink(missing_ok=True)
    except OSError as error:
        raise _refused(path) from error


def _refused(path: Path) -> KnownFailure:
    return KnownFailure(
        message("data file", "{file} could not be replaced; it is as it was.", file=path.name),
        message("data file", "Close every other program that has it open, then start again."),
    )
