"""What signed minutes still allow (domain.md 3, rule 10)."""

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
from liaison_app.storage.snapshot import Snapshot

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


def judge_open(snapshot: Snapshot, record: Record, field: str = "") -> None:
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
