"""The summary of a meeting: a working paper in any languages, in parts or side by side."""

from __future__ import annotations

from collections.abc import Iterator

from liaison_app.domain.record import Record
from liaison_app.papers.order import PaperOrder
from liaison_app.papers.paper import Orientation, Paper, Part, line_text
from liaison_app.papers.summary_columns import summary_columns
from liaison_app.papers.summary_parts import summary_part
from liaison_app.papers.summary_texts import SummaryContent, summary_texts
from liaison_app.papers.voice import voices

_TYPE = {"portrait": 11.0, "landscape": 10.5}


def build_summary(content: SummaryContent, order: PaperOrder) -> Paper:
    """Give the summary of one meeting; raises ValueError where no language is asked for."""
    if not order.languages:
        raise ValueError("a summary in no language")
    order = order.marked_for(_shown(content))
    texts = tuple(summary_texts(content, order, voice) for voice in voices(order))
    two_sides = len({one.side for one in content.meeting.participants}) > 1
    side_by_side = order.layout == "columns" and len(texts) > 1
    if side_by_side:
        parts: tuple[Part, ...] = (summary_columns(texts, order),)
    else:
        parts = tuple(summary_part(one, order, two_sides=two_sides) for one in texts)
    orientation: Orientation = "landscape" if side_by_side else "portrait"
    first = texts[0].voice
    subject = line_text(texts[0].subject)
    return Paper(
        first.phrases.pgettext("paper summary", "Summary: {subject}", subject=subject),
        parts,
        author=order.office.shown(first.language)[0],
        subject=subject,
        orientation=orientation,
        size=_TYPE[orientation],
    )


def _shown(content: SummaryContent) -> Iterator[Record]:
    yield content.meeting
    yield from content.proposals
    yield from content.commitments
    for item in content.meeting.items:
        yield item
        yield from item.decisions
