"""Typing into fields: what the window's forms hand over, one field each (architecture, Saving)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time
from enum import StrEnum
from typing import get_origin

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.base.messages import message
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.fields import field_types, trilingual_fields
from liaison_app.domain.meeting import Decision
from liaison_app.domain.record import Record
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.clean import clean, one_line
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import judge_unsigned, meeting_of
from liaison_app.office.parties import follow_term, term_of_point
from liaison_app.office.points import follow_point
from liaison_app.office.typing_rules import by_typing, follow_up, keeps_rules
from liaison_app.storage.changes import Changes
from liaison_app.storage.past import ADDED_AFTER_SIGNING
from liaison_app.storage.work import Work

FieldValue = str | int | bool | date | time | list[str] | None


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """One field as typed: what the form knew to be stored, and what shall be stored."""

    kind: str
    record_id: int
    field: str
    known: FieldValue
    value: FieldValue
    language: ContentLanguage | None = None


@dataclass(frozen=True, slots=True)
class Stale:
    """An edit that was not stored, because the field holds something else meanwhile."""

    edit: FieldEdit
    stored: FieldValue


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of the edits of one command."""

    changes: Changes = field(default_factory=Changes)
    stale: tuple[Stale, ...] = ()


def store_edits(
    desk: Desk, edits: Sequence[FieldEdit], sitting: str = "", *, reason: str = ""
) -> Stored:
    """Store edits of fields in one transaction.

    Raises UserMistake (then nothing of the command is stored) where a value cannot be taken.
    """
    stale: list[Stale] = []
    today = desk.clock.today()
    with desk.write(sitting=sitting, reason=reason) as work:
        for edit in edits:
            outdated = _store(work, edit, today)
            if outdated is not None:
                stale.append(outdated)
        return Stored(work.commit(), tuple(stale))


def _store(work: Work, edit: FieldEdit, today: date) -> Stale | None:
    record = work.of_kind(edit.kind, edit.record_id)
    if not by_typing(edit.kind, edit.field):
        raise ValueError(f"{edit.kind}.{edit.field} has an action of its own")
    stored = stored_value(record, edit.field, edit.language)
    value = _cleaned(record, edit)
    if stored == value:
        return None
    if stored != edit.known:
        return Stale(edit, stored)
    added_later = _judge(work, record, edit)
    with (
        keeps_rules(work, record, today),
        work.because(ADDED_AFTER_SIGNING if added_later else work.author.reason),
    ):
        if edit.language is None:
            setattr(record, edit.field, value)
        else:
            _write_text(work, record, edit.field, edit.language, str(value))
    follow_up(work, record, edit.field)
    return None


def stored_value(record: Record, name: str, language: ContentLanguage | None) -> FieldValue:
    """Give what a field holds, in one language where it is a trilingual text."""
    value = getattr(record, name)
    if language is not None and isinstance(value, Trilingual):
        return value.text(language)
    if isinstance(value, StrEnum):
        return value.value
    plain: FieldValue = value
    return plain


def _cleaned(record: Record, edit: FieldEdit) -> FieldValue:
    if edit.language is not None:
        if edit.field not in trilingual_fields(type(record)):
            raise ValueError(f"{edit.field} is no trilingual text")
        return clean(str(edit.value or ""))
    hint, optional = field_types(type(record))[edit.field]
    if edit.field == "prevailing" and edit.value not in CONTENT_LANGUAGES:
        raise ValueError(f"{edit.value} is no language of the content")
    if get_origin(hint) is list:
        lines = edit.value if isinstance(edit.value, list) else []
        return [line for text in lines if (line := one_line(text))]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return None if edit.value is None and optional else hint(str(edit.value))
    if hint is str:
        return clean(str(edit.value or ""))
    empty = edit.value is None and optional
    if isinstance(hint, type) and not (empty or isinstance(edit.value, hint)):
        raise TypeError(f"{edit.field} is no {hint.__name__}")
    return edit.value


def _judge(work: Work, record: Record, edit: FieldEdit) -> bool:
    """Raise UserMistake where the field is frozen; tell whether it is a translation that may come.

    A text that is there in another language may be translated after signing, as long as the
    sitting lasts in which it was begun.
    """
    if isinstance(record, Commitment) and edit.field == "text" and record.decision_id:
        raise UserMistake(
            message(
                "commitment rule",
                "The text is the wording of its point; change it in the minutes.",
            ),
            "text",
        )
    if edit.language is not None:
        before = work.text_before(record, edit.field)
        if before and not before.text(edit.language):
            meeting = meeting_of(work, record)
            return meeting is not None and meeting.signed
    judge_unsigned(work, record, edit.field)
    return False


def _write_text(
    work: Work, record: Record, name: str, language: ContentLanguage, text: str
) -> None:
    since = work.text_before(record, name)
    before: Trilingual = getattr(record, name)
    after = before.written(language, text, since)
    setattr(record, name, after)
    if isinstance(record, Decision) and name == "text":
        follow_point(work, record, before)
    if isinstance(record, Decision) and name == "due_wording":
        follow_term(work, record, replace(term_of_point(record), wording=before))


def confirm_text(
    desk: Desk,
    kind: str,
    record_id: int,
    name: str,
    language: ContentLanguage,
    *,
    reviewed: bool = False,
) -> Changes:
    """Say «sense unchanged» of one language of a text, or approve it; signed minutes allow it."""
    if language not in CONTENT_LANGUAGES:
        raise ValueError(language)
    with desk.write() as work:
        record = work.of_kind(kind, record_id)
        if isinstance(record, Commitment) and name == "text":
            record = work.find(Decision, record.decision_id) or record
        before: Trilingual = getattr(record, name)
        setattr(record, name, before.confirm(language, reviewed=reviewed))
        if isinstance(record, Decision) and name == "text":
            follow_point(work, record, before)
        return work.commit()


def is_frozen(desk: Desk, kind: str, record_id: int) -> bool:
    """Tell whether a record belongs to signed minutes."""
    with desk.read() as snapshot:
        meeting = meeting_of(snapshot, snapshot.of_kind(kind, record_id))
        return meeting is not None and meeting.signed
