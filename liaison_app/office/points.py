"""Points of the minutes and the commitments that stand in them."""

from liaison_app.domain.commitment import Commitment
from liaison_app.domain.meeting import AgendaItem, Decision, Meeting
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.number_keys import refresh_number_keys
from liaison_app.storage.work import Work


def follow_point(work: Work, decision: Decision, before: Trilingual) -> None:
    """Let the commitments of a point follow its wording, where they had it until now.

    A commitment's text is the wording of its point (domain.md 3).
    """
    for commitment in work.where(Commitment, decision_id=decision.id):
        if commitment.text == before:
            commitment.text = decision.text


def renumber(work: Work, meeting: Meeting) -> None:
    """Make the positions dense, which are the numbers, and renew the keys lists sort by."""
    for item_number, item in enumerate(sorted(meeting.items, key=lambda i: i.position), 1):
        item.position = item_number
        for number, speech in enumerate(sorted(item.speeches, key=lambda s: s.position), 1):
            speech.position = number
        for number, point in enumerate(sorted(item.decisions, key=lambda d: d.position), 1):
            point.position = number
    work.flush()
    refresh_number_keys(work, meeting.key)


def point_number(item: AgendaItem, decision: Decision) -> str:
    """Give the number of a point as printed: 2.1."""
    return f"{item.position}.{decision.position}"
