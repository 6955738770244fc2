"""What may be changed by typing into a field, and which rules hold when it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.commitment import Commitment, Evidence, Executor, Extension, StatusChange
from liaison_app.domain.contact import Contact, judge_contact
from liaison_app.domain.directory import Organisation, Post
from liaison_app.domain.meeting import Meeting
from liaison_app.domain.monitoring import MonitoringRound, MonthlyReport
from liaison_app.domain.monitoring_state import judge_report, judge_round
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.record import Record
from liaison_app.domain.term import TermKind
from liaison_app.office.directory import judge_post
from liaison_app.office.frozen_months import judge_not_frozen
from liaison_app.office.judging import still_sound
from liaison_app.office.proposals import judge_answer_day
from liaison_app.storage.number_keys import refresh_number_keys
from liaison_app.storage.schema.kinds import KINDS
from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.work import Work

# Written by their own actions, which keep their rules; never by typing into a field.
_NEVER = frozenset(
    {
        "id", "uid", "version", "created_at", "created_by", "updated_at", "updated_by",
        "deleted_at", "illustrative", "position", "merged_into_id",
    }
)  # fmt: skip
_BY_ACTIONS: Mapping[str, frozenset[str]] = {
    "office": frozenset(
        {
            "content_language", "due_soon_days", "sample", "forms_out_day", "as_of_day",
            "answers_due_day_kz", "answers_due_day_cn", "report_due_day", "reminder_after",
            "letter_after", "agenda_after",
        }
    ),
    "meeting": frozenset(
        {"state", "signed_on", "year", "held_on", "addendum_to_id", "addendum_number"}
    ),
    "participant": frozenset(
        {"person_id", "side", "rank", "role", "presence", "came_at", "left_at", "initials"}
    ),
    "agenda_item": frozenset({"rapporteur_id"}),
    "speech": frozenset({"speaker_id"}),
    "decision": frozenset({"due", "replaced_by_id"}),
    "party": frozenset({"organisation_id", "name"}),
    "raw_line": frozenset({"speaker_id", "speaker", "mark", "item_id", "made_uid"}),
    "proposal": frozenset({"status", "meeting_id", "item_id"}),
    "commitment": frozenset(
        {
            "meeting_id", "decision_id", "lead_id", "term_kind", "term_ends_on", "term_every",
            "term_day", "term_first", "term_event_on", "term_days", "term_working_days",
            "original_due", "current_due", "extension_count", "split_from_id", "status",
            "put_on_control", "reported_on", "fact_date", "suspended_on", "removed_on",
            "removal_ground", "confirmed_on", "before_program",
        }
    ),
    "executor": frozenset({"organisation_id"}),
    "evidence": frozenset({"file_id"}),
    "extension": frozenset(
        {"number", "from_due", "to_due", "decision", "decided_on", "answered_at"}
    ),
    "status_change": frozenset(
        {"from_status", "to_status", "on", "remark", "decided_by_id", "fact_date"}
    ),
    "stored_file": frozenset({"sha256", "size", "media_type", "added_on"}),
    "contact": frozenset({"file_id"}),
    "contact_commitment": frozenset({"commitment_id"}),
    "monitoring_round": frozenset({"month", "state", "frozen_at", "frozen_by"}),
    "round_issue": frozenset({"number", "issued_at", "issued_by"}),
    "issued_paper": frozenset({"issue_id", "audience", "language", "paper", "file_id"}),
    "monthly_report": frozenset(
        {
            "round_id", "commitment_id", "not_submitted", "file_id", "contact_id", "outcome",
            "outcome_on", "standing_then", "status_then", "lead_then_id", "original_due_then",
            "due_then", "extensions_then", "fact_date_then", "removed_on_then", "waiting_then",
            "side_then", "put_on_control_then",
        }
    ),
    "attachment": frozenset(
        {
            "file_id", "meeting_id", "commitment_id", "organisation_id", "contact_id", "report_id",
            "round_id", "added_on",
        }
    ),
    "calendar_day": frozenset({"country", "day"}),
}  # fmt: skip


def by_typing(kind: str, field: str) -> bool:
    """Tell whether a field is written by typing; the others have an action of their own."""
    structural = field in _NEVER or field == KINDS[kind].owner_field
    return not structural and field not in _BY_ACTIONS.get(kind, frozenset())


@contextmanager
def keeps_rules(work: Work, record: Record, today: date) -> Iterator[None]:
    """Raise UserMistake where what is typed inside breaks a rule that held before."""
    commitment = _commitment_of(work, record)
    if commitment is not None:
        with still_sound(work, commitment, today):
            yield
        return
    judge_not_frozen(work, record)
    yield
    match record:
        case Contact():
            for mistake in judge_contact(record, today):
                raise mistake
        case MonthlyReport():
            commitment = work.find(Commitment, record.commitment_id)
            periodic = commitment is not None and commitment.term_kind is TermKind.PERIODIC
            for mistake in judge_report(record, today, periodic=periodic):
                raise mistake
        case MonitoringRound():
            for mistake in judge_round(record):
                raise mistake
        case Post():
            judge_post(record)
        case Organisation():
            _judge_parent(work, record)
        case Proposal() if record.answered_on is not None:
            judge_answer_day(record, record.answered_on, today)
        case Meeting() if record.number is not None and record.number < 1:
            raise UserMistake(message("minutes rule", "Numbers of minutes begin with 1."), "number")


def follow_up(work: Work, record: Record, field: str) -> None:
    """Renew what is computed from a typed field and stored beside it."""
    if field == "number" and isinstance(record, Meeting):
        refresh_number_keys(work, record.key)
    if field == "number" and isinstance(record, Commitment):
        refresh_number_keys(work, None, record.key)


def _commitment_of(snapshot: Snapshot, record: Record) -> Commitment | None:
    match record:
        case Commitment():
            return record
        case Executor() | Evidence() | Extension() | StatusChange():
            return snapshot.find(Commitment, record.commitment_id)
        case _:
            return None


def _judge_parent(snapshot: Snapshot, organisation: Organisation) -> None:
    above: Organisation | None = organisation
    seen = set()
    while above is not None:
        if above.id in seen:
            raise UserMistake(
                message("directory", "An organisation cannot stand above itself."), "parent_id"
            )
        seen.add(above.id)
        above = snapshot.find(Organisation, above.parent_id)
