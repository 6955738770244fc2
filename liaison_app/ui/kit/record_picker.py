"""A card chosen by typing some letters of it; a new card is made in place."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMoveEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from liaison_app.language.clean import one_line
from liaison_app.language.current import pgettext
from liaison_app.ui.kit.composition import Composing
from liaison_app.ui.kit.lookup import Found, Lookup
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.roles import set_flag
from liaison_app.ui.kit.suggestions import Suggestions
from liaison_app.ui.kit.workplace import Workplace

_CALM_MS = 120
_MOST = 20
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 7, Qt.Key.Key_PageUp: -7}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RecordPicker(Composing, Retranslated, QLineEdit):
    """Its value is the id of a card, or None. Down opens the list, Enter takes a row, Esc closes.

    `new_asked(typed)`: the user wants a new card; answer with `take`. `picked(Found)` after a
    choice. What was typed and names no card stays, and is marked when the field is left.
    """

    edited = Signal(object)
    left = Signal()
    picked = Signal(object)
    new_asked = Signal(str)

    def __init__(
        self, place: Workplace, lookup: Lookup, parent: QWidget | None = None, *, keeps: bool = True
    ) -> None:
        """Make it empty; without `keeps` it only tells `picked` and empties itself."""
        super().__init__(parent)
        self._place, self._lookup, self._keeps = place, lookup, keeps
        self._chosen: Found | None = None
        self._found: Sequence[Found] = ()
        self._asked = 0
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self.search)
        self.list = Suggestions(self)
        self.list.taken.connect(self._take_row)
        self.textEdited.connect(lambda _: self._typed())
        self.retranslate()

    # What a Saver needs

    def value(self) -> object:
        """Give the id of the chosen card."""
        return None if self._chosen is None else self._chosen.id

    def show_value(self, value: object) -> None:
        """Show a card by its id; `know` tells its name."""
        if value is None:
            self._show(None)
        elif isinstance(value, int) and value != self.value():
            self._show(Found(value, ""))

    def know(self, found: Found | None) -> None:
        """Take the name of the card whose id is shown, in the present language."""
        if found is not None and found.id == self.value() and not self.isModified():
            self._show(found)

    def show_mistake(self, words: str) -> None:
        """Mark the field as wrong with the reason; "" takes it back."""
        set_flag(self, "wrong", on=bool(words))
        self.setToolTip(words)
        self.setAccessibleDescription(words)

    # Choosing

    def take(self, found: Found) -> None:
        """Choose a card."""
        self._forget_search()
        is_new = found.id != self.value()
        self._show(found if self._keeps else None)
        self.picked.emit(found)
        if is_new and self._keeps:
            self.edited.emit(self.value())

    def forget(self, typed: str) -> None:
        """Empty the line of what was typed, unless something else stands there by now."""
        if one_line(self.text()) == typed:
            self._show(self._chosen)

    def search(self) -> None:
        """Ask for the cards that have what is typed."""
        self._calm.stop()
        self._asked += 1
        asked, words = self._asked, one_line(self.text()) if self.isModified() else ""
        desk, lookup = self._place.desk, self._lookup
        language = self._place.content_language()
        self._place.read(
            lambda: lookup.find(desk, words, language, _MOST),
            lambda found: self._show_found(asked, found),
            lambda _: self.list.hide(),
            owner=self,
        )

    def _show_found(self, asked: int, found: Sequence[Found]) -> None:
        if asked != self._asked or not self.hasFocus():
            return
        self._found = found
        rows = [(card.name, card.under) for card in found]
        self.list.show_rows([*rows, (self._new_words(), "")])

    def _new_words(self) -> str:
        typed = one_line(self.text()) if self.isModified() else ""
        if typed:
            return pgettext("card picker", "＋ New card: {name}", name=typed)
        return pgettext("card picker", "＋ New card")

    def _take_row(self, row: int) -> None:
        if 0 <= row < len(self._found):
            self.take(self._found[row])
        else:
            self._ask_for_new()

    def _ask_for_new(self) -> None:
        typed = one_line(self.text()) if self.isModified() else ""
        self._forget_search()
        self.new_asked.emit(typed)

    def _typed(self) -> None:
        self.show_mistake("")
        if one_line(self.text()):
            self._calm.start()
        else:
            self._forget_search()
            self._empty()

    def _empty(self) -> None:
        was = self.value()
        self._show(None)
        if was is not None:
            self.edited.emit(None)

    def _show(self, found: Found | None) -> None:
        self._chosen = found
        self.setText("" if found is None else found.name)
        self.setModified(False)
        self.setCursorPosition(0)
        self.show_mistake("")
        if found is not None:
            self.setToolTip("\n".join(part for part in (found.name, found.under) if part))

    def _forget_search(self) -> None:
        self._asked += 1
        self._calm.stop()
        self.list.hide()

    # Keys and leaving

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk in the list, take a row, make a new card (Ctrl+Enter), or go back."""
        key, held = event.key(), event.modifiers()
        ctrl = bool(held & Qt.KeyboardModifier.ControlModifier)
        if key in _ENTER and ctrl and self.isModified():
            self._ask_for_new()
        elif key in _STEPS and not held & Qt.KeyboardModifier.AltModifier:
            self._walk(_STEPS[Qt.Key(key)])
        elif key in _ENTER and self.list.isVisible():
            self._take_row(self.list.currentRow())
        elif key in _ENTER and self.isModified():
            self.search()
        elif key == Qt.Key.Key_Escape and self.list.isVisible():
            self._forget_search()  # what is typed stays: only the offers are not wanted
        elif key == Qt.Key.Key_Escape and self.isModified():
            self._take_back()
        else:
            super().keyPressEvent(event)

    def _take_back(self) -> None:
        """Show the chosen card again; where nothing is chosen, let the next letters replace it."""
        if self._keeps:
            self._show(self._chosen)
        else:
            self.selectAll()

    def _walk(self, by: int) -> None:
        if self.list.isVisible():
            self.list.step(by)
        elif not self.isReadOnly():
            self.search()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the next letters replace the name."""
        super().focusInEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.MouseFocusReason,
        ):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark what names no card; a menu that asks about it is not leaving."""
        self._forget_search()
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        if self.isModified() and one_line(self.text()):
            self.show_mistake(
                pgettext("card picker", "Choose a card from the list, or press Ctrl+Enter.")
            )

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list along."""
        self._forget_search()
        super().hideEvent(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Take the list away when the page scrolls under it."""
        self._forget_search()
        super().moveEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape, which closes dialogs, and Ctrl+Enter while they mean something here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            used = self.list.isVisible() or self.isModified()
            if event.key() in (Qt.Key.Key_Escape, *_ENTER) and used:
                event.accept()
                return True
        return super().event(event)

    def retranslate(self) -> None:
        """Say how it is used."""
        self.setPlaceholderText(pgettext("card picker", "Part of a name"))
