"""The next free number of what the office counts; what lies in the bin keeps its number."""

from sqlalchemy import func, select

from liaison_app.storage.schema.tables import TABLES
from liaison_app.storage.snapshot import Snapshot

_MEETING, _PROPOSAL = TABLES["meeting"].c, TABLES["proposal"].c
_COMMITMENT = TABLES["commitment"].c


def next_meeting_number(snapshot: Snapshot, year: int | None, but_not: int | None = None) -> int:
    """Give the next number of minutes in a year; numbers begin anew each year (domain.md 1.1).

    Addenda carry the number of their minutes; minutes in the bin leave theirs free.
    """
    highest = snapshot.session.scalar(
        select(func.max(_MEETING.number))
        .where(_MEETING.year == year, _MEETING.deleted_at.is_(None))
        .where(_MEETING.addendum_to_id.is_(None), _MEETING.id.is_not(but_not))
    )
    return (highest or 0) + 1


def next_addendum_number(snapshot: Snapshot, meeting_id: int) -> int:
    """Give the number of the next addendum to some minutes."""
    highest = snapshot.session.scalar(
        select(func.max(_MEETING.addendum_number)).where(
            _MEETING.addendum_to_id == meeting_id, _MEETING.deleted_at.is_(None)
        )
    )
    return (highest or 0) + 1


def next_proposal_number(snapshot: Snapshot) -> int:
    """Give the next number of a proposal, over all years."""
    return (snapshot.session.scalar(select(func.max(_PROPOSAL.number))) or 0) + 1


def next_commitment_number(snapshot: Snapshot) -> int:
    """Give the next number in the office's own register of commitments."""
    return (snapshot.session.scalar(select(func.max(_COMMITMENT.number))) or 0) + 1
