"""The history of one record for an inspector: who changed what, when, where and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import message
from liaison_app.papers.order import PaperOrder
from liaison_app.papers.paper import Block, Column, Heading, Paper, Paragraph, Part, Row, Table
from liaison_app.papers.voice import Voice, foot, sample_mark, voices

_HEADS = (
    message("history", "When"),
    message("history", "Who"),
    message("history", "Computer, account"),
    message("history", "Field"),
    message("history", "Was"),
    message("history", "Became"),
    message("history", "Reason"),
)
_WIDTHS = (12.0, 13.0, 13.0, 15.0, 19.0, 19.0, 13.0)
_TYPE = 10.0


@dataclass(frozen=True, slots=True)
class HistoryContent:
    """What the record is called and its worded changes, by language; a row has seven cells."""

    subjects: Mapping[ContentLanguage, str]
    rows: Mapping[ContentLanguage, Sequence[tuple[str, ...]]]


def build_history(content: HistoryContent, order: PaperOrder) -> Paper:
    """Give the history in the asked languages, newest first, one part after another."""
    spoken = voices(order)
    return Paper(
        _title(spoken[0]),
        tuple(_part(content, order, voice) for voice in spoken),
        author=order.office.shown(spoken[0].language)[0],
        orientation="landscape",
        size=_TYPE,
    )


def _title(voice: Voice) -> str:
    return voice.phrases.pgettext("history", "Change history")


def _part(content: HistoryContent, order: PaperOrder, voice: Voice) -> Part:
    marks = (sample_mark(voice),) if order.sample else ()
    blocks: list[Block] = [
        Heading(1, voice.line(_title(voice))),
        Paragraph(voice.line(content.subjects[voice.language]), "lead"),
        _table(content.rows[voice.language], voice),
    ]
    return Part(voice.language, tuple(blocks), marks, foot(voice, order))


def _table(rows: Sequence[tuple[str, ...]], voice: Voice) -> Table:
    made = tuple(Row(tuple(voice.line(cell) or voice.nothing for cell in row)) for row in rows)
    head = tuple(voice.line(voice.said(words)) for words in _HEADS)
    return Table(tuple(Column(width) for width in _WIDTHS), head, made)
