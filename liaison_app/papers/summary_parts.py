"""A summary with one language after another: each part follows the custom of its language."""

from __future__ import annotations

from collections.abc import Iterator

from liaison_app.papers.order import PaperOrder
from liaison_app.papers.paper import (
    Band,
    Block,
    Column,
    Fact,
    Facts,
    Heading,
    Part,
    Point,
    Points,
    Row,
    Table,
    line_text,
)
from liaison_app.papers.summary_texts import ItemText, PointText, SummaryTexts
from liaison_app.papers.voice import Voice, foot, sample_mark, working_mark

_POINTS = (Column(9, "center"), Column(53), Column(24), Column(14, "center"))
_PROPOSALS = (Column(6, "center"), Column(54), Column(21), Column(19))
_CHINESE_NUMBERS = "一二三四五六"


def summary_part(texts: SummaryTexts, order: PaperOrder, *, two_sides: bool) -> Part:
    """Give one language's part: in small type, if that keeps it on one page."""
    voice = texts.voice
    marks = [working_mark(voice)]
    if order.sample:
        marks.append(sample_mark(voice))
    blocks = _chinese(texts, two_sides) if voice.language == "zh" else _usual(texts, two_sides)
    title = Heading(1, voice.line(voice.phrases.pgettext("paper summary", "Summary")))
    subject = Heading(2, texts.subject)
    return Part(
        voice.language,
        (title, subject, *blocks),
        tuple(marks),
        foot(voice, order),
        snug=True,
    )


def _usual(texts: SummaryTexts, two_sides: bool) -> Iterator[Block]:
    """People first, then what was decided, as Kazakh and Russian papers have it."""
    phrases = texts.voice.phrases
    yield Facts((*texts.facts, *texts.people))
    yield _points(texts, two_sides)
    if texts.proposals:
        yield Heading(3, texts.voice.line(phrases.pgettext("paper summary", "Proposals")))
        yield _proposals(texts)
    if texts.undecided:
        yield Heading(3, texts.voice.line(phrases.pgettext("paper summary", "Undecided questions")))
        yield _undecided(texts)


def _chinese(texts: SummaryTexts, two_sides: bool) -> Iterator[Block]:
    """Numbered sections, and those present after the text (domain.md 1.3)."""
    phrases = texts.voice.phrases
    sections: list[tuple[str, Block]] = [
        (phrases.pgettext("paper summary", "The talks"), Facts(texts.facts)),
        (phrases.pgettext("paper summary", "Matters decided"), _points(texts, two_sides)),
    ]
    if texts.proposals:
        sections.append((phrases.pgettext("paper summary", "Proposals"), _proposals(texts)))
    if texts.undecided:
        sections.append(
            (phrases.pgettext("paper summary", "Undecided questions"), _undecided(texts))
        )
    if texts.people:
        present = tuple(_run_on(fact, texts.voice) for fact in texts.people)
        sections.append((phrases.pgettext("paper summary", "Present"), Facts(present)))
    for number, (heading, block) in zip(_CHINESE_NUMBERS, sections, strict=False):
        yield Heading(3, texts.voice.line(f"{number}、{heading}"))
        yield block


def _run_on(fact: Fact, voice: Voice) -> Fact:
    """Give the values one after another, as Chinese papers name those present."""
    return Fact(fact.label, (voice.line(voice.listed(line_text(one) for one in fact.values)),))


def _points(texts: SummaryTexts, two_sides: bool) -> Table:
    voice = texts.voice
    phrases = voice.phrases
    decided = (
        phrases.pgettext("paper summary", "The sides agreed")
        if two_sides
        else phrases.pgettext("paper summary", "Decided")
    )
    head = (
        phrases.pgettext("paper summary", "Point"),
        decided,
        phrases.pgettext("paper summary", "Responsible"),
        phrases.pgettext("paper summary", "Due"),
    )
    rows: list[Row | Band] = []
    for item in texts.items:
        rows.extend(_item(item, voice))
    if texts.loose:
        rows.append(
            Band(voice.line(phrases.pgettext("paper summary", "Commitments outside the points")))
        )
        rows.extend(_row(point, voice) for point in texts.loose)
    return Table(_POINTS, tuple(voice.line(text) for text in head), tuple(rows))


def _item(item: ItemText, voice: Voice) -> Iterator[Row | Band]:
    phrases = voice.phrases
    yield Band((*voice.line(f"{item.number}. "), *item.title))
    if item.heard:
        label = voice.line(phrases.pgettext("paper summary", "Heard:"), bold=True)
        yield Band((*label, *voice.line(voice.space), *item.heard), heading=False)
    for point in item.points:
        yield _row(point, voice)
    if not item.points:
        none = voice.line(phrases.pgettext("paper summary", "No decision was made."), quiet=True)
        yield Band(none, heading=False)


def _row(point: PointText, voice: Voice) -> Row:
    duty = (point.responsible or voice.nothing, point.term or voice.nothing)
    return Row((voice.line(point.number), point.text, *duty))


def _proposals(texts: SummaryTexts) -> Table:
    voice = texts.voice
    phrases = voice.phrases
    head = (
        phrases.pgettext("paper summary", "No."),
        phrases.pgettext("paper summary", "Proposal"),
        phrases.pgettext("paper summary", "Proposed by"),
        phrases.pgettext("paper summary", "Status"),
    )
    rows = tuple(
        Row((voice.line(one.number), one.text, one.side, one.status)) for one in texts.proposals
    )
    return Table(_PROPOSALS, tuple(voice.line(text) for text in head), rows)


def _undecided(texts: SummaryTexts) -> Points:
    return Points(
        tuple(Point(item.title, texts.voice.line(f"{item.number}.")) for item in texts.undecided)
    )
