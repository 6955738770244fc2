"""What a single record is called in a sentence: its kind, number and words."""

from __future__ import annotations

from liaison_app.domain.meeting import Meeting
from liaison_app.domain.record import Record
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language import dates
from liaison_app.language.catalogs import Phrases
from liaison_app.office.desk import Desk
from liaison_app.office.soundness.kind_names import KIND_NAMES
from liaison_app.storage.schema.kinds import KIND_OF

_WORDS = ("name", "display", "title", "text", "said")
_LONGEST = 120  # letters of its words


def name_of_record(desk: Desk, kind: str, record_id: int, phrases: Phrases) -> str:
    """Read a record and name it; raises LookupError where there is none."""
    with desk.read() as snapshot:
        return record_in_words(snapshot.of_kind(kind, record_id), phrases)


def record_in_words(record: Record, phrases: Phrases) -> str:
    """Name a record: «Meeting · 5 · 24.04.2025 · title»."""
    parts = [phrases.render(KIND_NAMES[KIND_OF[type(record)].name])]
    number = getattr(record, "number", None)
    if number:
        parts.append(f"№ {number}")
    if isinstance(record, Meeting) and record.held_on is not None:
        parts.append(dates.table(record.held_on, phrases.language))
    parts.append(words_of(record, phrases))
    return " · ".join(part for part in parts if part)


def words_of(record: Record, phrases: Phrases) -> str:
    """Give the first words that a record has, shortened to a line."""
    language = phrases.language
    asked = "ru" if language == "en" else language
    for field in _WORDS:
        value = getattr(record, field, None)
        words = value.shown(asked)[0] if isinstance(value, Trilingual) else value
        if isinstance(words, str) and words:
            words = words.replace("\n", " ")
            return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
    return ""
