"""What has no name, no tooltip, or hides its key."""

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QToolTip,
    QWidget,
)

from liaison_app.ui.kit.actions import Action
from tests.ui.walk.opening import described, shown

_INPUTS = (
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QAbstractButton,
)
_FIELDS_OF = (QComboBox, QAbstractSpinBox)  # these own the line in which they are typed


def unnamed(window: QWidget) -> list[str]:
    """Name every input that a screen reader could not call anything."""
    return [
        f"no name: {described(part)}"
        for part in shown(window)
        if isinstance(part, _INPUTS) and not _is_inner(part) and not _name_of(part, window)
    ]


def without_tooltip(window: QWidget) -> list[str]:
    """Name every button that shows a picture only and does not say what it does."""
    return [
        f"no tooltip: {described(part)}"
        for part in shown(window)
        if isinstance(part, QAbstractButton)
        and not isinstance(part, QCheckBox)  # its words stand beside it
        and not _is_inner(part)
        and not part.text().strip()
        and not part.toolTip().strip()
    ]


def hidden_keys(window: QWidget) -> list[str]:
    """Name every tooltip of an action with a key that does not show the key."""
    actions = [action for action in window.findChildren(Action) if _is_offered(action)]
    keyed = {action.words() for action in actions if not action.shortcut().isEmpty()}
    return [
        f"key not shown: {described(part)}: {part.toolTip()}"
        for part in shown(window)
        if part.toolTip() in keyed and not isinstance(part, QToolTip)
    ]


def _is_offered(action: Action) -> bool:
    owner = action.parent()
    return isinstance(owner, QWidget) and owner.isVisible()


def _name_of(part: QWidget, window: QWidget) -> str:
    if part.accessibleName().strip():
        return part.accessibleName()
    if isinstance(part, QAbstractButton) and part.text().strip():
        return part.text()
    captions = [label for label in window.findChildren(QLabel) if label.buddy() is part]
    return captions[0].text() if captions else ""


def _is_inner(part: QWidget) -> bool:
    """Tell whether Qt made it inside another input, whose name stands for it."""
    owner = part.parentWidget()
    if isinstance(part, QHeaderView) or isinstance(owner, (*_FIELDS_OF, QTabBar)):
        return True
    return isinstance(owner, (QLineEdit, QAbstractItemView)) and isinstance(part, QAbstractButton)
