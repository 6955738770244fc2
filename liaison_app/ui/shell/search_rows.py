"""The rows of what a search found, and how they are painted: the words found stand out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from liaison_app.language.current import pgettext, render
from liaison_app.office.searching.hits import Findings, Group, Hit, Snippet
from liaison_app.ui.theme.grid import HALF, UNIT
from liaison_app.ui.theme.icons import colour
from liaison_app.ui.theme.look import tokens
from liaison_app.ui.theme.tokens import Tone

ROW = Qt.ItemDataRole.UserRole
_FAR = 1e6  # a line that never breaks
_SIGHT = 0.8  # of the width: the first mark ends before
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class HeadRow:
    """The heading of a group."""

    group: Group

    def words(self) -> str:
        """Give what is read out."""
        return render(self.group.heading)


@dataclass(frozen=True, slots=True)
class HitRow:
    """A hit."""

    hit: Hit

    def words(self) -> str:
        """Give what is read out."""
        return f"{self.hit.found.text}\n{self.under()}"

    def under(self) -> str:
        """Give the second line: where it stands, by which word, what the record is called."""
        hit = self.hit
        parts = [render(hit.where)]
        if hit.by:
            parts.append(pgettext("search", "found by «{word}»", word=hit.by))
        if hit.name.text and hit.name.text != hit.found.text:
            parts.append(hit.name.text)
        return " · ".join(parts)


@dataclass(frozen=True, slots=True)
class AllRow:
    """The way to the register that shows all of a kind."""

    kind: str

    def words(self) -> str:
        """Give what is read out."""
        return pgettext("search", "Show all in the register")


SearchRow: TypeAlias = "HeadRow | HitRow | AllRow"


def rows_of(found: Findings, opened: Sequence[str]) -> Iterator[SearchRow]:
    """Give the rows of the kinds that a page opens; the last row leads to the register."""
    for group in found.groups:
        if group.kind in opened:
            yield HeadRow(group)
            yield from (HitRow(hit) for hit in group.hits)
            yield AllRow(group.kind)


class SearchDelegate(QStyledItemDelegate):
    """Paints the rows: headings muted, hits in two lines with their marks, links in the accent."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        row = index.data(ROW)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, QColor(tokens().chosen if chosen else tokens().surface))
        area = QRectF(option.rect).adjusted(2 * UNIT, HALF, -UNIT, -HALF)
        font = QFont(option.font)
        if isinstance(row, HitRow):
            _paint_hit(painter, area, row, font)
        elif isinstance(row, HeadRow):
            font.setWeight(QFont.Weight.DemiBold)
            _paint_line(painter, area.adjusted(-UNIT, HALF, 0, 0), row.words(), font, Tone.MUTED)
        elif isinstance(row, AllRow):
            _paint_line(painter, area, row.words(), font, Tone.ACCENT)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Give two lines to a hit, one to the others."""
        step = QFontMetricsF(option.font).lineSpacing()
        lines = 2 if isinstance(index.data(ROW), HitRow) else 1
        return QSize(40 * UNIT, round(step * lines) + 2 * HALF + 2)


def _paint_hit(painter: QPainter, area: QRectF, row: HitRow, font: QFont) -> None:
    metrics = QFontMetricsF(font)
    found = _in_sight(row.hit.found, metrics, area.width())
    layout = QTextLayout(_elided(found.text, metrics, area.width()), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_format(found.text, start, end) for start, end in found.marks])
    layout.beginLayout()
    layout.createLine().setLineWidth(_FAR)
    layout.endLayout()
    painter.setPen(colour(Tone.TEXT))
    painter.setClipRect(area)
    layout.draw(painter, QPointF(area.topLeft()))
    below = area.adjusted(0, metrics.lineSpacing(), 0, 0)
    _paint_line(painter, below, row.under(), font, Tone.MUTED)


def _in_sight(found: Snippet, metrics: QFontMetricsF, width: float) -> Snippet:
    """Give the text from later on where the first mark would lie behind the end of the line."""
    if not found.marks:
        return found
    first, end = found.marks[0]
    start = 0
    while start < first and metrics.horizontalAdvance(found.text[start:end]) > width * _SIGHT:
        space = found.text.find(" ", start + 1, first)
        start = first if space < 0 else space + 1
    if start == 0:
        return found
    shift = 1 - start
    marks = tuple((begin + shift, stop + shift) for begin, stop in found.marks)
    return replace(found, text="…" + found.text[start:], marks=marks)


def _format(text: str, start: int, end: int) -> QTextLayout.FormatRange:
    """Give the look of a mark; Qt counts in units of UTF-16."""
    marked = QTextLayout.FormatRange()
    marked.start = _units(text[:start])
    marked.length = _units(text[start:end])
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setForeground(colour(Tone.ACCENT))
    marked.format = look
    return marked


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _elided(text: str, metrics: QFontMetricsF, width: float) -> str:
    # Words in bold are a little wider than measured here.
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width * 0.96)


def _paint_line(painter: QPainter, area: QRectF, text: str, font: QFont, tone: Tone) -> None:
    painter.setFont(font)
    painter.setPen(colour(tone))
    words = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine, words)
