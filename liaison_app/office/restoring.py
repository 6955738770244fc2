"""Undo of a removal: the record comes back into its place, with all that went along."""

from __future__ import annotations

from collections.abc import Iterator

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.directory import Organisation, Person
from liaison_app.domain.fields import child_fields
from liaison_app.domain.meeting import AgendaItem, Decision, Meeting, Participant, RawLine, Speech
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.record import Record
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import judge_unsigned, meeting_of, owner_of
from liaison_app.office.frozen_months import judge_not_frozen
from liaison_app.office.merging import take_apart
from liaison_app.office.participants import judge_chair
from liaison_app.office.points import place, renumber
from liaison_app.office.ranks import place_rank
from liaison_app.office.texts import same_words
from liaison_app.storage.changes import Changes
from liaison_app.storage.number_keys import refresh_number_keys
from liaison_app.storage.references import Reference, redirected_at
from liaison_app.storage.uniqueness import twin_of
from liaison_app.storage.work import Work


def restore_record(desk: Desk, kind: str, record_id: int) -> Changes:
    """Take a record out of the bin; what let it go names it again.

    Raises UserMistake where it belonged to something that lies in the bin or is signed meanwhile.
    """
    with desk.write() as work:
        record = work.of_kind(kind, record_id)
        if record.deleted_at is not None:
            _restore(work, record)
        return work.commit()


def _restore(work: Work, record: Record) -> None:
    if isinstance(record, Organisation | Person) and record.merged_into_id is not None:
        take_apart(work, record)
        return
    _judge_owner(work, record)
    judge_unsigned(work, record)
    judge_not_frozen(work, record)
    if twin_of(work, record) is not None:
        raise UserMistake(message("bin", "Another one stands in its place meanwhile."))
    if isinstance(record, Participant):
        judge_chair(work.get(Meeting, record.meeting_id), record, record.role)
    moment = record.deleted_at
    companions = _companions(work, record)
    work.restore(record, *companions)
    for part in [part for returning in (record, *companions) for part in _with_parts(returning)]:
        for reference in redirected_at(work, part, moment) if moment else ():
            if _still_fits(reference, part):
                setattr(reference.record, reference.field, part.key)
    work.flush()
    _put_in_place(work, record)


def _still_fits(reference: Reference, part: Record) -> bool:
    """Tell whether what was let go names nothing else; a promise must still read as its point."""
    named = reference.record
    if isinstance(named, Commitment) and isinstance(part, Decision):
        return named.decision_id is None and same_words(named.text, part.text)
    return getattr(named, reference.field) is None


def _judge_owner(work: Work, record: Record) -> None:
    whole = owner_of(work, record)
    if isinstance(record, Commitment | Proposal):
        whole = work.find(Meeting, record.meeting_id)
    if whole is not None and whole.deleted_at is not None:
        raise UserMistake(
            message("bin", "What it was a part of lies in the bin itself: restore that first.")
        )


def _companions(work: Work, record: Record) -> list[Record]:
    """Give what a meeting took along without owning it."""
    if not isinstance(record, Meeting):
        return []
    together = {"meeting_id": record.key, "deleted_at": record.deleted_at}
    return [
        *work.where(Commitment, in_bin=True, **together),
        *work.where(Proposal, in_bin=True, **together),
    ]


def _with_parts(record: Record) -> Iterator[Record]:
    yield record
    for name in child_fields(type(record)):
        for part in getattr(record, name):
            yield from _with_parts(part)


def _put_in_place(work: Work, record: Record) -> None:
    meeting = meeting_of(work, record)
    match record:
        case AgendaItem() if meeting:
            place(meeting.items, record, record.position)
        case Speech():
            place(work.get(AgendaItem, record.item_id).speeches, record, record.position)
        case Decision():
            place(work.get(AgendaItem, record.item_id).decisions, record, record.position)
        case RawLine():
            lines = work.get(Meeting, record.meeting_id).raw_lines
            place(lines, record, record.position)
        case Participant() if meeting:
            place_rank(meeting, record, record.rank)
        case Commitment():
            refresh_number_keys(work, None, record.key)
    if meeting is not None:
        renumber(work, meeting)
