"""The calendars of both countries: what is published, with the office's edits over it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from liaison_app.domain.calendar_day import CalendarDay, Country
from liaison_app.domain.record import Side
from liaison_app.domain.term import weekend
from liaison_app.domain.working_calendar import Calendars, DayName, WorkingCalendar
from liaison_app.language.public_holidays import PublishedCountry, published_year
from liaison_app.storage.snapshot import Snapshot

_PUBLISHED: dict[Country, PublishedCountry] = {Country.KZ: "kz", Country.CN: "cn"}
_FIRST, _LAST = 1991, 2100  # years in which calendars say anything


def calendars(snapshot: Snapshot, first: int, last: int) -> Calendars:
    """Give the calendars of the years from `first` to `last`."""
    edits = snapshot.where(CalendarDay)
    years = range(max(first, _FIRST), min(last, _LAST) + 1)
    return Calendars(*(_calendar(country, years, edits) for country in Country))


def _calendar(country: Country, years: range, edits: list[CalendarDay]) -> WorkingCalendar:
    off: dict[date, DayName] = {}
    working: set[date] = set()
    for year in years:
        published = published_year(_PUBLISHED[country], year)
        off |= published.off
        working |= published.working
    made = WorkingCalendar(off, frozenset(working))
    for edit in edits:
        if edit.country is country and edit.day is not None:
            made = made.edited(edit.day, edit.kind, edit.name)
    return made


def day_off(snapshot: Snapshot, side: Side) -> Callable[[date], bool]:
    """Give how a side's working days are counted; a calendar is read when the first is asked."""
    known: dict[int, Callable[[date], bool]] = {}

    def is_off(day: date) -> bool:
        if not _FIRST <= day.year <= _LAST:
            return weekend(day)
        if day.year not in known:
            known[day.year] = calendars(snapshot, day.year, day.year).day_off(side)
        return known[day.year](day)

    return is_off
