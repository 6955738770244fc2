"""One side of the table: its list, and a line to seat one more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from liaison_app.domain.filters import PersonFilter
from liaison_app.domain.record import Side
from liaison_app.domain.rows import PersonRow
from liaison_app.domain.trilingual import Trilingual
from liaison_app.domain.words import SIDES
from liaison_app.language.current import pgettext, render
from liaison_app.language.names import name_and_position, seems_a_name
from liaison_app.office import participants, registers
from liaison_app.office.directory import new_person
from liaison_app.office.made import Made
from liaison_app.office.texts import guess_language
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.lookup import Found, Lookup, RegisterLookup
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.meetings.item.adding_picker import AddingPicker
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.participants.rows import side_row
from liaison_app.ui.meetings.participants.side_list import SideList
from liaison_app.ui.theme.grid import HALF

_Act = Callable[[], Made]


class SidePanel(Retranslated, QWidget):
    """`made(id)` when somebody was seated; the list tells the rest."""

    made = Signal(int)

    def __init__(self, minutes: OpenMinutes, side: Side, parent: QWidget | None = None) -> None:
        """Make it for one side."""
        super().__init__(parent)
        self.side = side
        self._minutes = minutes
        self._heading = label("strong")
        self.list = SideList()
        self.picker = AddingPicker(
            minutes.place,
            _people_of(side),
            lambda: pgettext("participants", "＋ name, or only a position"),
            lambda: pgettext("participants", "{side}: seat one more", side=render(SIDES[side])),
        )
        self.picker.picked.connect(self._seat)
        self.picker.new_asked.connect(self._offer_new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(self._heading)
        column.addWidget(self.list)
        column.addWidget(self.picker)
        self.retranslate()

    def refresh(self) -> None:
        """Show the side as it is now."""
        minutes = self._minutes
        seated = minutes.view.participants(self.side)
        self.list.show_rows([side_row(minutes, one) for one in seated])
        self.picker.setVisible(not minutes.meeting.signed)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the heading and the line."""
        name = render(SIDES[self.side])
        count = len(self._minutes.view.participants(self.side)) if self._minutes.is_read else 0
        self._heading.setText(pgettext("participants", "{side} · {count}", side=name, count=count))
        self.list.setAccessibleName(name)

    def _seat(self, found: Found) -> None:
        desk, meeting_id = self._minutes.place.desk, self._minutes.meeting_id
        self._minutes.do(
            lambda: participants.add_person(desk, meeting_id, found.id), self.made.emit
        )

    def _offer_new(self, typed: str) -> None:
        """Ask what was typed: a position, a name, or somebody for the directory.

        The line keeps it until somebody is seated: no stray key loses it.
        """
        if not typed:
            return
        menu = QMenu(self)
        for words, act in self._offers(typed):
            entry = menu.addAction(words.replace("&", "&&"))
            entry.triggered.connect(lambda _=False, act=act: self._do(act, typed))
        menu.setActiveAction(menu.actions()[-1 if seems_a_name(typed) else 0])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.picker.mapToGlobal(self.picker.rect().bottomLeft()))

    def _offers(self, typed: str) -> Iterator[tuple[str, _Act]]:
        name, job = name_and_position(typed)
        if job:
            words = pgettext(
                "participants", "Name and position: {name} — {job}", name=name, job=job
            )
            yield (
                words,
                partial(self._seat_uncarded, self._text(typed, name), self._text(typed, job)),
            )
        words = pgettext("participants", "Only the position: {typed}", typed=typed)
        yield words, partial(self._seat_uncarded, Trilingual(), self._text(typed, typed))
        if not job:
            words = pgettext("participants", "Name without a card: {typed}", typed=typed)
            yield words, partial(self._seat_uncarded, self._text(typed, typed), Trilingual())
        words = pgettext("participants", "New card: {typed}", typed=typed)
        yield words, partial(self._seat_new, self._text(typed, name), self._text(typed, job))

    def _do(self, act: _Act, typed: str) -> None:
        def seated(participant_id: int) -> None:
            self.picker.forget(typed)
            self.made.emit(participant_id)

        self._minutes.do(act, seated)

    def _text(self, typed: str, part: str) -> Trilingual:
        """Give a part of what was typed, in the language of the whole."""
        language = guess_language(typed, self._minutes.language or self._minutes.asked)
        return Trilingual().written(language, part)

    def _seat_uncarded(self, name: Trilingual, job: Trilingual) -> Made:
        desk, meeting_id = self._minutes.place.desk, self._minutes.meeting_id
        return participants.add_position(desk, meeting_id, self.side, name=name, job=job)

    def _seat_new(self, name: Trilingual, job: Trilingual) -> Made:
        desk, meeting_id = self._minutes.place.desk, self._minutes.meeting_id
        person = new_person(desk, self.side, name, title=job)
        return participants.add_person(desk, meeting_id, person.id)


def _people_of(side: Side) -> Lookup:
    return RegisterLookup(
        "person",
        registers.PEOPLE,
        lambda words: PersonFilter(sides=frozenset({side}), words=words),
        _found,
    )


def _found(row: PersonRow) -> Found:
    parts = (row.post.text, row.organisation.text)
    return Found(row.id, row.name.text, " · ".join(part for part in parts if part))
