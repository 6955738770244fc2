"""Which languages stand side by side, and how wide."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.base.settings import Settings

# A Chinese text is a quarter as long and half as wide as its Russian one (domain.md 1.4); equal
# thirds waste its column and lengthen the other two.
SHARES: Mapping[ContentLanguage, int] = {"kk": 36, "ru": 36, "zh": 28}


class Panes(QObject):
    """The languages shown, in the order of custom; at least one, kept for the next start."""

    changed = Signal()

    def __init__(self, settings: Settings, setting: str, parent: QObject | None = None) -> None:
        """Begin with what was chosen last under the name `setting`, all three at first."""
        super().__init__(parent)
        self._settings, self._setting = settings, setting
        kept = settings.text(setting).split()
        chosen = tuple(language for language in CONTENT_LANGUAGES if language in kept)
        self.shown: tuple[ContentLanguage, ...] = chosen or CONTENT_LANGUAGES

    def choose(self, languages: tuple[ContentLanguage, ...]) -> None:
        """Show just these; nothing happens where none is named."""
        wanted = tuple(language for language in CONTENT_LANGUAGES if language in languages)
        if not wanted or wanted == self.shown:
            return
        self.shown = wanted
        self._settings.put(self._setting, " ".join(wanted))
        self.changed.emit()

    def switch(self, language: ContentLanguage, *, on: bool) -> None:
        """Show one more pane or one fewer; the last one stays."""
        others = tuple(shown for shown in self.shown if shown != language)
        self.choose((*others, language) if on else others)
