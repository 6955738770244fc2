"""The figures of a month's report: the balance beside last month, discipline and its formula."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from liaison_app.domain.discipline import Balance, Discipline
from liaison_app.domain.month_content import MonthContent, Shares
from liaison_app.domain.standing import Standing
from liaison_app.domain.words import SIDES, STANDINGS
from liaison_app.language import dates, numbers
from liaison_app.papers.order import PaperOrder
from liaison_app.papers.paper import (
    Block,
    Column,
    Heading,
    Line,
    Paragraph,
    Row,
    Table,
    bold,
)
from liaison_app.papers.people import side_order
from liaison_app.papers.voice import Voice

_BALANCE = (Column(24), *(Column(15.2, "center") for _ in range(5)))
_ALL = (Column(32), *(Column(17, "center") for _ in range(4)))
_EACH = (Column(34), *(Column(11, "center") for _ in range(6)))


def figures(content: MonthContent, order: PaperOrder, voice: Voice) -> Iterator[Block]:
    """Give the tables of figures in their order, the formula under the first of discipline."""
    phrases = voice.phrases
    yield Heading(3, voice.line(phrases.pgettext("month report", "On control")))
    yield _balance(content, voice)
    yield Heading(3, voice.line(phrases.pgettext("month report", "Execution discipline")))
    yield _discipline(content.figures, voice)
    yield Paragraph(voice.line(_formula(voice)), "note")
    rows = tuple(_rows(content, order, voice))
    if rows:
        by = phrases.pgettext("month report", "By side and organisation")
        yield Heading(3, voice.line(by))
        yield Table(_EACH, _each_head(voice), rows)


def _balance(content: MonthContent, voice: Voice) -> Table:
    phrases = voice.phrases
    head = (
        phrases.pgettext("month report", "Month"),
        phrases.pgettext("month report", "At the start"),
        phrases.pgettext("month report", "+ put on control"),
        phrases.pgettext("month report", "+ returned to control"),
        phrases.pgettext("month report", "− removed from control"),
        phrases.pgettext("month report", "= at the end"),
    )
    rows = [_balanced(content.month, content.balance, voice, now=True)]
    if content.last_month and content.last_balance:
        rows.append(_balanced(content.last_month, content.last_balance, voice, now=False))
    return Table(_BALANCE, tuple(voice.line(text) for text in head), tuple(rows))


def _balanced(month: date, counted: Balance, voice: Voice, *, now: bool) -> Row:
    sets = (
        counted.at_start,
        counted.put_on_control,
        counted.returned,
        counted.removed,
        counted.at_end,
    )
    name = dates.month(month.year, month.month, voice.language)
    cells = (voice.line(name), *(_count(len(one), voice) for one in sets))
    return Row(tuple(bold(cell) for cell in cells) if now else cells)


def _count(number: int, voice: Voice) -> Line:
    return voice.line(numbers.integer(number, voice.language))


def _discipline(shares: Shares, voice: Voice) -> Table:
    phrases = voice.phrases
    head = (
        phrases.pgettext("month report", "Indicator"),
        phrases.pgettext("month report", "In the month, by the current term"),
        phrases.pgettext("month report", "In the month, by the first term"),
        phrases.pgettext("month report", "Since January, by the current term"),
        phrases.pgettext("month report", "Since January, by the first term"),
    )
    columns = (shares.month, shares.month_by_first, shares.year, shares.year_by_first)
    rows = [
        _counted(voice.said(STANDINGS[Standing.DONE_ON_TIME]), [c.on_time for c in columns], voice),
        _counted(voice.said(STANDINGS[Standing.DONE_LATE]), [c.late for c in columns], voice),
        _counted(voice.said(STANDINGS[Standing.OVERDUE]), [c.overdue for c in columns], voice),
        _counted(
            voice.said(STANDINGS[Standing.NOT_FULFILLED]), [c.not_fulfilled for c in columns], voice
        ),
    ]
    share = phrases.pgettext("month report", "Execution discipline, %")
    last = (voice.line(share), *(_percent(one, voice) for one in columns))
    rows.append(Row(tuple(bold(cell) for cell in last), "quiet"))
    return Table(_ALL, tuple(voice.line(text) for text in head), tuple(rows))


def _counted(label: str, counts: list[int], voice: Voice) -> Row:
    return Row((voice.line(label), *(_count(number, voice) for number in counts)))


def _percent(one: Discipline, voice: Voice) -> Line:
    """Give the share to one decimal, a dash where nothing can be judged yet."""
    share = one.percent
    if share is None:
        return voice.nothing
    exact = Decimal(share.numerator) / Decimal(share.denominator)
    rounded = exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return voice.line(numbers.percent(rounded, voice.language, 1))


def _formula(voice: Voice) -> str:
    return voice.phrases.pgettext(
        "month report",
        "Fulfilled on time ÷ (fulfilled on time + fulfilled late + overdue + not fulfilled) × 100. "
        "What is in progress and not yet due is not counted.",
    )


def _each_head(voice: Voice) -> tuple[Line, ...]:
    phrases = voice.phrases
    texts = (
        phrases.pgettext("month report", "Whose"),
        phrases.pgettext("month report", "On time"),
        phrases.pgettext("month report", "Counted"),
        phrases.pgettext("month report", "Month, %"),
        phrases.pgettext("month report", "by the first term, %"),
        phrases.pgettext("month report", "Since January, %"),
        phrases.pgettext("month report", "by the first term, %"),
    )
    return tuple(voice.line(text) for text in texts)


def _rows(content: MonthContent, order: PaperOrder, voice: Voice) -> Iterator[Row]:
    sides = dict(content.sides)
    for side in side_order(order.audience):
        if side in sides:
            row = _each(voice.line(voice.said(SIDES[side])), sides[side], voice)
            yield Row(tuple(bold(cell) for cell in row.cells), "quiet")
    for name, shares in content.organisations:
        yield _each(voice.own(name) or voice.nothing, shares, voice)


def _each(name: Line, shares: Shares, voice: Voice) -> Row:
    counts = (shares.month.on_time, shares.month.judged)
    columns = (shares.month, shares.month_by_first, shares.year, shares.year_by_first)
    return Row(
        (
            name,
            *(_count(number, voice) for number in counts),
            *(_percent(one, voice) for one in columns),
        )
    )
