"""The list of what one keeper handed over to another, signed by both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from liaison_app.domain.handing_over import HandedContent, HandedRow
from liaison_app.language import dates
from liaison_app.papers.order import PaperOrder
from liaison_app.papers.paper import (
    Block,
    Column,
    Fact,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Part,
    Row,
    Signature,
    Signatures,
    Spacer,
    Table,
)
from liaison_app.papers.voice import Voice, foot, sample_mark, voices

_TYPE = 11.0
_WIDTHS = (28.0, 60.0, 300.0, 80.0)


def build_handed_over(content: HandedContent, order: PaperOrder) -> Paper:
    """Give the list in the asked languages, one after another.

    Raises ValueError where there is no language.
    """
    if not order.languages:
        raise ValueError("a list in no language")
    spoken = voices(order)
    first = spoken[0]
    return Paper(
        _title(first),
        tuple(_part(content, order, voice) for voice in spoken),
        author=order.office.shown(first.language)[0],
        subject=first.full(content.on),
        size=_TYPE,
    )


def _title(voice: Voice) -> str:
    return voice.phrases.pgettext("handing over", "List of what was handed over")


def _part(content: HandedContent, order: PaperOrder, voice: Voice) -> Part:
    marks = (sample_mark(voice),) if order.sample else ()
    blocks: list[Block] = [
        Heading(1, voice.line(_title(voice))),
        Paragraph(voice.line(voice.full(content.on)), "lead"),
        Facts(tuple(_facts(content, voice))),
        *_lists(content, voice),
        Spacer(),
        Signatures(tuple(_signatures(content, voice))),
    ]
    return Part(voice.language, tuple(blocks), marks, foot(voice, order), snug=True)


def _facts(content: HandedContent, voice: Voice) -> Iterator[Fact]:
    phrases = voice.phrases
    whose = "\n".join(content.whose)
    if whose:
        label = phrases.pgettext("handing over", "Handed over by")
        yield Fact(voice.line(label), (voice.line(whose),))
    label = phrases.pgettext("handing over", "Taken over by")
    yield Fact(voice.line(label), (voice.line(content.to),))


def _lists(content: HandedContent, voice: Voice) -> Iterator[Block]:
    phrases = voice.phrases
    number = phrases.pgettext("handing over", "Number")
    due = phrases.pgettext("handing over", "Due")
    held = phrases.pgettext("handing over", "Held on")
    for heading, rows, day in (
        (phrases.pgettext("handing over", "Meetings"), content.meetings, held),
        (phrases.pgettext("handing over", "Commitments"), content.commitments, due),
        (phrases.pgettext("handing over", "Organisations"), content.organisations, ""),
    ):
        if rows:
            counted = phrases.pgettext(
                "handing over", "{what}: {count}", what=heading, count=len(rows)
            )
            yield Heading(3, voice.line(counted))
            yield _table(rows, number if day else "", day, voice)


def _table(rows: Sequence[HandedRow], number: str, day: str, voice: Voice) -> Table:
    what = voice.phrases.pgettext("handing over", "Content")
    heads = [voice.phrases.pgettext("handing over", "No."), number, what, day]
    kept = [place for place, head in enumerate(heads) if head]
    columns = tuple(Column(_WIDTHS[place], "left" if place else "center") for place in kept)
    made = []
    for place, row in enumerate(rows, 1):
        when = dates.table(row.day, voice.language) if row.day else ""
        cells = (str(place), row.number, voice.text(row.text), when)
        made.append(Row(tuple(voice.line(cells[one]) or voice.nothing for one in kept)))
    return Table(columns, tuple(voice.line(heads[one]) for one in kept), tuple(made))


def _signatures(content: HandedContent, voice: Voice) -> Iterator[Signature]:
    phrases = voice.phrases
    for name in content.whose or ("",):
        label = phrases.pgettext("handing over", "Handed over by")
        yield Signature(voice.line(label), voice.line(name))
    label = phrases.pgettext("handing over", "Taken over by")
    yield Signature(voice.line(label), voice.line(content.to))
