"""Until when, as one types it: a day, or words that end on a day («ежемесячно до 5 числа»)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.term import Term
from liaison_app.domain.trilingual import Trilingual
from liaison_app.domain.words import term_words
from liaison_app.language.current import pgettext, render
from liaison_app.language.typed_dates import read_date
from liaison_app.office.texts import guess_language
from liaison_app.office.typed_term import term_of
from liaison_app.ui.kit.lines import ReadLine
from liaison_app.ui.meetings.open_minutes import OpenMinutes


class TermLine(ReadLine):
    """Its value is a `Term`, or None for none. Words stay in the language they are typed in."""

    def __init__(
        self,
        not_before: Callable[[], date],
        asked: Callable[[], ContentLanguage],
        shown: Callable[[Trilingual], str],
        parent: QWidget | None = None,
    ) -> None:
        """Make it empty; a day without a year is the first such one on or after `not_before()`."""
        self._asked, self._shown = asked, shown
        super().__init__(parent)
        self._not_before = not_before

    def read(self, typed: str) -> object:
        """Read a term."""
        found = read_date(typed, self._not_before())
        if found is None:
            return None
        return term_of(found, guess_language(typed, self._asked()))

    def written(self, value: object) -> str:
        """Write it in the present language; own words stay as they were typed."""
        if not isinstance(value, Term) or not value.set:
            return ""
        if value.wording:
            return self._shown(value.wording)
        worded = term_words(value, self._shown)
        return worded if isinstance(worded, str) else render(worded)

    def mistake(self) -> str:
        """Say what was expected."""
        return pgettext(
            "date field", "This is no term. For example: 15.05, 15 мамыр, 5月15日, monthly by 5."
        )


def term_line(minutes: OpenMinutes) -> TermLine:
    """Give a line for a term of these minutes: «15.05» is the first one since the meeting."""

    def since() -> date:
        return minutes.meeting.held_on or minutes.view.today

    return TermLine(since, lambda: minutes.asked, lambda text: minutes.shown(text)[0])
