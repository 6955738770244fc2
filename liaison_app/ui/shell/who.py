"""Who is working: shown in the window, changed by one click, without a password."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMenu, QWidget

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import MenuButton
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.form import Form
from liaison_app.ui.kit.lines import TextLine
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.icons import Icon


class WhoButton(Retranslated, MenuButton):
    """`chosen(name)` is sent when somebody else begins to work; `names` gives whom to offer."""

    chosen = Signal(str)

    def __init__(self, names: Callable[[], Sequence[str]], parent: QWidget | None = None) -> None:
        """Make it for nobody yet."""
        super().__init__(
            self._offer, "muted", keys="Ctrl+Shift+U", drawn=Icon.PERSON, parent=parent
        )
        self._names = names
        self.name = ""
        self.retranslate()

    def show_name(self, name: str) -> None:
        """Show who works now."""
        self.name = name
        self.retranslate()

    def retranslate(self) -> None:
        """Word the button."""
        more = pgettext("who works", "Who is working; press to change")
        self.say(self.name or pgettext("who works", "Who are you?"), more)

    def _offer(self, menu: QMenu) -> None:
        for name in self._names():
            entry = menu.addAction(name)
            entry.setCheckable(True)
            entry.setChecked(name == self.name)
            entry.triggered.connect(partial(self._choose, name))
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(pgettext("who works", "Somebody else…"), self.ask_name)

    def ask_name(self) -> None:
        """Ask for a name that is not in the list."""
        dialog = NameDialog(self.window())
        dialog.named.connect(self._choose)
        dialog.open()

    def _choose(self, name: str) -> None:
        if name and name != self.name:
            self.show_name(name)
            self.chosen.emit(name)


class NameDialog(Dialog):
    """Asks for the name of whoever works now."""

    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent, wish=QSize(56 * UNIT, 30 * UNIT))
        self.line = TextLine()
        self._form = Form(above=True)
        self._form.add("name", self.line)
        self.body.addWidget(self._form)
        self.body.addStretch()
        self._take = Action(self, self._taken)
        self.accept_with(self._take)
        self.retranslate()
        self.line.setFocus()

    def retranslate(self) -> None:
        """Word it."""
        self.say(pgettext("who works", "Who is working?"))
        self._form.say("name", pgettext("who works", "Your name, as it stands in the history"))
        self._take.say(pgettext("who works", "Work as this person"))

    def _taken(self) -> None:
        name = str(self.line.value())
        if not name:
            self._form.show_mistake("name", pgettext("who works", "Type a name."))
            return
        self.accept()
        self.named.emit(name)
