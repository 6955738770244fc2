"""What a printed cell is for Excel: a real date, a number, a share, or a text."""

from __future__ import annotations

import re
from datetime import date
from typing import TypeAlias

_DAY = re.compile(r"(?:(\d\d)\.(\d\d)\.(\d{4})|(\d{4})-(\d\d)-(\d\d))")
_WHOLE = re.compile(r"0|[1-9]\d{0,2}(?:[\u00a0,]?\d{3})*")
_SHARE = re.compile(r"(\d+)(?:[.,](\d+))?%")

# A share is given in hundredths, as Excel keeps it.
Typed: TypeAlias = "str | int | float | date"


def typed(text: str) -> Typed:
    """Give the value that a whole cell says; a text that is only like a number stays a text."""
    if (day := printed_day(text)) is not None:
        return day
    if _WHOLE.fullmatch(text):
        return int(text.replace("\u00a0", "").replace(",", ""))
    if share := _SHARE.fullmatch(text):
        return float(f"{share[1]}.{share[2] or 0}") / 100
    return text


def printed_day(text: str) -> date | None:
    """Give the day in the form of our tables, None where it is no day."""
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    year, month, day = (found[3], found[2], found[1]) if found[3] else found.group(4, 5, 6)
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
