"""Light or dark, and the size of the text: applied to the whole program while it runs."""

from typing import Literal, get_args

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from liaison_app.ui.theme.fonts import window_font
from liaison_app.ui.theme.stylesheet import stylesheet
from liaison_app.ui.theme.tokens import DARK, LIGHT, Tokens

ThemeChoice = Literal["system", "light", "dark"]
THEME_CHOICES: tuple[ThemeChoice, ...] = get_args(ThemeChoice)


class Look(QObject):
    """Holds what is applied now; `changed` is sent after colours or sizes changed.

    Widgets that only use the palette and roles need not listen; who keeps pixmaps does.
    """

    changed = Signal()

    def __init__(self) -> None:
        """Begin light; nothing is applied before `apply`."""
        super().__init__()
        self.tokens: Tokens = LIGHT
        self.choice: ThemeChoice = "system"
        self.point_size = 10
        self.bundled_only = False
        self._follows_system = False

    def apply(
        self,
        choice: ThemeChoice | None = None,
        point_size: int | None = None,
        *,
        bundled_only: bool | None = None,
    ) -> None:
        """Apply the given choices to the running program; what is left out stays."""
        self.choice = choice or self.choice
        self.point_size = point_size or self.point_size
        self.bundled_only = self.bundled_only if bundled_only is None else bundled_only
        self._follow_system_once()
        self._paint()

    def _follow_system_once(self) -> None:
        if not self._follows_system:
            self._follows_system = True
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def _system_changed(self) -> None:
        if self.choice == "system":
            self._paint()

    def _paint(self) -> None:
        self.tokens = DARK if self._wants_dark() else LIGHT
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return  # nothing to paint on; the next `apply` does it
        if app.style().name().lower() != "fusion":
            app.setStyle("Fusion")
        app.setFont(window_font(self.point_size, bundled_only=self.bundled_only))
        app.setPalette(palette(self.tokens))
        app.setStyleSheet(stylesheet(self.tokens, self.point_size))
        self.changed.emit()

    def _wants_dark(self) -> bool:
        if self.choice == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self.choice == "dark"


class _Held:
    look: Look | None = None


def look() -> Look:
    """Give the program's one look."""
    if _Held.look is None:
        _Held.look = Look()
    return _Held.look


def tokens() -> Tokens:
    """Give the colours of the moment, for painting."""
    return look().tokens


def palette(tokens: Tokens) -> QPalette:
    """Give Fusion's palette for `tokens`."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.window,
        role.Text: tokens.text,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.late,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.PlaceholderText: tokens.muted,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.Mid: tokens.line,
        role.Accent: tokens.accent,
    }
    made = QPalette()
    for key, colour in colours.items():
        made.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(tokens.muted))
    return made
