"""Text in at most a few lines of a given width, the last one elided."""

import re

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout, QTextOption

_ENDING = re.compile(r"(?<=\d)-(?=[^\W\d_])")  # 5-күніне: a number and its ending stay together
_TOGETHER = "-\u2060"


def broken(text: str, metrics: QFontMetricsF, width: float, lines: int) -> tuple[list[str], bool]:
    """Break `text` into at most `lines` lines; also tell whether something was left out."""
    text = _ENDING.sub(_TOGETHER, text)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text.replace("\n", "\u2028"))
    layout.setTextOption(option)
    layout.beginLayout()
    made: list[str] = []
    start = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        start, end = line.textStart(), line.textStart() + line.textLength()
        if len(made) == lines - 1 and end < _units(text):
            rest = _slice(text, start, None).replace("\n", " ")
            made.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
            layout.endLayout()
            return made, True
        made.append(_slice(text, start, end).rstrip("\n "))
    layout.endLayout()
    return made, False


def paint_lines(
    painter: QPainter, area: QRectF, text: str, lines: int, *, to_the_right: bool = False
) -> float:
    """Paint `text` from the top of `area` in at most `lines` lines; give the height used."""
    metrics = QFontMetricsF(painter.font())
    step = metrics.lineSpacing()
    made, _ = broken(text, metrics, area.width(), lines)
    for number, line in enumerate(made):
        left = area.right() - metrics.horizontalAdvance(line) if to_the_right else area.left()
        painter.drawText(QPointF(left, area.top() + number * step + metrics.ascent()), line)
    return step * len(made)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _slice(text: str, start: int, end: int | None) -> str:
    """Cut by UTF-16 units, in which Qt counts."""
    if text.isascii():
        return text[start:end]
    units = text.encode("utf-16-le", "surrogatepass")
    last = None if end is None else end * 2
    return units[start * 2 : last].decode("utf-16-le", "replace")
