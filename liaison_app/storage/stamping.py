"""What the storage writes by itself with every flush: uid, version, who and when, sort keys."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.meeting import Meeting
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.record import Record
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.sort_keys import sort_key
from liaison_app.storage.author import Author
from liaison_app.storage.schema.kinds import KIND_OF, Kind
from liaison_app.storage.schema.tables import TABLES
from liaison_app.storage.uids import new_uid


def stamp_new(record: Record, author: Author, now: datetime) -> None:
    """Name a new record and say who made it."""
    record.uid = record.uid or new_uid()
    record.created_at = record.created_at or now
    record.created_by = record.created_by or author.who
    record.updated_at = now
    record.updated_by = author.who


def stamp_changed(record: Record, author: Author, now: datetime) -> None:
    """Raise the version of a changed record and say who changed it."""
    record.version += 1
    record.updated_at = now
    record.updated_by = author.who


def refresh_sort_keys(session: Session, record: Record) -> None:
    """Store by what a list sorts the record, in each language, with the text really shown."""
    kind = KIND_OF[type(record)]
    if not kind.sort_text:
        return
    text: Trilingual = getattr(record, kind.sort_text)
    for column, key in sort_keys(kind, text, shown_after(session, record)).items():
        if getattr(record, column, None) != key:
            setattr(record, column, key)


def sort_keys(
    kind: Kind, text: Trilingual, fallbacks: tuple[ContentLanguage, ...]
) -> dict[str, str]:
    """Give the sort keys of a text by their columns; `fallbacks` replace what is missing."""
    keys = {}
    for language in CONTENT_LANGUAGES:
        shown, _ = text.shown(language, *fallbacks)
        keys[f"sort_{language}"] = sort_key(shown, language, person=kind.person)
    return keys


def shown_after(session: Session, record: Record) -> tuple[ContentLanguage, ...]:
    """Give the languages that replace a missing text: the meeting's, then the office's."""
    if isinstance(record, Meeting):
        return (record.prevailing, content_language(session))
    meeting_id: int | None = getattr(record, "meeting_id", None)
    prevailing = [] if meeting_id is None else [_prevailing(session, meeting_id)]
    return (*prevailing, content_language(session))


def _prevailing(session: Session, meeting_id: int) -> ContentLanguage:
    """Give a meeting's prevailing language, asked for once a session and not with all it owns."""
    known: dict[int, ContentLanguage] = session.info.setdefault("prevailing", {})
    if meeting_id not in known:
        column = TABLES["meeting"].c.prevailing
        query = select(column).where(TABLES["meeting"].c.id == meeting_id)
        known[meeting_id] = session.scalar(query) or content_language(session)
    return known[meeting_id]


def content_language(session: Session) -> ContentLanguage:
    """Give the language in which the office keeps its texts."""
    if "content_language" not in session.info:
        found = session.scalars(select(OfficeProfile).limit(1)).first()
        session.info["content_language"] = found.content_language if found else "ru"
    language: ContentLanguage = session.info["content_language"]
    return language


def follow_prevailing(session: Session, meeting: Meeting) -> None:
    """Renew the keys of what is shown in the meeting's prevailing language, if that changed."""
    if meeting.id is None or not inspect(meeting).attrs.prevailing.history.has_changes():
        return
    session.info.setdefault("prevailing", {})[meeting.id] = meeting.prevailing
    for owned in (Commitment, Proposal):
        for record in session.scalars(select(owned).filter_by(meeting_id=meeting.id)):
            refresh_sort_keys(session, record)
