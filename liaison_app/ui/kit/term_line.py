"""Until when, as one types it: a day, a rhythm, a quarter, for good."""

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


class TermLine(ReadLine):
    """Its value is a `Term`, or None for none. Words stay in the language they are typed in.

    A day without a year is the first such one on or after `not_before()`; `asked` gives the
    language of words whose letters do not tell, `shown` chooses the language of stored ones.
    """

    def __init__(
        self,
        not_before: Callable[[], date],
        asked: Callable[[], ContentLanguage],
        shown: Callable[[Trilingual], str],
        parent: QWidget | None = None,
    ) -> None:
        """Make it empty."""
        self._not_before, self._asked, self._shown = not_before, asked, shown
        super().__init__(parent)

    def read(self, typed: str) -> object:
        """Read a term in any of the three languages."""
        found = read_date(typed, self._not_before())
        return None if found is None else term_of(found, guess_language(typed, self._asked()))

    def written(self, value: object) -> str:
        """Write it in the present language; own words stay as they were typed."""
        if not isinstance(value, Term) or not value.set:
            return ""
        if value.wording:
            return self._shown(value.wording)
        words = term_words(value, self._shown)
        return words if isinstance(words, str) else render(words)

    def mistake(self) -> str:
        """Say how a term looks."""
        return pgettext(
            "commitment editor",
            "This is no term. For example: 15.05.2025, 15 May, III quarter 2025, "
            "monthly by the 5th, permanently.",
        )
