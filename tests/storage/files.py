"""Data files for tests: made for real, and spoiled in every way files are spoiled."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from liaison_app.domain.directory import Organisation
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.author import Author
from liaison_app.storage.datafile import DataFile, create_and_open, open_file

LOCAL = datetime(2025, 4, 24, 12, 0)  # local time, for the names of backups
NOW = datetime(2025, 4, 24, 7, 0, tzinfo=UTC)
AIGERIM = Author("Айгерим")


@cache
def _new_file() -> bytes:
    """Give a new data file as it lies on the disk; making one takes seven times as long."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "new.db"
        create_and_open(path, "", LOCAL).close()
        return path.read_bytes()


def made(path: Path, *names: str) -> Path:
    """Make a data file with organisations of these Russian names, closed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_new_file())
    file = open_file(path, "Айгерим", LOCAL)
    for name in names:
        add_organisation(file, name)
    file.close()
    return path


def add_organisation(file: DataFile, name: str, author: Author = AIGERIM) -> int:
    """Store an organisation and give its id."""
    with file.write(author, NOW) as work:
        added = work.add(Organisation(name=Trilingual(ru=name)))
        work.commit()
    return added


def names_in(path: Path) -> list[str]:
    """Give the Russian names of the organisations, read by opening the file for writing."""
    file = open_file(path, "Данияр", LOCAL)
    try:
        return names(file)
    finally:
        file.close()


def names(file: DataFile) -> list[str]:
    """Give the Russian names of the organisations of an open file."""
    with file.read() as snapshot:
        return [found.name.ru for found in snapshot.where(Organisation)]


def contents(folder: Path) -> dict[str, str]:
    """Give the print of every file in a folder, the companions of SQLite too."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def without_lock(found: dict[str, str]) -> dict[str, str]:
    """Leave out the lock's own file, which stays where it was taken once."""
    return {name: print_ for name, print_ in found.items() if not name.endswith(".lock")}


def patched(path: Path, offset: int, data: bytes) -> None:
    """Write bytes into a file."""
    with path.open("rb+") as file:
        file.seek(offset)
        file.write(data)


def foreign(path: Path) -> None:
    """Make a file of another program."""
    path.write_bytes(b"PK\x03\x04" + b"a workbook, not a data file " * 50)


def empty(path: Path) -> None:
    """Make a file without a byte."""
    path.write_bytes(b"")


def other_database(path: Path) -> None:
    """Make an SQLite file whose owner is another program."""
    made(path)
    patched(path, 68, b"\0\0\0\x07")


def newer(path: Path) -> None:
    """Make a file of a schema that this program does not know yet."""
    made(path, "Новая")
    patched(path, 60, (9 << 16 | 3).to_bytes(4, "big"))


def truncated(path: Path) -> None:
    """Make a data file that was cut in the middle."""
    made(path, "Первая")
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2 + 100])


def damaged(path: Path) -> None:
    """Make a data file whose pages were overwritten, all but the first."""
    made(path, "Первая")
    size = path.stat().st_size
    patched(path, 4096, b"\xa5" * (size - 4096))


SPOILED: dict[str, Callable[[Path], None]] = {
    "is not a data file": foreign,
    "is not a data file of": empty,
    "is not a data file of Liaison": other_database,
    "newer version": newer,
    "is damaged": truncated,
    "is damaged and": damaged,
}
