"""One thing the user can do: text, key, icon and name kept in one place."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from liaison_app.ui.theme.icons import Icon, icon
from liaison_app.ui.theme.look import look

_ENTER = QKeySequence(Qt.Key.Key_Enter).toString(QKeySequence.SequenceFormat.NativeText)


class Action(QAction):
    """An action of `owner`; its key works while `owner`'s window, or the owner itself, is active.

    Give it words in the owner's `retranslate()` with `say`; the tooltip names the key by itself.
    """

    def __init__(
        self,
        owner: QWidget,
        run: Callable[[], object],
        *,
        keys: str = "",
        drawn: Icon | None = None,
        inside: bool = False,
        same_as: str = "",
    ) -> None:
        """Make it: `keys` like "Ctrl+N, F7"; `inside`: they work only while `owner` has focus.

        `same_as` is the key by which another action does the same; the tooltip names it.
        """
        super().__init__(owner)
        self.drawn = drawn
        self._more = ""
        self._same_as = QKeySequence(same_as)
        self.triggered.connect(lambda: run())
        if keys:
            self.setShortcuts([QKeySequence(key.strip()) for key in keys.split(", ")])
        if inside:
            self.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        owner.addAction(self)
        self.redraw()
        look().changed.connect(self.redraw)

    def say(self, text: str, more: str = "") -> None:
        """Set the text; `more` is a longer sentence for the tooltip."""
        self._more = more
        self.setText(text)
        self.setIconText(text)
        self.setToolTip(self.tip())

    def tip(self) -> str:
        """Give the tooltip: what it does and its key."""
        keys = ", ".join(self._key_names())
        return f"{self.words()} ({keys})" if keys else self.words()

    def _key_names(self) -> list[str]:
        """Give the names of the keys; Enter of the number block is the other Enter."""
        keys = self.shortcuts() or [self._same_as]
        names = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys]
        return [name for name in names if name and not (len(names) > 1 and _ENTER in name)]

    def words(self) -> str:
        """Give what it does: the longer sentence where there is one."""
        return (self._more or self.text()).replace("&", "").rstrip("…")

    def redraw(self) -> None:
        """Draw the icon anew, after `drawn` or the colours changed."""
        if self.drawn is not None:
            self.setIcon(icon(self.drawn))


def actions_of(window: QObject) -> list[Action]:
    """Give every action that lives in `window`, for the list of keys."""
    return [found for found in window.findChildren(Action) if found.text()]
