"""What can be done with lines: marked, sorted into items, made into records, removed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from liaison_app.domain.meeting import LineMark
from liaison_app.language.current import pgettext, render
from liaison_app.office import talk_results, talks
from liaison_app.office.desk import Desk
from liaison_app.office.made import Made
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.options import Option, OptionList
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.talks.lines import Line
from liaison_app.ui.meetings.talks.model import MARKS
from liaison_app.ui.meetings.talks.table import LinesTable

MARK_KEYS: Mapping[LineMark, str] = {
    LineMark.SAID: "F2",
    LineMark.PROPOSAL: "F3",
    LineMark.PROMISE: "F4",
    LineMark.DECISION: "F5",
}
_MAKERS: Mapping[LineMark, Callable[[Desk, int], Made]] = {
    LineMark.SAID: talk_results.make_speech,
    LineMark.PROPOSAL: talk_results.make_proposal,
    LineMark.PROMISE: talk_results.make_commitment,
    LineMark.DECISION: talk_results.make_decision,
}


class LineActions(QObject):
    """`changed(Line)` after a line that is not made yet was marked."""

    changed = Signal(object)

    def __init__(self, page: QWidget, minutes: OpenMinutes, table: LinesTable) -> None:
        """Act on the lines chosen in `table`; the keys work inside `page`."""
        super().__init__(page)
        self._minutes, self._table = minutes, table
        self.marks = {
            mark: Action(page, partial(self.mark, mark), keys=keys, inside=True)
            for mark, keys in MARK_KEYS.items()
        }
        self.makes = {
            mark: Action(page, partial(self.make, mark), keys=f"Shift+{keys}", inside=True)
            for mark, keys in MARK_KEYS.items()
        }
        self.sort = Action(page, self.open_items, keys="Ctrl+G", inside=True)
        table.numbered.connect(self.sort_by_number)
        table.removal_asked.connect(self.remove)

    def retranslate(self) -> None:
        """Word the actions."""
        for mark, action in self.marks.items():
            action.say(pgettext("talks", "Mark as: {mark}", mark=render(MARKS[mark])))
        words = {
            LineMark.SAID: pgettext("talks", "→ speech"),
            LineMark.PROPOSAL: pgettext("talks", "→ proposal"),
            LineMark.PROMISE: pgettext("talks", "→ commitment"),
            LineMark.DECISION: pgettext("talks", "→ point"),
        }
        more = {
            LineMark.SAID: pgettext("talks", "Make a speech of the line"),
            LineMark.PROPOSAL: pgettext("talks", "Make a proposal of the line"),
            LineMark.PROMISE: pgettext("talks", "Make a commitment of the line"),
            LineMark.DECISION: pgettext("talks", "Make a point of the minutes of the line"),
        }
        for mark, action in self.makes.items():
            action.say(words[mark], more[mark])
        self.sort.say(
            pgettext("talks", "Into an item…"), pgettext("talks", "Sort the lines into an item")
        )

    def mark(self, mark: LineMark) -> None:
        """Say what the chosen lines were."""
        desk = self._minutes.place.desk
        for line in self._table.chosen_lines():
            line.mark = mark
            self.changed.emit(line)
        ids = self._ids()
        if ids:
            self._minutes.do(lambda: _each(ids, lambda key: talks.mark_line(desk, key, mark)))

    def make(self, mark: LineMark) -> None:
        """Make records of the chosen lines, after what is typed was stored."""
        desk, maker = self._minutes.place.desk, _MAKERS[mark]
        self._minutes.place.savings.store_now()
        for key in self._ids():
            self._minutes.do(partial(maker, desk, key))

    def sort_into(self, item_id: int | None, ids: Sequence[int] | None = None) -> None:
        """Sort lines into an item, the chosen ones where none are named."""
        desk, chosen = self._minutes.place.desk, list(self._ids() if ids is None else ids)
        if chosen:
            self._minutes.do(lambda: _each(chosen, lambda key: talks.sort_line(desk, key, item_id)))

    def sort_by_number(self, number: int) -> None:
        """Sort the chosen lines into the item of a number; 0 takes them out."""
        if number == 0:
            self.sort_into(None)
            return
        for item in self._minutes.meeting.items:
            if item.position == number:
                self.sort_into(item.key)

    def open_items(self) -> None:
        """Open the list of items to sort into."""
        none = Option(None, pgettext("talks", "No item"))
        items = [
            Option(item.key, f"{item.position}. {self._minutes.shown(item.title)[0]}")
            for item in self._minutes.meeting.items
        ]
        hint = pgettext("talks", "Number or title")
        shown = OptionList([*items, none], (), many=False, filter_hint=hint, parent=self._table)
        shown.taken.connect(self._took_item)
        shown.pop_up(self._table.cell or self._table)

    def remove(self) -> None:
        """Remove the chosen lines."""
        for line in self._table.chosen_lines():
            self.remove_line(line)

    def remove_line(self, line: Line) -> None:
        """Remove one line, with Undo."""
        desk, key = self._minutes.place.desk, line.ref
        if isinstance(key, int):
            self._minutes.remove(
                lambda: pgettext("talks", "A line was removed."),
                lambda: talks.remove_line(desk, key),
                "raw_line",
                key,
            )

    def _took_item(self, keys: tuple[object, ...]) -> None:
        chosen = keys[0] if keys else None
        self.sort_into(chosen if isinstance(chosen, int) else None)

    def _ids(self) -> list[int]:
        return [line.ref for line in self._table.chosen_lines() if isinstance(line.ref, int)]


def _each(ids: Sequence[int], act: Callable[[int], Changes]) -> Changes:
    changes = Changes()
    for key in ids:
        changes |= act(key)
    return changes
