"""What went from one keeper in the office to another, as its list names it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from liaison_app.domain.trilingual import Trilingual


@dataclass(frozen=True, slots=True)
class HandedRow:
    """A record: its number where it has one, its text, and its day (held, or due)."""

    number: str
    text: Trilingual
    day: date | None


@dataclass(frozen=True, slots=True)
class HandedContent:
    """From whom, to whom, on which day, and what."""

    whose: tuple[str, ...]
    to: str
    on: date
    meetings: tuple[HandedRow, ...]
    commitments: tuple[HandedRow, ...]
    organisations: tuple[HandedRow, ...]
