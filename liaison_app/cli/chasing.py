"""`print chase` and `export chase`: whom to call about what, for a month."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from liaison_app.base.messages import message, plural_message
from liaison_app.cli.grammar import Call, WrongUsage
from liaison_app.cli.opening import reading_desk
from liaison_app.cli.papers import own_language, write_paper
from liaison_app.cli.telling import tell
from liaison_app.cli.values import languages, output

if TYPE_CHECKING:
    from liaison_app.office.desk import Desk

_month = re.compile(
    r"(?P<y>[0-9]{4})-(?P<m>0?[1-9]|1[0-2])|(?P<m2>0?[1-9]|1[0-2])\.(?P<y2>[0-9]{4})"
)


def print_chase(call: Call) -> int:
    """Print the chase list."""
    from liaison_app.office.chase import print_chase

    target = output(call, ".pdf")
    with reading_desk(call) as desk:
        asked = languages(call, (own_language(call, desk),))
        write_paper(call, desk, print_chase(desk, _asked_month(call, desk), asked), target)
    return 0


def export_chase(call: Call) -> int:
    """Write the chase list into a workbook."""
    from liaison_app.office.chase import export_chase

    target = output(call, ".xlsx")
    with reading_desk(call) as desk:
        asked = languages(call, (own_language(call, desk),))
        count = export_chase(desk, _asked_month(call, desk), asked, target)
    tell(call.phrases, message("command line", "Written: {file}", file=str(target)))
    tell(
        call.phrases,
        plural_message(
            "command line", "{count} organisation to call", "{count} organisations to call", count
        ),
    )
    return 0


def _asked_month(call: Call, desk: Desk) -> date:
    """Give the month of `--month`, else the one whose reports are being collected."""
    from liaison_app.office.chase import chase_month

    if not call.has("--month"):
        return chase_month(desk)
    typed = call.text("--month")
    found = _month.fullmatch(typed)
    if found is None:
        raise WrongUsage(
            message("command line", "--month: {value} is no month, such as 2025-06.", value=typed)
        )
    return date(int(found["y"] or found["y2"]), int(found["m"] or found["m2"]), 1)
