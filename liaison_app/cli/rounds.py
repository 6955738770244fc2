"""`round open`, `review`, `collect` and `freeze`: a month from its beginning to its end."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import Message, message
from liaison_app.cli.grammar import Call, WrongUsage
from liaison_app.cli.opening import writing_desk
from liaison_app.cli.telling import tell
from liaison_app.cli.values import day
from liaison_app.language.dates import month as month_name

if TYPE_CHECKING:
    from liaison_app.domain.monitoring import RoundState
    from liaison_app.office.desk import Desk

_MONTH = re.compile(
    r"(?P<y>\d{4})-(?P<m>0?[1-9]|1[0-2])|(?P<m2>0?[1-9]|1[0-2])\.(?P<y2>\d{4})", re.ASCII
)
_DAYS = {
    "--as-of": "as_of",
    "--forms-out": "forms_out_on",
    "--answers-kz": "answers_due_kz",
    "--answers-cn": "answers_due_cn",
    "--report-due": "report_due",
}


def open_month(call: Call) -> int:
    """Open a month with the office's days, or those of the options."""
    from dataclasses import replace

    from liaison_app.office.monitoring.rounds import open_round, propose_days

    first = typed_month(call)
    given = {
        name: day(call.text(option), option, first)
        for option, name in _DAYS.items()
        if call.has(option)
    }
    with writing_desk(call) as desk:
        open_round(desk, first, replace(propose_days(desk, first), **given))
    tell(call.phrases, message("command line", "{month} is open.", month=named(call, first)))
    return 0


def review(call: Call) -> int:
    """Go on to the review."""
    from liaison_app.domain.monitoring import RoundState

    return _move(call, RoundState.REVIEWING)


def collect(call: Call) -> int:
    """Go back to collecting."""
    from liaison_app.domain.monitoring import RoundState

    return _move(call, RoundState.COLLECTING)


def _move(call: Call, to: RoundState) -> int:
    from liaison_app.domain.month_words import ROUND_STATES
    from liaison_app.office.monitoring.rounds import move_round

    with writing_desk(call) as desk:
        move_round(desk, opened_month(call, desk), to)
    _tell_state(call, ROUND_STATES[to])
    return 0


def freeze(call: Call) -> int:
    """Close a month with its papers."""
    from liaison_app.domain.monitoring import RoundState
    from liaison_app.domain.month_words import ROUND_STATES
    from liaison_app.office.monitoring.closing import freeze_round
    from liaison_app.office.month_report import store_papers

    with writing_desk(call) as desk:
        freeze_round(desk, opened_month(call, desk), store_papers)
    _tell_state(call, ROUND_STATES[RoundState.FROZEN])
    return 0


def _tell_state(call: Call, state: Message) -> None:
    month = named(call, typed_month(call))
    tell(call.phrases, message("command line", "{month}: {state}", month=month, state=state))


def typed_month(call: Call) -> date:
    """Give the first day of the month typed: 2025-05 or 05.2025; raises WrongUsage."""
    typed = call.operands[0]
    found = _MONTH.fullmatch(typed.strip())
    if found is None:
        raise WrongUsage(
            message("command line", "{value} is no month, such as 2025-05.", value=typed)
        )
    return date(int(found["y"] or found["y2"]), int(found["m"] or found["m2"]), 1)


def opened_month(call: Call, desk: Desk) -> int:
    """Give the id of the month typed; raises UserMistake where it was never opened."""
    from liaison_app.office.monitoring.rounds import find_round

    first = typed_month(call)
    found = find_round(desk, first)
    if found is None:
        month = named(call, first)
        raise UserMistake(message("command line", "{month} was never opened.", month=month))
    return found


def named(call: Call, first: date) -> str:
    """Give a month in the language spoken, with a capital where it begins a line."""
    name = month_name(first.year, first.month, call.phrases.language)
    return name[:1].upper() + name[1:]
