"""The icons by what they mean; which drawing that is stands here and nowhere else."""
# ruff: noqa: PIE796 - two meanings may share one drawing

from enum import Enum
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from liaison_app.base.paths import resources
from liaison_app.ui.theme.look import tokens
from liaison_app.ui.theme.tokens import Tone

_SIZES = (16, 18, 20, 24, 32, 48)


class Icon(Enum):
    """Names of meanings; the value is the file in resources/icons without `.svg`."""

    OVERVIEW = "layout-template"
    MEETINGS = "users"
    PROPOSALS = "lightbulb"
    COMMITMENTS = "handshake"
    MONITORING = "calendar-check"
    PROJECTS = "folder"
    DIRECTORY = "book-open"
    TRANSLATION = "languages"
    SETTINGS = "settings"
    HELP = "circle-question-mark"
    NEW = "plus"
    EDIT = "pencil"
    DELETE = "trash-2"
    RESTORE = "undo-2"
    UNDO = "undo-2"
    BACK = "arrow-left"
    FORWARD = "chevron-right"
    UP = "arrow-up"
    DOWN = "arrow-down"
    OPEN_LIST = "chevron-down"
    CLOSE_LIST = "chevron-up"
    NEXT = "chevron-right"
    FOLD = "panel-left-close"
    UNFOLD = "panel-left-open"
    MORE = "ellipsis"
    CLOSE = "x"
    CHECK = "check"
    SEARCH = "search"
    FILTER = "filter"
    COLUMNS = "columns-3"
    PRINT = "printer"
    EXCEL = "file-spreadsheet"
    PDF = "file-text"
    WORD = "file-text"
    COPY = "copy"
    MERGE = "merge"
    PERSON = "user"
    ORGANISATION = "building-2"
    PARTICIPANTS = "users"
    DATE = "calendar"
    TALKS = "messages-square"
    SIGN = "signature"
    LOCK = "lock"
    UNLOCK = "lock-open"
    STAR = "star"
    NOTE = "message-square"
    DETAILS = "list"
    AGENDA = "list"
    DRAG = "grip-vertical"
    ERROR = "circle-alert"
    WARNING = "triangle-alert"
    INFO = "info"
    SAVED = "check"
    SAVING = "circle-dashed"
    BACKUP = "history"
    FILE = "database"
    FOLDER = "folder-open"
    JOBS = "list-checks"
    CANCEL = "x"
    EXTEND = "calendar-clock"
    EVIDENCE = "paperclip"
    LANGUAGE = "languages"
    THEME = "sun"
    HIDDEN = "eye-off"


@cache
def _drawing(name: str) -> bytes | None:
    path = resources() / "icons" / f"{name}.svg"
    return path.read_bytes() if path.exists() else None


def has_drawing(icon: Icon) -> bool:
    """Tell whether the icon's file is there."""
    return _drawing(icon.value) is not None


def icon(name: Icon, tone: Tone = Tone.TEXT) -> QIcon:
    """Give the icon in the colour of `tone`, sharp on every screen; empty without its file."""
    drawing = _drawing(name.value)
    made = QIcon()
    if drawing is None:
        return made
    for ratio in _ratios():
        for size in _SIZES:
            made.addPixmap(_tinted(drawing, tokens().tone(tone), size, ratio))
            made.addPixmap(_tinted(drawing, tokens().muted, size, ratio), QIcon.Mode.Disabled)
    return made


def switching_icon(name: Icon, off: Tone, on: Tone) -> QIcon:
    """Give an icon that changes its colour while its button is checked."""
    made = icon(name, off)
    drawing = _drawing(name.value)
    if drawing is not None:
        for ratio in _ratios():
            for size in _SIZES:
                drawn = _tinted(drawing, tokens().tone(on), size, ratio)
                made.addPixmap(drawn, QIcon.Mode.Normal, QIcon.State.On)
    return made


def pixmap(name: Icon, size: int, tone: Tone = Tone.MUTED, ratio: float = 1.0) -> QPixmap:
    """Give one drawing of `size` logical pixels, empty while its file is missing."""
    drawing = _drawing(name.value)
    return QPixmap() if drawing is None else _tinted(drawing, tokens().tone(tone), size, ratio)


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
