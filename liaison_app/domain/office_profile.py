"""Whose office this is and what it set for itself; one record a data file."""

from dataclasses import dataclass, field

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.record import Record
from liaison_app.domain.standing import DUE_SOON_DAYS
from liaison_app.domain.trilingual import Trilingual


@dataclass(eq=False, kw_only=True)
class OfficeProfile(Record):
    """The office's name and region (never guessed: domain.md 0, trap 2) and its settings."""

    name: Trilingual = field(default_factory=Trilingual)
    region: Trilingual = field(default_factory=Trilingual)
    content_language: ContentLanguage = "ru"
    due_soon_days: int = DUE_SOON_DAYS
    sample: bool = False  # the whole file is the sample; every paper says so
