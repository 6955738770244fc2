"""The rules of a commitment on every path: what was sound before an action is sound after it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from liaison_app.base.errors import UserMistake
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.commitment_state import judge_state
from liaison_app.domain.meeting import Meeting
from liaison_app.storage.snapshot import Snapshot


def mistakes_of(snapshot: Snapshot, commitment: Commitment, today: date) -> list[UserMistake]:
    """Give every rule that a commitment breaks as it stands."""
    signed = source_signed(snapshot, commitment)
    return list(judge_state(commitment, today, source_signed=signed))


def source_signed(snapshot: Snapshot, commitment: Commitment) -> bool:
    """Tell whether the minutes that a commitment stands in are signed."""
    meeting = snapshot.find(Meeting, commitment.meeting_id)
    return meeting is not None and meeting.signed


@contextmanager
def still_sound(snapshot: Snapshot, commitment: Commitment, today: date) -> Iterator[None]:
    """Raise the first mistake that what is done inside brings about."""
    before = {_named(mistake) for mistake in mistakes_of(snapshot, commitment, today)}
    yield
    for mistake in mistakes_of(snapshot, commitment, today):
        if _named(mistake) not in before:
            raise mistake


def _named(mistake: UserMistake) -> tuple[str, str]:
    return mistake.field, mistake.message.text
