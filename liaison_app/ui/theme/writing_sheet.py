"""The part of the stylesheet for writing in three languages side by side."""

WRITING = """
QPlainTextEdit[role="cell"] { padding-bottom: 7px; }
QPlainTextEdit[role="title"] { padding-bottom: 7px; font-weight: 600; }
QPlainTextEdit[role="title"][missing="true"] { font-weight: 400; }
QPlainTextEdit[role="title"][missing="true"]:focus { font-weight: 600; }
QListView[role="outline"] { background: transparent; border: none; }
QFrame[role="found"] { background: $surface; border: 1px solid $accent; border-radius: 6px; }
QFrame[role="found"] QListView { border: none; background: transparent; }
QPushButton[role="tag"] { background: $surface; border: 1px solid $line; border-radius: 11px;
  padding: 1px 9px; min-height: 18px; }
QPushButton[role="tag"][leads="true"] { font-weight: 600; }
QPushButton[role="tag"]:hover { background: $hover; }
QPushButton[role="tag"]:focus { border: 2px solid $accent; padding: 0 8px; }
QLineEdit[role="inline"], QComboBox[role="inline"] { background: transparent;
  border: 1px solid transparent; padding: 2px 7px; min-height: 18px; }
QLineEdit[role="inline"]:hover, QComboBox[role="inline"]:hover { border-color: $line;
  background: $surface; }
QLineEdit[role="inline"]:focus, QComboBox[role="inline"]:focus { border: 2px solid $accent;
  background: $surface; }
QLineEdit[role="inline"][wrong="true"] { border-color: $late; }
QLineEdit[role="inline"]:read-only { background: transparent; }
QPushButton[role="choice"] { background: transparent; border: 1px solid transparent;
  border-radius: 4px; color: $muted; padding: 2px 4px; text-align: left; }
QPushButton[role="choice"]:hover:enabled { background: $hover; color: $text; }
QPushButton[role="choice"]:focus { border: 2px solid $accent; padding: 1px 3px; }
QFrame[role="strip"] { background: $soon_soft; border: 1px solid $soon; border-radius: 6px; }
QFrame[role="fold"] { background: $surface; border: 1px solid $line; border-radius: 6px; }
"""
