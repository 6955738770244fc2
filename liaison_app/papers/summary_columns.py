"""A summary with its languages side by side: one row per matter, read across."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from liaison_app.papers.order import PaperOrder
from liaison_app.papers.paper import (
    Block,
    Column,
    Fact,
    Heading,
    Line,
    Mark,
    Paragraph,
    Parallel,
    Part,
    bold,
    line_text,
)
from liaison_app.papers.summary_texts import ItemText, PointText, SummaryTexts
from liaison_app.papers.voice import Voice, foot, joint_line, sample_mark, working_mark

Cell = tuple[Block, ...]
Matter = tuple[Cell, ...]

_HAN_WIDTH = 2.0  # a Han character is about twice as wide as a Cyrillic letter (domain.md 1.4)
_EVENED = 0.6  # texts of 0.95 : 1 : 0.46 give columns of 38 : 39 : 24, not 39 : 41 : 19


def summary_columns(texts: tuple[SummaryTexts, ...], order: PaperOrder) -> Part:
    """Give the one part in which every language has its column."""
    marks = [working_mark(one.voice) for one in texts]
    if order.sample:
        samples = [sample_mark(one.voice).line for one in texts]
        marks.append(Mark("sample", joint_line(samples)))
    heads = tuple(_language(one.voice) for one in texts)
    block = Parallel(_widths(texts), heads, tuple(_matters(texts)))
    feet = joint_line(foot(one.voice, order) for one in texts)
    return Part(texts[0].voice.language, (block,), tuple(marks), feet, snug=True)


def _language(voice: Voice) -> Line:
    return voice.line(voice.phrases.pgettext("paper", "In this language"))


def _widths(texts: tuple[SummaryTexts, ...]) -> tuple[Column, ...]:
    """Give columns by the real length of the texts, evened out for labels and long words."""
    lengths = [max(1.0, _length(one)) for one in texts]
    shares = [(length / max(lengths)) ** _EVENED for length in lengths]
    return tuple(Column(round(100 * share / sum(shares))) for share in shares)


def _length(texts: SummaryTexts) -> float:
    lines = [texts.subject]
    for item in texts.items:
        lines += [item.title, item.heard, *(point.text for point in item.points)]
    lines += [proposal.text for proposal in texts.proposals]
    letters = sum(len(line_text(one)) for one in lines)
    return letters * (_HAN_WIDTH if texts.voice.language == "zh" else 1.0)


def _matters(texts: tuple[SummaryTexts, ...]) -> Iterator[Matter]:
    """Give the rows; records are the same in every language, so their lists run in step."""
    yield _across(texts, _titles)
    for number in range(len(texts[0].facts)):
        yield tuple((_fact(one, one.facts[number]),) for one in texts)
    for number in range(len(texts[0].people)):
        yield tuple((_fact(one, one.people[number]),) for one in texts)
    for number in range(len(texts[0].items)):
        yield tuple(_item(one.voice, one.items[number]) for one in texts)
        for place in range(len(texts[0].items[number].points)):
            yield tuple(_point(one.voice, one.items[number].points[place]) for one in texts)
    for number in range(len(texts[0].loose)):
        yield tuple(_loose(one, number) for one in texts)
    for number in range(len(texts[0].proposals)):
        yield tuple(_proposal(one, number) for one in texts)
    if texts[0].undecided:
        yield _across(texts, _undecided)


def _across(texts: tuple[SummaryTexts, ...], cell: Callable[[SummaryTexts], Cell]) -> Matter:
    return tuple(cell(one) for one in texts)


def _titles(texts: SummaryTexts) -> Cell:
    title = texts.voice.phrases.pgettext("paper summary", "Summary")
    return Heading(1, texts.voice.line(title)), Heading(2, texts.subject)


def _fact(texts: SummaryTexts, fact: Fact) -> Block:
    """Give label and value in one line, or the values below the label where there are several."""
    between = "\n" if len(fact.values) > 1 else texts.voice.space
    label = texts.voice.phrases.pgettext("paper summary", "{label}:", label=line_text(fact.label))
    values = joint_line(fact.values, "\n")
    return Paragraph((*texts.voice.line(label + between, quiet=True), *values))


def _item(voice: Voice, item: ItemText) -> Cell:
    title = Paragraph(bold((*voice.line(f"{item.number}. "), *item.title)))
    cell = (title, Paragraph(item.heard)) if item.heard else (title,)
    if item.points:
        return cell
    none = voice.phrases.pgettext("paper summary", "No decision was made.")
    return (*cell, Paragraph(voice.line(none, quiet=True)))


def _point(voice: Voice, point: PointText) -> Cell:
    words = (*voice.line(f"{point.number} " if point.number else "", bold=True), *point.text)
    return _noted(voice, words, _duty(voice, point))


def _duty(voice: Voice, point: PointText) -> str:
    phrases = voice.phrases
    who, until = line_text(point.responsible).replace("\n", " "), line_text(point.term)
    if who and until:
        return phrases.pgettext("paper summary", "{who}; due: {until}", who=who, until=until)
    if until:
        return phrases.pgettext("paper summary", "Due: {until}", until=until)
    return phrases.pgettext("paper summary", "Responsible: {who}", who=who) if who else ""


def _loose(texts: SummaryTexts, number: int) -> Cell:
    heading = texts.voice.phrases.pgettext("paper summary", "Commitments outside the points")
    return _headed(texts.voice, heading, number, _point(texts.voice, texts.loose[number]))


def _proposal(texts: SummaryTexts, number: int) -> Cell:
    one, voice = texts.proposals[number], texts.voice
    side, status = line_text(one.side), line_text(one.status)
    note = voice.phrases.pgettext("paper summary", "{side}; {status}", side=side, status=status)
    mark = voice.line(f"{one.number}. " if one.number else "", bold=True)
    heading = voice.phrases.pgettext("paper summary", "Proposals")
    return _headed(voice, heading, number, _noted(voice, (*mark, *one.text), note))


def _undecided(texts: SummaryTexts) -> Cell:
    voice = texts.voice
    heading = voice.phrases.pgettext("paper summary", "Undecided questions")
    lines = ((*voice.line(f"{item.number}. "), *item.title) for item in texts.undecided)
    return _headed(voice, heading, 0, tuple(Paragraph(one) for one in lines))


def _headed(voice: Voice, heading: str, number: int, cell: Cell) -> Cell:
    """Put the heading of a section above its first matter."""
    return (Heading(3, voice.line(heading)), *cell) if number == 0 else cell


def _noted(voice: Voice, words: Line, note: str) -> Cell:
    """Put a small line under a text."""
    if not note:
        return (Paragraph(words),)
    return Paragraph(words), Paragraph(voice.line(note, quiet=True), "note")
