"""Files that are either the old or the new one, never half of both."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a path beside `target` to write to; moves it over the target when all went well.

    When the body raises, the target stays as it was and the half-written file is removed. Raises
    OSError where what lies there is no ordinary file.
    """
    target = ordinary_place(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield draft
        _flush(draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    flush_folder(target.parent)


def ordinary_place(target: Path) -> Path:
    """Give where a file is really written: behind a link, so that the link stays.

    Raises OSError for a folder, and for a device or a pipe: no file may take their place.
    """
    place = Path(os.path.realpath(target)) if target.is_symlink() else target
    if place.is_dir():
        raise IsADirectoryError(errno.EISDIR, "a folder lies there", str(target))
    if place.exists() and not place.is_file():
        raise FileExistsError(errno.EEXIST, "no ordinary file lies there", str(target))
    return place


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Make a rename in `folder` outlast a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
