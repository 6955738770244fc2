"""Points of the minutes: their numbers, and the commitments that stand in them."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from liaison_app.domain.commitment import Commitment
from liaison_app.domain.meeting import AgendaItem, Decision, Meeting
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.texts import same_words
from liaison_app.storage.number_keys import refresh_number_keys
from liaison_app.storage.work import Work


class Placed(Protocol):
    """A record whose number is its position among its siblings."""

    position: int


P = TypeVar("P", bound=Placed)


def place(siblings: Sequence[P], record: P, to: int) -> None:
    """Put a record at a place among its siblings, counted from 1; the others close up."""
    others = [sibling for sibling in siblings if sibling is not record]
    at = min(max(to, 1), len(others) + 1) - 1
    close_up([*others[:at], record, *others[at:]])


def place_after(siblings: Sequence[P], record: P, after: P | None) -> None:
    """Put a record after one of its siblings, or at the end."""
    place(siblings, record, len(siblings) + 1 if after is None else after.position + 1)


def close_up(siblings: Sequence[Placed]) -> None:
    """Make positions dense after one of the siblings went."""
    for number, sibling in enumerate(siblings, 1):
        sibling.position = number


def follow_point(work: Work, decision: Decision, before: Trilingual) -> None:
    """Let the commitments of a point follow its wording, where they had it until now.

    A commitment's text is the wording of its point (domain.md 3).
    """
    for commitment in work.where(Commitment, in_bin=True, decision_id=decision.id):
        if same_words(commitment.text, before):
            commitment.text = decision.text


def renumber(work: Work, meeting: Meeting) -> None:
    """Make the positions dense, which are the numbers, and renew the keys lists sort by."""
    work.refresh()
    close_up(meeting.items)
    for item in meeting.items:
        close_up(item.speeches)
        close_up(item.decisions)
    work.flush()
    refresh_number_keys(work, meeting.key)


def point_number(item: AgendaItem, decision: Decision) -> str:
    """Give the number of a point as printed: 2.1."""
    return f"{item.position}.{decision.position}"
