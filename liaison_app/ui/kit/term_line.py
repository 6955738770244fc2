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
from liaison_app.ui.kit.lines import Reading, ReadLine


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
        reading = Reading(
            read=lambda typed: _read(typed, not_before(), asked()),
            written=lambda term: _written(term, shown),
            mistake=lambda: pgettext(
                "commitment editor",
                "This is no term. For example: 15.05.2025, 15 May, III quarter 2025, "
                "monthly by the 5th, permanently.",
            ),
        )
        super().__init__(reading, parent)


def _read(typed: str, not_before: date, asked: ContentLanguage) -> Term | None:
    found = read_date(typed, not_before)
    return None if found is None else term_of(found, guess_language(typed, asked))


def _written(term: object, shown: Callable[[Trilingual], str]) -> str:
    if not isinstance(term, Term) or not term.set:
        return ""
    if term.wording:
        return shown(term.wording)
    words = term_words(term, shown)
    return words if isinstance(words, str) else render(words)
