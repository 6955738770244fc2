"""The columns of the register of proposals."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.rows import ProposalRow, Shown
from liaison_app.domain.word_lists import PROPOSAL_CATEGORIES, SIDES_SHORT
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext, render
from liaison_app.ui.kit.shown_texts import shown_cell
from liaison_app.ui.kit.standings import proposal_state
from liaison_app.ui.kit.table.columns import Column, Content


def proposal_columns(asked: Callable[[], ContentLanguage]) -> Sequence[Column[ProposalRow]]:
    """Give the columns; `asked` tells the language of content when a cell is painted."""

    def text(of: Callable[[ProposalRow], Shown]) -> Callable[[ProposalRow], Content]:
        return lambda row: shown_cell(of(row), asked())

    return (*_first(), *_texts(text), *_how_far(), *_hidden(text))


Text = Callable[[Callable[[ProposalRow], Shown]], Callable[[ProposalRow], Content]]


def _first() -> Sequence[Column[ProposalRow]]:
    return (
        Column(
            "number",
            lambda: pgettext("proposals register", "No."),
            lambda row: row.shown_number,
            64,
            "number",
        ),
        Column(
            "side",
            lambda: pgettext("proposals register", "Side"),
            lambda row: render(SIDES_SHORT[row.side]),
            72,
            "side",
        ),
    )


def _texts(text: Text) -> Sequence[Column[ProposalRow]]:
    return (
        Column(
            "title",
            lambda: pgettext("proposals register", "Proposal"),
            text(lambda row: row.title),
            160,
            "title",
            2,
        ),
        Column(
            "text",
            lambda: pgettext("proposals register", "Content"),
            text(lambda row: row.text),
            190,
            "",
            3,
        ),
    )


def _how_far() -> Sequence[Column[ProposalRow]]:
    return (
        Column(
            "submitted",
            lambda: pgettext("proposals register", "Submitted on"),
            _submitted,
            104,
            "submitted",
        ),
        Column(
            "status",
            lambda: pgettext("proposals register", "Status"),
            lambda row: proposal_state(row.status),
            160,
            "status",
        ),
    )


def _hidden(text: Text) -> Sequence[Column[ProposalRow]]:
    return (
        Column(
            "category",
            lambda: pgettext("proposals register", "Category"),
            lambda row: render(PROPOSAL_CATEGORIES[row.category]),
            140,
            shown=False,
        ),
        Column(
            "proposer",
            lambda: pgettext("proposals register", "Proposed by"),
            text(lambda row: row.proposer),
            160,
            "proposer",
            shown=False,
        ),
        Column(
            "commitments",
            lambda: pgettext("proposals register", "Commitments"),
            lambda row: str(row.commitments or ""),
            90,
            to_the_right=True,
            shown=False,
        ),
        Column(
            "keeper",
            lambda: pgettext("proposals register", "Keeper in the office"),
            lambda row: row.keeper,
            120,
            shown=False,
        ),
    )


def _submitted(row: ProposalRow) -> Content:
    return dates.table(row.submitted_on, language()) if row.submitted_on else ""
