"""Which languages a paper is in, and in which order."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.domain.word_lists import LANGUAGES
from liaison_app.language.current import pgettext, render
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.theme.grid import CONTROL


class LanguagesList(Retranslated, QListWidget):
    """Space chooses a language, Alt+Up and Alt+Down move it; the mouse drags it.

    `changed` is sent after each change; at least one language stays chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the three languages, all chosen, in the custom of the country."""
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        for language in CONTENT_LANGUAGES:
            self.addItem(_entry(language))
        self.setCurrentRow(0)
        self.setFixedHeight(3 * CONTROL + 4)
        self.retranslate()
        self.itemChanged.connect(self._keep_one)
        self.model().rowsMoved.connect(self.changed)

    def choose(self, languages: tuple[ContentLanguage, ...]) -> None:
        """Choose these languages in this order; the others follow, not chosen."""
        order = (*languages, *(other for other in CONTENT_LANGUAGES if other not in languages))
        self.blockSignals(True)
        for row, language in enumerate(order):
            entry = self.item(row)
            entry.setData(Qt.ItemDataRole.UserRole, language)
            entry.setCheckState(_check(language in languages))
        self.blockSignals(False)
        self.retranslate()

    def chosen(self) -> tuple[ContentLanguage, ...]:
        """Give the chosen languages in their order."""
        found = []
        for row in range(self.count()):
            language: ContentLanguage = self.item(row).data(Qt.ItemDataRole.UserRole)
            if self.item(row).checkState() is Qt.CheckState.Checked:
                found.append(language)
        return tuple(found)

    def retranslate(self) -> None:
        """Name the languages."""
        self.blockSignals(True)
        self.setAccessibleName(pgettext("print dialog", "Languages and their order"))
        tip = pgettext("print dialog", "Space chooses, Alt+↑ and Alt+↓ move")
        for row in range(self.count()):
            entry = self.item(row)
            entry.setText(render(LANGUAGES[entry.data(Qt.ItemDataRole.UserRole)]))
            entry.setToolTip(tip)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the language."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(step)
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        row = self.currentRow()
        if not 0 <= row + step < self.count():
            return
        entry = self.takeItem(row)
        self.insertItem(row + step, entry)
        self.setCurrentRow(row + step)
        self.changed.emit()

    def _keep_one(self, entry: QListWidgetItem) -> None:
        if not self.chosen():
            entry.setCheckState(Qt.CheckState.Checked)
            return
        self.changed.emit()


def _entry(language: ContentLanguage) -> QListWidgetItem:
    entry = QListWidgetItem()
    entry.setData(Qt.ItemDataRole.UserRole, language)
    entry.setCheckState(Qt.CheckState.Checked)
    entry.setSizeHint(QSize(0, CONTROL))
    return entry


def _check(on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
