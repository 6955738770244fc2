"""What is printed under a point: how it addresses its parties, who they are, until when."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from liaison_app.domain.meeting import Decision, DecisionKind
from liaison_app.domain.term import Term
from liaison_app.domain.word_lists import DECISION_KINDS
from liaison_app.language.current import pgettext, render
from liaison_app.office import parties
from liaison_app.office.editing import FieldEdit
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.meetings.item.captions import ChoiceButton
from liaison_app.ui.meetings.item.minutes_term import term_line
from liaison_app.ui.meetings.item.parties_line import PartiesLine
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.theme.grid import UNIT


class PointLine(Retranslated, QWidget):
    """Stands under the texts of a point; every change is an action of its own."""

    def __init__(self, minutes: OpenMinutes, parent: QWidget | None = None) -> None:
        """Make it for a point that is not known yet; `show_point` fills it."""
        super().__init__(parent)
        self._minutes = minutes
        self._point: Decision | None = None
        self.kind = ChoiceButton(worded_options(DECISION_KINDS), can_be_empty=False)
        self.kind.setMaximumWidth(20 * UNIT)
        self.parties = PartiesLine(minutes)
        self.due = term_line(minutes)
        set_role(self.due, "inline")
        self.due.setFixedWidth(15 * UNIT)
        self.kind.chosen.connect(self._set_kind)
        self.parties.changed.connect(self._set_parties)
        self.due.edited.connect(self._set_due)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.kind, 0, top)
        row.addWidget(self.parties, 1)
        row.addWidget(self.due, 0, top)
        self.retranslate()

    def show_point(self, point: Decision, *, frozen: bool) -> None:
        """Show what is stored; a term being typed is left alone."""
        self._point = point
        ids = parties.party_ids(point)
        self.parties.show_parties(ids, frozen=frozen)
        self.kind.setEnabled(not frozen)
        self.due.setReadOnly(frozen)
        self.due.setVisible(not frozen or parties.term_of_point(point).set)
        if not self.due.is_busy():
            term = parties.term_of_point(point)
            self.due.show_value(term if term.set else None)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the fields."""
        self.due.setPlaceholderText(pgettext("minutes editor", "until when"))
        self.due.setAccessibleName(pgettext("minutes editor", "Until when"))
        kind = self._point.kind if self._point is not None else DecisionKind.AGREE
        name = pgettext("minutes editor", "How the point addresses its parties")
        self.kind.say(render(DECISION_KINDS[kind]), name)

    def _set_kind(self, chosen: object) -> None:
        point = self._point
        if point is not None and isinstance(chosen, DecisionKind) and chosen != point.kind:
            edit = FieldEdit("decision", point.key, "kind", point.kind.value, chosen.value)
            self._minutes.store_fields([edit])

    def _set_parties(self, ids: list[int]) -> None:
        point, desk = self._point, self._minutes.place.desk
        if point is not None:
            key = point.key
            self._minutes.do(lambda: parties.set_parties(desk, key, ids))

    def _set_due(self, value: object) -> None:
        point, desk = self._point, self._minutes.place.desk
        if point is not None:
            key, term = point.key, value if isinstance(value, Term) else Term()
            self._minutes.do(lambda: parties.set_point_term(desk, key, term))
