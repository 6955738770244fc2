"""The published days off of Kazakhstan and China, with their shifted working days.

The days come from the package `holidays` (MIT), which follows the yearly decisions; it is imported
when the first day is asked for. The names are ours, so that they stand in every language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from liaison_app.base.messages import Message, message

PublishedCountry = Literal["kz", "cn"]

_NAMES: Mapping[str, Message] = {
    "New Year's Day": message("holiday", "New Year's Day"),
    "Orthodox Christmas": message("holiday", "Orthodox Christmas"),
    "International Women's Day": message("holiday", "International Women's Day"),
    "Nowruz Holiday": message("holiday", "Nauryz"),
    "Kazakhstan's People Solidarity Holiday": message(
        "holiday", "Unity Day of the People of Kazakhstan"
    ),
    "Defender of the Fatherland Day": message("holiday", "Defender of the Fatherland Day"),
    "Victory Day": message("holiday", "Victory Day"),
    "Capital Day": message("holiday", "Capital City Day"),
    "Constitution Day": message("holiday", "Constitution Day"),
    "Republic Day": message("holiday", "Republic Day"),
    "Independence Day": message("holiday", "Independence Day"),
    "Eid al-Adha": message("holiday", "Kurban Ait"),
    "Chinese New Year's Eve": message("holiday", "Spring Festival"),
    "Chinese New Year (Spring Festival)": message("holiday", "Spring Festival"),
    "Tomb-Sweeping Day": message("holiday", "Qingming"),
    "Labor Day": message("holiday", "Labour Day"),
    "Dragon Boat Festival": message("holiday", "Dragon Boat Festival"),
    "Mid-Autumn Festival": message("holiday", "Mid-Autumn Festival"),
    "National Day": message("holiday", "National Day"),
}
_IN_LIEU = message("holiday", "day off in lieu")
_OTHER = message("holiday", "public holiday")


@dataclass(frozen=True, slots=True)
class PublishedYear:
    """A year's days off with their names, and the weekends on which one works."""

    off: Mapping[date, Message]
    working: frozenset[date]


@cache
def published_year(country: PublishedCountry, year: int) -> PublishedYear:
    """Give what is published for a year; for one far ahead, what follows from the law alone."""
    from holidays import country_holidays

    found = country_holidays(country.upper(), years=year, language="en_US")
    off = {day: _named(name) for day, name in sorted(found.items()) if day.year == year}
    working = {day for day in found.weekend_workdays if day.year == year}
    return PublishedYear(off, frozenset(working))


def _named(published: str) -> Message:
    """Give our name for the package's; of several on one day the first that is known."""
    for part in published.split("; "):
        bare = part.removesuffix(" (estimated)")
        if bare.endswith("(observed)") or bare.startswith("Day off"):
            return _IN_LIEU
        if bare in _NAMES:
            return _NAMES[bare]
    return _OTHER
