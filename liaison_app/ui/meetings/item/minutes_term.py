"""The field for a term of these minutes."""

from __future__ import annotations

from datetime import date

from liaison_app.ui.kit.term_line import TermLine
from liaison_app.ui.meetings.open_minutes import OpenMinutes


def term_line(minutes: OpenMinutes) -> TermLine:
    """Give a line for a term of these minutes: «15.05» is the first one since the meeting."""

    def since() -> date:
        return minutes.meeting.held_on or minutes.view.today

    return TermLine(since, lambda: minutes.asked, lambda text: minutes.shown(text)[0])
