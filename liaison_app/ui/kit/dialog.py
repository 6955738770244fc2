"""What all dialogs share: a body that scrolls, buttons below, sizes that fit every screen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from liaison_app.language.current import pgettext
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.labels import label
from liaison_app.ui.kit.retranslation import Retranslated
from liaison_app.ui.kit.tab_order import go_by_tab
from liaison_app.ui.theme.grid import GAP, UNIT

_FRAME = 6 * UNIT  # what a window's own frame and a task bar take away
_SIDES = 6 * UNIT  # the margins beside the content


class Dialog(Retranslated, QDialog):
    """Put the content into `body`; call `accept_with` for the primary button.

    Escape and the other button leave without doing anything. Ctrl+Enter is the primary button
    also from a text of several lines.
    """

    def __init__(self, parent: QWidget | None = None, *, wish: QSize | None = None) -> None:
        """Make an empty dialog that wishes to be `wish` large."""
        super().__init__(parent)
        self._wish = wish or QSize(72 * UNIT, 60 * UNIT)
        self.heading = label("title", wraps=True)
        self.content = QWidget()
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(0, 0, UNIT, 0)
        self.body.setSpacing(GAP)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.content)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(UNIT)
        self.buttons.setContentsMargins(0, 0, UNIT, 0)  # ends where the content ends
        self.buttons.addStretch()
        self.cancel = Action(self, self.reject)
        self.cancel_button = ActionButton(self.cancel)
        self.buttons.addWidget(self.cancel_button)
        self.primary: Action | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * UNIT, 3 * UNIT, 2 * UNIT, 3 * UNIT)
        whole.setSpacing(GAP)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        whole.addWidget(self.heading)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(GAP)
        self._middle.addWidget(self._scroll, 1)
        whole.addLayout(self._middle, 1)
        whole.addLayout(self.buttons)

    def accept_with(self, action: Action) -> ActionButton:
        """Add the primary button; Enter presses it."""
        self.primary = action
        button = ActionButton(action, "primary")
        button.setDefault(True)
        self.buttons.insertWidget(1, button)
        return button

    def put_beside(self, widget: QWidget) -> None:
        """Put something at the left of the body, where it does not scroll with it."""
        self._middle.insertWidget(0, widget)

    def say(self, title: str, cancel: str = "") -> None:
        """Set the title and, if it is not «Cancel», the word of the other button."""
        self.heading.setText(title)
        self.setWindowTitle(title)
        self.cancel.say(cancel or pgettext("dialog", "Cancel"))

    def retranslate(self) -> None:
        """Word the dialog; overridden by every dialog."""
        self.say(self.windowTitle())

    def showEvent(self, event: QShowEvent) -> None:
        """Take the wished size, more where the content is higher, or what the screen has."""
        room = self.screen().availableGeometry().size() - QSize(_FRAME, _FRAME)
        self.resize(self._wish.expandedTo(QSize(0, self._whole_height())).boundedTo(room))
        super().showEvent(event)
        # The body takes the keys for scrolling only where no field in it wants them.
        fields = [w for w in self.content.findChildren(QWidget) if _takes_tab(w)]
        policy = Qt.FocusPolicy.NoFocus if fields else Qt.FocusPolicy.StrongFocus
        self._scroll.setFocusPolicy(policy)
        inside: QWidget | None = self.focusWidget()
        if fields and (inside is None or not self.content.isAncestorOf(inside)):
            fields[0].setFocus()

    def grow(self) -> None:
        """Become higher, as far as the screen allows, where something new stands in the body."""
        self.body.activate()
        room = self.screen().availableGeometry().size() - QSize(_FRAME, _FRAME)
        self.resize(self.size().expandedTo(QSize(0, self._whole_height())).boundedTo(room))

    def _whole_height(self) -> int:
        """Give the height at which nothing of the content has to scroll."""
        width = self._wish.width() - _SIDES
        inside = self.content.heightForWidth(width)
        if inside < 0:
            inside = self.content.sizeHint().height()
        heading = self.heading.heightForWidth(width)
        return inside + heading + self.buttons.sizeHint().height() + 2 * GAP + 6 * UNIT

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go by Tab in the order in which the parts are shown now."""
        return go_by_tab(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter anywhere, Enter outside long texts: the primary button."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        in_text = isinstance(self.focusWidget(), QPlainTextEdit)
        if is_enter and self.primary is not None and (ctrl or not in_text):
            self.primary.trigger()
            return
        super().keyPressEvent(event)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
