"""F8: the next text that needs work, from the end of one form into the next, and round again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

from liaison_app.base.languages import ContentLanguage
from liaison_app.ui.kit.texts.row import TextRow
from liaison_app.ui.kit.texts.wording import needs_work

Place = tuple[TextRow, ContentLanguage]


def rows_beside(form: QWidget) -> list[TextRow]:
    """Give the texts that scroll together with those of `form`, as one reads; else its own."""
    around = form.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    content = around.widget() if isinstance(around, QScrollArea) else None
    whole = form if content is None else content
    rows = [row for row in whole.findChildren(TextRow) if row.isVisibleTo(whole)]
    return sorted(rows, key=lambda row: row.mapTo(whole, QPoint(0, 0)).y())


def next_place(
    rows: Sequence[TextRow], languages: Sequence[ContentLanguage], by: int
) -> Place | None:
    """Give the next text after the one in focus (`by` 1) or before it (-1), None for none."""
    places = [(row, language) for row in rows for language in languages]
    wanted = [n for n, (row, language) in enumerate(places) if needs_work(row.text, language)]
    focused = (n for n, (row, language) in enumerate(places) if row.cells[language].hasFocus())
    found = next_wanted(wanted, next(focused, -1 if by > 0 else len(places)), by)
    return None if found is None else places[found]


def next_wanted(wanted: Sequence[int], here: int, by: int) -> int | None:
    """Give the next of the places `wanted` after `here` (`by` 1) or before it (-1), going round."""
    if not wanted:
        return None
    ahead = [place for place in wanted if (place - here) * by > 0] or wanted
    return ahead[0] if by > 0 else ahead[-1]
