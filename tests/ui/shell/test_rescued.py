"""Rescued texts are offered at the start, copied and put away."""

from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.saving.rescue import new_rescue_path, rescued_texts, write_rescue
from liaison_app.ui.shell.rescued import RescuedDialog, offer_rescued

WHEN = datetime(2025, 6, 2, 9, 30).astimezone()


def test_nothing_is_offered_when_nothing_was_rescued(qtbot: QtBot) -> None:
    window, banners = QWidget(), Banners()
    qtbot.addWidget(window)
    qtbot.addWidget(banners)
    offer_rescued(banners, window)
    assert banners.shown() == []


def test_rescued_texts_are_shown_copied_and_put_away(qtbot: QtBot, home: Path) -> None:
    for number in (1, 2):
        path = new_rescue_path(WHEN)
        write_rescue(path, f"Minutes {number}", WHEN, {"ru": f"текст {number}", "due": None})
    (home / "rescue" / "broken.json").write_text("{")
    window, banners = QWidget(), Banners()
    qtbot.addWidget(window)
    qtbot.addWidget(banners)
    offer_rescued(banners, window)
    assert len(banners.shown()) == 1
    dialog = RescuedDialog(window)
    assert len(dialog.cards) == 2
    dialog.cards[0].copy.trigger()
    assert QGuiApplication.clipboard().text().startswith("текст 2")
    dialog.cards[0].put_away.trigger()
    assert [rescued.what for rescued in rescued_texts()] == ["Minutes 1"]
    assert (home / "rescue" / "broken.json").exists()
