"""A time of day as one types it: 10:30, 10.30, 1030, also on the Kazakh digit row."""

from __future__ import annotations

import re
from datetime import time

from PySide6.QtWidgets import QWidget

from liaison_app.language import dates
from liaison_app.language.current import pgettext
from liaison_app.language.keyboard import row_readings
from liaison_app.ui.kit.lines import Reading, ReadLine

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

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        reading = Reading(
            read=read_time,
            written=lambda moment: dates.clock(moment) if isinstance(moment, time) else "",
            mistake=lambda: pgettext("time field", "This is no time. For example: 10:30."),
        )
        super().__init__(reading, parent)
