"""A history in words of one language: fields, values and whom they name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from liaison_app.base.messages import Message
from liaison_app.domain.commitment import CommitmentStatus, EvidenceKind, Firmness, Priority
from liaison_app.domain.directory import Gender, OrganisationKind
from liaison_app.domain.field_words import FIELD_WORDS
from liaison_app.domain.fields import field_types
from liaison_app.domain.meeting import DecisionKind, MeetingKind, MeetingState, Role
from liaison_app.domain.proposal import ProposalCategory, ProposalStatus
from liaison_app.domain.record import Record, Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.domain.word_lists import (
    COMMITMENT_STATUSES,
    DECISION_KINDS,
    EVIDENCE_KINDS,
    FIRMNESS,
    GENDERS,
    LANGUAGES,
    MEETING_STATES,
    ORGANISATION_KINDS,
    PRIORITIES,
    PROPOSAL_CATEGORIES,
)
from liaison_app.domain.words import MEETING_KINDS, PROPOSAL_STATUSES, ROLES, SIDES
from liaison_app.language import dates
from liaison_app.language.catalogs import Phrases
from liaison_app.office.desk import Desk
from liaison_app.office.history import CREATED, HistoryLine, whole_history
from liaison_app.office.soundness.kind_names import KIND_NAMES
from liaison_app.storage.schema.kinds import KINDS, SELF_TARGETS, TARGETS
from liaison_app.storage.snapshot import Snapshot

_Word = TypeVar("_Word", bound=StrEnum)


def _by_value(words: Mapping[_Word, Message]) -> Mapping[str, Message]:
    return {key.value: one for key, one in words.items()}


_LISTS: Mapping[object, Mapping[str, Message]] = {
    Side: _by_value(SIDES),
    MeetingKind: _by_value(MEETING_KINDS),
    MeetingState: _by_value(MEETING_STATES),
    Role: _by_value(ROLES),
    DecisionKind: _by_value(DECISION_KINDS),
    ProposalStatus: _by_value(PROPOSAL_STATUSES),
    ProposalCategory: _by_value(PROPOSAL_CATEGORIES),
    CommitmentStatus: _by_value(COMMITMENT_STATUSES),
    Firmness: _by_value(FIRMNESS),
    Priority: _by_value(PRIORITIES),
    EvidenceKind: _by_value(EVIDENCE_KINDS),
    OrganisationKind: _by_value(ORGANISATION_KINDS),
    Gender: _by_value(GENDERS),
}
_NAMING = ("name", "display", "title", "text", "number")
_LONGEST = 80  # letters of what names a record that has no name

Names = Mapping[tuple[str, int], "Trilingual | str"]


@dataclass(frozen=True, slots=True)
class History:
    """The lines of one record with the names of all that they name."""

    kind: str
    record_id: int
    lines: tuple[HistoryLine, ...]
    names: Names


@dataclass(frozen=True, slots=True)
class WordedLine:
    """One change as people read it."""

    when: str
    who: str
    place: str
    field: str
    before: str
    after: str
    reason: str


def history_of(desk: Desk, kind: str, record_id: int) -> History:
    """Give a record's whole history with names; raises LookupError where there is no record."""
    with desk.read() as snapshot:
        lines = whole_history(snapshot, snapshot.of_kind(kind, record_id))
        return History(kind, record_id, lines, _names(snapshot, lines))


def worded(history: History, line: HistoryLine, phrases: Phrases) -> WordedLine:
    """Give one change in the language of the phrases."""
    before, after = (_value(history, line, kept, phrases) for kept in (line.before, line.after))
    if line.confirmed:
        after = phrases.pgettext("history", "sense unchanged")
    reason = line.reason if isinstance(line.reason, str) else phrases.render(line.reason)
    if line.field == CREATED:
        after, reason = reason, ""
    local = line.when.astimezone()
    return WordedLine(
        f"{dates.table(local.date(), phrases.language)} {dates.clock(local.time())}",
        line.who,
        " · ".join(part for part in (line.computer, line.account) if part),
        field_words(history, line, phrases),
        before,
        after,
        reason,
    )


def field_words(history: History, line: HistoryLine, phrases: Phrases) -> str:
    """Give the field: of which part, which field, in which language."""
    own = (line.kind, line.record_id) == (history.kind, history.record_id)
    language = LANGUAGES[line.language] if line.language is not None else None
    parts = [] if own else [phrases.render(KIND_NAMES[line.kind])]
    parts.append(phrases.render(FIELD_WORDS[line.field]))
    if language is not None:
        parts.append(phrases.render(language))
    return " · ".join(parts)


def _value(history: History, line: HistoryLine, kept: str | None, phrases: Phrases) -> str:
    if line.field == "deleted_at":
        if kept:
            return phrases.pgettext("history", "in the bin")
        return phrases.pgettext("history", "not in the bin")
    if kept is None or line.field == CREATED:
        return ""
    target = _target(line)
    if target:
        name = history.names.get((target, int(kept)), "")
        return name if isinstance(name, str) else _shown(name, phrases)
    if line.field == "prevailing":
        found = next((words for code, words in LANGUAGES.items() if code == kept), None)
        return phrases.render(found) if found else kept
    return _plain(field_types(KINDS[line.kind].record)[line.field][0], kept, phrases)


def _plain(hint: object, kept: str, phrases: Phrases) -> str:
    if hint is bool:
        if kept.casefold() in ("1", "true"):
            return phrases.pgettext("history", "yes")
        return phrases.pgettext("history", "no")
    if hint is date:
        return dates.table(date.fromisoformat(kept), phrases.language)
    words = _LISTS.get(hint, {}).get(kept)
    return phrases.render(words) if words else kept


def _shown(name: Trilingual, phrases: Phrases) -> str:
    language = phrases.language
    return name.shown("ru" if language == "en" else language)[0]


def _target(line: HistoryLine) -> str:
    if line.field in SELF_TARGETS:
        return line.kind
    return TARGETS.get(line.field, "")


def _names(snapshot: Snapshot, lines: tuple[HistoryLine, ...]) -> Names:
    wanted: dict[str, set[int]] = {}
    for line in lines:
        if target := _target(line):
            ids = [int(kept) for kept in (line.before, line.after) if kept is not None]
            wanted.setdefault(target, set()).update(ids)
    return {
        (target, key): _name(record)
        for target, ids in wanted.items()
        for key, record in snapshot.many(KINDS[target].record, ids).items()
    }


def _name(record: Record) -> Trilingual | str:
    for field in _NAMING:
        value = getattr(record, field, None)
        if isinstance(value, Trilingual) and value:
            return value
        if isinstance(value, str | int) and value:
            return str(value)[:_LONGEST]
    return str(record.key)
