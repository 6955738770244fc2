"""Signing: texts and names are frozen and promises go on control, all at once or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import Message, message, plural_message
from liaison_app.domain.commitment import Commitment, CommitmentStatus
from liaison_app.domain.commitment_moves import Move, judge_control
from liaison_app.domain.directory import Organisation
from liaison_app.domain.meeting import Decision, Meeting
from liaison_app.domain.signing import missing_for_signing
from liaison_app.domain.signing import sign as sign_by_rule
from liaison_app.domain.signing import unsign as unsign_by_rule
from liaison_app.domain.signing_doubts import Doubt, doubts_about
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.clean import one_line
from liaison_app.office.as_on_day import seated_again
from liaison_app.office.control import move_in
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import there
from liaison_app.office.made import Made, commit_made
from liaison_app.storage.changes import Changes
from liaison_app.storage.numbering import next_addendum_number
from liaison_app.storage.work import Work


@dataclass(frozen=True, slots=True)
class Candidate:
    """A draft of these minutes that may go on control with the signing, or why it may not."""

    commitment_id: int
    point_number: str
    text: Trilingual
    refusal: Message | None
    field: str = ""


@dataclass(frozen=True, slots=True)
class SigningCheck:
    """What the minutes still lack, what would go on control, and what is worth a look."""

    missing: tuple[Message, ...]
    commitments: tuple[Candidate, ...]
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a commitment cannot go on control, and at which field."""

    commitment_id: int
    message: Message
    field: str


class SigningRefused(UserMistake):
    """Nothing was signed, because some of what was ticked cannot go on control."""

    def __init__(self, refusals: Sequence[Refusal]) -> None:
        """Keep the reason of each."""
        super().__init__(
            plural_message(
                "signing",
                "{count} commitment cannot go on control; nothing was signed.",
                "{count} commitments cannot go on control; nothing was signed.",
                len(refusals),
            ),
            "put_on_control",
        )
        self.refusals = tuple(refusals)


def what_is_missing(desk: Desk, meeting_id: int) -> SigningCheck:
    """Tell what signing would meet, without signing."""
    with desk.read() as snapshot:
        meeting = snapshot.get(Meeting, meeting_id)
        numbers = _point_numbers(meeting)
        places = {point: place for place, point in enumerate(numbers)}
        drafts = snapshot.where(Commitment, meeting_id=meeting_id, status=CommitmentStatus.DRAFT)
        drafts.sort(key=lambda draft: places.get(draft.decision_id, len(places)))
        return SigningCheck(
            tuple(missing_for_signing(meeting)),
            tuple(_candidate(draft, numbers) for draft in drafts),
            tuple(doubts_about(meeting)),
        )


def _candidate(draft: Commitment, numbers: dict[int | None, str]) -> Candidate:
    number = numbers.get(draft.decision_id, "")
    try:
        judge_control(draft, source_signed=True)
    except UserMistake as mistake:
        return Candidate(draft.key, number, draft.text, mistake.message, mistake.field)
    return Candidate(draft.key, number, draft.text, None)


def _point_numbers(meeting: Meeting) -> dict[int | None, str]:
    return {
        point.id: f"{item.position}.{point.position}"
        for item in meeting.items
        for point in item.decisions
    }


def sign(desk: Desk, meeting_id: int, signed_on: date, put_on_control: Sequence[int]) -> Changes:
    """Sign the minutes and put the ticked drafts on control from the day of signing.

    Raises UserMistake where something is missing, SigningRefused with every commitment's own
    reason; then nothing at all was done.
    """
    today = desk.clock.today()
    with desk.write() as work:
        meeting = there(work, Meeting, meeting_id)
        sign_by_rule(meeting, signed_on, today)
        for decision in _points(meeting):
            for party in decision.parties:
                organisation = work.find(Organisation, party.organisation_id)
                if organisation is not None:
                    party.name = organisation.name_on(meeting.held_on or signed_on)
        work.end_sittings()  # what was begun before is frozen now, too
        own = {one.key: one for one in work.where(Commitment, meeting_id=meeting_id)}
        refusals = [
            refusal
            for ticked in dict.fromkeys(put_on_control)
            if (refusal := _put_on_control(work, ticked, own.get(ticked), signed_on, today))
        ]
        if refusals:
            raise SigningRefused(refusals)
        return work.commit()


def _points(meeting: Meeting) -> list[Decision]:
    return [point for item in meeting.items for point in item.decisions]


def _put_on_control(
    work: Work, ticked: int, commitment: Commitment | None, signed_on: date, today: date
) -> Refusal | None:
    try:
        if commitment is None:
            raise UserMistake(message("signing", "It does not belong to these minutes."))
        move_in(work, commitment, Move(CommitmentStatus.IN_PROGRESS, signed_on), today)
    except UserMistake as mistake:
        return Refusal(ticked, mistake.message, mistake.field)
    return None


def unsign(desk: Desk, meeting_id: int, reason: str) -> Changes:
    """Take the signing back with a reason, which the history keeps.

    What went on control with it and was not touched since is a draft again. Raises UserMistake
    where an addendum exists or a commitment moved on that has no other basis.
    """
    with desk.write(reason=one_line(reason)) as work:
        meeting = work.get(Meeting, meeting_id)
        has_addendum = bool(work.where(Meeting, addendum_to_id=meeting_id))
        unsign_by_rule(meeting, reason, has_addendum=has_addendum)
        for decision in _points(meeting):
            for party in decision.parties:
                party.name = Trilingual()
        for commitment in work.where(Commitment, meeting_id=meeting_id):
            _take_off_control(work, commitment)
        return work.commit()


def _take_off_control(work: Work, commitment: Commitment) -> None:
    """Undo the step that rests on the signing; raises UserMistake where more came after it."""
    if commitment.put_on_control is None or commitment.other_basis:
        return
    only_begun = commitment.status is CommitmentStatus.IN_PROGRESS and len(commitment.moves) == 1
    if not only_begun or commitment.extensions:
        raise UserMistake(
            message(
                "signing",
                "A commitment of these minutes has moved on since; write an addendum instead.",
            )
        )
    for move in commitment.moves:
        move.deleted_at = work.now
    commitment.status = CommitmentStatus.DRAFT
    commitment.put_on_control = None


def new_addendum(desk: Desk, meeting_id: int) -> Made:
    """Begin a numbered correction of signed minutes, dated today, with the same participants."""
    with desk.write() as work:
        original = work.get(Meeting, meeting_id)
        if not original.signed or original.addendum_to_id is not None:
            raise UserMistake(
                message("signing", "Only signed minutes get an addendum; open ones are corrected.")
            )
        addendum = Meeting(
            addendum_to_id=meeting_id,
            addendum_number=next_addendum_number(work, meeting_id),
            number=original.number,
            year=original.year,
            kind=original.kind,
            held_on=desk.clock.today(),
            title=original.title,
            place=original.place,
            project_id=original.project_id,
            prevailing=original.prevailing,
            keeper=desk.who,
        )
        work.add(addendum)
        for one in original.participants:
            work.add(seated_again(one, addendum.key))
        return commit_made(work, addendum)
