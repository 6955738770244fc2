"""The register after the very first meeting was entered into an empty file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.meetings.page import MeetingsPage
from tests.stage import make_stage
from tests.ui.sample_window import SampleWindow, texts_in


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path) -> Iterator[SampleWindow]:
    """Give the window over a file in which there is nothing yet."""
    switch_language("ru")
    opened = SampleWindow(make_stage(tmp_path), qtbot)
    yield opened
    opened.window.close()
    opened.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    opened.stage.close()


def test_it_is_chosen_and_its_card_is_shown(empty: SampleWindow) -> None:
    empty.go("meetings")
    empty.press("Ctrl+N")
    empty.write("Встреча по рудной дороге")
    empty.press("Alt+Left")
    register = empty.page(MeetingsPage).register
    assert register.table.hasFocus()
    assert register.table.chosen_ids() == [register.table.current_id()]
    assert "Встреча по рудной дороге" in texts_in(register.card)
