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
    forms_out_day: int = 25  # of the reported month; the other days are of the month after it
    as_of_day: int = 1
    answers_due_day_kz: int = 5
    answers_due_day_cn: int = 5
    report_due_day: int = 10
    reminder_after: int = 1  # months overdue in a row (domain.md 3, rule 7)
    letter_after: int = 2
    agenda_after: int = 3
    report_to: Trilingual = field(default_factory=Trilingual)  # whom the month's report addresses
    signer_position: Trilingual = field(default_factory=Trilingual)
    signer_name: Trilingual = field(default_factory=Trilingual)  # initials and surname
    telephone: str = ""
