"""Where an action happens: the open data file, the clock, and who works."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from liaison_app.base.clock import Clock
from liaison_app.storage.author import Author
from liaison_app.storage.datafile import DataFile
from liaison_app.storage.driver import Moment

if TYPE_CHECKING:
    from liaison_app.storage.snapshot import Snapshot
    from liaison_app.storage.work import Work


@dataclass(slots=True)
class Desk:
    """The first argument of every office function; `who` signs what is written from now on."""

    file: DataFile
    clock: Clock
    who: str = ""

    @contextmanager
    def write(self, *, sitting: str = "", reason: str = "") -> Iterator[Work]:
        """Give a unit of work in the name of whoever works here; undone unless committed."""
        author = Author(self.who, sitting, reason)
        with self.file.write(author, self.clock.now()) as work:
            yield work

    @contextmanager
    def read(self) -> Iterator[Snapshot]:
        """Give one snapshot to read from."""
        with self.file.read() as snapshot:
            yield snapshot

    @contextmanager
    def moment(self) -> Iterator[Moment]:
        """Give one moment to read registers from."""
        with self.file.moment() as moment:
            yield moment
