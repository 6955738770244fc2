"""Pictures of every page, editor and dialog.

    python -m tests.screens FOLDER [NAME …] [--scale 1.5]


Four languages light, Russian dark, and one contact sheet per screen; offscreen, with the bundled
fonts, so that they look the same on every computer.
"""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from liaison_app.base.languages import InterfaceLanguage

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from tests.screen_list import Screen
    from tests.stage import Stage

WIDTH, HEIGHT = 1366, 768
LOOKS: tuple[tuple[InterfaceLanguage, str], ...] = (
    ("kk", "light"),
    ("ru", "light"),
    ("zh", "light"),
    ("en", "light"),
    ("ru", "dark"),
)


def main(arguments: list[str]) -> int:
    """Draw what is asked for, everything by default."""
    parser = argparse.ArgumentParser(prog="python -m tests.screens")
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--scale", type=float, default=1.0)
    asked = parser.parse_args(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        _go_offscreen(Path(home), asked.scale)
        draw(asked.folder, Path(home), asked.names)
    return 0


def _go_offscreen(home: Path, scale: float) -> None:
    """Pretend a screen of 1366×768; must come before Qt is loaded."""
    screen = {"name": "office", "x": 0, "y": 0, "width": WIDTH, "height": HEIGHT, "dpr": 1}
    config = home / "screen.json"
    config.write_text(json.dumps({"screens": [screen]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    os.environ["LIAISON_HOME"] = str(home)


def draw(folder: Path, home: Path, names: list[str]) -> None:
    """Draw the named screens, or all of them, into `folder`."""
    from liaison_app.base.settings import load_settings
    from liaison_app.ui.application import make_application
    from liaison_app.ui.theme.look import look
    from tests import screens_of_all
    from tests.stage import make_stage

    app = make_application(["screens"], load_settings(home / "settings.json"), "ru")
    look().apply("light", bundled_only=True)
    for screen in screens_of_all.chosen(names):
        place = home / screen.name
        place.mkdir()
        stage = make_stage(place, screens_of_all.fill)
        pictures = _draw_one(screen, stage, folder)
        _contact_sheet(pictures).save(str(folder / f"{screen.name}.png"))
        stage.close()
        print(screen.name)
    app.processEvents()


def _draw_one(screen: "Screen", stage: "Stage", folder: Path) -> "list[QPixmap]":
    from PySide6.QtWidgets import QDialog

    from liaison_app.ui.kit.interface_language import switch_language
    from liaison_app.ui.theme.look import look

    switch_language("ru")
    widget = screen.build(stage)
    if not isinstance(widget, QDialog):
        room = widget.screen().availableGeometry().size()
        widget.resize(room)
    widget.show()
    widget.activateWindow()
    stage.settle()
    if screen.also is not None:
        screen.also(stage, widget)
    pictures = []
    for language, theme in LOOKS:
        switch_language(language)
        look().apply("dark" if theme == "dark" else "light")
        stage.settle()
        picture = widget.grab()
        picture.save(str(folder / f"{screen.name}-{language}-{theme}.png"))
        pictures.append(picture)
    look().apply("light")
    widget.close()
    widget.deleteLater()
    return pictures


def _contact_sheet(pictures: "list[QPixmap]") -> "QPixmap":
    """Put all pictures of a screen on one sheet, two beside each other."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor, QPainter, QPixmap

    width = max(picture.width() for picture in pictures)
    height = max(picture.height() for picture in pictures)
    rows = (len(pictures) + 1) // 2
    sheet = QPixmap(2 * width + 24, rows * (height + 8) + 8)
    sheet.fill(QColor("#808890"))
    painter = QPainter(sheet)
    for number, picture in enumerate(pictures):
        plain = QPixmap(picture)
        plain.setDevicePixelRatio(1)
        painter.drawPixmap(8 + number % 2 * (width + 8), 8 + number // 2 * (height + 8), plain)
    painter.end()
    half = sheet.size() / 2
    mode = Qt.TransformationMode.SmoothTransformation
    return sheet.scaled(half, Qt.AspectRatioMode.KeepAspectRatio, mode)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
