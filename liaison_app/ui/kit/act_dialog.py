"""A dialog that asks what one act of the office needs, and says at the field what is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from liaison_app.base.errors import LiaisonError, UserMistake
from liaison_app.language.current import render
from liaison_app.office.made import Made
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.form import Form
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.lines import ReadLine
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import UNIT

Act = Callable[[], Changes | Made]


class ActDialog(Dialog):
    """Give the fields by the names that the office's rules use, and the act by `act`.

    It stays open while the office refuses: the reason stands at its field, or below all of them
    where it is about something that is not asked here.
    """

    def __init__(
        self, place: Workplace, fields: Mapping[str, QWidget], parent: QWidget | None = None
    ) -> None:
        """Ask for `fields` from above to below."""
        super().__init__(parent, wish=QSize(64 * UNIT, 24 * UNIT))
        self.place = place
        self.fields = dict(fields)
        self.subject = label("muted", wraps=True)
        self.form = Form(above=True)
        self.trouble = label("late", wraps=True)
        self.trouble.hide()
        for name, field in self.fields.items():
            self.form.add(name, field)
        self.body.setSpacing(UNIT)
        for part in (self.subject, self.form, self.trouble):
            self.body.addWidget(part)
        self.body.addStretch()
        self.take_action = Action(self, self.take)
        self.accept_with(self.take_action)

    def act(self) -> Act:
        """Give what the writer's thread shall do; the fields are read here, in the window's.

        It may raise UserMistake where something is missing.
        """
        raise NotImplementedError

    def name_fields(self, labels: Mapping[str, str]) -> None:
        """Word the labels of the fields that are asked for."""
        for name in self.fields:
            self.form.say(name, labels[name])

    def ask(self) -> None:
        """Show the dialog over its window; it goes away by itself."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.open()

    def take(self) -> None:
        """Do it, unless a field holds what cannot be read."""
        self.form.clear_mistakes()
        self.trouble.hide()
        if self._misread():
            return
        try:
            act = self.act()
        except UserMistake as mistake:
            self._refused(mistake)
            return
        self.take_action.setEnabled(False)  # a second Enter must not do it twice
        self.place.do(act, self._refused, lambda _: self.accept(), owner=self)

    def _misread(self) -> bool:
        for name, field in self.fields.items():
            words = field.misread() if isinstance(field, ReadLine) else ""
            if words:
                self.form.show_mistake(name, words)
                self.grow()
                return True
        return False

    def _refused(self, error: LiaisonError) -> None:
        self.take_action.setEnabled(True)
        words = render(error.message)
        name = error.field if isinstance(error, UserMistake) else ""
        if not self.form.show_mistake(name, words):
            self.trouble.setText(words)
            self.trouble.show()
        self.grow()


def day_of(value: object) -> date | None:
    """Give a day as a field holds it, None where there is none."""
    return value if isinstance(value, date) else None
