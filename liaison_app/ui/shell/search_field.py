"""The field «Search everything» at the top of the window: asks as one types, never waits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget
from shiboken6 import isValid

from liaison_app.base.errors import LiaisonError
from liaison_app.base.languages import ContentLanguage
from liaison_app.language.current import pgettext
from liaison_app.office.searching.hits import Findings
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.shell.search_panel import SearchPanel
from liaison_app.ui.theme.icons import Icon

_CALM_MS = 100  # between the last key and the question
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_GROUPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class SearchField(Retranslated, QLineEdit):
    """Ctrl+K leads here from everywhere; Esc leads back to where one was.

    `panel` shows the answers; `began` and `left` say when the field is in use.
    """

    began = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without anybody to ask; see `serve`."""
        super().__init__(parent)
        self.panel: SearchPanel | None = None
        self._place: Workplace | None = None
        self._before: QWidget | None = None
        self._asked = 0
        self._answered = 0
        self._wants_first = False
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self.ask)
        self.begin_action = Action(self, self.begin, keys="Ctrl+K", drawn=Icon.SEARCH)
        self.addAction(self.begin_action, QLineEdit.ActionPosition.LeadingPosition)
        self.textChanged.connect(lambda _: self._typed())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._remember)
        self.retranslate()

    def serve(self, place: Workplace, panel: SearchPanel) -> None:
        """Ask in this workplace from now on and show the answers in `panel`."""
        self._place, self.panel = place, panel

    def begin(self) -> None:
        """Take the keys; what was typed before is replaced by the next letter."""
        self.began.emit()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._open()

    def give_back(self) -> None:
        """Close and lead back to where the keys were before."""
        before = self._before
        self.close_panel()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.clearFocus()

    def close_panel(self) -> None:
        """Take the answers away; whatever is still asked comes to nothing."""
        self._calm.stop()
        self._asked += 1
        self._answered = self._asked
        self._wants_first = False
        if self.panel is not None:
            self.panel.hide()

    def retranslate(self) -> None:
        """Say what it is for, and ask again in the new language."""
        words = pgettext("search", "Search everything")
        self.begin_action.say(words)
        self.setPlaceholderText(self.begin_action.tip())
        self.setAccessibleName(words)
        self.setToolTip(self.begin_action.tip())
        for button in self.findChildren(QToolButton):  # Qt's own, of the action inside
            button.setAccessibleName(words)
        if self.panel is not None and self.panel.isVisible():
            self.ask()

    # Asking

    @property
    def is_answered(self) -> bool:
        """Tell whether what is shown answers what is typed."""
        return self._answered == self._asked

    def _typed(self) -> None:
        self._asked += 1  # what is under way answers another question
        self._wants_first = False
        if self.hasFocus():
            self._open()
        if self.text().strip():
            self._calm.start()
        else:
            self._calm.stop()
            self._answered = self._asked
            if self.panel is not None:
                self.panel.show_found(None)

    def ask(self) -> None:
        """Ask for what is typed now."""
        self._calm.stop()
        place, typed = self._place, self.text()
        if place is None or not typed.strip():
            return
        self._asked += 1
        asked, language = self._asked, place.content_language()
        place.read(
            lambda: _search(place, typed, language),
            lambda found: self._took(asked, found),
            lambda error: self._refused(asked, error),
            owner=self,
        )

    def _took(self, asked: int, found: Findings) -> None:
        if asked != self._asked or self.panel is None:
            return
        self._answered = asked
        self.panel.show_found(found)
        if self._wants_first:
            self._wants_first = False
            self.panel.take_current()

    def _refused(self, asked: int, error: LiaisonError) -> None:
        if asked == self._asked and self.panel is not None:
            self._answered = asked
            self.panel.show_error(error)

    def _open(self) -> None:
        if self.panel is None or self.panel.isVisible():
            return
        self.panel.open()
        if self.text().strip():
            self.ask()
        else:
            self.panel.show_found(None)

    def _take(self) -> None:
        if self.panel is None:
            return
        if self.is_answered and self.panel.isVisible():
            self.panel.take_current()
        else:  # Enter came before the answer
            self._open()
            self.ask()
            self._wants_first = True

    # Keys and focus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk in the answers, open one, or go back."""
        key = Qt.Key(event.key())
        panel = self.panel
        if key == Qt.Key.Key_Escape:
            self.give_back()
        elif key in _ENTER:
            self._take()
        elif panel is not None and key in _STEPS:
            self._open()
            panel.step(_STEPS[key])
        elif panel is not None and key in _GROUPS:
            panel.step_group(_GROUPS[key])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape and Enter, which mean something else in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if plain and event.key() in (Qt.Key.Key_Escape, *_ENTER, *_STEPS, *_GROUPS):
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show what can be typed, or what was found last."""
        super().focusInEvent(event)
        if event.reason() not in (*_STAYS, Qt.FocusReason.OtherFocusReason):
            self._open()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the answers away when the keys go elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.close_panel()
            self.left.emit()

    def _remember(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is self and old is not None and old is not self and old.window() is self.window():
            self._before = old


def _search(place: Workplace, typed: str, language: ContentLanguage) -> Findings:
    from liaison_app.office.searching.everything import search  # the window opens without it

    return search(place.desk, typed, language)
