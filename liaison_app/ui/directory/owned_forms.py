"""Records that belong to a card, each in a form of its own: posts, former names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Words
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.form_line import CAPTION_WIDTH
from liaison_app.ui.kit.indented import indented
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.record_form import FormPlan, RecordForm
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import GAP, UNIT
from liaison_app.ui.theme.icons import Icon

View = TypeVar("View")


class OwnedForms(Retranslated, QWidget, Generic[View]):
    """A heading, a form for each record, a button for one more.

    `removal_asked(id)` where records can be taken out; `refused(error)` from any of the forms.
    """

    removal_asked = Signal(int)
    refused = Signal(object)

    def __init__(
        self,
        place: Workplace,
        plan: Callable[[Workplace], FormPlan[View]],
        panes: Panes,
        heading: Words,
        removes: Words | None = None,
    ) -> None:
        """Begin without records; `removes` words what takes one out."""
        super().__init__()
        self._place, self._plan, self._panes = place, plan, panes
        self._words, self._removes = heading, removes
        self.forms: dict[int, RecordForm[View]] = {}
        self._frames: dict[int, QFrame] = {}
        self._removals: dict[int, Action] = {}
        self._heading = label("heading")
        self._heading.setContentsMargins(0, GAP, 0, 0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(UNIT)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(UNIT)
        whole.addWidget(self._heading)
        whole.addLayout(self._rows)
        self._whole = whole
        self.retranslate()

    def add_button(self, action: Action) -> None:
        """Add what makes one more."""
        self._whole.addLayout(indented(CAPTION_WIDTH, ActionButton(action)))

    def show_records(self, ids: Sequence[int], focus: int | None = None) -> None:
        """Show these records in this order; forms that are there already stay as they are.

        A new form for the record `focus` takes the focus.
        """
        for key in [key for key in self.forms if key not in ids]:
            self._drop(key)
        for place, key in enumerate(ids):
            if key not in self.forms:
                self._add(key, focus=key == focus)
            self._rows.removeWidget(self._frames[key])
            self._rows.insertWidget(place, self._frames[key])
        self.retranslate()

    def store_now(self) -> None:
        """Store at once what is typed."""
        for form in self.forms.values():
            form.store_now()

    def leave(self) -> None:
        """Store what is typed and let all records go."""
        self.show_records(())

    def retranslate(self) -> None:
        """Word the heading and the buttons."""
        self._heading.setText(self._words())
        for action in self._removals.values():
            action.say(self._removes() if self._removes else "")

    def _add(self, key: int, *, focus: bool) -> None:
        form = RecordForm(self._place, self._plan(self._place), self._panes, scrolls=False)
        form.refused.connect(self.refused)
        frame = QFrame()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(form)
        if self._removes is not None:
            action = Action(frame, partial(self.removal_asked.emit, key), drawn=Icon.DELETE)
            self._removals[key] = action
            column.addLayout(indented(CAPTION_WIDTH, ActionButton(action, "link")))
        self.forms[key], self._frames[key] = form, frame
        form.open(key, focus=focus)

    def _drop(self, key: int) -> None:
        form, frame = self.forms.pop(key), self._frames.pop(key)
        self._removals.pop(key, None)
        form.leave()
        self._rows.removeWidget(frame)
        frame.hide()
        frame.deleteLater()
