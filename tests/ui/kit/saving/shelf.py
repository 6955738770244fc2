"""A real place to store texts: one SQLite row a field, which can be full or changed by others."""

import os
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

from liaison_app.base.errors import KnownFailure, UserMistake
from liaison_app.base.messages import message
from liaison_app.ui.kit.saving.edits import Edit, Stale, Stored


@dataclass
class Shelf:
    path: Path
    is_full: bool = False
    commands: list[tuple[Edit, ...]] = field(default_factory=list)

    def prepare(self, **texts: str) -> "Shelf":
        with sqlite3.connect(self.path) as data:
            data.execute("create table text (name primary key, text)")
            data.executemany("insert into text values (?, ?)", texts.items())
        data.close()
        return self

    def store(self, edits: tuple[Edit, ...]) -> Stored:
        self.commands.append(edits)
        if self.is_full:
            _write_to_a_full_disk()
        if any(edit.value == "forbidden" for edit in edits):
            raise UserMistake(message("error", "The disk is full."), "ru")
        stale = [edit for edit in edits if self.text(edit.field) != edit.known]
        for edit in edits:
            if edit not in stale:
                self.put(edit.field, str(edit.value))
        return Stored("changes", tuple(Stale(e.field, self.text(e.field)) for e in stale))

    def text(self, name: str) -> str:
        data = sqlite3.connect(self.path)
        found = data.execute("select text from text where name = ?", (name,)).fetchone()
        data.close()
        return str(found[0])

    def put(self, name: str, text: str) -> None:
        with sqlite3.connect(self.path) as data:
            data.execute("update text set text = ? where name = ?", (text, name))
        data.close()


def _write_to_a_full_disk() -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        os.write(full, b"x")
    except OSError as error:
        raise KnownFailure(message("error", "The disk is full.")) from error
    finally:
        os.close(full)
