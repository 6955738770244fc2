"""The two sides of the table beside each other, and below them the card of whoever is chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.record import Side
from liaison_app.language.current import pgettext
from liaison_app.language.names import name_and_position
from liaison_app.office import participants
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.flow_layout import FlowLayout
from liaison_app.ui.kit.record_form import RecordForm
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.meetings.participants.form_plan import Seated, participant_plan
from liaison_app.ui.meetings.participants.side_panel import SidePanel
from liaison_app.ui.meetings.people import participant_by_id, participant_name
from liaison_app.ui.meetings.texts.writing_area import WritingArea
from liaison_app.ui.theme.grid import GAP, UNIT


class ParticipantsPage(Retranslated, QWidget):
    """Sides, card, and what can be done with the one chosen."""

    def __init__(self, minutes: OpenMinutes, parent: QWidget | None = None) -> None:
        """Make it empty; `refresh` fills it."""
        super().__init__(parent)
        self._minutes = minutes
        self.panels = {side: SidePanel(minutes, side) for side in (Side.KZ, Side.CN)}
        self.form: RecordForm[Seated] = RecordForm(
            minutes.place,
            participant_plan(minutes.place, minutes.meeting_id),
            minutes.panes,
            scrolls=False,
        )
        self._came = Action(self, self._came_now)
        self._left = Action(self, self._left_now)
        self._from_card = Action(self, self._refresh_from_card)
        self._remove = Action(self, self._remove_chosen)
        self.card = QWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(GAP)
        for panel in self.panels.values():
            sides.addWidget(panel, 1)
        buttons = FlowLayout()
        for action in (self._came, self._left, self._from_card):
            buttons.addWidget(ActionButton(action))
        buttons.addWidget(ActionButton(self._remove, "muted"))
        below = QVBoxLayout(self.card)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(UNIT)
        below.addLayout(buttons)
        below.addWidget(self.form)
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, UNIT, GAP)
        rows.setSpacing(GAP)
        rows.addLayout(sides)
        rows.addWidget(self.card)
        rows.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(WritingArea(content))

    def _connect(self) -> None:
        desk = self._minutes.place.desk
        for side, panel in self.panels.items():
            panel.list.chosen.connect(lambda key, side=side: self._choose(key, side))
            panel.list.entered.connect(self.form.focus_first)
            panel.list.removal_asked.connect(self._remove_one)
            panel.list.shifted.connect(
                lambda key, by: self._minutes.do(lambda: participants.shift_rank(desk, key, by))
            )
            panel.made.connect(self.show_participant)
        for language, cell in self.form.texts["name"].cells.items():
            cell.left.connect(partial(self._split_name, language))
        self.form.refused.connect(self._minutes.refused)
        self.form.gone.connect(self._show_nobody)

    def refresh(self) -> None:
        """Show both sides as they are now."""
        for panel in self.panels.values():
            panel.refresh()
        if self.form.record_id is None:
            self._show_first()
        self._show_card()

    def show_participant(self, participant_id: int) -> None:
        """Show the card of a participant, or of the first one."""
        if not participant_id:
            if self.form.record_id is None:
                self._show_first()
            return
        for panel in self.panels.values():
            panel.list.choose(participant_id)
        if self.form.record_id != participant_id:
            self.form.open(participant_id)
        self._show_card()

    def focus_any(self) -> None:
        """Go to the first side on which somebody sits, else to where one is seated."""
        panels = list(self.panels.values())
        seated = next((panel for panel in panels if panel.list.has_rows()), None)
        (panels[0].picker if seated is None else seated.list).setFocus()

    def leave(self) -> None:
        """Store what is typed."""
        self.form.leave()

    def retranslate(self) -> None:
        """Word the buttons."""
        self._came.say(
            pgettext("participants", "Came now"),
            pgettext("participants", "Came later: keep the present time"),
        )
        self._left.say(
            pgettext("participants", "Left now"),
            pgettext("participants", "Left earlier: keep the present time"),
        )
        self._from_card.say(
            pgettext("participants", "As on the card"),
            pgettext("participants", "Take name, position and organisation from the card again"),
        )
        self._remove.say(pgettext("participants", "Remove from the list"))

    def _choose(self, participant_id: int, side: Side) -> None:
        for other, panel in self.panels.items():
            if other is not side:
                panel.list.choose(None)
        self.form.open(participant_id)
        self._show_card()

    def _show_first(self) -> None:
        first = next(iter(self._minutes.meeting.participants), None)
        if first is not None:
            self.show_participant(first.key)

    def _show_nobody(self) -> None:
        self.form.leave()
        self._show_card()

    def _show_card(self) -> None:
        one = participant_by_id(self._minutes, self.form.record_id)
        self.card.setVisible(one is not None)
        frozen = self._minutes.meeting.signed
        for action in (self._came, self._left, self._from_card, self._remove):
            action.setVisible(not frozen)
        self._from_card.setVisible(not frozen and one is not None and one.person_id is not None)

    def _split_name(self, language: ContentLanguage) -> None:
        """Take a position typed behind a comma out of the name, where there is none yet."""
        cell, job = (self.form.texts[field].cells[language] for field in ("name", "job"))
        name, position = name_and_position(cell.value())
        if position and not job.value() and not cell.isReadOnly() and not job.isReadOnly():
            cell.retype(name)
            job.retype(position)

    def _came_now(self) -> None:
        key, desk = self.form.record_id, self._minutes.place.desk
        if key is not None:
            self._minutes.do(lambda: participants.came(desk, key))

    def _left_now(self) -> None:
        key, desk = self.form.record_id, self._minutes.place.desk
        if key is not None:
            self._minutes.do(lambda: participants.left(desk, key))

    def _refresh_from_card(self) -> None:
        key, desk = self.form.record_id, self._minutes.place.desk
        if key is not None:
            self.form.store_now()
            self._minutes.do(lambda: participants.refresh_from_card(desk, key))

    def _remove_chosen(self) -> None:
        if self.form.record_id is not None:
            self._remove_one(self.form.record_id)

    def _remove_one(self, key: int) -> None:
        one, desk = participant_by_id(self._minutes, key), self._minutes.place.desk
        name = "" if one is None else participant_name(self._minutes, one)
        self._minutes.remove(
            lambda: pgettext("participants", "Removed from the list: {name}", name=name),
            lambda: participants.remove_participant(desk, key),
            "participant",
            key,
        )
