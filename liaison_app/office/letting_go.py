"""What happens to others when something goes to the bin: nothing is lost, all can come back.

A reference that is let go in the same unit of work is found again by `restoring`.
"""

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.meeting import AgendaItem, Decision, Participant, RawLine
from liaison_app.domain.record import Record
from liaison_app.storage.references import Reference, redirect, references_to
from liaison_app.storage.schema.kinds import KIND_OF
from liaison_app.storage.work import Work


def let_go_of_item(work: Work, item: AgendaItem) -> None:
    """Leave proposals, raw lines and draft commitments of an item with the meeting alone."""
    for decision in item.decisions:
        let_go_of_point(work, decision)
    redirect(work, _from_outside(work, item), None)


def let_go_of_point(work: Work, decision: Decision) -> None:
    """Leave the draft commitments of a point with the meeting alone.

    Raises UserMistake where one was put on control: it is known under the point's number.
    """
    references = _from_outside(work, decision)
    for reference in references:
        record = reference.record
        if isinstance(record, Commitment) and record.put_on_control and not record.deleted_at:
            raise UserMistake(
                message(
                    "minutes rule",
                    "A commitment of this point is on control: put it into another point first.",
                )
            )
    redirect(work, references, None)


def let_go_of_participant(work: Work, participant: Participant) -> None:
    """Leave speeches and raw lines without their speaker; the letters of the lines stay."""
    references = _from_outside(work, participant)
    for reference in references:
        line = reference.record
        if isinstance(line, RawLine) and not line.speaker:
            line.speaker = participant.initials
    redirect(work, references, None)


def _from_outside(work: Work, record: Record) -> list[Reference]:
    """Give what names a record without being a part of it."""
    return [
        reference
        for reference in references_to(work, record)
        if reference.field != KIND_OF[type(reference.record)].owner_field
    ]
