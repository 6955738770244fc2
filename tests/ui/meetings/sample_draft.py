"""The sample's minutes as they were before signing, for tests of the editor."""

from liaison_app.domain.commitment import Commitment, CommitmentStatus
from liaison_app.domain.meeting import Meeting, MeetingState
from liaison_app.office.desk import Desk

MEETING = 1


def draft_again(desk: Desk) -> None:
    """Unmake the signing, whatever came after it; C5 to C8 are drafts again."""
    with desk.write() as work:
        meeting = work.get(Meeting, MEETING)
        meeting.state, meeting.signed_on = MeetingState.DRAFT, None
        for commitment in work.where(Commitment, meeting_id=MEETING):
            if commitment.status is CommitmentStatus.IN_PROGRESS:
                commitment.status = CommitmentStatus.DRAFT
                commitment.put_on_control = None
                for move in list(commitment.moves):
                    work.bin(move)
        work.commit()


def item_ids(desk: Desk) -> list[int]:
    """Give the agenda items in their order."""
    with desk.read() as snapshot:
        return [item.key for item in snapshot.get(Meeting, MEETING).items]
