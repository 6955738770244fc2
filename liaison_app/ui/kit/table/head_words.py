"""How wide a column must be at least for its head: its longest word, the whole in two lines."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from liaison_app.ui.theme.grid import UNIT

_TALL = 1000
_FIRST_HANZI = 0x2E80
_HANZI = 3  # so many of them stay together


def least_width(words: str, metrics: QFontMetrics) -> int:
    """Give the width in pixels in which `words` need two lines and break no word."""
    wide = max((metrics.horizontalAdvance(part) for part in _unbroken(words)), default=0) + 1
    while _height(words, wide, metrics) > 2 * metrics.lineSpacing():
        wide += UNIT
    return wide


def _height(words: str, wide: int, metrics: QFontMetrics) -> int:
    room = QRect(0, 0, wide, _TALL)
    return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, words).height()


def _unbroken(words: str) -> list[str]:
    parts = words.split()
    return [part[:_HANZI] if ord(part[-1]) >= _FIRST_HANZI else part for part in parts]
