"""What every opening for writing does on the driver itself, before SQLAlchemy is imported."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from liaison_app.language.fold import FOLD_VERSION
from liaison_app.language.sort_keys import SORT_VERSION
from liaison_app.storage.driver import Moment, writing_connection

VERSIONS = {"fold_version": FOLD_VERSION, "sort_version": SORT_VERSION}


def end_open_sittings(path: Path) -> bool:
    """End what a crash left open; tell whether folded words or sort keys are stale."""
    with closing(writing_connection(path)) as connection:
        connection.execute("UPDATE history SET closed = 1 WHERE closed = 0")
        return is_stale(connection)


def is_stale(moment: Moment) -> bool:
    """Tell whether folded words or sort keys are of another version than this program's."""
    stored = dict(moment.execute("SELECT name, value FROM fact").fetchall())
    return any(stored.get(name) != str(version) for name, version in VERSIONS.items())
