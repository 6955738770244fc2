"""Whose file it is and which schema it has, read before SQLite opens anything."""

import struct
from dataclasses import dataclass
from pathlib import Path

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import message
from liaison_app.storage.failures import told_in_words

APPLICATION_ID = 0x4C69616E  # «Lian»
SCHEMA_MAJOR = 1
SCHEMA_MINOR = 1
SCHEMA_VERSION = SCHEMA_MAJOR << 16 | SCHEMA_MINOR

_MAGIC = b"SQLite format 3\x00"
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)


@dataclass(frozen=True, slots=True)
class Header:
    """The schema that a data file of ours says it has."""

    major: int
    minor: int

    @property
    def current(self) -> bool:
        """Tell whether this program reads and writes it as it is."""
        return (self.major, self.minor) == (SCHEMA_MAJOR, SCHEMA_MINOR)


def read_header(path: Path) -> Header:
    """Read the first 100 bytes; raises KnownFailure for a file that is not there or too new for us.

    A file of another program is refused too. Nothing is ever made or changed.
    """
    _must_exist(path)
    with told_in_words(path), path.open("rb") as file:
        start = file.read(100)
    if not start.startswith(_MAGIC) or len(start) < 100:
        raise _not_ours(path)
    (owner,) = struct.unpack(">I", start[_APPLICATION_ID])
    if owner != APPLICATION_ID:
        raise _not_ours(path)
    (version,) = struct.unpack(">I", start[_USER_VERSION])
    header = Header(version >> 16, version & 0xFFFF)
    if header.major > SCHEMA_MAJOR or (
        header.major == SCHEMA_MAJOR and header.minor > SCHEMA_MINOR
    ):
        raise KnownFailure(
            message(
                "data file", "{file} was written by a newer version of Liaison.", file=path.name
            ),
            message("data file", "Install the newer version; the file was left as it is."),
        )
    return header


def is_data_file(path: Path) -> bool:
    """Tell whether an existing file begins as a data file of ours; raises OSError."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        start = file.read(100)
    return start.startswith(_MAGIC) and start[_APPLICATION_ID] == APPLICATION_ID.to_bytes(4, "big")


def _not_ours(path: Path) -> KnownFailure:
    return KnownFailure(
        message("data file", "{file} is not a data file of Liaison.", file=path.name),
        message("data file", "Choose another file; this one was left as it is."),
    )


def _must_exist(path: Path) -> None:
    with told_in_words(path):
        there = path.is_file()
    if not there:
        raise KnownFailure(
            message("data file", "{file} is not there.", file=str(path)),
            message(
                "data file", "Choose the file, or restore it from a backup; no empty one was made."
            ),
        )
