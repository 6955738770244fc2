"""Months as the command line names them: 2025-06 or 06.2025."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.cli.grammar import Call, WrongUsage

if TYPE_CHECKING:
    from liaison_app.office.desk import Desk

_month = re.compile(
    r"(?P<y>[0-9]{4})-(?P<m>0?[1-9]|1[0-2])|(?P<m2>0?[1-9]|1[0-2])\.(?P<y2>[0-9]{4})"
)


def month_of(typed: str) -> date:
    """Give the first day of a month; raises WrongUsage where it is none."""
    found = _month.fullmatch(typed)
    if found is None:
        raise WrongUsage(
            message("command line", "{value} is no month, such as 2025-06.", value=typed)
        )
    return date(int(found["y"] or found["y2"]), int(found["m"] or found["m2"]), 1)


def named_round(call: Call, desk: Desk) -> int:
    """Give the round of the month named first; raises UserMistake where it was never opened."""
    from liaison_app.office.monitoring.rounds import find_round

    typed = call.operands[0]
    found = find_round(desk, month_of(typed))
    if found is None:
        raise UserMistake(message("command line", "The month {month} was not opened.", month=typed))
    return found
