"""One writer at a time: a lock of the operating system decides, the holder's name informs."""

import json
import os
import socket
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import message
from liaison_app.storage.author import account_name
from liaison_app.storage.failures import told_in_words


class FileInUse(KnownFailure):
    """Somebody else holds the right to write."""


class WriterLock:
    """The right to write to one data file, held until `release`, whichever thread calls it.

    The name lies in a file beside the lock: Windows lets nobody read a locked one.
    """

    def __init__(self, data_file: Path, who: str) -> None:
        """Take the lock; raises KnownFailure with the holder's name where another holds it."""
        self._holder = data_file.with_name(f"{data_file.name}.holder")
        self._lock = FileLock(
            f"{data_file}.lock", timeout=0, thread_local=False, fallback_to_soft=False
        )
        with told_in_words(data_file):
            try:
                self._lock.acquire()
            except Timeout:
                raise _held(data_file, holder_of(data_file)) from None
            try:
                self._leave_name(who)
            except BaseException:
                self.release()
                raise

    def _leave_name(self, who: str) -> None:
        said = {
            "who": who or account_name(),
            "computer": socket.gethostname(),
            "process": os.getpid(),
        }
        self._holder.write_text(json.dumps(said), encoding="utf-8")

    def release(self) -> None:
        """Give the right back; a second time does nothing."""
        if self._lock.is_locked:
            with suppress(OSError):  # a name left behind informs nobody while the lock is free
                self._holder.unlink(missing_ok=True)
            self._lock.release()


def holder_of(data_file: Path) -> str:
    """Give the name and computer of whoever holds the file, empty where nobody says."""
    try:
        said = json.loads(data_file.with_name(f"{data_file.name}.holder").read_text("utf-8"))
        return f"{said['who']} ({said['computer']})" if said["who"] else str(said["computer"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _held(data_file: Path, holder: str) -> FileInUse:
    remedy = message(
        "data file", "Wait until the other has closed it, or work in a data file of your own."
    )
    if holder:
        return FileInUse(
            message(
                "data file", "{holder} is working in {file}.", holder=holder, file=data_file.name
            ),
            remedy,
        )
    return FileInUse(
        message("data file", "Somebody is working in {file}.", file=data_file.name), remedy
    )
