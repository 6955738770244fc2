"""Words that are hard to read on what they stand on: measured in what is drawn."""

from collections import Counter

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.walk.opening import described, shown

LEAST = 4.5
_LARGER = 2  # thin strokes reach their full colour only when drawn larger
_HIGHEST = 40
_FRAME = 3
_WORDED = (QLabel, QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)


def faint(window: QWidget) -> list[str]:
    """Name every enabled part whose words have less contrast than `LEAST` : 1."""
    drawn = _drawn(window)
    found = []
    for part in shown(window):
        if (
            isinstance(part, _WORDED)
            and part.isEnabled()
            and _words(part)
            and _is_seen(part, window)
        ):
            contrast = _contrast(drawn.copy(_area(part, window)))
            if contrast < LEAST:
                found.append(f"contrast {contrast:.1f}: {described(part)}")
    return found


def contrast(one: QColor, other: QColor) -> float:
    """Give the contrast of two colours by WCAG 2, from 1 to 21."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _is_seen(part: QWidget, window: QWidget) -> bool:
    """Tell whether its middle line is not covered: of what peeks out the words may be hidden."""
    seen = part.visibleRegion().boundingRect()
    if seen.height() * 2 < min(part.height(), _HIGHEST):
        return False
    for quarter in (1, 2, 3):
        point = QPoint(seen.left() + seen.width() * quarter // 4, seen.center().y())
        found = window.childAt(part.mapTo(window, point))
        if found is not part and not (found is not None and part.isAncestorOf(found)):
            return False
    return True


def _words(part: QWidget) -> str:
    if isinstance(part, QComboBox):
        return part.currentText().strip()
    if isinstance(part, QPlainTextEdit):
        return part.toPlainText().strip() or part.placeholderText().strip()
    if isinstance(part, QLineEdit):
        return part.text().strip() or part.placeholderText().strip()
    return str(part.property("text") or "").strip()


def _drawn(window: QWidget) -> QImage:
    picture = QImage(window.size() * _LARGER, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(_LARGER)
    painter = QPainter(picture)
    window.render(painter, QPoint(0, 0))
    painter.end()
    picture.setDevicePixelRatio(1)
    return picture


def _area(part: QWidget, window: QWidget) -> QRect:
    """Give the visible inside of a part in the pixels of the drawing."""
    seen = part.visibleRegion().boundingRect().adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
    size = seen.size().boundedTo(QSize(seen.width(), _HIGHEST))
    return QRect(part.mapTo(window, seen.topLeft()) * _LARGER, size * _LARGER)


def _contrast(picture: QImage) -> float:
    """Give the contrast between the commonest colour and the one furthest from it."""
    if picture.width() < 24 or picture.height() < 24:
        return 21.0
    counted = Counter(memoryview(picture.constBits()).cast("I").tolist())
    [(ground, _)] = counted.most_common(1)
    return max(contrast(QColor(ground), QColor(one)) for one in counted)


def _luminance(colour: QColor) -> float:
    red, green, blue = colour.redF(), colour.greenF(), colour.blueF()
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
