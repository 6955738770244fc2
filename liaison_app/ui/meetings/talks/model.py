"""The lines of the talks as a table: time, speaker, mark, text, item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from liaison_app.base.messages import Message, message
from liaison_app.domain.meeting import LineMark
from liaison_app.language import dates
from liaison_app.language.current import render
from liaison_app.ui.kit.states import Shape
from liaison_app.ui.meetings.dragged_lines import LINES_MIME, lines_to_drag
from liaison_app.ui.meetings.talks.lines import Line
from liaison_app.ui.meetings.texts.store import Ref
from liaison_app.ui.theme.tokens import Tone

MARKS: Mapping[LineMark, Message] = {
    LineMark.SAID: message("mark of a line", "said"),
    LineMark.PROPOSAL: message("mark of a line", "proposal"),
    LineMark.PROMISE: message("mark of a line", "promise"),
    LineMark.DECISION: message("mark of a line", "decision"),
}
MARK_LOOKS: Mapping[LineMark, tuple[Shape, Tone]] = {
    LineMark.SAID: (Shape.NONE, Tone.MUTED),
    LineMark.PROPOSAL: (Shape.RING, Tone.ACCENT),
    LineMark.PROMISE: (Shape.TRIANGLE, Tone.SOON),
    LineMark.DECISION: (Shape.CHECK, Tone.DONE),
}
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns from left to right."""

    TIME = 0
    SPEAKER = 1
    MARK = 2
    TEXT = 3
    ITEM = 4


LINE = Qt.ItemDataRole.UserRole + 1


class LinesModel(QAbstractTableModel):
    """Holds the lines in their order; the last ones may not be made yet."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.lines: list[Line] = []

    def show(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def append(self, line: Line) -> int:
        """Add a line at the end and give its row."""
        row = len(self.lines)
        self.beginInsertRows(_NOWHERE, row, row)
        self.lines.append(line)
        self.endInsertRows()
        return row

    def remove(self, row: int) -> None:
        """Take a line out."""
        self.beginRemoveRows(_NOWHERE, row, row)
        del self.lines[row]
        self.endRemoveRows()

    def row_of(self, ref: Ref) -> int | None:
        """Give the row of a line."""
        return next((row for row, line in enumerate(self.lines) if line.ref == ref), None)

    def tell_changed(self, row: int) -> None:
        """Say that a line is to be painted anew."""
        self.dataChanged.emit(self.index(row, 0), self.index(row, Column.ITEM))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the line to the delegate, and words to who cannot see it."""
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column_words(line, Column(index.column()))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every line be chosen and dragged onto an item."""
        every = Qt.ItemFlag
        return every.ItemIsEnabled | every.ItemIsSelectable | every.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Name what can be dragged."""
        return [LINES_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Give the dragged lines by their ids."""
        rows = sorted({index.row() for index in indexes})
        refs = [self.lines[row].ref for row in rows]
        return lines_to_drag([ref for ref in refs if isinstance(ref, int)])


def column_words(line: Line, column: Column) -> str:
    """Give what one column says of a line."""
    match column:
        case Column.TIME:
            return "" if line.said_at is None else dates.clock(line.said_at)
        case Column.SPEAKER:
            return line.speaker or line.letters
        case Column.MARK:
            return "" if line.mark is LineMark.SAID else render(MARKS[line.mark])
        case Column.TEXT:
            return line.text
        case Column.ITEM:
            return " → ".join(part for part in (line.item, line.made) if part)
