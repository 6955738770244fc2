"""What minutes may well lack by intention: shown before signing, and hindering nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from liaison_app.base.messages import Message, message, plural_message
from liaison_app.domain.meeting import Decision, DecisionKind, Meeting, Role
from liaison_app.domain.record import Side

_LEADING = (Role.CHAIR, Role.HEAD_OF_DELEGATION)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to look at; `item_id` is the agenda item it stands in, None: the participants."""

    message: Message
    item_id: int | None = None


def doubts_about(meeting: Meeting) -> Iterator[Doubt]:
    """Give what is usual in minutes and not there: people of both sides, who, until when."""
    if meeting.addendum_to_id is None:  # who was there stands in the minutes it belongs to
        yield from _about_people(meeting)
    yield from _about_points(meeting)


def _about_people(meeting: Meeting) -> Iterator[Doubt]:
    people = [one for one in meeting.participants if one.deleted_at is None]
    sides = {one.side for one in people}
    if not sides & {Side.KZ, Side.JOINT}:
        yield Doubt(message("signing", "Nobody of the Kazakhstan side is on the list."))
    if not sides & {Side.CN, Side.JOINT}:
        yield Doubt(message("signing", "Nobody of the Chinese side is on the list."))
    if people and not any(one.role in _LEADING for one in people):
        yield Doubt(message("signing", "Nobody is named as chair or head of a delegation."))


def _about_points(meeting: Meeting) -> Iterator[Doubt]:
    points = [
        (f"{item.position}.{point.position}", item.key, point)
        for item in meeting.items
        if item.deleted_at is None
        for point in item.decisions
        if point.deleted_at is None and point.kind is not DecisionKind.NOTE
    ]
    nobody = [(number, item) for number, item, point in points if not _has_parties(point)]
    if nobody:
        yield Doubt(_nobody_words([number for number, _ in nobody]), nobody[0][1])
    open_ended = [(number, item) for number, item, point in points if not _has_term(point)]
    if open_ended:
        yield Doubt(_no_term_words([number for number, _ in open_ended]), open_ended[0][1])


def _has_parties(point: Decision) -> bool:
    return any(party.deleted_at is None for party in point.parties)


def _has_term(point: Decision) -> bool:
    return point.due is not None or bool(point.due_wording)


def _nobody_words(numbers: Sequence[str]) -> Message:
    return plural_message(
        "signing",
        "Point {numbers} names nobody responsible.",
        "Points {numbers} name nobody responsible.",
        len(numbers),
        numbers=", ".join(numbers),
    )


def _no_term_words(numbers: Sequence[str]) -> Message:
    return plural_message(
        "signing",
        "Point {numbers} has no term.",
        "Points {numbers} have no term.",
        len(numbers),
        numbers=", ".join(numbers),
    )
