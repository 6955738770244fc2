"""A new card asks for the side and a name only, and says when there is such a card already."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.domain.words import SIDES
from liaison_app.language.current import pgettext, render
from liaison_app.language.pinyin import is_han
from liaison_app.office.directory import new_organisation, new_person, new_project
from liaison_app.office.made import Made
from liaison_app.office.similar import ProposedNames, Similar, find_similar, propose_names
from liaison_app.office.texts import guess_language
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.form import Form
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.language_switch import OWN_NAMES
from liaison_app.ui.kit.lines import ChoiceField, TextLine
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.grid import HALF, UNIT

_CALM_MS = 250
_MOST_SIMILAR = 4
_SIDES = {side: SIDES[side] for side in (Side.KZ, Side.CN)}


class NewCardDialog(Dialog):
    """`made(id)`: there is a new card now. `taken(id)`: the one that was there is meant."""

    made = Signal(int)
    taken = Signal(int)

    def __init__(
        self, place: Workplace, kind: str, typed: str = "", parent: QWidget | None = None
    ) -> None:
        """Ask for a card of `kind` (organisation, person or project), begun by what was typed."""
        super().__init__(parent, wish=QSize(64 * UNIT, 66 * UNIT))
        self._place, self.kind = place, kind
        self._similar: Sequence[Similar] = ()
        self._offers: list[Action] = []
        self._mistake = ""
        self._asked = 0
        self.side = ChoiceField(worded_options(_SIDES))
        self.names: dict[ContentLanguage, TextLine] = {}
        self._form = Form(above=True)
        self._arrange()
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self.look_for_similar)
        self._begin_with(typed)
        self.retranslate()

    def _arrange(self) -> None:
        if self.kind != "project":
            self._form.add("side", self.side)
        for language in CONTENT_LANGUAGES:
            self.names[language] = line = TextLine()
            line.edited.connect(lambda _: self._names_changed())
            self._form.add(language, line)
        self.propose = Action(self, self._ask_for_names)
        self._propose_button = ActionButton(self.propose, "link")
        self._warning = label("soon", wraps=True)
        self._warning.hide()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(HALF)
        self.body.addWidget(self._form)
        self.body.addWidget(self._propose_button)
        self.body.addWidget(self._warning)
        self.body.addLayout(self._cards)
        self.body.addStretch()
        self.make = Action(self, self._create)
        self.accept_with(self.make)

    def _begin_with(self, typed: str) -> None:
        chinese = any(is_han(letter) for letter in typed)
        # Cyrillic letters say nothing of the side: Chinese companies are written in them, too.
        self.side.show_value(Side.CN if chinese else None)
        self.side.edited.connect(lambda _: self._form.clear_mistakes())
        language: ContentLanguage = (
            "zh" if chinese else guess_language(typed, self._written_language())
        )
        self.names[language].show_value(typed)
        (self.side if self._lacks_side() else self.names[language]).setFocus()
        self._names_changed()

    def _lacks_side(self) -> bool:
        return self.kind != "project" and self.side.value() is None

    def _written_language(self) -> ContentLanguage:
        """Give the language in which a name is typed that is not Chinese."""
        asked = self._place.content_language()
        return "ru" if asked == "zh" else asked

    def name(self) -> Trilingual:
        """Give the names as typed."""
        name = Trilingual()
        for language, line in self.names.items():
            name = name.written(language, str(line.value()))
        return name

    def offers(self) -> Sequence[Action]:
        """Give what takes a card that is there already."""
        return self._offers

    def said(self) -> str:
        """Give what was said to be wrong."""
        return self._mistake

    def retranslate(self) -> None:
        """Word the dialog."""
        titles = {
            "organisation": pgettext("new card", "New organisation"),
            "person": pgettext("new card", "New person"),
            "project": pgettext("new card", "New project"),
        }
        self.say(titles[self.kind])
        if self.kind != "project":
            self._form.say("side", pgettext("new card", "Side"))
            self.side.setPlaceholderText(pgettext("new card", "Choose the side"))
        name = pgettext("new card", "Name")
        for language, line in self.names.items():
            self._form.say(language, OWN_NAMES[language])
            line.setAccessibleName(f"{name}, {OWN_NAMES[language]}")
        self.make.say(pgettext("new card", "Create the card"))
        self.propose.say(
            pgettext("new card", "Propose names from the Chinese one"),
            pgettext("new card", "Fills the empty names by sound; people know better"),
        )
        self._show_similar(self._similar)

    def _names_changed(self) -> None:
        chinese = str(self.names["zh"].value())
        self._propose_button.setVisible(self.kind == "person" and bool(chinese))
        self._form.clear_mistakes()
        self._calm.start()

    # Proposing names

    def _ask_for_names(self) -> None:
        desk, chinese = self._place.desk, str(self.names["zh"].value())
        self._place.read(
            lambda: propose_names(desk, chinese), self._fill_names, self._refuse, owner=self
        )

    def _fill_names(self, proposed: ProposedNames) -> None:
        for language, line in self.names.items():
            if not line.value():
                line.show_value(proposed.display.text(language))
        self._names_changed()

    # Cards that are there already

    def look_for_similar(self) -> None:
        """Ask whether there is such a card already."""
        self._asked += 1
        name, desk, kind = self.name(), self._place.desk, self.kind
        self._place.read(
            lambda: find_similar(desk, kind, name) if name else (),
            partial(self._found_similar, self._asked),
            self._refuse,
            owner=self,
        )

    def _found_similar(self, asked: int, similar: Sequence[Similar]) -> None:
        if asked == self._asked:
            self._show_similar(similar)

    def _show_similar(self, similar: Sequence[Similar]) -> None:
        self._similar = similar
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for offer in self._offers:
            offer.deleteLater()
        self._offers.clear()
        self._warning.setText(pgettext("new card", "Already in the directory:"))
        self._warning.setVisible(bool(similar))
        for card in similar[:_MOST_SIMILAR]:
            action = Action(self, partial(self._take, card.id))
            action.say(self._words_of(card))
            self._offers.append(action)
            self._cards.addWidget(ActionButton(action, "link"))

    def _words_of(self, card: Similar) -> str:
        name = card.name.shown(self._place.content_language())[0]
        if card.side is None:
            return pgettext("new card", "Take it: {name}", name=name)
        side = render(SIDES[card.side])
        return pgettext("new card", "Take it: {name} ({side})", name=name, side=side)

    def _take(self, card_id: int) -> None:
        self.accept()
        self.taken.emit(card_id)

    # Making it

    def _create(self) -> None:
        if not self.name():
            self._say(pgettext("new card", "Type a name in one language at least."))
            return
        if self._lacks_side():
            self._mistake = pgettext("new card", "Say whose it is: choose the side.")
            self._form.show_mistake("side", self._mistake)
            self.side.setFocus()
            return
        self.make.setEnabled(False)
        self._place.do(self._make, self._refuse, self._done, owner=self)

    def _make(self) -> Made:
        desk, name = self._place.desk, self.name()
        if self.kind == "project":
            return new_project(desk, name)
        side = Side(str(self.side.value()))
        if self.kind == "organisation":
            return new_organisation(desk, side, name)
        return self._make_person(side, name)

    def _make_person(self, side: Side, name: Trilingual) -> Made:
        """Make a person; a Chinese name gives family and given name, too."""
        desk = self._place.desk
        proposed = propose_names(desk, name.zh) if side is Side.CN and name.zh else None
        if proposed is None or not proposed.family:
            return new_person(desk, side, name)
        return new_person(
            desk, side, name, family=proposed.family, given=proposed.given, pinyin=proposed.pinyin
        )

    def _done(self, made: Made) -> None:
        self.accept()
        self.made.emit(made.id)

    def _refuse(self, error: LiaisonError) -> None:
        self.make.setEnabled(True)
        self._say(render(error.message))

    def _say(self, words: str) -> None:
        self._mistake = words
        self._form.show_mistake(next(iter(self.names)), words)
