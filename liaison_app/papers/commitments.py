"""The commitments list: whose, as of which day, which ones, and how each of them stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.commitment_list import HEADS, ListColumn, ListedCommitment
from liaison_app.domain.directory import Organisation
from liaison_app.domain.record import Side
from liaison_app.domain.standing import DUE_SOON_DAYS, Standing
from liaison_app.domain.words import SIDES, STANDINGS, standing_days, term_words
from liaison_app.language import dates
from liaison_app.papers.order import PaperOrder
from liaison_app.papers.paper import (
    Block,
    Column,
    Fact,
    Facts,
    Heading,
    Line,
    Paper,
    Paragraph,
    Part,
    Row,
    Table,
    Tone,
    bold,
)
from liaison_app.papers.people import side_order
from liaison_app.papers.voice import Voice, foot, sample_mark, voices

_TYPE = 11.0
# Points of a line across the page: names of organisations and «первоначально» stay whole.
_WIDTHS: Mapping[ContentLanguage, tuple[float, ...]] = {
    "kk": (27, 58, 172, 82, 86, 90, 78, 75, 60),
    "ru": (27, 58, 156, 75.5, 99, 99, 77, 77, 64.5),
    "zh": (28, 72, 148, 60, 112, 112, 92, 64, 40),
}
_MAY_STAY_EMPTY = ListColumn.NOTE  # for the pen
_TONES: dict[Standing, Tone] = {
    Standing.OVERDUE: "late",
    Standing.NOT_FULFILLED: "late",
    Standing.DUE_SOON: "soon",
    Standing.RETURNED: "soon",
}
_URGENT = frozenset({Standing.OVERDUE, Standing.NOT_FULFILLED})


@dataclass(frozen=True, slots=True)
class CommitmentsContent:
    """The rows in their order, whose they are (None: both sides'), as of which day, and the filter.

    `filters` say in words what was left out; `prepared_by` is the person at the desk.
    """

    rows: tuple[ListedCommitment, ...]
    as_of: date
    whose: Side | Organisation | None = None
    filters: Mapping[ContentLanguage, Sequence[str]] = field(default_factory=dict)
    prepared_by: str = ""
    due_soon_days: int = DUE_SOON_DAYS


def build_commitments(content: CommitmentsContent, order: PaperOrder) -> Paper:
    """Give the list in the asked languages, one after another.

    A partner's list leaves out internal commitments. Raises ValueError where there is no language.
    """
    if not order.languages:
        raise ValueError("a list in no language")
    rows = [
        row for row in content.rows if order.audience == "office" or not row.commitment.internal
    ]
    order = order.marked_for(row.commitment for row in rows)
    spoken = voices(order)
    first = spoken[0]
    return Paper(
        _title(first),
        tuple(_part(rows, content, order, voice) for voice in spoken),
        author=order.office.shown(first.language)[0],
        subject=dates.as_of(content.as_of, first.language),
        orientation="landscape",
        size=_TYPE,
    )


def _title(voice: Voice) -> str:
    return voice.phrases.pgettext("commitment list", "List of commitments")


def _part(
    rows: list[ListedCommitment], content: CommitmentsContent, order: PaperOrder, voice: Voice
) -> Part:
    marks = (sample_mark(voice),) if order.sample else ()
    blocks: list[Block] = [
        Heading(1, voice.line(_title(voice))),
        Paragraph(voice.line(dates.as_of(content.as_of, voice.language)), "lead"),
        Facts(tuple(_facts(content, voice))),
    ]
    if rows:
        totals = voice.phrases.pgettext("commitment list", "Totals by side and state")
        blocks += [
            _list(rows, content, voice),
            Heading(3, voice.line(totals)),
            _totals(rows, content, order, voice),
        ]
    else:
        none = voice.phrases.pgettext("commitment list", "There are no such commitments.")
        blocks.append(Paragraph(voice.line(none)))
    return Part(voice.language, tuple(blocks), marks, foot(voice, order), snug=True)


def _facts(content: CommitmentsContent, voice: Voice) -> Iterator[Fact]:
    phrases = voice.phrases
    label = phrases.pgettext("commitment list", "Whose")
    yield Fact(voice.line(label), (_whose(content.whose, voice),))
    if filters := content.filters.get(voice.language):
        label = phrases.pgettext("commitment list", "Selection")
        words = tuple(voice.line(one) for one in filters)
        yield Fact(voice.line(label), words)
    if content.prepared_by:
        label = phrases.pgettext("commitment list", "Prepared by")
        yield Fact(voice.line(label), (voice.line(content.prepared_by),))


def _whose(whose: Side | Organisation | None, voice: Voice) -> Line:
    if isinstance(whose, Organisation):
        return voice.own(whose.name)
    if whose is None:
        return voice.line(voice.phrases.pgettext("commitment list", "Both sides"))
    return voice.line(voice.said(SIDES[whose]))


def _list(rows: list[ListedCommitment], content: CommitmentsContent, voice: Voice) -> Table:
    head = tuple(voice.line(voice.said(HEADS[column])) for column in ListColumn)
    made = tuple(_row(number, row, content, voice) for number, row in enumerate(rows, 1))
    widths = zip(ListColumn, _WIDTHS[voice.language], strict=True)
    columns = tuple(
        Column(width, "center" if column is ListColumn.NUMBER else "left")
        for column, width in widths
    )
    return Table(columns, head, made)


def _row(number: int, row: ListedCommitment, content: CommitmentsContent, voice: Voice) -> Row:
    own = row.commitment
    stand = row.stand(content.as_of, content.due_soon_days)
    cells = {
        ListColumn.NUMBER: voice.line(str(number)),
        ListColumn.MINUTES: _minutes(row, voice),
        ListColumn.TEXT: voice.own(own.text or own.title),
        ListColumn.COMPLETION: voice.own(own.completion_form),
        ListColumn.RESPONSIBLE: _responsible(row, voice),
        ListColumn.CO_EXECUTORS: voice.line(
            voice.listed(voice.text(one.name) for one in row.co_executors)
        ),
        ListColumn.TERM: _term(row, voice),
        ListColumn.STATE: _state(row, content, voice),
        ListColumn.NOTE: voice.own(own.note),
    }
    made = tuple(
        cells[column] or (() if column is _MAY_STAY_EMPTY else voice.nothing)
        for column in ListColumn
    )
    return Row(made, _TONES.get(stand.standing, "plain"))


def _minutes(row: ListedCommitment, voice: Voice) -> Line:
    words = row.minutes()
    return voice.line(voice.said(words)) if words else voice.own(row.commitment.other_basis)


def _responsible(row: ListedCommitment, voice: Voice) -> Line:
    names = [voice.text(row.lead.name)] if row.lead else []
    if row.responsible:
        names.append(voice.text(row.responsible.display))
    return voice.line("\n".join(names))


def _term(row: ListedCommitment, voice: Voice) -> Line:
    """Give the current term first, and under it the first one and how often it was moved."""
    own, moved = row.commitment, row.moved()
    if moved is None or own.current_due is None:
        return voice.line(voice.said(term_words(own.term, voice.text)))
    current = dates.table(own.current_due, voice.language)
    return (*voice.line(current), *voice.line("\n" + voice.said(moved), quiet=True))


def _state(row: ListedCommitment, content: CommitmentsContent, voice: Voice) -> Line:
    stand = row.stand(content.as_of, content.due_soon_days)
    urgent = stand.standing in _URGENT
    word = voice.line(voice.said(STANDINGS[stand.standing]), bold=urgent)
    days = standing_days(stand)
    return (*word, *voice.line("\n" + voice.said(days))) if days else word


def _totals(
    rows: list[ListedCommitment], content: CommitmentsContent, order: PaperOrder, voice: Voice
) -> Table:
    """Count by side and state; only states that occur have a row."""
    phrases = voice.phrases
    counts = Counter(
        (row.stand(content.as_of, content.due_soon_days).standing, _side(row)) for row in rows
    )
    sides: list[Side | None] = [*side_order(order.audience)]
    if any(_side(row) is None for row in rows):
        sides.append(None)
    total = phrases.pgettext("commitment list", "Total")
    head = (
        phrases.pgettext("commitment list", "State"),
        *("—" if side is None else voice.said(SIDES[side]) for side in sides),
        total,
    )
    made = [
        _counted(voice, voice.said(STANDINGS[standing]), [counts[standing, side] for side in sides])
        for standing in Standing
        if any(counts[standing, side] for side in sides)
    ]
    sums = [sum(counts[standing, side] for standing in Standing) for side in sides]
    last = _counted(voice, total, sums)
    made.append(Row(tuple(bold(cell) for cell in last.cells), "quiet"))
    columns = (Column(40), *(Column(20, "center") for _ in (*sides, total)))
    return Table(columns, tuple(voice.line(text) for text in head), tuple(made))


def _side(row: ListedCommitment) -> Side | None:
    """Give the side, None where nothing tells it yet."""
    own = row.commitment
    return own.side if own.side_has_grounds else None


def _counted(voice: Voice, label: str, counts: list[int]) -> Row:
    figures = [*counts, sum(counts)]
    return Row((voice.line(label), *(voice.line(str(figure)) for figure in figures)))
