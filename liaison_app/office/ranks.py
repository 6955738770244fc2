"""The order of participants: by hand within a side, never alphabetical (domain.md 1.4)."""

from liaison_app.domain.meeting import Meeting, Participant
from liaison_app.domain.record import Side


def of_side(meeting: Meeting, side: Side) -> list[Participant]:
    """Give the participants of a side by rank."""
    return [one for one in meeting.participants if one.side is side and one.deleted_at is None]


def place_rank(meeting: Meeting, participant: Participant, to: int) -> None:
    """Give a participant a rank within the side, counted from 1; the others close up."""
    others = [one for one in of_side(meeting, participant.side) if one is not participant]
    at = min(max(to, 1), len(others) + 1) - 1
    for rank, one in enumerate([*others[:at], participant, *others[at:]], 1):
        one.rank = rank


def close_ranks(meeting: Meeting, side: Side) -> None:
    """Make the ranks of a side dense after somebody left it."""
    for rank, one in enumerate(of_side(meeting, side), 1):
        one.rank = rank
