"""What does not fit: words that are cut, parts that lie outside."""

import re

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QWidget,
)

from liaison_app.ui.kit.labels import ElidedLabel
from liaison_app.ui.kit.lines import ChoiceField, TextLine
from liaison_app.ui.kit.tags import Tag
from tests.ui.walk.opening import described, shown

_BREAKS = re.compile(r"\s|(?<=[-–—/])|(?<=[\u3000-\u9fff\uff00-\uffef])|(?=[\u3000-\u9fff])")
_HEAD_MARGINS = 12


def cut_words(window: QWidget) -> list[str]:
    """Name every label, button, choice and table head whose words have no room."""
    found = []
    for part in shown(window):
        lacking = _lacks(part)
        if lacking:
            found.append(f"cut by {lacking}: {described(part)}")
    return found


def outside(window: QWidget) -> list[str]:
    """Name every part that sticks out of what it lies in, or of the window."""
    found = []
    for part in shown(window)[1:]:
        owner = part.parentWidget()
        if owner is None or part.isWindow() or part.rect().isEmpty():
            continue
        beyond = _beyond(part, owner)
        if beyond:
            found.append(f"outside by {beyond}: {described(part)}")
    return found


def sideways_bars(window: QWidget) -> list[str]:
    """Name every table or scrolled part that has to be scrolled sideways."""
    return [
        f"scrolls sideways: {described(part)}"
        for part in shown(window)
        if isinstance(part, QAbstractScrollArea)
        and part.horizontalScrollBar().isVisible()
        and part.horizontalScrollBar().maximum() > 0
    ]


def _lacks(part: QWidget) -> str:
    """Say how much room words lack; some parts end with … and tell the whole by the mouse."""
    if isinstance(part, (ElidedLabel, Tag, TextLine, ChoiceField)) or part.inherits("QTextBrowser"):
        return ""
    if isinstance(part, QLabel):
        return _label_lacks(part)
    if isinstance(part, (QPushButton, QCheckBox, QRadioButton)) and part.text().strip():
        return _too_small(part, part.sizeHint().width(), part.sizeHint().height() - 6)
    if isinstance(part, QAbstractButton) and part.text().strip() and not part.toolTip():
        return _too_small(part, part.sizeHint().width(), 0)
    if isinstance(part, QComboBox):
        return _choice_lacks(part)
    if isinstance(part, QLineEdit):
        return _placeholder_lacks(part)
    if isinstance(part, QTableView):
        return _heads_lack(part)
    if isinstance(part, QTabBar):
        return _too_small(part, part.sizeHint().width(), part.sizeHint().height())
    return ""


def _label_lacks(part: QLabel) -> str:
    if not part.text().strip() or part.textFormat() is Qt.TextFormat.MarkdownText:
        return ""
    if part.wordWrap():
        margins = part.contentsMargins().left() + part.contentsMargins().right()
        wide = _longest_word(part.text(), part.fontMetrics()) + margins
        return _too_small(part, wide, part.heightForWidth(part.width()))
    return _too_small(part, part.sizeHint().width(), part.sizeHint().height())


def _choice_lacks(part: QComboBox) -> str:
    option = QStyleOptionComboBox()
    part.initStyleOption(option)
    room = part.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox,
        option,
        QStyle.SubControl.SC_ComboBoxEditField,
        part,
    )
    wide = part.fontMetrics().horizontalAdvance(part.currentText())
    if part.isEditable() or wide <= room.width() or part.toolTip() == part.currentText():
        return ""
    return f"{wide - room.width()} wide of «{part.currentText()}»"


def _placeholder_lacks(part: QLineEdit) -> str:
    wide = part.fontMetrics().horizontalAdvance(part.placeholderText())
    room = part.width() - 12 - part.textMargins().left() - part.textMargins().right()
    if part.text() or wide <= room or part.toolTip():
        return ""
    return f"{wide - room} wide of «{part.placeholderText()}»"


def _heads_lack(part: QTableView) -> str:
    head = part.horizontalHeader()
    metrics = head.fontMetrics()
    short = []
    for place in range(head.count()):
        if head.isSectionHidden(place) or not head.isVisible():
            continue
        words = str(head.model().headerData(place, head.orientation()))
        room = QRect(0, 0, head.sectionSize(place) - _HEAD_MARGINS, 1000)
        high = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, words).height()
        lacking = _longest_word(words, metrics) - room.width()
        if lacking > 0 or high > head.height():
            short.append(f"{lacking} wide, {high - head.height()} high of head «{words}»")
    return ", ".join(short)


def _longest_word(text: str, metrics: QFontMetrics) -> int:
    """Give the width of the longest part that Qt does not break; hanzi break anywhere."""
    return max(metrics.horizontalAdvance(word) for word in _BREAKS.split(text) if word.strip())


def _too_small(part: QWidget, wide: int, high: int) -> str:
    lacking = []
    if wide > part.width():
        lacking.append(f"{wide - part.width()} wide")
    if high > part.height():
        lacking.append(f"{high - part.height()} high")
    return " and ".join(lacking)


def _beyond(part: QWidget, owner: QWidget) -> str:
    if _is_viewport(owner):
        area = owner.parentWidget()
        if not isinstance(area, QScrollArea):
            return ""  # what a table puts into its cells
        bar = area.horizontalScrollBar()
        wide = 0 if bar.isVisible() else part.width() - owner.width()
        return f"{wide} right" if wide > 0 else ""
    place = QRect(part.mapTo(owner, QPoint(0, 0)), part.size())
    ways = {
        "left": -place.left(),
        "above": -place.top(),
        "right": place.right() - owner.rect().right(),
        "below": place.bottom() - owner.rect().bottom(),
    }
    return ", ".join(f"{by} {way}" for way, by in ways.items() if by > 0)


def _is_viewport(part: QWidget) -> bool:
    area = part.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is part
