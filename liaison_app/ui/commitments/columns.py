"""The columns of the register of commitments."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.columns import COMMITMENT_HEADS
from liaison_app.domain.rows import CommitmentRow, Shown
from liaison_app.domain.word_lists import FIRMNESS, SIDES_SHORT
from liaison_app.domain.words import term_words
from liaison_app.language import dates
from liaison_app.language.current import language, npgettext, pgettext, render
from liaison_app.ui.kit.shown_texts import shown_cell
from liaison_app.ui.kit.standings import standing_state
from liaison_app.ui.kit.table.columns import Cell, Column, Content
from liaison_app.ui.theme.tokens import Tone

Asked = Callable[[], ContentLanguage]


def commitment_columns(asked: Asked) -> Sequence[Column[CommitmentRow]]:
    """Give the columns; `asked` tells the language of content when a cell is painted."""

    def text(of: Callable[[CommitmentRow], Shown]) -> Callable[[CommitmentRow], Content]:
        return lambda row: shown_cell(of(row), asked())

    return (
        _column("number", lambda row: row.shown_number, width=82, sorts_by="number"),
        _column("side", _side, width=116, sorts_by="side"),
        _column("text", text(lambda row: row.text), width=136, sorts_by="text", stretch=3),
        _column(
            "responsible",
            text(lambda row: row.responsible),
            width=114,
            sorts_by="responsible",
            stretch=2,
        ),
        _column("due", partial(_due, asked=asked), width=140, sorts_by="due"),
        _column("state", lambda row: standing_state(row.stand), width=152, sorts_by="state"),
        *_hidden(text),
    )


def _hidden(
    text: Callable[[Callable[[CommitmentRow], Shown]], Callable[[CommitmentRow], Content]],
) -> Sequence[Column[CommitmentRow]]:
    return (
        _column("title", text(lambda row: row.title), width=200, shown=False),
        _column("completion_form", text(lambda row: row.completion_form), width=150, shown=False),
        _column("original_due", _original, width=100, sorts_by="original_due", shown=False),
        _column(
            "extensions",
            lambda row: str(row.extension_count or ""),
            width=70,
            sorts_by="extensions",
            to_the_right=True,
            shown=False,
        ),
        _column("fact_date", _fact, width=100, sorts_by="fact_date", shown=False),
        _column(
            "project", text(lambda row: row.project), width=160, sorts_by="project", shown=False
        ),
        _column("firmness", lambda row: render(FIRMNESS[row.firmness]), width=140, shown=False),
        _column("keeper", lambda row: row.keeper, width=120, shown=False),
        _column("note", text(lambda row: row.note), width=160, shown=False),
    )


def _column(
    key: str,
    show: Callable[[CommitmentRow], Content],
    *,
    width: int,
    sorts_by: str = "",
    stretch: int = 0,
    to_the_right: bool = False,
    shown: bool = True,
) -> Column[CommitmentRow]:
    return Column(
        key,
        lambda: render(COMMITMENT_HEADS[key]),
        show,
        width,
        sorts_by,
        stretch,
        to_the_right,
        shown,
    )


def _side(row: CommitmentRow) -> str:
    return render(SIDES_SHORT[row.side]) if row.side_has_grounds else "—"


def _due(row: CommitmentRow, *, asked: Asked) -> Content:
    before, moved = _first_due(row), _moved(row)
    if row.term is not None:
        worded = term_words(row.term, lambda text: text.shown(asked())[0])
        first = worded if isinstance(worded, str) else render(worded)
        return Cell(first, before, tip=moved)
    if row.current_due is None:
        return Cell(pgettext("commitments register", "no term"), tone=Tone.MUTED)
    return Cell(dates.table(row.current_due, language()), before, tip=moved)


def _first_due(row: CommitmentRow) -> str:
    """Say what the term was before it was moved, nothing where it was not."""
    if not row.extension_count or row.original_due is None:
        return ""
    first = dates.table(row.original_due, language())
    return pgettext("commitments register", "was {date}", date=first)


def _moved(row: CommitmentRow) -> str:
    """Say by how much the term was moved: «was 16.06.2025, +29 days»."""
    if not row.extension_count or row.original_due is None or row.current_due is None:
        return ""
    days = (row.current_due - row.original_due).days
    return npgettext(
        "commitments register",
        "was {date}, +{count} day",
        "was {date}, +{count} days",
        days,
        date=dates.table(row.original_due, language()),
    )


def _original(row: CommitmentRow) -> Content:
    return dates.table(row.original_due, language()) if row.original_due else ""


def _fact(row: CommitmentRow) -> Content:
    return dates.table(row.fact_date, language()) if row.fact_date else ""
