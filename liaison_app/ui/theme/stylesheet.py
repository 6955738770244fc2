"""The stylesheet over Fusion, made from the tokens. Roles are dynamic properties named `role`."""

from dataclasses import asdict
from string import Template

from liaison_app.ui.theme.form_sheet import FORMS, tick_of
from liaison_app.ui.theme.tokens import Tokens
from liaison_app.ui.theme.writing_sheet import WRITING

_BASE = """
QWidget { color: $text; }
QMainWindow, QDialog, QScrollArea, QStackedWidget, QWidget[role="page"] { background: $window; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="late"] { color: $late; }
QLabel[role="soon"] { color: $soon; }
QLabel[role="done"] { color: $done; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 4px 6px; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[role="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }
QStatusBar { background: $window; border-top: 1px solid $line; color: $muted; }
QProgressBar { background: $hover; border: none; border-radius: 3px;
  max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""

_BUTTONS = """
QPushButton, QToolButton[role="quiet"] {
  background: $surface; border: 1px solid $line; border-radius: 6px;
  padding: 5px 12px; min-height: 18px; }
QPushButton:hover, QToolButton[role="quiet"]:hover { background: $hover; }
QPushButton:pressed, QToolButton[role="quiet"]:pressed { background: $chosen; }
QPushButton:focus, QToolButton[role="quiet"]:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton:disabled { color: $muted; background: $window; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[role="primary"], QPushButton:default[role="primary"] {
  background: $accent; border-color: $accent; color: $on_accent; }
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled { background: $line; border-color: $line; color: $muted; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: $accent;
  padding: 3px 4px; text-align: left; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $accent; padding: 2px 3px; }
QPushButton[role="muted"] { background: transparent; border: 1px solid transparent; color: $muted;
  padding: 4px 6px; text-align: left; }
QPushButton[role="muted"]:hover { background: $hover; color: $text; }
QPushButton[role="muted"]:focus { border: 2px solid $accent; padding: 3px 5px; }
QPushButton[menu="true"] { padding-right: 30px; }
QPushButton[menu="true"]:focus { padding-right: 29px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 5px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $chosen; }
QToolButton:focus { border: 2px solid $accent; padding: 4px; }
"""

_CHIPS = """
QPushButton[role="chip"] { background: $surface; border: 1px solid $line; border-radius: 13px;
  padding: 3px 28px 3px 12px; min-height: 18px; }
QPushButton[role="chip"]:hover { background: $hover; }
QPushButton[role="chip"]:focus { border: 2px solid $accent; padding: 2px 27px 2px 11px; }
QPushButton[role="chip"][chosen="true"] { color: $accent; border-color: $accent; }
QWidget[role="segments"] QPushButton { max-height: 18px; border-radius: 0; padding: 5px 10px;
  border: 1px solid $line; border-left-width: 0; }
QWidget[role="segments"] QPushButton[edge="left"] { border-left-width: 1px;
  border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
QWidget[role="segments"] QPushButton[edge="right"] {
  border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QWidget[role="segments"] QPushButton:checked { background: $chosen; color: $accent;
  font-weight: 600; }
QWidget[role="segments"] QPushButton:focus { border: 2px solid $accent; padding: 4px 9px; }
QFrame[role="banner"] { background: $surface; border: 1px solid $line; border-radius: 6px; }
QFrame[role="banner"][tone="late"] { background: $late_soft; border-color: $late; }
QFrame[role="banner"][tone="soon"] { background: $soon_soft; border-color: $soon; }
QFrame[role="banner"][tone="accent"] { background: $chosen; border-color: $accent; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: $surface; border: 1px solid $line; border-radius: 6px; margin: 1px;
  selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $muted; }
QLineEdit, QComboBox, QAbstractSpinBox { padding: 4px 9px; min-height: 20px; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover { border-color: $muted; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 2px solid $accent; margin: 0; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $window; }
QLineEdit:disabled, QComboBox:disabled { color: $muted; background: $window; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {
  border-color: $late; }
QPlainTextEdit[missing="true"] { border: 1px dashed $line; background: transparent; }
QPlainTextEdit[missing="true"]:focus { border: 2px solid $accent; background: $surface; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; outline: none;
  selection-background-color: $chosen; selection-color: $text; padding: 4px; }
QCheckBox, QRadioButton { spacing: 8px; padding: 2px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; border-radius: 4px; padding: 0; }
QGroupBox { border: none; margin-top: 24px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; }
"""

_LISTS = """
QTableView, QListView, QTreeView { background: $surface; border: 1px solid $line; outline: none;
  gridline-color: $line; selection-background-color: $chosen; selection-color: $text; }
QTableView:focus, QListView:focus, QTreeView:focus { border-color: $accent; }
QListView::item, QTreeView::item { padding: 5px 8px; border-radius: 4px; }
QListView::item:selected, QTreeView::item:selected { background: $chosen; color: $text; }
QListView::item:hover:!selected { background: $hover; }
QFrame[role="popup"] { background: $surface; border: 1px solid $line; }
QFrame[role="popup"] QListView { border: none; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $muted; font-weight: 600; border: none;
  border-bottom: 1px solid $line; padding: 6px 8px; }
QHeaderView::section:hover { color: $text; }
QHeaderView::up-arrow, QHeaderView::down-arrow { image: none; width: 0; height: 0; }
QTableCornerButton::section { background: $surface; border: none; }
QMenu { background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $chosen; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: none; border: none; width: 0; height: 0; }
QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid transparent;
  padding: 6px 12px; color: $muted; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; font-weight: 600; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
"""

_SHELL = """
QWidget[role="rail"] { background: $window; border-right: 1px solid $line; }
QWidget[role="top"] { background: $window; border-bottom: 1px solid $line; }
QWidget[role="status"] { background: $window; border-top: 1px solid $line; }
QWidget[role="status"] QLabel, QWidget[role="status"] QPushButton { color: $muted;
  font-size: ${small}pt; }
QWidget[role="status"] QLabel[role="late"] { color: $late; }
QPushButton[role="rail"] { background: transparent; border: none; border-radius: 6px;
  color: $muted;  padding: 7px 12px; text-align: left; min-height: 18px; }
QPushButton[role="rail"][folded="true"] { padding: 7px 10px; }
QPushButton[role="rail"]:hover { background: $hover; color: $text; }
QPushButton[role="rail"]:checked { background: $chosen; color: $accent; font-weight: 600; }
QPushButton[role="rail"]:focus { border: 2px solid $accent; padding: 5px 10px; }
"""

_SHEET = Template(_BASE + _BUTTONS + _CHIPS + _FIELDS + _LISTS + _SHELL + WRITING + FORMS)


def stylesheet(tokens: Tokens, point_size: int) -> str:
    """Give the whole stylesheet; sizes of texts follow the chosen size in points."""
    sizes = {"small": point_size - 1, "heading": point_size + 1, "title": point_size + 5}
    return _SHEET.substitute(asdict(tokens), tick=tick_of(tokens), **sizes)
