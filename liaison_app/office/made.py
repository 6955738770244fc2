"""What an action that makes a record gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from liaison_app.domain.record import Record
from liaison_app.storage.changes import Changes
from liaison_app.storage.schema.kinds import KIND_OF

if TYPE_CHECKING:
    from liaison_app.storage.work import Work


@dataclass(frozen=True, slots=True)
class Made:
    """The kind and id of the new record, and all that was touched."""

    kind: str
    id: int
    changes: Changes


def commit_made(work: Work, record: Record) -> Made:
    """Commit and tell which record was made."""
    return Made(KIND_OF[type(record)].name, record.key, work.commit())
