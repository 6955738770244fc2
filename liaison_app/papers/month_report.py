"""The month's report: figures that add up, what is late and why, and the full table as annex."""

from __future__ import annotations

from collections.abc import Iterator

from liaison_app.domain.month_content import MonthContent, MonthItem
from liaison_app.language import dates
from liaison_app.papers.month_report_annex import annex
from liaison_app.papers.month_report_figures import figures
from liaison_app.papers.month_report_lists import lists
from liaison_app.papers.order import PaperOrder
from liaison_app.papers.paper import (
    Block,
    Fact,
    Facts,
    Heading,
    Mark,
    Paper,
    Paragraph,
    Part,
    Signature,
    Signatures,
    line,
)
from liaison_app.papers.voice import Voice, foot, sample_mark, voices

_TYPE = 11.0


def build_month_report(content: MonthContent, order: PaperOrder) -> Paper:
    """Give the report in the asked languages, each with its annex.

    The content is one that was read for the order's audience. Raises ValueError where there is no
    language.
    """
    if not order.languages:
        raise ValueError("a report in no language")
    spoken = voices(order)
    first = spoken[0]
    return Paper(
        _title(content, first),
        tuple(part for voice in spoken for part in _parts(content, order, voice)),
        author=order.office.shown(first.language)[0],
        subject=dates.as_of(content.as_of, first.language),
        size=_TYPE,
    )


def _title(content: MonthContent, voice: Voice) -> str:
    words = voice.phrases.pgettext("month report", "Report on commitments")
    month = dates.month(content.month.year, content.month.month, voice.language)
    return voice.phrases.pgettext("month report", "{report}: {month}", report=words, month=month)


def _parts(content: MonthContent, order: PaperOrder, voice: Voice) -> tuple[Part, ...]:
    marks = tuple(_marks(content, order, voice))
    under = foot(voice, order)
    first = (*_front(content, order, voice), *_close(content, voice))
    made = Part(voice.language, first, marks, under, snug=True)
    if not content.items:
        return (made,)
    return made, Part(voice.language, annex(content, voice), marks, under, across=True)


def _marks(content: MonthContent, order: PaperOrder, voice: Voice) -> Iterator[Mark]:
    if content.interim is not None:
        words = voice.phrases.pgettext(
            "month report",
            "Interim, {date}, {time}",
            date=dates.table(content.interim.date(), voice.language),
            time=dates.clock(content.interim.time()),
        )
        yield Mark("interim", voice.line(words))
    if order.sample or any(item.illustrative for item in _named(content)):
        yield sample_mark(voice)


def _named(content: MonthContent) -> tuple[MonthItem, ...]:
    return (*content.items, *content.removed)


def _front(content: MonthContent, order: PaperOrder, voice: Voice) -> Iterator[Block]:
    title = voice.phrases.pgettext("month report", "Report on commitments")
    month = dates.month(content.month.year, content.month.month, voice.language)
    yield Heading(1, voice.line(title))
    yield Heading(2, voice.line(month))
    yield Paragraph(voice.line(dates.as_of(content.as_of, voice.language)), "lead")
    if facts := tuple(_facts(content, order, voice)):
        yield Facts(facts)
    yield from figures(content, order, voice)
    yield from lists(content, voice)


def _facts(content: MonthContent, order: PaperOrder, voice: Voice) -> Iterator[Fact]:
    phrases = voice.phrases
    if content.head.addressee:
        label = phrases.pgettext("month report", "To")
        yield Fact(voice.line(label), (voice.own(content.head.addressee),))
    if order.office:
        label = phrases.pgettext("month report", "From")
        yield Fact(voice.line(label), (voice.own(order.office),))
    label = phrases.pgettext("month report", "Reporting period")
    span = dates.period(content.since, content.as_of, voice.language)
    yield Fact(voice.line(label), (voice.line(span),))
    if (issue := content.issue) is not None:
        label = phrases.pgettext("month report", "Corrected issue")
        number = phrases.pgettext("month report", "No. {number}", number=issue.number)
        yield Fact(voice.line(label), (voice.line(number, bold=True),))
        label = phrases.pgettext("month report", "Reason for the correction")
        yield Fact(voice.line(label), (voice.own(issue.reason),))
        label = phrases.pgettext("month report", "What was changed")
        lines = voice.text(issue.changes).split("\n")
        yield Fact(voice.line(label), tuple(voice.line(one) for one in lines if one))


def _close(content: MonthContent, voice: Voice) -> Iterator[Block]:
    head, phrases = content.head, voice.phrases
    if head.signer_position or head.signer:
        signer = Signature(voice.own(head.signer_position), voice.own(head.signer))
        yield Signatures((signer,))
    made = []
    if head.prepared_by:
        words = phrases.pgettext("month report", "Prepared by: {name}", name=head.prepared_by)
        made.append(words)
    if head.telephone:
        made.append(phrases.pgettext("month report", "Telephone: {number}", number=head.telephone))
    if made:
        yield Paragraph(line("\n".join(made), voice.language), "note")
