"""The kinds of record the data file keeps, who owns whom and what refers to what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from liaison_app.domain.calendar_day import CalendarDay
from liaison_app.domain.commitment import Commitment, Evidence, Executor, Extension, StatusChange
from liaison_app.domain.contact import Contact, ContactCommitment
from liaison_app.domain.directory import FormerName, Organisation, Person, Post, Project
from liaison_app.domain.meeting import (
    AgendaItem,
    Decision,
    Meeting,
    Participant,
    Party,
    RawLine,
    Speech,
)
from liaison_app.domain.monitoring import (
    IssuedPaper,
    MonitoringRound,
    MonthlyReport,
    RoundIssue,
)
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.record import Record
from liaison_app.domain.stored_file import Attachment, StoredFile


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: its table, its record, its owner's reference and the order among its siblings."""

    name: str
    record: type[Record]
    code: int  # of the search table; never changed once given
    owner_field: str = ""
    order: str = ""
    sort_text: str = ""  # the trilingual attribute that lists are sorted by
    person: bool = False  # sorted as a name of a person
    named: bool = False  # its texts are names, searched by pinyin too
    alone: tuple[str, ...] = ()  # no two outside the bin have all of these the same


KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("office", OfficeProfile, 1),
        Kind("organisation", Organisation, 2, sort_text="name", named=True),
        Kind("former_name", FormerName, 3, "organisation_id", "position", named=True),
        Kind("person", Person, 4, sort_text="display", person=True, named=True),
        Kind("post", Post, 5, "person_id", "position"),
        Kind("project", Project, 6, sort_text="name", named=True),
        Kind("stored_file", StoredFile, 20, alone=("sha256",)),
        Kind("meeting", Meeting, 7, sort_text="title"),
        Kind("participant", Participant, 8, "meeting_id", "rank", named=True),
        Kind("agenda_item", AgendaItem, 9, "meeting_id", "position"),
        Kind("speech", Speech, 10, "item_id", "position"),
        Kind("decision", Decision, 11, "item_id", "position"),
        Kind("party", Party, 12, "decision_id", "position"),
        Kind("raw_line", RawLine, 13, "meeting_id", "position"),
        Kind("proposal", Proposal, 14, sort_text="title"),
        Kind("commitment", Commitment, 15, sort_text="text"),
        Kind("executor", Executor, 16, "commitment_id", "position"),
        Kind("evidence", Evidence, 17, "commitment_id", "position"),
        Kind("extension", Extension, 18, "commitment_id", "number"),
        Kind("status_change", StatusChange, 19, "commitment_id", "position"),
        Kind("contact", Contact, 21),
        Kind("contact_commitment", ContactCommitment, 22, "contact_id", "position"),
        Kind("monitoring_round", MonitoringRound, 23, alone=("month",)),
        Kind("round_issue", RoundIssue, 24, "round_id", "number"),
        Kind("issued_paper", IssuedPaper, 25, alone=("issue_id", "audience", "language")),
        Kind("monthly_report", MonthlyReport, 26, alone=("round_id", "commitment_id")),
        Kind("attachment", Attachment, 27),
        Kind("calendar_day", CalendarDay, 28, alone=("country", "day")),
    )
}

KIND_OF: Mapping[type[Record], Kind] = {kind.record: kind for kind in KINDS.values()}

# The table that a reference points to, by the field's name.
TARGETS: Mapping[str, str] = {
    "organisation_id": "organisation",
    "parent_id": "organisation",
    "partner_id": "organisation",
    "lead_id": "organisation",
    "owner_id": "organisation",
    "proposed_by_id": "organisation",
    "promised_to_id": "organisation",
    "requested_by_id": "organisation",
    "person_id": "person",
    "responsible_id": "person",
    "supervisor_id": "person",
    "controller_id": "person",
    "decided_by_id": "person",
    "answered_by_id": "person",
    "speaker_id": "participant",
    "rapporteur_id": "participant",
    "project_id": "project",
    "meeting_id": "meeting",
    "addendum_to_id": "meeting",
    "item_id": "agenda_item",
    "decision_id": "decision",
    "replaced_by_id": "decision",
    "proposal_id": "proposal",
    "commitment_id": "commitment",
    "depends_on_id": "commitment",
    "split_from_id": "commitment",
    "file_id": "stored_file",
    "contact_id": "contact",
    "round_id": "monitoring_round",
    "issue_id": "round_issue",
    "report_id": "monthly_report",
    "lead_then_id": "organisation",
}
SELF_TARGETS = frozenset({"merged_into_id"})  # a record of the same kind


def target_of(kind: Kind, field_name: str) -> str:
    """Give the kind that a reference points to."""
    return kind.name if field_name in SELF_TARGETS else TARGETS[field_name]
