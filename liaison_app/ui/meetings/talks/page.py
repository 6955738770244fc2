"""Talks mode: type what is said, line by line, and sort it afterwards."""

from __future__ import annotations

import re
from datetime import time

from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaison_app.domain.meeting import RawLine
from liaison_app.language.current import pgettext
from liaison_app.office import participants, talks
from liaison_app.office.initials import by_letters, propose_initials
from liaison_app.office.made import Made
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.flow_layout import FlowLayout
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.people import participant_by_id, participant_name
from liaison_app.ui.meetings.talks.cell import LineCell
from liaison_app.ui.meetings.talks.line_actions import LineActions
from liaison_app.ui.meetings.talks.lines import Line, LineField
from liaison_app.ui.meetings.talks.people_strip import PeopleStrip
from liaison_app.ui.meetings.talks.results import made_words
from liaison_app.ui.meetings.talks.table import LinesTable
from liaison_app.ui.meetings.texts.form import TextForm
from liaison_app.ui.meetings.texts.store import PlainBirth, Ref
from liaison_app.ui.theme.grid import UNIT

_coming = re.compile(r"(?P<letters>[^\W\d_]{1,2}\d{0,2})\s*(?P<sign>[+\-−–])")


class TalksPage(Retranslated, QWidget):
    """The raw record; it is open after signing too, and never printed as minutes."""

    def __init__(self, minutes: OpenMinutes, parent: QWidget | None = None) -> None:
        """Make it empty; `open_talks` fills it."""
        super().__init__(parent)
        self._minutes = minutes
        self._form: TextForm | None = None
        self._fields: dict[Ref, LineField] = {}
        self.people = PeopleStrip(minutes)
        self.table = LinesTable(self._knows)
        self.actions_of_lines = LineActions(self, minutes, self.table)
        self._hint = label("muted", wraps=True)
        self._lay_out()
        self.table.cell_made.connect(self._take_cell)
        self.table.opened.connect(lambda: self.table.type_in(self.table.currentIndex().row()))
        self.actions_of_lines.changed.connect(self._show_line)
        self.retranslate()

    def _lay_out(self) -> None:
        buttons = FlowLayout()
        for action in self.actions_of_lines.makes.values():
            buttons.addWidget(ActionButton(action, "muted"))
        buttons.addWidget(ActionButton(self.actions_of_lines.sort, "muted"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(self.people)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        column.addWidget(self._hint)

    # Showing

    def open_talks(self) -> None:
        """Show the record and open its last line for typing."""
        self._form = self._minutes.open_form(pgettext("minutes editor", "talks"))
        self._form.born.connect(self._born)
        self._fields.clear()
        self.table.stop_typing()
        self.table.rows.show([])
        self.refresh()
        self._propose_letters()
        self.open_last()

    def close_talks(self) -> None:
        """Close the line that is being typed."""
        self.table.stop_typing()

    def refresh(self) -> None:
        """Show the lines as they are now; the one being typed is left alone."""
        self.people.refresh()
        rows, stored = self.table.rows, self._minutes.meeting.raw_lines
        known = [line.ref for line in rows.lines if isinstance(line.ref, int)]
        if known != [one.key for one in stored]:
            self._show_lines(stored)
        by_id = {one.key: one for one in stored}
        for line in rows.lines:
            if isinstance(line.ref, int) and line.ref in by_id:
                self._follow(line, by_id[line.ref])
            self._show_line(line)

    def refresh_lines(self, keys: set[int]) -> None:
        """Show what was touched by typing: the new line, the words of one."""
        by_id = {one.key: one for one in self._minutes.meeting.raw_lines if one.key in keys}
        for line in self.table.rows.lines:
            if isinstance(line.ref, int) and line.ref in by_id:
                self._follow(line, by_id[line.ref])
                self._show_line(line)

    def _show_lines(self, stored: list[RawLine]) -> None:
        table, rows = self.table, self.table.rows
        edited = table.current_line() if table.cell is not None else None
        before = {line.ref: line for line in rows.lines}
        unborn = [line for line in rows.lines if isinstance(line.ref, str)]
        if edited is not None:
            table.stop_typing()
        rows.show([before.get(one.key) or self._take(one) for one in stored] + unborn)
        table.fit_rows()
        if edited is not None:
            place = rows.row_of(edited.ref)
            table.type_in(len(rows.lines) - 1 if place is None else place)

    def _take(self, stored: RawLine) -> Line:
        line = Line(stored.key, text=stored.text)
        self._bind(line, stored.text)
        return line

    def _bind(self, line: Line, stored: str) -> None:
        form = self._form
        if form is not None:
            field = LineField(line, self.table.cell_of, form)
            self._fields[line.ref] = field
            form.bind_field(field, "raw_line", line.ref, "text", stored)

    def _follow(self, line: Line, stored: RawLine) -> None:
        item = self._minutes.item(stored.item_id)
        speaker = participant_by_id(self._minutes, stored.speaker_id)
        line.said_at, line.mark, line.letters = stored.said_at, stored.mark, stored.speaker
        line.speaker = "" if speaker is None else participant_name(self._minutes, speaker)
        line.item_id = stored.item_id
        line.item = "" if item is None else str(item.position)
        line.made = made_words(self._minutes.view, stored.made_uid)

    def _show_line(self, line: Line) -> None:
        row = self.table.rows.row_of(line.ref)
        if row is not None:
            self.table.rows.tell_changed(row)
            self.table.fit_row(row)

    # Typing

    def open_last(self) -> None:
        """Open an empty line at the end."""
        lines = self.table.rows.lines
        if not lines or not lines[-1].is_empty:
            self._add_line()
        self.table.type_in(len(self.table.rows.lines) - 1)

    def _add_line(self) -> None:
        form, desk, meeting_id = self._form, self._minutes.place.desk, self._minutes.meeting_id
        if form is None:
            return
        line = Line("")

        def make(text: str) -> Made:
            return talks.add_line(
                desk,
                meeting_id,
                text,
                speaker=line.letters,
                mark=line.mark,
                said_at=line.said_at,
            )

        line.ref = form.expect(PlainBirth("raw_line", "text", make))
        self._bind(line, "")
        self.table.fit_row(self.table.rows.append(line))

    def _born(self, key: str, made: Made) -> None:
        row = self.table.rows.row_of(key)
        if row is not None:
            line = self.table.rows.lines[row]
            line.ref = made.id
            self._fields[made.id] = self._fields.pop(key)

    def _take_cell(self, line: Line, cell: LineCell) -> None:
        cell.setAccessibleName(pgettext("talks", "What is said"))
        cell.edited.connect(lambda text: self._typed(line, str(text)))
        cell.left.connect(lambda: self._fields[line.ref].left.emit())
        cell.speaker_typed.connect(lambda letters: self._name_speaker(line, letters))
        cell.speaker_taken_back.connect(lambda: self._take_speaker_back(line, cell))
        cell.ended.connect(lambda: self._end(line))
        cell.emptied.connect(lambda: self._go_back(line))
        cell.stepped.connect(self._step)
        cell.escaped.connect(self._choose_lines)

    def _typed(self, line: Line, text: str) -> None:
        if line.said_at is None:
            line.said_at = _now(self._minutes)
        self._fields[line.ref].type(text)
        self._show_line(line)

    def _knows(self, letters: str) -> bool:
        return by_letters(self._minutes.meeting.participants, letters) is not None

    def _name_speaker(self, line: Line, letters: str) -> None:
        named = by_letters(self._minutes.meeting.participants, letters)
        line.letters = letters
        line.speaker = "" if named is None else participant_name(self._minutes, named)
        self._store_speaker(line)

    def _take_speaker_back(self, line: Line, cell: LineCell) -> None:
        letters, line.letters, line.speaker = line.letters, "", ""
        cursor = cell.textCursor()
        cursor.insertText(letters)
        self._store_speaker(line)

    def _store_speaker(self, line: Line) -> None:
        if line.said_at is None:
            line.said_at = _now(self._minutes)
        self._show_line(line)
        ref, desk, letters = line.ref, self._minutes.place.desk, line.letters
        if isinstance(ref, int):
            self._minutes.do(lambda: talks.set_line_speaker(desk, ref, letters))

    def _end(self, line: Line) -> None:
        """Go to the next line, a new one after the last."""
        coming = _coming.fullmatch(f"{line.letters}{line.text}".strip())
        if coming is not None:
            self._note_coming(coming["letters"], came=coming["sign"] == "+")
        row = self.table.rows.row_of(line.ref)
        if row is None or row == len(self.table.rows.lines) - 1:
            self.open_last()
        else:
            self.table.type_in(row + 1)

    def _note_coming(self, letters: str, *, came: bool) -> None:
        """«ЛТ +» came now, «ЛТ −» left now; the line stays in the record."""
        one = by_letters(self._minutes.meeting.participants, letters)
        if one is None or self._minutes.meeting.signed:
            return
        desk, key = self._minutes.place.desk, one.key

        def act() -> Changes:
            return participants.came(desk, key) if came else participants.left(desk, key)

        self._minutes.do(act)

    def _go_back(self, line: Line) -> None:
        row = self.table.rows.row_of(line.ref)
        if not row or not line.is_empty:
            return
        self.table.type_in(row - 1)
        if isinstance(line.ref, int):
            self.actions_of_lines.remove_line(line)
        else:
            self.table.rows.remove(row)

    def _step(self, by: int) -> None:
        line = self.table.current_line()
        row = None if line is None else self.table.rows.row_of(line.ref)
        if row is not None:
            self.table.type_in(row + by)

    def _choose_lines(self) -> None:
        """Leave typing for choosing: the table itself gets the keys."""
        line = self.table.current_line()
        row = None if line is None else self.table.rows.row_of(line.ref)
        self.table.stop_typing()
        self.table.setFocus()
        if row is not None:
            self.table.selectRow(row)

    def _propose_letters(self) -> None:
        desk, meeting_id = self._minutes.place.desk, self._minutes.meeting_id
        unnamed = any(not one.initials for one in self._minutes.meeting.participants)
        if unnamed and not self._minutes.meeting.signed:
            self._minutes.do(lambda: propose_initials(desk, meeting_id))

    def retranslate(self) -> None:
        """Word the keys."""
        self.actions_of_lines.retranslate()
        self.table.setAccessibleName(pgettext("talks", "Lines of the talks"))
        self._hint.setText(
            pgettext(
                "talks",
                "Letters and Space: speaker · Enter: next line · F2 said · F3 proposal · "
                "F4 promise · F5 decision · «XY +» came, «XY −» left · Esc: choose lines, "
                "then a number sorts them",
            )
        )
        if self._form is not None:
            self.refresh()


def _now(minutes: OpenMinutes) -> time:
    return minutes.place.desk.clock.local_now().time().replace(microsecond=0)
