"""A time of day as one types it: 10:30, 10.30, 1030, also on the Kazakh digit row."""

from __future__ import annotations

import re
from datetime import time

from liaison_app.language import dates
from liaison_app.language.current import pgettext
from liaison_app.language.keyboard import row_readings
from liaison_app.ui.kit.lines import ReadLine

_time = re.compile(r"([01]?\d|2[0-3])(?:\s*[:.,\-：]\s*|\s+)?([0-5]\d)?")
_solid = re.compile(r"([01]\d|2[0-3]|\d)([0-5]\d)")


def read_time(typed: str) -> time | None:
    """Read a time of day; None where it is none."""
    for reading in row_readings(typed.strip()):
        match = _solid.fullmatch(reading) or _time.fullmatch(reading)
        if match:
            return time(int(match[1]), int(match[2] or 0))
    return None


class TimeLine(ReadLine):
    """Its value is a time or None."""

    def read(self, typed: str) -> object:
        """Read a time."""
        return read_time(typed)

    def written(self, value: object) -> str:
        """Write it on the 24-hour clock."""
        return dates.clock(value) if isinstance(value, time) else ""

    def mistake(self) -> str:
        """Say how a time looks."""
        return pgettext("time field", "This is no time. For example: 10:30.")
