"""Where the self-test works: a folder that is thrown away; the user's own is not touched."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_HOME, _PLATFORM = "LIAISON_HOME", "QT_QPA_PLATFORM"


class NotRight(Exception):
    """Something is missing or not as it should be; the text names it, for support."""


@dataclass(frozen=True, slots=True)
class Bench:
    """The folder of one self-test; each check finds there what those before it made."""

    folder: Path

    @property
    def data(self) -> Path:
        """Give the data file with the sample."""
        return self.folder / "liaison.db"

    @property
    def paper(self) -> Path:
        """Give the printed summary."""
        return self.folder / "summary.pdf"

    @property
    def workbook(self) -> Path:
        """Give the exported workbook."""
        return self.folder / "commitments.xlsx"


@contextmanager
def bench() -> Iterator[Bench]:
    """Give a bench, as the home of the program and without a screen."""
    before = {name: os.environ.get(name) for name in (_HOME, _PLATFORM)}
    with tempfile.TemporaryDirectory(prefix="liaison-", ignore_cleanup_errors=True) as folder:
        os.environ.update({_HOME: folder, _PLATFORM: "offscreen"})
        try:
            yield Bench(Path(folder))
        finally:
            for name, value in before.items():
                os.environ.pop(name)
                if value is not None:
                    os.environ[name] = value
