"""Help for a page: its text in the interface's language, and the keys that work there."""

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QSizePolicy, QTextBrowser, QWidget

from liaison_app.base.languages import InterfaceLanguage
from liaison_app.base.paths import resources
from liaison_app.language.current import language, pgettext
from liaison_app.ui.kit.actions import actions_of
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.theme.grid import UNIT

_FOLDERS: Mapping[InterfaceLanguage, str] = {"kk": "kk", "ru": "ru", "zh": "zh", "en": "en"}


def help_text(page: str, code: InterfaceLanguage) -> str:
    """Give the help of a page as Markdown, in English where it is not translated, or ""."""
    for folder in (_FOLDERS[code], "en"):
        path = resources() / "help" / folder / f"{page}.md"
        if path.exists():
            return path.read_text(encoding="utf-8")
    return ""


def keys_of(window: QWidget) -> list[tuple[str, str]]:
    """Give the keys that work in `window` now, and what they do."""
    found: dict[str, str] = {}
    for action in actions_of(window):
        owner = action.parent()
        shown = not isinstance(owner, QWidget) or owner.isVisible()
        if shown and action.isEnabled():
            for key in action.shortcuts():
                name = key.toString(QKeySequence.SequenceFormat.NativeText)
                found.setdefault(name, action.text().replace("&", "").rstrip("…"))
    return sorted(found.items())


class HelpDialog(Dialog):
    """Stands beside the window; the window stays usable."""

    def __init__(self, page: str, title: str, keys: list[tuple[str, str]], parent: QWidget) -> None:
        """Show the help of `page`."""
        super().__init__(parent, wish=QSize(80 * UNIT, 72 * UNIT))
        self._page, self._title, self._keys = page, title, keys
        self.setModal(False)
        self._text = QTextBrowser(openExternalLinks=False)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.body.addWidget(self._text)
        self.retranslate()

    def retranslate(self) -> None:
        """Show the text in the present language."""
        self.say(self._title, pgettext("help", "Close"))
        text = help_text(self._page, language()) or pgettext(
            "help", "There is no text about this page yet. These keys work here:"
        )
        heading = pgettext("help", "Keys")
        rows = "\n".join(f"| {_escaped(key)} | {_escaped(words)} |" for key, words in self._keys)
        self._text.setMarkdown(f"{text}\n\n## {heading}\n\n| | |\n|---|---|\n{rows}\n")
        self._text.setAccessibleName(self._title)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("*", "\\*")
