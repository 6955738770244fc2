"""What was decided on an item, point by point."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from liaison_app.domain.meeting import Decision
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.current import pgettext
from liaison_app.office import agenda
from liaison_app.office.made import Made
from liaison_app.ui.kit.texts.row import TextRow
from liaison_app.ui.meetings.item.captions import Caption, say_caption
from liaison_app.ui.meetings.item.point_line import PointLine
from liaison_app.ui.meetings.item.rows_of import Part, RowsOf
from liaison_app.ui.meetings.open_minutes import OpenMinutes


class Points(RowsOf):
    """The rows of «Decided»; under each its parties and its term."""

    kind = "decision"

    def __init__(self, minutes: OpenMinutes, parent: QWidget | None = None) -> None:
        """Make it empty."""
        self._lines: dict[TextRow, PointLine] = {}
        self._wordings: dict[TextRow, TextRow] = {}
        super().__init__(minutes, "Ctrl+D", parent)

    def parts(self) -> Sequence[Part]:
        """Give the points of the item."""
        item = self.minutes.item(self._item if isinstance(self._item, int) else None)
        return () if item is None else item.decisions

    def make(self, item_id: int, text: Trilingual) -> Made:
        """Make a point."""
        return agenda.add_decision(self.minutes.place.desk, item_id, text=text)

    def shift(self, record_id: int, by: int) -> None:
        """Move a point."""
        self.minutes.do(lambda: agenda.shift_decision(self.minutes.place.desk, record_id, by))

    def remove(self, record_id: int) -> None:
        """Remove a point."""
        number = self._number_of(record_id)
        self.minutes.remove(
            lambda: pgettext("minutes editor", "Point {number} was removed.", number=number),
            lambda: agenda.remove_decision(self.minutes.place.desk, record_id),
            "decision",
            record_id,
        )

    def prepare(self, row: TextRow) -> None:
        """Put parties and term under the texts."""
        line = PointLine(self.minutes)
        line.hide()
        self._lines[row] = line
        row.destroyed.connect(lambda: self._forget(row))
        row.under.addWidget(line)

    def dress(self, row: TextRow, part: Part | None, place: int) -> None:
        """Say «Decided» once, and the number of each point."""
        word = pgettext("minutes editor", "Decided")
        number = self._number(place)
        row.say(pgettext("minutes editor", "Decided, point {number}", number=number))
        say_caption(row, word if place == 0 else "", number)
        line = self._lines[row]
        line.setVisible(part is not None)
        if isinstance(part, Decision):
            line.show_point(part, frozen=self.minutes.meeting.signed)
            self._dress_wording(row, part, number)

    def _dress_wording(self, row: TextRow, point: Decision, number: str) -> None:
        """Show the words of a term in three languages, where it has words."""
        if point.due_wording and row not in self._wordings:
            made = TextRow(self.minutes.panes, Caption(), least_lines=1)
            made.entered.connect(lambda language: self.entered.emit(made, language))
            self._wordings[row] = made
            self.add_below(row, made, point.key, "due_wording", point.due_wording)
        below = self._wordings.get(row)
        if below is not None:
            below.setVisible(bool(point.due_wording))
            below.freeze(frozen=self.minutes.meeting.signed)
            below.say(pgettext("minutes editor", "Term of point {number}", number=number))
            say_caption(below, pgettext("minutes editor", "Until when"))

    def _forget(self, row: TextRow) -> None:
        self._lines.pop(row, None)
        self._wordings.pop(row, None)

    def retranslate(self) -> None:
        """Word the button and the captions."""
        self.add_action.say(
            pgettext("minutes editor", "＋ Point — Ctrl+D"),
            pgettext("minutes editor", "Add a point"),
        )
        super().retranslate()

    def line_of(self, row: TextRow) -> PointLine:
        """Give what is printed under a point."""
        return self._lines[row]

    def point_of(self, row: TextRow) -> Decision | None:
        """Give the point a row shows, None for one that is not made yet."""
        ref = self.ref_of(row)
        return next((p for p in self.parts() if isinstance(p, Decision) and p.id == ref), None)

    def _number(self, place: int) -> str:
        item = self.minutes.item(self._item if isinstance(self._item, int) else None)
        first = len(self.minutes.meeting.items) + 1 if item is None else item.position
        return f"{first}.{place + 1}"

    def _number_of(self, record_id: int) -> str:
        keys = [part.key for part in self.parts()]
        return self._number(keys.index(record_id)) if record_id in keys else ""
