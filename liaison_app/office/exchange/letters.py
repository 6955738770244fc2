"""The characters of a file, read on as they are asked for, with the line they stand in."""

from __future__ import annotations

import codecs
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import message
from liaison_app.base.progress import Progress
from liaison_app.office.exchange.refusal import Refusal
from liaison_app.storage.failures import told_in_words

LARGEST_FILE = 1 << 30  # bytes; a dump of 100,000 commitments has a third of it
_CHUNK = 1 << 20
_OTHER_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


class Letters:
    """What was read and not yet taken stands in `text` from `at` on."""

    def __init__(self, path: Path, progress: Progress | None = None) -> None:
        """Open the file; raises Refusal where it is missing or too large."""
        with told_in_words(path):
            self._size = _size(path)
        self._path = path
        self._progress = progress
        self._file = _opened(path)
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._digest = blake2b(digest_size=16)
        self._lines_taken = 0
        self._begun = self._ended = False
        self.text = ""
        self.at = 0

    def __enter__(self) -> Letters:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    @property
    def fingerprint(self) -> str:
        """Give a print of all bytes read so far, to know the same file again."""
        return self._digest.hexdigest()

    def take(self) -> None:
        """Pass over one character."""
        self.at += 1

    def peek_after(self, passed_over: str) -> str:
        """Give the next character that is none of `passed_over`, empty at the end."""
        while True:
            while self.at < len(self.text) and self.text[self.at] in passed_over:
                self.at += 1
            if self.at < len(self.text):
                return self.text[self.at]
            if not self.read_on():
                return ""

    def read_on(self) -> bool:
        """Read more, as much again as waits already; tell whether there was more."""
        if self._ended:
            return False
        with told_in_words(self._path):
            chunk = self._file.read(max(_CHUNK, len(self.text) - self.at))
        self._ended = not chunk
        if self._progress is not None:
            self._progress(self._file.tell() // 1024, self._size // 1024)
        decoded = self._decoded(chunk)
        if chunk:  # at the end all positions stay as they are
            self._digest.update(chunk)
            self._lines_taken += self.text.count("\n", 0, self.at)
            self.text = self.text[self.at :] + decoded
            self.at = 0
        return bool(chunk)

    def line(self, position: int | None = None) -> int:
        """Give the line of a position in `text`, of the next character where none is given."""
        until = self.at if position is None else position
        return self._lines_taken + self.text.count("\n", 0, until) + 1

    def _decoded(self, chunk: bytes) -> str:
        if not self._begun:
            self._begun = True
            chunk = self._without_mark(chunk)
        try:
            return self._decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            good = self.text.count("\n") + chunk[: error.start].count(b"\n")
            line = self._lines_taken + good + 1
            raise Refusal(
                message("exchange", "It is not in UTF-8."),
                message("exchange place", "line {line}", line=line),
                _AS_UTF8,
            ) from None

    def _without_mark(self, chunk: bytes) -> bytes:
        """Pass over the mark that Windows puts before UTF-8; refuse those of other encodings."""
        if chunk.startswith(_OTHER_MARKS) or b"\0" in chunk[:4]:
            raise Refusal(message("exchange", "It is not in UTF-8."), None, _AS_UTF8)
        return chunk.removeprefix(codecs.BOM_UTF8)


def _size(path: Path) -> int:
    if not path.is_file():
        raise Refusal(message("exchange", "There is no such file."), None, CHOOSE_ANOTHER)
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise Refusal(
            message("exchange", "It is larger than {limit} MB.", limit=LARGEST_FILE // 1024**2),
            None,
            CHOOSE_ANOTHER,
        )
    return size


def _opened(path: Path) -> BinaryIO:
    try:
        with told_in_words(path):
            return path.open("rb")
    except KnownFailure as failure:
        if isinstance(failure.__cause__, PermissionError):
            raise Refusal(
                message("exchange", "It may not be read."),
                None,
                message("exchange", "Ask for the right to read it; nothing was changed."),
            ) from None
        raise


CHOOSE_ANOTHER = message("exchange", "Choose another file; nothing was changed.")
_AS_UTF8 = message("exchange", "Save the file as UTF-8 and load it again; nothing was changed.")
