"""What the bin and signed minutes still allow (domain.md 3, rule 10)."""

from __future__ import annotations

from typing import TypeVar

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.meeting import (
    AgendaItem,
    Decision,
    Meeting,
    Participant,
    Party,
    Speech,
)
from liaison_app.domain.record import Record
from liaison_app.storage.schema.kinds import KIND_OF, KINDS, TARGETS
from liaison_app.storage.snapshot import Snapshot

R = TypeVar("R", bound=Record)

# The chancellery's number comes after signing; what is internal is no part of the minutes.
_ALWAYS_OPEN = frozenset({"registration_number", "registration_date", "internal_note", "keeper"})


def meeting_of(snapshot: Snapshot, record: Record) -> Meeting | None:
    """Give the meeting whose minutes a record is part of, None where it is part of none."""
    match record:
        case Meeting():
            return record
        case AgendaItem() | Participant():
            return snapshot.find(Meeting, record.meeting_id)
        case Speech() | Decision():
            item = snapshot.find(AgendaItem, record.item_id)
            return meeting_of(snapshot, item) if item else None
        case Party():
            point = snapshot.find(Decision, record.decision_id)
            return meeting_of(snapshot, point) if point else None
        case _:
            return None


def owner_of(snapshot: Snapshot, record: Record) -> Record | None:
    """Give the record that this one is a part of, None for one that stands by itself."""
    field = KIND_OF[type(record)].owner_field
    return snapshot.find(KINDS[TARGETS[field]].record, getattr(record, field)) if field else None


def there(snapshot: Snapshot, kind: type[R], record_id: int | None) -> R:
    """Give a record to act upon; raises UserMistake where it lies in the bin."""
    record = snapshot.get(kind, record_id)
    judge_there(snapshot, record)
    return record


def judge_there(snapshot: Snapshot, record: Record) -> None:
    """Raise UserMistake where a record, or what it is a part of, lies in the bin."""
    part: Record | None = record
    while part is not None:
        if part.deleted_at is not None:
            raise UserMistake(message("bin", "This lies in the bin: restore it first."))
        part = owner_of(snapshot, part)


def judge_open(snapshot: Snapshot, record: Record) -> None:
    """Raise UserMistake where minutes or a part of them lie in the bin or are signed."""
    judge_there(snapshot, record)
    judge_unsigned(snapshot, record)


def judge_unsigned(snapshot: Snapshot, record: Record, field: str = "") -> None:
    """Raise UserMistake where `record` belongs to signed minutes and `field` is frozen."""
    if field in _ALWAYS_OPEN:
        return
    meeting = meeting_of(snapshot, record)
    if meeting is not None and meeting.signed:
        raise UserMistake(
            message(
                "signing",
                "These minutes are signed: take the signing back, or write an addendum.",
            ),
            field,
        )
