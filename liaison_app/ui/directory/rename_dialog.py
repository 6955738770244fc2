"""A new name from a day on; the old one stays with its dates and on old papers."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from liaison_app.base.errors import LiaisonError, UserMistake
from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.domain.directory import Organisation
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.current import pgettext, render
from liaison_app.office.directory import rename_organisation
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.form import Form
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.language_switch import OWN_NAMES
from liaison_app.ui.kit.lines import DateLine, TextLine
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import UNIT


class RenameDialog(Dialog):
    """Asks for the names and the first day on which they hold."""

    def __init__(
        self, place: Workplace, organisation: Organisation, parent: QWidget | None = None
    ) -> None:
        """Begin with the present names."""
        super().__init__(parent, wish=QSize(64 * UNIT, 52 * UNIT))
        self._place, self._organisation = place, organisation
        self._explanation = label("muted", wraps=True)
        self._form = Form(above=True)
        self.names: dict[ContentLanguage, TextLine] = {}
        for language in CONTENT_LANGUAGES:
            self.names[language] = line = TextLine()
            line.show_value(organisation.name.text(language))
            self._form.add(language, line)
        self.since = DateLine(place.desk.clock.today)
        self.since.show_value(place.desk.clock.today())
        self._form.add("valid_from", self.since)
        self.body.addWidget(self._explanation)
        self.body.addWidget(self._form)
        self.body.addStretch()
        self.rename = Action(self, self._rename)
        self.accept_with(self.rename)
        self.retranslate()
        next(iter(self.names.values())).setFocus()

    def retranslate(self) -> None:
        """Word the dialog."""
        self.say(pgettext("directory", "A new name"))
        self._explanation.setText(
            pgettext(
                "directory",
                "The present name is kept with its dates; papers of that time keep it. "
                "A slip of the pen is corrected in the card itself.",
            )
        )
        name = pgettext("directory", "Name")
        for language, line in self.names.items():
            self._form.say(language, OWN_NAMES[language])
            line.setAccessibleName(f"{name}, {OWN_NAMES[language]}")
        self._form.say("valid_from", pgettext("directory", "From which day on"))
        self.rename.say(pgettext("directory", "Rename"))

    def _rename(self) -> None:
        self.since.finish()
        since = self.since.value()
        name = Trilingual()
        for language, line in self.names.items():
            name = name.written(language, str(line.value()))
        if not name:
            words = pgettext("new card", "Type a name in one language at least.")
            self._form.show_mistake(CONTENT_LANGUAGES[0], words)
            return
        if not isinstance(since, date):
            self._form.show_mistake("valid_from", pgettext("directory", "Give the day."))
            return
        desk, key = self._place.desk, self._organisation.key
        self._place.do(
            lambda: rename_organisation(desk, key, name, since),
            self._refuse,
            lambda _: self.accept(),
            owner=self,
        )

    def _refuse(self, error: LiaisonError) -> None:
        field = error.field if isinstance(error, UserMistake) else ""
        self._form.show_mistake(field or "valid_from", render(error.message))
