"""Days off that shift from year to year: the office's edits over the published calendars."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from liaison_app.domain.record import Record
from liaison_app.domain.trilingual import Trilingual


class Country(StrEnum):
    """Whose calendar: both lists are changed by yearly decisions (domain.md 3, rule 9)."""

    KZ = "kz"
    CN = "cn"


class DayKind(StrEnum):
    """What a day is by decision, whatever day of the week it falls on."""

    OFF = "off"
    WORKING = "working"


@dataclass(eq=False, kw_only=True)
class CalendarDay(Record):
    """One day of one country as the office entered it; it goes before the published one."""

    country: Country = Country.KZ
    day: date | None = None
    kind: DayKind = DayKind.OFF
    name: Trilingual = field(default_factory=Trilingual)
