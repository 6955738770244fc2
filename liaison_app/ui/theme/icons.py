"""The icons by what they mean; which drawing that is stands here and nowhere else."""
# ruff: noqa: PIE796 - two meanings may share one drawing

from enum import Enum
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from liaison_app.base.paths import resources
from liaison_app.ui.theme.grid import ICON
from liaison_app.ui.theme.look import tokens
from liaison_app.ui.theme.tokens import Tone

_SIZES = (16, ICON)  # of menus, and of buttons


class Icon(Enum):
    """Names of meanings; the value is the file in resources/icons without `.svg`."""

    MEETINGS = "users"
    PROPOSALS = "lightbulb"
    COMMITMENTS = "handshake"
    MONITORING = "calendar-check"
    PROJECTS = "folder"
    DIRECTORY = "book-open"
    SETTINGS = "settings"
    HELP = "circle-question-mark"
    NEW = "plus"
    EDIT = "pencil"
    DELETE = "trash-2"
    RESTORE = "undo-2"
    UNDO = "undo-2"
    BACK = "arrow-left"
    OPEN_LIST = "chevron-down"
    CLOSE_LIST = "chevron-up"
    NEXT = "chevron-right"
    PREVIOUS = "chevron-left"
    FOLD = "panel-left-close"
    UNFOLD = "panel-left-open"
    MORE = "ellipsis"
    CLOSE = "x"
    SEARCH = "search"
    COLUMNS = "columns-3"
    PRINT = "printer"
    EXCEL = "file-spreadsheet"
    PDF = "file-text"
    COPY = "copy"
    MERGE = "merge"
    PERSON = "user"
    CONTACTS = "phone"
    ORGANISATION = "building-2"
    INFO = "info"
    BACKUP = "history"
    FOLDER = "folder-open"
    CANCEL = "x"
    HIDDEN = "eye-off"


@cache
def _drawing(name: Icon) -> bytes:
    return (resources() / "icons" / f"{name.value}.svg").read_bytes()


def icon(name: Icon, tone: Tone = Tone.TEXT) -> QIcon:
    """Give the icon in the colour of `tone`, sharp on every screen."""
    drawing, made = _drawing(name), QIcon()
    for ratio in _ratios():
        for size in _SIZES:
            made.addPixmap(_tinted(drawing, tokens().tone(tone), size, ratio))
            made.addPixmap(_tinted(drawing, tokens().muted, size, ratio), QIcon.Mode.Disabled)
    return made


def switching_icon(name: Icon, off: Tone, on: Tone) -> QIcon:
    """Give an icon that changes its colour while its button is checked."""
    drawing, made = _drawing(name), icon(name, off)
    for ratio in _ratios():
        for size in _SIZES:
            drawn = _tinted(drawing, tokens().tone(on), size, ratio)
            made.addPixmap(drawn, QIcon.Mode.Normal, QIcon.State.On)
    return made


def pixmap(name: Icon, size: int, tone: Tone = Tone.MUTED, ratio: float = 1.0) -> QPixmap:
    """Give one drawing of `size` logical pixels."""
    return _tinted(_drawing(name), tokens().tone(tone), size, ratio)


def _ratios() -> set[float]:
    return {screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0}


@lru_cache(maxsize=2048)
def _tinted(drawing: bytes, colour: str, size: int, ratio: float) -> QPixmap:
    drawn = drawing.replace(b"currentColor", colour.encode())
    side = round(size * ratio)
    made = QPixmap(QSize(side, side))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(drawn)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def colour(tone: Tone) -> QColor:
    """Give the colour of a tone at this moment, for painting."""
    return QColor(tokens().tone(tone))
