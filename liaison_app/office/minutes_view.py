"""All that the minutes editor shows, read from one moment of the data file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import Message
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.directory import Organisation, Person, Project
from liaison_app.domain.fields import child_fields, trilingual_fields
from liaison_app.domain.meeting import AgendaItem, Decision, Meeting, Participant, RawLine
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.record import Record, Side
from liaison_app.domain.signing import missing_for_signing
from liaison_app.domain.standing import Stand, stand_of
from liaison_app.domain.trilingual import TextState, Trilingual
from liaison_app.office.desk import Desk
from liaison_app.office.named_cards import organisations_of, people_of
from liaison_app.office.points import point_number
from liaison_app.office.profile import profile_in
from liaison_app.storage.past import AddedLater, added_after_signing
from liaison_app.storage.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Progress:
    """How many texts of the minutes are ready in one language, of those there are at all."""

    ready: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesView:
    """A meeting with what stands around it; all records are detached and loaded."""

    meeting: Meeting
    content_language: ContentLanguage
    today: date
    due_soon_days: int
    project: Project | None
    organisations: Mapping[int, Organisation]
    people: Mapping[int, Person]
    commitments: tuple[Commitment, ...]
    proposals: tuple[Proposal, ...]
    addenda: tuple[Meeting, ...]
    original: Meeting | None
    missing: tuple[Message, ...]
    added_later: frozenset[AddedLater]

    def participants(self, side: Side) -> tuple[Participant, ...]:
        """Give the participants of a side by rank."""
        return tuple(one for one in self.meeting.participants if one.side is side)

    def commitments_of(self, decision_id: int) -> tuple[Commitment, ...]:
        """Give the commitments that stand in a point."""
        return tuple(one for one in self.commitments if one.decision_id == decision_id)

    def commitments_of_item(self, item_id: int) -> tuple[Commitment, ...]:
        """Give the commitments that stand in the points of an item, by point."""
        points = {point.id for point, item in self._points() if item.id == item_id}
        return tuple(one for one in self.commitments if one.decision_id in points)

    def loose_commitments(self) -> tuple[Commitment, ...]:
        """Give the commitments of the meeting that stand in no point."""
        points = {point.id for point, _ in self._points()}
        return tuple(one for one in self.commitments if one.decision_id not in points)

    def proposals_of(self, item_id: int) -> tuple[Proposal, ...]:
        """Give the proposals made on an item."""
        return tuple(one for one in self.proposals if one.item_id == item_id)

    def loose_proposals(self) -> tuple[Proposal, ...]:
        """Give the proposals of the meeting that belong to no item."""
        items = {item.id for item in self.meeting.items}
        return tuple(one for one in self.proposals if one.item_id not in items)

    def point_number(self, decision: Decision) -> str:
        """Give the number of a point as printed: 2.1."""
        return next((point_number(i, p) for p, i in self._points() if p.id == decision.id), "")

    def number_of(self, commitment: Commitment) -> str:
        """Give the number of the point a commitment stands in, empty where it stands in none."""
        numbers = (point_number(i, p) for p, i in self._points() if p.id == commitment.decision_id)
        return next(numbers, "")

    def organisation_name(self, organisation_id: int | None) -> Trilingual:
        """Give an organisation's short name, or its name; empty for none."""
        organisation = self.organisations.get(organisation_id or 0)
        if organisation is None:
            return Trilingual()
        return organisation.short_name or organisation.name

    def stand_of(self, commitment: Commitment) -> Stand:
        """Tell how a commitment stands today."""
        return stand_of(commitment, self.today, self.due_soon_days)

    def progress(self, language: ContentLanguage) -> Progress:
        """Count the texts of the minutes, and which of them are there and need no check."""
        texts = list(_texts(self.meeting))
        waiting = (TextState.MISSING, TextState.CHECK)
        ready = sum(text.state(language) not in waiting for text in texts)
        return Progress(ready, len(texts))

    def _points(self) -> Iterator[tuple[Decision, AgendaItem]]:
        return ((point, item) for item in self.meeting.items for point in item.decisions)


def read_meeting(desk: Desk, meeting_id: int) -> MinutesView:
    """Read a meeting for the editor; raises LookupError where there is none."""
    today = desk.clock.today()
    with desk.read() as snapshot:
        meeting = snapshot.get(Meeting, meeting_id)
        profile = profile_in(snapshot)
        commitments = _in_order(meeting, snapshot.where(Commitment, meeting_id=meeting_id))
        proposals = snapshot.where(Proposal, meeting_id=meeting_id)
        named = [*_records(meeting), *commitments, *proposals]
        return MinutesView(
            meeting=meeting,
            content_language=profile.content_language,
            today=today,
            due_soon_days=profile.due_soon_days,
            project=snapshot.find(Project, meeting.project_id),
            organisations=organisations_of(snapshot, named),
            people=people_of(snapshot, named),
            commitments=tuple(commitments),
            proposals=tuple(sorted(proposals, key=lambda one: one.number or 0)),
            addenda=tuple(_addenda(snapshot, meeting_id)),
            original=snapshot.find(Meeting, meeting.addendum_to_id),
            missing=tuple(missing_for_signing(meeting)),
            added_later=added_after_signing(snapshot, list(_records(meeting))),
        )


def _addenda(snapshot: Snapshot, meeting_id: int) -> list[Meeting]:
    found = snapshot.where(Meeting, addendum_to_id=meeting_id)
    return sorted(found, key=lambda one: one.addendum_number or 0)


def _in_order(meeting: Meeting, commitments: list[Commitment]) -> list[Commitment]:
    """Sort by point; what stands in none comes last."""
    points = [point.id for item in meeting.items for point in item.decisions]
    places = {point: place for place, point in enumerate(points)}
    return sorted(commitments, key=lambda one: places.get(one.decision_id, len(places)))


def _records(record: Record) -> Iterator[Record]:
    """Give a record with all that it owns."""
    yield record
    for name in child_fields(type(record)):
        for child in getattr(record, name):
            yield from _records(child)


def _texts(meeting: Meeting) -> Iterator[Trilingual]:
    for record in _records(meeting):
        if isinstance(record, RawLine):
            continue
        for name in trilingual_fields(type(record)):
            text: Trilingual = getattr(record, name)
            if text:
                yield text
