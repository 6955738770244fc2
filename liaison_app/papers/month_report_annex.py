"""The annex of a month's report: every commitment on control, how it stands and what was said."""

from __future__ import annotations

from liaison_app.domain.month_content import MonthContent, MonthItem
from liaison_app.domain.month_words import JUDGEMENTS, NOT_SUBMITTED, WAITING
from liaison_app.domain.standing import Standing
from liaison_app.domain.words import STANDINGS, standing_days, term_words
from liaison_app.language import dates
from liaison_app.papers.month_report_lists import minutes_line
from liaison_app.papers.paper import Block, Column, Heading, Line, Row, Table, Tone, bold, line_text
from liaison_app.papers.voice import Voice, joint_line

_WIDTHS = (26, 60, 150, 92, 70, 88, 92, 76, 76)
_TONES: dict[Standing, Tone] = {
    Standing.OVERDUE: "late",
    Standing.NOT_FULFILLED: "late",
    Standing.DUE_SOON: "soon",
    Standing.RETURNED: "soon",
}


def annex(content: MonthContent, voice: Voice) -> tuple[Block, ...]:
    """Give the heading and the table, whose head is repeated on every page."""
    phrases = voice.phrases
    head = (
        phrases.pgettext("month report", "No."),
        phrases.pgettext("month report", "Minutes, point"),
        phrases.pgettext("month report", "Content"),
        phrases.pgettext("month report", "Responsible executor"),
        phrases.pgettext("month report", "Due date"),
        phrases.pgettext("month report", "State"),
        phrases.pgettext("month report", "Progress"),
        phrases.pgettext("month report", "Problems"),
        phrases.pgettext("month report", "Next steps"),
    )
    rows = tuple(_row(number, item, voice) for number, item in enumerate(content.items, 1))
    columns = tuple(
        Column(width, "left" if place else "center") for place, width in enumerate(_WIDTHS)
    )
    title = phrases.pgettext("month report", "Annex: commitments on control")
    day = dates.as_of(content.as_of, voice.language)
    return (
        Heading(3, voice.line(title)),
        Heading(2, voice.line(day)),
        Table(columns, tuple(voice.line(text) for text in head), rows),
    )


def _row(number: int, item: MonthItem, voice: Voice) -> Row:
    progress = joint_line((voice.own(item.progress), voice.line(_measured(item))), "\n")
    if item.submitted_on is None and item.asked:
        progress = voice.line(voice.said(NOT_SUBMITTED), quiet=True)
    cells = (
        voice.line(str(number)),
        minutes_line(item, voice),
        voice.own(item.text),
        voice.own(item.responsible),
        _term(item, voice),
        _state(item, voice),
        progress,
        voice.own(item.problems),
        voice.own(item.next_steps),
    )
    return Row(
        tuple(cell or voice.nothing for cell in cells), _TONES.get(item.stand.standing, "plain")
    )


def _measured(item: MonthItem) -> str:
    percent = "" if item.percent is None else f"{item.percent}%"
    return "; ".join(part for part in (percent, item.quantity) if part)


def _term(item: MonthItem, voice: Voice) -> Line:
    """Give the current term first, and under it the first one and how often it was moved."""
    if item.due is None:
        return voice.line(voice.said(term_words(item.term, voice.text)))
    current = voice.line(dates.table(item.due, voice.language))
    if not item.extensions or item.original_due is None:
        return current
    moved = voice.phrases.npgettext(
        "month report",
        "first {date}, moved {count} time",
        "first {date}, moved {count} times",
        item.extensions,
        date=dates.table(item.original_due, voice.language),
    )
    return joint_line((current, voice.line(moved, quiet=True)), "\n")


def _state(item: MonthItem, voice: Voice) -> Line:
    """Give the computed state and, where it was judged, what the responsible says of it."""
    late = item.stand.standing in (Standing.OVERDUE, Standing.NOT_FULFILLED)
    word = voice.line(voice.said(STANDINGS[item.stand.standing]))
    lines = [bold(word) if late else word]
    if days := standing_days(item.stand):
        lines.append(voice.line(voice.said(days)))
    if item.waiting:
        lines.append(voice.line(voice.said(WAITING)))
    if item.judgement is not None:
        lines.append(voice.line(_judged(item, voice), quiet=True))
    return joint_line(lines, "\n")


def _judged(item: MonthItem, voice: Voice) -> str:
    word = voice.said(JUDGEMENTS[item.judgement]) if item.judgement else ""
    reason = line_text(voice.own(item.judgement_reason))
    if not reason:
        return voice.phrases.pgettext("month report", "judged: {word}", word=word)
    return voice.phrases.pgettext(
        "month report", "judged: {word} ({reason})", word=word, reason=reason
    )
