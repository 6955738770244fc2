"""One line of the talks as the page holds it, and what a saver needs of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

from PySide6.QtCore import QObject, Signal

from liaison_app.domain.meeting import LineMark
from liaison_app.ui.meetings.talks.cell import LineCell
from liaison_app.ui.meetings.texts.store import Ref


@dataclass(eq=False)
class Line:
    """A line; `ref` is its id, or its key while it is not made yet."""

    ref: Ref
    said_at: time | None = None
    letters: str = ""
    speaker: str = ""
    mark: LineMark = LineMark.SAID
    text: str = ""
    item_id: int | None = None
    item: str = ""
    made: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was typed."""
        return not self.text and not self.letters


class LineField(QObject):
    """Stands for a line before its saver, whether the line is being edited or only painted."""

    edited = Signal(object)
    left = Signal()

    def __init__(
        self, line: Line, cell_of: Callable[[Line], LineCell | None], parent: QObject
    ) -> None:
        """Speak for `line`; `cell_of` gives the cell it is edited in, if it is."""
        super().__init__(parent)
        self._line, self._cell_of = line, cell_of

    def value(self) -> object:
        """Give the text."""
        return self._line.text

    def show_value(self, value: object) -> None:
        """Take a stored text; what is being typed is left alone by the saver."""
        self._line.text = value if isinstance(value, str) else ""
        cell = self._cell_of(self._line)
        if cell is not None:
            cell.show_value(self._line.text)

    def is_busy(self) -> bool:
        """Tell whether the line is being typed."""
        cell = self._cell_of(self._line)
        return cell is not None and cell.is_busy()

    def finish(self) -> None:
        """End a running composition."""
        cell = self._cell_of(self._line)
        if cell is not None:
            cell.finish()

    def type(self, text: str) -> None:
        """Take what was typed."""
        self._line.text = text
        self.edited.emit(text)
