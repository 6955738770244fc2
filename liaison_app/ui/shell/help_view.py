"""Help for a page: its text in the interface's language, and the keys that work there."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from liaison_app.base.languages import InterfaceLanguage
from liaison_app.base.paths import resources
from liaison_app.language.current import language, pgettext
from liaison_app.ui.kit.actions import actions_of
from liaison_app.ui.kit.banner import Words
from liaison_app.ui.kit.dialog import Dialog
from liaison_app.ui.kit.labels import copied_label, label
from liaison_app.ui.theme.grid import GAP, UNIT

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
                found.setdefault(name, action.words())
    return sorted(found.items())


class HelpDialog(Dialog):
    """Stands beside the window; the window stays usable."""

    def __init__(self, page: str, title: Words, window: QWidget) -> None:
        """Show the help of `page`, and the keys of `window`."""
        super().__init__(window, wish=QSize(80 * UNIT, 72 * UNIT))
        self._page, self._title, self._window = page, title, window
        self.setModal(False)
        self._text = copied_label()
        self._text.setTextFormat(Qt.TextFormat.MarkdownText)
        self._heading = label("heading")
        self._keys = QWidget()
        for part in (self._text, self._heading, self._keys):
            self.body.addWidget(part)
        self.body.addStretch()
        self.retranslate()

    def retranslate(self) -> None:
        """Show the text in the present language."""
        self.say(self._title(), pgettext("help", "Close"))
        self._text.setText(
            help_text(self._page, language())
            or pgettext("help", "There is no text about this page yet. These keys work here:")
        )
        self._heading.setText(pgettext("help", "Keys"))
        # The actions of the window are worded anew by the same event, some of them after this.
        QTimer.singleShot(0, self, self._show_keys)

    def _show_keys(self) -> None:
        shown = QWidget()
        grid = QGridLayout(shown)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setColumnStretch(1, 1)
        for row, (key, words) in enumerate(keys_of(self._window)):
            for column, (text, role) in enumerate(((key, "strong"), (words, ""))):
                part = label(role, wraps=column == 1)
                part.setText(text)
                grid.addWidget(part, row, column)
        self.body.replaceWidget(self._keys, shown)
        self._keys.deleteLater()
        self._keys = shown
