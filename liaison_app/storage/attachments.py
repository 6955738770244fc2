"""The contents of kept files: beside the data file, under their hash, written once, never changed.

A content is on the disk before the row that names it. Whoever wants to open or change a file gets
a copy. The folder of the backups has one store for all of them, of links where the disk can.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from liaison_app.base.errors import KnownFailure, UserMistake
from liaison_app.base.files import flush_folder
from liaison_app.base.messages import message
from liaison_app.storage.failures import told_in_words

LARGEST = 50 * 1024**2  # bytes of one file
_FILES = ".files"
_SHARED = "files"  # of all the backups in a folder
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Content:
    """What a file is known by; the size is in bytes."""

    sha256: str
    size: int


def folder_of(file: Path) -> Path:
    """Give the folder of the contents that belong to a data file, a copy of it, or a dump."""
    return file.with_name(file.name + _FILES)


def path_of(data_file: Path, sha256: str) -> Path:
    """Give where a content lies; nobody but this module writes there."""
    return folder_of(data_file) / sha256


def keep(data_file: Path, source: Path) -> Content:
    """Keep what is in `source`, once.

    Raises UserMistake for a folder and for more than 50 MB, KnownFailure where the disk refuses.
    """
    if source.is_dir():
        raise UserMistake(message("file", "{file} is a folder.", file=source.name), "file")
    with told_in_words(source):
        size = source.stat().st_size
    judge_size(source.name, size)
    with told_in_words(source), source.open("rb") as file:
        return _keep(folder_of(data_file), file, source.name)


def keep_bytes(data_file: Path, content: bytes, name: str) -> Content:
    """Keep what was pasted under a name; raises as `keep` does."""
    judge_size(name, len(content))
    return _keep(folder_of(data_file), BytesIO(content), name)


def judge_size(name: str, size: int) -> None:
    """Raise UserMistake for a file that is too large to be kept."""
    if size > LARGEST:
        raise UserMistake(
            message(
                "file",
                "{file} has {size} MB; a file may have {most} MB at the most.",
                file=name,
                size=-(-size // 1024**2),
                most=LARGEST // 1024**2,
            ),
            "file",
        )


def is_there(data_file: Path, sha256: str) -> bool:
    """Tell whether a content lies where it should, without reading it."""
    return path_of(data_file, sha256).is_file()


def is_whole(path: Path, sha256: str) -> bool:
    """Tell whether a file has just this content; reads all of it."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    except FileNotFoundError:
        return False


def give_out(data_file: Path, sha256: str, target: Path) -> None:
    """Write a copy of a content to `target`, to be opened or saved elsewhere.

    Raises KnownFailure where the content is missing or was changed, or the disk refuses.
    """
    source = path_of(data_file, sha256)
    if not is_whole(source, sha256):
        raise _missing(target.name, source.parent)
    with told_in_words(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy(source, target)


def read_whole(data_file: Path, sha256: str, name: str) -> bytes:
    """Give a content; raises KnownFailure where it is missing or was changed."""
    source = path_of(data_file, sha256)
    if not is_whole(source, sha256):
        raise _missing(name, source.parent)
    with told_in_words(source):
        return source.read_bytes()


def give_all_out(data_file: Path, wanted: Iterable[tuple[str, str]], folder: Path) -> None:
    """Write copies of contents, given as hash and name, into a folder under their hashes.

    Raises KnownFailure where one is missing or was changed.
    """
    for sha256, name in wanted:
        source, target = folder_of(data_file) / sha256, folder / sha256
        if is_whole(target, sha256):
            continue
        if not is_whole(source, sha256):
            raise _missing(name, source.parent)
        with told_in_words(target):
            folder.mkdir(parents=True, exist_ok=True)
            _copy(source, target)


def share_with_backups(data_file: Path, backups: Path) -> None:
    """Let the backups in a folder have all contents too: as links, as copies where it must be."""
    source = folder_of(data_file)
    if not source.is_dir():
        return
    shared = backups / _SHARED
    with told_in_words(shared):
        shared.mkdir(parents=True, exist_ok=True)
        there = {found.name for found in os.scandir(shared)}
        for content in os.scandir(source):
            if content.name not in there and not content.name.startswith("."):
                _link_or_copy(Path(content.path), shared / content.name)
        flush_folder(shared)


def copy_along(source: Path, target: Path) -> None:
    """Give a copy of a data file the contents that it names, as far as they are there."""
    _bring(_places(source), hashes_in(target), folder_of(target), target)


def bring_back(backup: Path, draft: Path, data_file: Path) -> int:
    """Have the contents that a restored file names beside `data_file`; give how many are missing.

    `draft` is the copy of `backup` under way.
    """
    return _bring(_places(backup), hashes_in(draft), folder_of(data_file), data_file)


def hashes_in(data_file: Path) -> set[str]:
    """Give the contents that a data file names outside the bin, none for one of an older schema."""
    with told_in_words(data_file), closing(sqlite3.connect(data_file)) as connection:
        known = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'stored_file'")
        if known.fetchone() is None:
            return set()
        rows = connection.execute("SELECT sha256 FROM stored_file WHERE deleted_at IS NULL")
        return {sha256 for (sha256,) in rows}


def _places(file: Path) -> tuple[Path, ...]:
    """Give where the contents of a data file, of a copy or of a backup may lie."""
    return folder_of(file), file.parent / _SHARED


def _bring(places: tuple[Path, ...], wanted: set[str], folder: Path, told: Path) -> int:
    missing = 0
    with told_in_words(told):
        for sha256 in sorted(wanted):
            target = folder / sha256
            if target.is_file():
                continue
            source = next((place / sha256 for place in places if (place / sha256).is_file()), None)
            if source is None:
                missing += 1
                continue
            folder.mkdir(parents=True, exist_ok=True)
            _copy(source, target)
    return missing


def _keep(folder: Path, file: BinaryIO, name: str) -> Content:
    with told_in_words(folder):
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / f".{secrets.token_hex(8)}.part"
        try:
            content = _write(file, draft, name)
            target = folder / content.sha256
            if not is_whole(target, content.sha256):
                draft.replace(target)
                flush_folder(folder)
        finally:
            draft.unlink(missing_ok=True)
    return content


def _write(file: BinaryIO, target: Path, name: str) -> Content:
    digest, size = hashlib.sha256(), 0
    with target.open("xb") as kept:
        for chunk in _chunks(file):
            size += len(chunk)
            judge_size(name, size)  # it may grow while it is read
            digest.update(chunk)
            kept.write(chunk)
        kept.flush()
        os.fsync(kept.fileno())
    return Content(digest.hexdigest(), size)


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk


def _copy(source: Path, target: Path) -> None:
    draft = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with source.open("rb") as file, draft.open("xb") as copy:
            for chunk in _chunks(file):
                copy.write(chunk)
            copy.flush()
            os.fsync(copy.fileno())
        draft.replace(target)
        flush_folder(target.parent)
    finally:
        draft.unlink(missing_ok=True)


def _link_or_copy(source: Path, target: Path) -> None:
    with suppress(OSError):
        os.link(source, target)
        return
    _copy(source, target)


def _missing(name: str, folder: Path) -> KnownFailure:
    return KnownFailure(
        message(
            "file", "{file} is missing or was changed in {folder}.", file=name, folder=str(folder)
        ),
        message("file", "Take it from a backup: its contents lie in the folder «files» there."),
    )
