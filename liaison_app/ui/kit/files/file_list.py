"""The documents of a record, one a line; what is missing or changed is said and has a shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from liaison_app.base.messages import Message, message
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext, render
from liaison_app.language.numbers import decimal
from liaison_app.office.files import FileLine, FileStand
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.states import Shape, paint_shape
from liaison_app.ui.theme.grid import ICON, UNIT
from liaison_app.ui.theme.tokens import Tone

_SHAPES: Mapping[FileStand, tuple[Shape, Tone]] = {
    FileStand.THERE: (Shape.CHECK, Tone.DONE),
    FileStand.MISSING: (Shape.SQUARE, Tone.LATE),
    FileStand.CHANGED: (Shape.TRIANGLE, Tone.LATE),
    FileStand.NOT_GIVEN: (Shape.DASH, Tone.MUTED),
}
_WORDS: Mapping[FileStand, Message] = {
    FileStand.MISSING: message("files", "The file is missing in the folder"),
    FileStand.CHANGED: message("files", "The file was changed outside the program"),
    FileStand.NOT_GIVEN: message("files", "named only, no file yet"),
}


class FileList(Retranslated, QListWidget):
    """Shows lines; `current_line()` is the chosen one."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._lines: tuple[FileLine, ...] = ()
        self.setMinimumHeight(16 * UNIT)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.retranslate()

    def show_lines(self, lines: Sequence[FileLine]) -> None:
        """Show them; the chosen one stays chosen, a new one is chosen where one came."""
        before = {(line.part, line.id) for line in self._lines}
        chosen = self.current_line()
        self._lines = tuple(lines)
        fresh = next((line for line in lines if (line.part, line.id) not in before), None)
        wanted = fresh if before and fresh else chosen
        self.retranslate()
        keys = [(line.part, line.id) for line in lines]
        key = (wanted.part, wanted.id) if wanted else None
        self.setCurrentRow(keys.index(key) if key in keys else (0 if keys else -1))

    def current_line(self) -> FileLine | None:
        """Give the chosen line, None where there is none."""
        row = self.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def retranslate(self) -> None:
        """Word the lines."""
        row = self.currentRow()
        self.blockSignals(True)
        self.clear()
        for line in self._lines:
            item = QListWidgetItem(_icon(line.stand, self.devicePixelRatioF()), line_words(line))
            self.addItem(item)
        self.setCurrentRow(row)
        self.blockSignals(False)
        self.setAccessibleName(pgettext("files", "Files"))


def line_words(line: FileLine) -> str:
    """Give a document in words: what it is, the file's name and size, and what is wrong."""
    kind = render(line.kind)
    day = dates.table(line.dated, language()) if line.dated else ""
    if line.number and day:
        kind = pgettext(
            "commitment card",
            "{kind} No. {number} of {date}",
            kind=kind,
            number=line.number,
            date=day,
        )
    else:
        kind = " ".join(part for part in (kind, line.number, day) if part)
    parts = [kind, line.title]
    if line.file is not None:
        parts += [line.file.name, size_words(line.file.size)]
    first = " · ".join(part for part in parts if part)
    wrong = _WORDS.get(line.stand)
    return f"{first}\n{render(wrong)}" if wrong else first


def size_words(size: int) -> str:
    """Give a size in the unit that reads best."""
    if size < 100_000:
        kilobytes = decimal(Decimal(max(1, -(-size // 1000))), language(), 0)
        return pgettext("files", "{size} KB", size=kilobytes)
    megabytes = decimal(Decimal(str(round(size / 1_000_000, 1))), language(), 1)
    return pgettext("files", "{size} MB", size=megabytes)


def _icon(stand: FileStand, ratio: float) -> QIcon:
    drawn = QPixmap(round(ICON * ratio), round(ICON * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    side = ICON * 0.55
    gap = (ICON - side) / 2
    paint_shape(painter, QRectF(gap, gap, side, side), *_SHAPES[stand])
    painter.end()
    return QIcon(drawn)
