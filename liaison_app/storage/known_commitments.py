"""What is known of every commitment to tell whether a row of a list is there already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.schema.tables import TABLES
from liaison_app.storage.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class KnownCommitment:
    """A commitment by its wording, its minutes, its point («2.1») and its other basis."""

    id: int
    text: Trilingual
    meeting_number: int | None
    held_on: date | None
    point: str
    other_basis: Trilingual


def known_commitments(snapshot: Snapshot) -> Iterator[KnownCommitment]:
    """Give all that are outside the bin."""
    own, meeting = TABLES["commitment"].c, TABLES["meeting"].c
    item, decision = TABLES["agenda_item"].c, TABLES["decision"].c
    query = (
        select(
            own.id,
            *(own[f"text_{language}"] for language in ("kk", "ru", "zh")),
            meeting.number,
            meeting.held_on,
            item.position,
            decision.position,
            *(own[f"other_basis_{language}"] for language in ("kk", "ru", "zh")),
        )
        .select_from(TABLES["commitment"])
        .outerjoin(TABLES["meeting"], meeting.id == own.meeting_id)
        .outerjoin(TABLES["decision"], decision.id == own.decision_id)
        .outerjoin(TABLES["agenda_item"], item.id == decision.item_id)
        .where(own.deleted_at.is_(None))
    )
    for row in snapshot.session.connection().execute(query):
        point = f"{row[6]}.{row[7]}" if row[6] and row[7] else ""
        yield KnownCommitment(
            row[0], Trilingual(*row[1:4]), row[4], row[5], point, Trilingual(*row[8:11])
        )


@dataclass(frozen=True, slots=True)
class KnownMeeting:
    """Minutes by their number and day."""

    id: int
    number: str
    held_on: date
    signed: bool


def known_meetings(snapshot: Snapshot) -> Iterator[KnownMeeting]:
    """Give the minutes outside the bin that have a number and a day."""
    own = TABLES["meeting"].c
    query = select(own.id, own.number, own.held_on, own.state).where(
        own.deleted_at.is_(None), own.number.is_not(None), own.held_on.is_not(None)
    )
    for record_id, number, held_on, state in snapshot.session.connection().execute(query):
        yield KnownMeeting(record_id, str(number), held_on, state == "signed")
