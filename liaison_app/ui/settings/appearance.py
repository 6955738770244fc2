"""Settings of this computer: language of the interface, light or dark, size of the text."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from liaison_app.base.settings import Settings
from liaison_app.language.current import language, npgettext, pgettext
from liaison_app.ui.kit.form import Form
from liaison_app.ui.kit.form_line import CAPTION_WIDTH
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.language_switch import OWN_NAMES
from liaison_app.ui.kit.lines import ChoiceField
from liaison_app.ui.kit.options import Option
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.theme.fonts import POINT_SIZES
from liaison_app.ui.theme.grid import UNIT
from liaison_app.ui.theme.look import THEME_CHOICES, ThemeChoice, look


class AppearanceSection(Retranslated, QWidget):
    """Every choice is applied and kept at once."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        """Show what is chosen now."""
        super().__init__(parent)
        self._settings = settings
        self.language = ChoiceField(_languages)
        self.theme = ChoiceField(_themes)
        self.text_size = ChoiceField(_sizes)
        self._form = Form(label_width=CAPTION_WIDTH - UNIT)
        for name, field in (
            ("language", self.language),
            ("theme", self.theme),
            ("size", self.text_size),
        ):
            field.setMaximumWidth(36 * UNIT)
            self._form.add(name, field)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._form)
        self.language.edited.connect(self._switch)
        self.theme.edited.connect(self._paint)
        self.text_size.edited.connect(self._resize_texts)
        self.retranslate()

    @staticmethod
    def heading() -> str:
        """Give the words over the section."""
        return pgettext("settings", "Language and look")

    def retranslate(self) -> None:
        """Word the fields and show what is chosen."""
        self._form.say("language", pgettext("settings", "Interface language"))
        self._form.say("theme", pgettext("settings", "Colours"))
        self._form.say("size", pgettext("settings", "Font size"))
        self.language.show_value(language())
        self.theme.show_value(look().choice)
        self.text_size.show_value(look().point_size)

    def _switch(self, code: InterfaceLanguage) -> None:
        self._settings.put("language", code)
        switch_language(code)

    def _paint(self, choice: ThemeChoice) -> None:
        self._settings.put("theme", choice)
        look().apply(choice)

    def _resize_texts(self, points: int) -> None:
        self._settings.put("text.size", points)
        look().apply(point_size=points)


def _languages() -> Sequence[Option]:
    return [Option(code, OWN_NAMES[code]) for code in INTERFACE_LANGUAGES]


def _themes() -> Sequence[Option]:
    words = {
        "system": pgettext("settings", "As the system"),
        "light": pgettext("settings", "Light"),
        "dark": pgettext("settings", "Dark"),
    }
    return [Option(choice, words[choice]) for choice in THEME_CHOICES]


def _sizes() -> Sequence[Option]:
    return [
        Option(size, npgettext("settings", "{count} point", "{count} points", size))
        for size in POINT_SIZES
    ]
