"""The part of the stylesheet for forms: boxes to tick, cards in a list, cards to choose between."""

from liaison_app.base.paths import resources
from liaison_app.ui.theme.tokens import Tokens

FORMS = """
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator { width: 14px; height: 14px;
  border: 1px solid $muted; background: $surface; border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: $accent;
  border-color: $accent; image: url("$tick"); }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line;
  background: $window; }
QCheckBox::indicator:checked:disabled { background: $muted; border-color: $muted; }
QRadioButton::indicator:checked:disabled { border-color: $muted; }
QWidget[role="listed"] { background: $surface; border: 1px solid $line; border-radius: 6px; }
QWidget[role="listed"][focused="true"] { border: 2px solid $accent; }
QFrame[role="card"][chosen="true"] { border: 2px solid $accent; }
"""


def tick_of(tokens: Tokens) -> str:
    """Give the file of the tick that stands on the accent colour."""
    name = "tick-dark.svg" if tokens.dark else "tick-light.svg"
    return (resources() / "icons" / name).as_posix()
