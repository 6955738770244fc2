"""The very first start: language, whose office, who works, where the data file lies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.base.languages import ContentLanguage, InterfaceLanguage
from liaison_app.base.settings import Settings
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.current import language, pgettext, render
from liaison_app.office.safe_places import warning_about
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.file_choosing import choose_data_file, choose_new_file
from liaison_app.ui.kit.form import Form
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.language_switch import LanguageSwitch
from liaison_app.ui.kit.lines import TextLine
from liaison_app.ui.theme.grid import GAP, UNIT


@dataclass(frozen=True, slots=True)
class NewOffice:
    """What the first start asks for."""

    path: Path
    name: Trilingual
    content_language: ContentLanguage
    who: str


@dataclass(frozen=True)
class Beginnings:
    """What can be begun; each raises LiaisonError where it cannot be, and the dialog stays."""

    new_office: Callable[[NewOffice], None]
    open_file: Callable[[Path], None]
    show_sample: Callable[[str], None]  # with the name of whoever works, which may be empty


class FirstStart(Dialog):
    """Nothing is made before «Begin»; a file that lies at the place already is opened, not lost."""

    def __init__(
        self,
        settings: Settings,
        beginnings: Beginnings,
        proposed: Path,
        who: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Propose a place and a name for whoever works; over a window it can just be left."""
        super().__init__(parent, wish=QSize(84 * UNIT, 70 * UNIT))
        self._settings, self._beginnings = settings, beginnings
        self.path = proposed
        self.languages = LanguageSwitch()
        self.office, self.who = TextLine(), TextLine()
        self.who.show_value(who)
        self.place = label("", wraps=True)
        self._intro, self._turns = label("muted", wraps=True), label("muted", wraps=True)
        self._language_words = label("muted")
        self._form = Form(above=True)
        self._make_actions()
        self._lay_out()
        self.languages.asked.connect(self._switch)
        self.retranslate()
        self.office.setFocus()

    def _make_actions(self) -> None:
        self.begin = Action(self, self._begin)
        self.change_place = Action(self, self._choose_place, keys="Ctrl+L")
        self.sample = Action(self, self._show_sample, keys="Ctrl+E")
        self.open_other = Action(self, self._choose_file, keys="Ctrl+O")

    def _lay_out(self) -> None:
        tongues = QHBoxLayout()
        tongues.addWidget(self._language_words)
        tongues.addStretch()
        tongues.addWidget(self.languages)
        self.body.setSpacing(UNIT + 2)
        self.body.addWidget(self._intro)
        self.body.addLayout(tongues)
        self._form.add("office", self.office)
        self._form.add("who", self.who)
        self._form.add("place", self._place_row())
        self.body.addWidget(self._form)
        self.body.addWidget(self._turns)
        self.body.addStretch()
        self.accept_with(self.begin)
        self.buttons.insertWidget(0, ActionButton(self.sample))
        self.buttons.insertWidget(1, ActionButton(self.open_other, "link"))

    def _place_row(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(self.place, 1)
        layout.addWidget(ActionButton(self.change_place))
        return row

    def retranslate(self) -> None:
        """Word the dialog."""
        if self.parent() is None:
            title, leave = pgettext("first start", "Welcome to Liaison"), _quit_words()
        else:
            title, leave = pgettext("first start", "A new data file"), ""
        self.say(title, leave)
        self._intro.setText(
            pgettext(
                "first start",
                "Meetings, proposals and commitments of your office in three languages. "
                "Three answers, and you can begin; all of it can be changed later in the settings.",
            )
        )
        self._language_words.setText(pgettext("first start", "Language of the program"))
        self._form.say("office", pgettext("first start", "Whose office is it?"))
        self.office.setPlaceholderText(
            pgettext("first start", "Its name in the other languages can wait")
        )
        self._form.say("who", pgettext("first start", "Your name, as it stands in the history"))
        self._form.say("place", pgettext("first start", "Where the data file lies"))
        self._turns.setText(
            pgettext(
                "first start",
                "One data file, one writer at a time: colleagues take turns, or each keeps a file "
                "of their own.",
            )
        )
        self.begin.say(pgettext("first start", "Begin"))
        self.change_place.say(pgettext("first start", "Another place…"))
        self.sample.say(
            pgettext("first start", "Look at the sample"),
            pgettext("first start", "A meeting that is written already, in a data file of its own"),
        )
        self.open_other.say(pgettext("first start", "Open a data file that is there…"))
        self._show_place()

    def said(self, field: str) -> str:
        """Give what is said below a field: office, who or place."""
        return self._form.rows[field].said()

    def _show_place(self) -> None:
        self.place.setText(str(self.path))
        warning = warning_about(self.path)
        if self.path.exists():
            hint = pgettext("first start", "A data file lies there already; it will be opened.")
        else:
            hint = "" if warning is None else render(warning)
        self._form.rows["place"].warn(hint)

    def _switch(self, code: InterfaceLanguage) -> None:
        self._settings.put("language", code)
        switch_language(code)

    def _choose_place(self) -> None:
        title = pgettext("first start", "Where the data file shall lie")
        choose_new_file(self, title, self.path, self._take_place)

    def _take_place(self, path: Path) -> None:
        self.path = path
        self._show_place()

    def _choose_file(self) -> None:
        choose_data_file(self, self.path.parent, self._open)

    # Beginning

    def _begin(self) -> None:
        self._form.clear_mistakes()
        self._show_place()
        who, name = str(self.who.value()), str(self.office.value())
        if self.path.exists():
            self._keep_who(who)
            self._open(self.path)
        elif not name:
            words = pgettext("first start", "Type the name of the office, in any language.")
            self._form.show_mistake("office", words)
        elif not who:
            self._form.show_mistake("who", pgettext("first start", "Type your name."))
        else:
            content: ContentLanguage = _content_language(language())
            office = NewOffice(self.path, Trilingual().written(content, name), content, who)
            self._try(lambda: self._beginnings.new_office(office))

    def _open(self, path: Path) -> None:
        self._try(lambda: self._beginnings.open_file(path))

    def _show_sample(self) -> None:
        self._try(lambda: self._beginnings.show_sample(str(self.who.value())))

    def _keep_who(self, who: str) -> None:
        if who:
            self._settings.put("who", who)

    def _try(self, beginning: Callable[[], None]) -> None:
        try:
            beginning()
        except LiaisonError as error:
            self._form.show_mistake("place", render(error.message))
        else:
            self.accept()


def _quit_words() -> str:
    return pgettext("first start", "Quit")


def _content_language(chosen: InterfaceLanguage) -> ContentLanguage:
    """Give the language of content for an interface; English is none of the office's."""
    return "ru" if chosen == "en" else chosen
