"""Folders where nothing may be written, also for root, who is asked for no permission."""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_VERSION_3 = 0x20080522
_MAY_OVERRIDE = 1 << 1 | 1 << 2  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Take away the right to write in a folder and to its files, while the body runs."""
    found = [folder, *folder.rglob("*")]
    modes = {path: path.stat().st_mode for path in found}
    for path in found:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        with _without_the_rights_of_root():
            yield
    finally:
        for path, mode in modes.items():
            path.chmod(mode)


@contextmanager
def _without_the_rights_of_root() -> Iterator[None]:
    """Lay down the capabilities that pass by the permissions, of this thread only."""
    if sys.platform != "linux" or os.geteuid() != 0:
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(_VERSION_3, 0)
    before = (ctypes.c_uint32 * 6)()
    _checked(libc.capget(header, before))
    fewer = (ctypes.c_uint32 * 6)(*before)
    fewer[0] &= ~_MAY_OVERRIDE
    _checked(libc.capset(header, fewer))
    try:
        yield
    finally:
        _checked(libc.capset(header, before))


def _checked(answer: int) -> None:
    if answer != 0:
        raise OSError(ctypes.get_errno(), "capabilities")
