"""What stands under fields begins where they begin, not under their captions."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from liaison_app.ui.theme.grid import UNIT


def indented(caption_width: int, *widgets: QWidget) -> QHBoxLayout:
    """Put widgets side by side under fields whose captions are `caption_width` pixels wide."""
    row = QHBoxLayout()
    row.setContentsMargins(caption_width + UNIT, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
