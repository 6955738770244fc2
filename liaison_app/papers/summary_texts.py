"""The summary of a meeting in the words of one language, taken from records field by field.

Only what stands here can get onto the paper; internal notes do not (domain.md 3, rule 15).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

from liaison_app.domain.commitment import Commitment
from liaison_app.domain.commitment_list import minutes_number
from liaison_app.domain.directory import Organisation, Project
from liaison_app.domain.meeting import AgendaItem, Decision, Meeting
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.record import Record
from liaison_app.domain.words import MEETING_KINDS, PROPOSAL_STATUSES, SIDES, term_words
from liaison_app.language import dates
from liaison_app.papers.order import PaperOrder
from liaison_app.papers.paper import Fact, Line
from liaison_app.papers.people import people_facts
from liaison_app.papers.voice import Voice

R = TypeVar("R", bound=Record)
Promised: TypeAlias = "defaultdict[int | None, list[Commitment]]"  # by the id of their point


@dataclass(frozen=True, slots=True)
class SummaryContent:
    """The records a summary is made of: those of one meeting, and the names they refer to."""

    meeting: Meeting
    proposals: tuple[Proposal, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    organisations: Mapping[int, Organisation] = field(default_factory=dict)
    project: Project | None = None


@dataclass(frozen=True, slots=True)
class PointText:
    """One point: its number, its wording, who answers for it and until when."""

    number: str
    text: Line
    responsible: Line
    term: Line


@dataclass(frozen=True, slots=True)
class ItemText:
    """One item: its number and title, what was heard, and its points."""

    number: str
    title: Line
    heard: Line
    points: tuple[PointText, ...]


@dataclass(frozen=True, slots=True)
class ProposalText:
    """One proposal with its side and status."""

    number: str
    text: Line
    side: Line
    status: Line


@dataclass(frozen=True, slots=True)
class SummaryTexts:
    """All that a summary says in one language; `loose` are promises outside every point."""

    voice: Voice
    subject: Line
    facts: tuple[Fact, ...]
    people: tuple[Fact, ...]
    items: tuple[ItemText, ...]
    loose: tuple[PointText, ...]
    proposals: tuple[ProposalText, ...]

    @property
    def undecided(self) -> tuple[ItemText, ...]:
        """Give the items that ended without a point."""
        return tuple(item for item in self.items if not item.points)


def summary_texts(content: SummaryContent, order: PaperOrder, voice: Voice) -> SummaryTexts:
    """Give the texts of one language; a partner's paper leaves out what is internal."""
    promised = [
        one for one in _kept(content.commitments) if order.audience == "office" or not one.internal
    ]
    names = content.organisations
    items = sorted(_kept(content.meeting.items), key=lambda item: item.position)
    proposals = sorted(_kept(content.proposals), key=lambda one: (one.number or 0, one.id or 0))
    known = {point.id for item in items for point in item.decisions if point.id is not None}
    loose = [one for one in promised if one.decision_id not in known]
    of_points: Promised = defaultdict(list)
    for one in promised:
        of_points[one.decision_id].append(one)
    return SummaryTexts(
        voice,
        _subject(content.meeting, voice),
        _facts(content, voice),
        people_facts(content.meeting, voice, order.audience),
        tuple(_item(item, of_points, names, voice) for item in items),
        tuple(_promise("", one, names, voice) for one in loose),
        tuple(_proposal(one, voice) for one in proposals),
    )


def _kept(records: Iterable[R]) -> list[R]:
    return [record for record in records if record.deleted_at is None]


def _subject(meeting: Meeting, voice: Voice) -> Line:
    if meeting.title:
        return voice.own(meeting.title)
    return voice.line(voice.said(MEETING_KINDS[meeting.kind]))


def _facts(content: SummaryContent, voice: Voice) -> tuple[Fact, ...]:
    phrases = voice.phrases
    found = [
        (phrases.pgettext("paper summary", "Date"), _held(content.meeting, voice)),
        (phrases.pgettext("paper summary", "Place"), voice.own(content.meeting.place)),
        (
            phrases.pgettext("paper summary", "Minutes"),
            voice.line(_minutes(content.meeting, voice)),
        ),
    ]
    if content.project is not None:
        found.append(
            (phrases.pgettext("paper summary", "Project"), voice.own(content.project.name))
        )
    missing = voice.line(phrases.pgettext("paper summary", "not given"), quiet=True)
    return tuple(Fact(voice.line(label), (value or missing,)) for label, value in found)


def _held(meeting: Meeting, voice: Voice) -> Line:
    if meeting.held_on is None:
        return ()
    day = voice.full(meeting.held_on)
    start, end = meeting.time_from, meeting.time_to
    if start is None:
        return voice.line(day)
    hours = dates.clock(start) if end is None else dates.clock_span(start, end)
    text = voice.phrases.pgettext("paper summary", "{day}, {hours}", day=day, hours=hours)
    return voice.line(text)


def _minutes(meeting: Meeting, voice: Voice) -> str:
    """Give the state of the minutes: their number, and whether they are signed."""
    phrases, number = voice.phrases, minutes_number(meeting)
    if meeting.signed and meeting.signed_on is not None:
        day = voice.full(meeting.signed_on)
        return phrases.pgettext(
            "paper summary", "No. {number}, signed on {day}", number=number, day=day
        )
    if meeting.signed:
        return phrases.pgettext("paper summary", "No. {number}, signed", number=number)
    if number:
        return phrases.pgettext("paper summary", "No. {number}, draft, not signed", number=number)
    return phrases.pgettext("paper summary", "draft, not signed")


def _item(
    item: AgendaItem,
    promised: Promised,
    names: Mapping[int, Organisation],
    voice: Voice,
) -> ItemText:
    points = sorted(_kept(item.decisions), key=lambda point: point.position)
    title = voice.own(item.title)
    if item.outside_agenda:
        note = voice.phrases.pgettext("paper summary", "(outside the agenda)")
        title = (*title, *voice.line(voice.space + note if title else note))
    return ItemText(
        str(item.position),
        title,
        voice.own(item.heard),
        tuple(
            _point(f"{item.position}.{point.position}", point, promised, names, voice)
            for point in points
        ),
    )


def _point(
    number: str,
    point: Decision,
    promised: Promised,
    names: Mapping[int, Organisation],
    voice: Voice,
) -> PointText:
    """Give a point; who answers and until when may stand in its commitments only.

    The party named first answers for the whole (domain.md 2.1); the minutes name them all.
    """
    made = [] if point.id is None else promised[point.id]
    parties = [party.organisation_id for party in sorted(point.parties, key=lambda p: p.position)]
    if not parties:
        parties = [one.lead_id for one in made]
    if point.due_wording or point.due is not None:
        worded = voice.text(point.due_wording)
        term = worded or (dates.table(point.due, voice.language) if point.due else "")
    else:
        term = voice.listed(voice.said(term_words(one.term, voice.text)) for one in made)
    return PointText(
        number,
        voice.own(point.text),
        voice.line(_organisations(parties[:1], names, voice)),
        voice.line(term),
    )


def _promise(
    number: str, one: Commitment, names: Mapping[int, Organisation], voice: Voice
) -> PointText:
    return PointText(
        number,
        voice.own(one.text or one.title),
        voice.line(_organisations([one.lead_id], names, voice)),
        voice.line(voice.said(term_words(one.term, voice.text))),
    )


def _organisations(
    ids: Iterable[int | None], names: Mapping[int, Organisation], voice: Voice
) -> str:
    found = (names[one] for one in ids if one is not None and one in names)
    return voice.listed(dict.fromkeys(voice.text(one.name) for one in found))


def _proposal(one: Proposal, voice: Voice) -> ProposalText:
    title, text = voice.own(one.title, bold=True), voice.own(one.text)
    if title and text:
        named = voice.phrases.pgettext("paper summary", "{title}.", title=voice.text(one.title))
        title = (*voice.line(named, bold=True), *voice.line(voice.space))
    return ProposalText(
        "" if one.number is None else str(one.number),
        (*title, *text),
        voice.line(voice.said(SIDES[one.proposed_by])),
        voice.line(voice.said(PROPOSAL_STATUSES[one.status])),
    )
