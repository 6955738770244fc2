"""The bin: what lies there by kind, newest first; Restore is `restoring.restore_record`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from liaison_app.base.languages import InterfaceLanguage
from liaison_app.language.catalogs import Phrases
from liaison_app.language.fold import tokens
from liaison_app.office.desk import Desk
from liaison_app.office.record_names import record_in_words
from liaison_app.storage.registers.bin import Binned, binned

MOST = 2000  # of each kind

# What is a matter of its own for whoever looks for it; other parts come back with their owner.
KINDS_IN_BIN = (
    "meeting", "agenda_item", "decision", "speech", "participant", "proposal", "commitment",
    "evidence", "extension", "attachment", "contact", "organisation", "person", "post", "project",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class BinLine:
    """One record in the bin, in words."""

    kind: str
    id: int
    words: str
    since: datetime
    who: str


def read_bin(
    desk: Desk, language: InterfaceLanguage, *, kind: str = "", sought: str = ""
) -> tuple[BinLine, ...]:
    """Give what lies in the bin, of one kind where it is named; all words sought must be there."""
    phrases, words = Phrases(language), tokens(sought)
    kinds = (kind,) if kind else KINDS_IN_BIN
    with desk.read() as snapshot:
        lines = [_line(one, phrases) for name in kinds for one in binned(snapshot, name, MOST)]
    found = [line for line in lines if _holds(line, words)]
    return tuple(sorted(found, key=lambda line: line.since, reverse=True))


def _line(one: Binned, phrases: Phrases) -> BinLine:
    return BinLine(
        one.kind, one.record.key, record_in_words(one.record, phrases), one.since, one.who
    )


def _holds(line: BinLine, words: list[str]) -> bool:
    there = tokens(f"{line.words} {line.who}")
    return all(any(token.startswith(word) for token in there) for word in words)
