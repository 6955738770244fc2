"""The columns of the register of meetings."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.meeting import MeetingState
from liaison_app.domain.rows import MeetingRow
from liaison_app.domain.word_lists import MEETING_STATES
from liaison_app.domain.words import MEETING_KINDS
from liaison_app.language import dates
from liaison_app.language.current import language, npgettext, pgettext, render
from liaison_app.ui.kit.shown_texts import shown_cell
from liaison_app.ui.kit.states import Shape, State
from liaison_app.ui.kit.table.columns import Cell, Column, Content
from liaison_app.ui.theme.tokens import Tone


def meeting_columns(asked: Callable[[], ContentLanguage]) -> Sequence[Column[MeetingRow]]:
    """Give the columns; `asked` tells the language of content when a cell is painted."""
    return (
        Column("number", lambda: pgettext("meetings register", "No."), _number, 72, "number"),
        Column("date", lambda: pgettext("meetings register", "Date"), _date, 104, "date"),
        Column(
            "title",
            lambda: pgettext("meetings register", "Heading"),
            lambda row: shown_cell(row.title, asked()),
            240,
            "title",
            3,
        ),
        Column(
            "kind",
            lambda: pgettext("meetings register", "Kind"),
            lambda row: render(MEETING_KINDS[row.kind]),
            120,
        ),
        Column("content", lambda: pgettext("meetings register", "Content"), _content, 150),
        Column(
            "state",
            lambda: pgettext("meetings register", "State"),
            lambda row: meeting_state(row.state),
            130,
            "state",
        ),
        *_hidden(asked),
    )


def _hidden(asked: Callable[[], ContentLanguage]) -> Sequence[Column[MeetingRow]]:
    return (
        Column(
            "place",
            lambda: pgettext("meetings register", "Place"),
            lambda row: shown_cell(row.place, asked()),
            180,
            shown=False,
        ),
        Column(
            "registration",
            lambda: pgettext("meetings register", "Registration number"),
            lambda row: row.registration_number,
            120,
            shown=False,
        ),
        Column(
            "project",
            lambda: pgettext("meetings register", "Project"),
            lambda row: shown_cell(row.project, asked()),
            180,
            shown=False,
        ),
        Column(
            "keeper",
            lambda: pgettext("meetings register", "Keeper in the office"),
            lambda row: row.keeper,
            120,
            shown=False,
        ),
    )


def meeting_state(state: MeetingState) -> State:
    """Give the state of minutes worded in the interface's language."""
    signed = state is MeetingState.SIGNED
    shape, tone = (Shape.CHECK, Tone.DONE) if signed else (Shape.RING, Tone.MUTED)
    return State(render(MEETING_STATES[state]), shape, tone)


def _number(row: MeetingRow) -> Content:
    number = "" if row.number is None else str(row.number)
    if row.addendum_number is None:
        return number
    words = pgettext("meetings register", "addendum {number}", number=row.addendum_number)
    return Cell(number, words)


def _date(row: MeetingRow) -> Content:
    if row.held_on is None:
        return Cell(pgettext("meetings register", "no date yet"), tone=Tone.MUTED)
    return dates.table(row.held_on, language())


def _content(row: MeetingRow) -> Content:
    items = npgettext("meetings register", "{count} agenda item", "{count} agenda items", row.items)
    promised = npgettext(
        "meetings register", "{count} commitment", "{count} commitments", row.commitments
    )
    return Cell(items, promised)
