"""Roles and flags of widgets that the stylesheet knows."""

from PySide6.QtWidgets import QWidget


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget the look of a role of the stylesheet: "primary", "muted", "card"."""
    _set(widget, "role", role)


def set_flag(widget: QWidget, name: str, *, on: bool) -> None:
    """Set a flag of the stylesheet: "wrong", "missing", "chosen"."""
    _set(widget, name, "true" if on else "false")


def _set(widget: QWidget, name: str, value: str) -> None:
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
