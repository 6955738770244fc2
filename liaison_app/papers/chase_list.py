"""The chase list on paper: organisation, whom to call, what is missing, what was said last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.chase import (
    CHASE_HEADS,
    CHASE_TITLE,
    CHASED_OVERDUE,
    CHASED_REPORTS,
    NOBODY_NAMED,
    ChaseColumn,
    ChaseContent,
    ChaseRow,
    point_words,
    talk_lines,
)
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
)
from liaison_app.papers.voice import Voice, foot, sample_mark, voices

_TYPE = 11.0
# Points of a line across the page; a telephone number stays whole.
_WIDTHS: Mapping[ContentLanguage, tuple[float, ...]] = {
    "kk": (27, 125, 95, 92, 220, 110, 59),
    "ru": (27, 125, 95, 92, 220, 110, 59),
    "zh": (28, 125, 80, 92, 233, 110, 60),
}


def build_chase_list(content: ChaseContent, order: PaperOrder) -> Paper:
    """Give the list in the asked languages, one after another.

    Raises ValueError where there is no language.
    """
    if not order.languages:
        raise ValueError("a list in no language")
    named = (row.organisation for row in content.rows)
    order = order.marked_for(one for one in named if one is not None)
    spoken = voices(order)
    first = spoken[0]
    return Paper(
        first.said(CHASE_TITLE),
        tuple(_part(content, order, voice) for voice in spoken),
        author=order.office.shown(first.language)[0],
        subject=dates.as_of(content.as_of, first.language),
        orientation="landscape",
        size=_TYPE,
    )


def _part(content: ChaseContent, order: PaperOrder, voice: Voice) -> Part:
    marks = (sample_mark(voice),) if order.sample else ()
    blocks: list[Block] = [
        Heading(1, voice.line(voice.said(CHASE_TITLE))),
        Paragraph(voice.line(dates.as_of(content.as_of, voice.language)), "lead"),
        Facts(tuple(_facts(content, voice))),
    ]
    if content.rows:
        blocks.append(_table(content, voice))
    else:
        none = voice.phrases.pgettext("chase list", "Nobody has to be chased.")
        blocks.append(Paragraph(voice.line(none)))
    return Part(voice.language, tuple(blocks), marks, foot(voice, order), snug=True)


def _facts(content: ChaseContent, voice: Voice) -> Iterator[Fact]:
    phrases = voice.phrases
    month = dates.month(content.month.year, content.month.month, voice.language)
    yield _fact(voice, phrases.pgettext("chase list", "Month"), month)
    chased = voice.said(CHASED_REPORTS if content.by_round else CHASED_OVERDUE)
    yield _fact(voice, phrases.pgettext("chase list", "What is chased"), chased)
    in_all = phrases.pgettext("chase list", "Points missing in all")
    yield _fact(voice, in_all, str(content.points))
    if content.prepared_by:
        label = phrases.pgettext("commitment list", "Prepared by")
        yield _fact(voice, label, content.prepared_by)


def _fact(voice: Voice, label: str, value: str) -> Fact:
    return Fact(voice.line(label), (voice.line(value),))


def _table(content: ChaseContent, voice: Voice) -> Table:
    head = tuple(voice.line(voice.said(CHASE_HEADS[column])) for column in ChaseColumn)
    columns = tuple(
        Column(width, "center" if column is ChaseColumn.NUMBER else "left")
        for column, width in zip(ChaseColumn, _WIDTHS[voice.language], strict=True)
    )
    rows = tuple(_row(number, row, content, voice) for number, row in enumerate(content.rows, 1))
    return Table(columns, head, rows)


def _row(number: int, row: ChaseRow, content: ChaseContent, voice: Voice) -> Row:
    cells = {
        ChaseColumn.NUMBER: voice.line(str(number)),
        ChaseColumn.ORGANISATION: _organisation(row, voice),
        ChaseColumn.PERSON: voice.own(row.person.display) if row.person else (),
        ChaseColumn.TELEPHONE: voice.line(row.telephone),
        ChaseColumn.POINTS: _points(row, voice),
        ChaseColumn.LAST_CONTACT: _talk(row, voice),
        ChaseColumn.NEXT_CALL: _next_call(row, content, voice),
    }
    late = row.next_call is not None and row.next_call < content.as_of
    made = tuple(cells[column] or voice.nothing for column in ChaseColumn)
    return Row(made, "soon" if late else "plain")


def _organisation(row: ChaseRow, voice: Voice) -> Line:
    if row.organisation is None:
        return voice.line(voice.said(NOBODY_NAMED), quiet=True)
    return voice.own(row.organisation.name)


def _points(row: ChaseRow, voice: Voice) -> Line:
    words = (voice.said(point_words(one, voice.text(one.text))) for one in row.points)
    return voice.line("\n".join(words))


def _talk(row: ChaseRow, voice: Voice) -> Line:
    if row.last is None:
        return ()
    name = voice.text(row.last.with_whom)
    return voice.line("\n".join(voice.said(one) for one in talk_lines(row.last, name)))


def _next_call(row: ChaseRow, content: ChaseContent, voice: Voice) -> Line:
    if row.next_call is None:
        return ()
    day = dates.table(row.next_call, voice.language)
    if row.next_call >= content.as_of:
        return voice.line(day)
    words = voice.phrases.pgettext("chase list", "{date}, not called", date=day)
    return voice.line(words, bold=True)
