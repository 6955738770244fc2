"""ҚАЗ│РУС│中文│EN: the interface's language by one click, without a restart."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from liaison_app.language.current import language, pgettext
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_role

# Languages are named in themselves, for whoever cannot read the present one.
SHORT_NAMES: Mapping[InterfaceLanguage, str] = {"kk": "ҚАЗ", "ru": "РУС", "zh": "中文", "en": "EN"}
OWN_NAMES: Mapping[InterfaceLanguage, str] = {
    "kk": "Қазақша",
    "ru": "Русский",
    "zh": "中文",
    "en": "English",
}


class LanguageSwitch(Retranslated, QWidget):
    """Four segments; `asked` is sent with the language to switch to. Ctrl+Shift+1 to 4."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it; the present language is marked."""
        super().__init__(parent)
        set_role(self, "segments")
        self._group = QButtonGroup(self, exclusive=True)
        self._buttons: dict[InterfaceLanguage, QPushButton] = {}
        self._actions: dict[InterfaceLanguage, Action] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for number, code in enumerate(INTERFACE_LANGUAGES, start=1):
            layout.addWidget(self._segment(code, number))
        self.retranslate()

    def _segment(self, code: InterfaceLanguage, number: int) -> QPushButton:
        button = QPushButton(SHORT_NAMES[code], autoDefault=False)
        button.setCheckable(True)
        edges = {1: "left", len(INTERFACE_LANGUAGES): "right"}
        button.setProperty("edge", edges.get(number, "middle"))
        keys = f"Ctrl+Shift+{number}"
        action = Action(self, partial(self._ask, code), keys=keys)
        button.clicked.connect(action.trigger)
        self._group.addButton(button)
        self._buttons[code] = button
        self._actions[code] = action
        return button

    def retranslate(self) -> None:
        """Mark the present language and name the keys."""
        for code, button in self._buttons.items():
            action = self._actions[code]
            name = OWN_NAMES[code]
            action.say(pgettext("language switch", "Interface in {language}", language=name))
            button.setChecked(code == language())
            button.setToolTip(action.tip())
            button.setAccessibleName(name)

    def _ask(self, code: InterfaceLanguage) -> None:
        self.retranslate()
        if code != language():
            self.asked.emit(code)
