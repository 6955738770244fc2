"""The Qt application, with everything that holds for the whole program."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from liaison_app.base.settings import Settings
from liaison_app.base.version import VERSION
from liaison_app.tasks.garbage import collect_in_this_thread
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.key_places import watch_key_places
from liaison_app.ui.theme.fonts import POINT_SIZES, load_bundled
from liaison_app.ui.theme.look import THEME_CHOICES, look


def make_application(
    arguments: Sequence[str], settings: Settings, language: InterfaceLanguage | None = None
) -> QApplication:
    """Give the one application: name, fonts, look and language as chosen, keys by place.

    `language` goes before the one in the settings.
    """
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(list(arguments))
    app.setApplicationName("Liaison")
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName("liaison")
    collect_in_this_thread()
    watch_key_places(app)
    load_bundled()
    apply_settings(settings)
    switch_language(language or chosen_language(settings))
    return app


def apply_settings(settings: Settings) -> None:
    """Apply the look that the user chose."""
    theme = settings.text("theme", "system")
    chosen = [choice for choice in THEME_CHOICES if choice == theme] or [*THEME_CHOICES]
    size = settings.get("text.size")
    look().apply(
        chosen[0], size if isinstance(size, int) and size in POINT_SIZES else POINT_SIZES[0]
    )


def chosen_language(settings: Settings) -> InterfaceLanguage:
    """Give the language of the settings, else the system's where we have it, else Russian."""
    wanted = (settings.text("language"), QLocale.system().name().split("_")[0])
    known = [code for name in wanted for code in INTERFACE_LANGUAGES if code == name]
    return known[0] if known else "ru"
