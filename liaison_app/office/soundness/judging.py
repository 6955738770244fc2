"""Every rule of the domain on a record with all it owns, as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import Message, message
from liaison_app.domain.calendar_day import CalendarDay
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.commitment_state import judge_state
from liaison_app.domain.contact import Contact, judge_contact
from liaison_app.domain.directory import Organisation, Person
from liaison_app.domain.directory_state import judge_spans
from liaison_app.domain.meeting import Meeting
from liaison_app.domain.meeting_state import judge_meeting
from liaison_app.domain.monitoring import MonitoringRound, MonthlyReport
from liaison_app.domain.monitoring_state import judge_report, judge_round
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.record import Record
from liaison_app.domain.stored_file import Attachment, StoredFile, judge_attachment, judge_file
from liaison_app.office.soundness.index import Index
from liaison_app.storage.schema.kinds import KINDS
from liaison_app.storage.wholes.whole import Whole, as_record, soft_references_of

_MEETING = KINDS["meeting"]
_ELSEWHERE = frozenset({"replaced_by_id"})  # the point of an addendum lies in other minutes


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that a record breaks: the record, its attribute, and the sentence."""

    whole: Whole
    field: str
    reason: Message


def broken_rules(root: Whole, index: Index, today: date) -> Iterator[Broken]:
    """Give all that is wrong with a record and what it owns; in the bin only where it leads."""
    lost = list(_lost(root, index))
    yield from lost
    if lost or root.binned:
        return
    yield from _strangers(root, index)
    for mistake in _mistakes(root, index, today):
        yield Broken(root, mistake.field, mistake.message)


def _lost(root: Whole, index: Index) -> Iterator[Broken]:
    """Give the references that lead nowhere, or to a record of another kind."""
    for whole in root.everything():
        for attribute, target, uid in whole.references():
            if index.kind_of(uid) is not target:
                yield Broken(whole, attribute, _leads_nowhere(uid))
        for attribute in soft_references_of(whole.kind):
            uid = str(whole.values[attribute])
            if uid and index.kind_of(uid) is None:
                yield Broken(whole, attribute, _leads_nowhere(uid))


def _leads_nowhere(uid: str) -> Message:
    return message("soundness", "It names {uid}, but there is no such record.", uid=uid)


def _strangers(root: Whole, index: Index) -> Iterator[Broken]:
    """Give what names a participant, an item or a point of other minutes than its own."""
    home = root.uid if root.kind is _MEETING else root.values.get("meeting_id")
    for whole in root.everything():
        if whole.binned:
            continue
        for attribute, _, uid in whole.references():
            if attribute not in _ELSEWHERE and index.homes.get(uid, home) != home:
                yield Broken(
                    whole,
                    attribute,
                    message("soundness", "It names a part of other minutes."),
                )


def _mistakes(root: Whole, index: Index, today: date) -> Iterator[UserMistake]:
    match as_record(root, index.id_of):
        case Commitment() as commitment:
            signed = index.signed(root.values["meeting_id"])
            yield from judge_state(commitment, today, source_signed=signed)
            yield from _judge_numbers([extension.number for extension in commitment.extensions])
            yield from _judge_number(commitment.number)
        case Meeting() as meeting:
            yield from judge_meeting(meeting, today)
            yield from _judge_number_is_own(root, index)
        case Person() | Organisation() as card:
            yield from judge_spans(card)
        case Proposal() as proposal:
            yield from _judge_number(proposal.number)
        case record:
            yield from _mistakes_of_later_kinds(record)


def _mistakes_of_later_kinds(record: Record) -> Iterator[UserMistake]:
    match record:
        case StoredFile() as file:
            yield from judge_file(file)
        case Attachment() as attachment:
            yield from judge_attachment(attachment)
        case Contact() as contact:
            yield from judge_contact(contact)
        case MonitoringRound() as month:
            yield from judge_round(month)
        case MonthlyReport() as report:
            yield from judge_report(report)
        case CalendarDay(day=None):
            yield UserMistake(message("calendar rule", "Say which day."), "day")


def _judge_numbers(numbers: list[int]) -> Iterator[UserMistake]:
    if len(set(numbers)) < len(numbers) or min(numbers, default=1) < 1:
        yield UserMistake(
            message("soundness", "The requests for more time are not numbered 1, 2, 3 and so on."),
            "extensions",
        )


def _judge_number(number: int | None) -> Iterator[UserMistake]:
    if number is not None and number < 1:
        yield UserMistake(message("soundness", "Numbers begin with 1."), "number")


def _judge_number_is_own(root: Whole, index: Index) -> Iterator[UserMistake]:
    bearers = index.bearers_of_number(root.uid)
    if root.uid in bearers and len(bearers) > 1:
        yield UserMistake(
            message("soundness", "Other signed minutes of that year have the same number."),
            "number",
        )
