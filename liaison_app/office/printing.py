"""Papers of the office: what they need is read in one snapshot, then it is only words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.commitment_list import ListedCommitment
from liaison_app.domain.directory import Organisation, Person, Project
from liaison_app.domain.filters import CommitmentFilter, Sort
from liaison_app.domain.meeting import AgendaItem, Decision, Meeting
from liaison_app.domain.proposal import Proposal
from liaison_app.language.catalogs import Audience, Phrases
from liaison_app.office.desk import Desk
from liaison_app.office.filter_words import filter_in_words
from liaison_app.office.profile import profile_in
from liaison_app.papers.commitments import CommitmentsContent, build_commitments
from liaison_app.papers.order import Layout, PaperOrder
from liaison_app.papers.paper import Paper
from liaison_app.papers.summary import build_summary
from liaison_app.papers.summary_texts import SummaryContent
from liaison_app.storage.registers.asking import ask
from liaison_app.storage.registers.commitments import COMMITMENTS
from liaison_app.storage.registers.reading import all_ids
from liaison_app.storage.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class PrintedList:
    """A list and how many rows the partner's copy leaves out; the paper does not say it."""

    paper: Paper
    rows: int
    left_out: int


def summary(
    desk: Desk,
    meeting_id: int,
    languages: Sequence[ContentLanguage],
    *,
    layout: Layout = "parts",
    audience: Audience = "office",
) -> Paper:
    """Give the summary of a meeting; raises LookupError where there is no such meeting."""
    with desk.read() as snapshot:
        order = _order(desk, snapshot, languages, audience, layout)
        return build_summary(_summary_content(snapshot, meeting_id), order)


def commitments_list(
    desk: Desk,
    wanted: CommitmentFilter,
    sort: Sort,
    languages: Sequence[ContentLanguage],
    *,
    audience: Audience = "office",
) -> PrintedList:
    """Give the list of commitments as filtered and sorted by the first language."""
    filters = {
        language: filter_in_words(desk, wanted, Phrases(language, audience))
        for language in languages
    }
    with desk.read() as snapshot:
        order = _order(desk, snapshot, languages, audience)
        asked = ask(snapshot.moment, languages[0], desk.clock.today())
        ids = all_ids(snapshot.moment, COMMITMENTS, wanted, sort, asked)
        rows = listed_commitments(snapshot, ids)
        content = CommitmentsContent(
            rows,
            desk.clock.today(),
            whose=_whose(snapshot, wanted),
            filters=filters,
            prepared_by=desk.who,
            due_soon_days=asked.due_soon_days,
        )
    internal = sum(row.commitment.internal for row in rows) if audience == "partner" else 0
    return PrintedList(build_commitments(content, order), len(rows) - internal, internal)


def _order(
    desk: Desk,
    snapshot: Snapshot,
    languages: Sequence[ContentLanguage],
    audience: Audience,
    layout: Layout = "parts",
) -> PaperOrder:
    profile = profile_in(snapshot)
    return PaperOrder(
        tuple(languages),
        desk.clock.today(),
        audience,
        layout,
        office=profile.name,
        sample=profile.sample,
    )


def _summary_content(snapshot: Snapshot, meeting_id: int) -> SummaryContent:
    meeting = snapshot.get(Meeting, meeting_id)
    proposals = tuple(snapshot.where(Proposal, meeting_id=meeting_id))
    commitments = tuple(snapshot.where(Commitment, meeting_id=meeting_id))
    points = [point for item in meeting.items for point in item.decisions]
    named = {
        *(party.organisation_id for point in points for party in point.parties),
        *(commitment.lead_id for commitment in commitments),
        *(proposal.proposed_by_id for proposal in proposals),
    }
    return SummaryContent(
        meeting,
        proposals,
        commitments,
        snapshot.many(Organisation, named),
        snapshot.find(Project, meeting.project_id),
    )


def listed_commitments(snapshot: Snapshot, ids: Sequence[int]) -> tuple[ListedCommitment, ...]:
    """Give commitments in the order of their ids with all that a list of them names."""
    found = snapshot.many(Commitment, ids)
    rows = [found[identity] for identity in ids if identity in found]
    meetings = snapshot.many(Meeting, (row.meeting_id for row in rows))
    points = _point_numbers(snapshot, rows)
    people = snapshot.many(Person, (row.responsible_id for row in rows))
    named = {row.lead_id for row in rows}
    named |= {one.organisation_id for row in rows for one in row.executors}
    organisations = snapshot.many(Organisation, named)
    return tuple(
        ListedCommitment(
            row,
            meetings.get(row.meeting_id or 0),
            points.get(row.decision_id or 0, ""),
            organisations.get(row.lead_id or 0),
            people.get(row.responsible_id or 0),
            tuple(
                organisations[one.organisation_id]
                for one in row.executors
                if one.organisation_id in organisations
            ),
        )
        for row in rows
    )


def _point_numbers(snapshot: Snapshot, rows: Sequence[Commitment]) -> dict[int, str]:
    points = snapshot.many(Decision, (row.decision_id for row in rows))
    items = snapshot.many(AgendaItem, (point.item_id for point in points.values()))
    return {
        identity: f"{items[point.item_id].position}.{point.position}"
        for identity, point in points.items()
        if point.item_id in items
    }


def _whose(snapshot: Snapshot, wanted: CommitmentFilter) -> Organisation | None:
    """Give whose list it is: of one responsible organisation, else both sides'."""
    if len(wanted.responsible) != 1:
        return None
    return snapshot.find(Organisation, next(iter(wanted.responsible)))
