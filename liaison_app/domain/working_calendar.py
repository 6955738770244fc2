"""Days off of both countries: terms are never moved, a hint is shown (domain.md 3, rule 9)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from liaison_app.base.messages import Message, message
from liaison_app.domain.calendar_day import Country, DayKind
from liaison_app.domain.record import Side
from liaison_app.domain.term import weekend
from liaison_app.domain.trilingual import Trilingual

# The published name of a day off, or the one the office gave it.
DayName: TypeAlias = Message | Trilingual
DayOff: TypeAlias = Callable[[date], bool]


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """One country's days that differ from the week: off with their names, and working."""

    off: Mapping[date, DayName] = field(default_factory=dict)
    working: frozenset[date] = frozenset()

    def is_off(self, day: date) -> bool:
        """Tell whether nobody works: a day off by decision, or a weekend not made a working day."""
        return day in self.off or (weekend(day) and day not in self.working)

    def name(self, day: date) -> DayName | None:
        """Give what a day off is called, None for a working day."""
        if not self.is_off(day):
            return None
        return self.off.get(day) or message("day off", "weekend")

    def edited(self, day: date, kind: DayKind, name: Trilingual) -> WorkingCalendar:
        """Give the calendar with one day as the office entered it."""
        off = {other: called for other, called in self.off.items() if other != day}
        if kind is DayKind.WORKING:
            return WorkingCalendar(off, self.working | {day})
        called: DayName = name or self.off.get(day) or message("day off", "day off")
        return WorkingCalendar({**off, day: called}, self.working - {day})


@dataclass(frozen=True, slots=True)
class Calendars:
    """The calendars of both countries."""

    kz: WorkingCalendar = field(default_factory=WorkingCalendar)
    cn: WorkingCalendar = field(default_factory=WorkingCalendar)

    def of(self, country: Country) -> WorkingCalendar:
        """Give one country's."""
        return self.kz if country is Country.KZ else self.cn

    def day_off(self, side: Side) -> DayOff:
        """Give the days off by which a side's working days are counted; jointly, of either."""
        if side is Side.JOINT:
            return lambda day: self.kz.is_off(day) or self.cn.is_off(day)
        return (self.kz if side is Side.KZ else self.cn).is_off

    def hints(self, day: date) -> Mapping[Country, DayName]:
        """Give in which countries a day is off, and what it is called there; a hint, no rule."""
        named = {country: self.of(country).name(day) for country in Country}
        return {country: name for country, name in named.items() if name is not None}
