"""The register after the very first meeting was entered into an empty file."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.meetings.page import MeetingsPage
from tests.stage import make_stage
from tests.ui.sample_window import SampleWindow, texts_in


def test_it_is_chosen_and_its_card_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    switch_language("ru")
    opened = SampleWindow(make_stage(tmp_path), qtbot)
    opened.go("meetings")
    opened.press("Ctrl+N")
    opened.write("Встреча по рудной дороге")
    opened.press("Alt+Left")
    register = opened.page(MeetingsPage).register
    assert register.table.hasFocus()
    assert register.table.chosen_ids() == [register.table.current_id()]
    assert "Встреча по рудной дороге" in texts_in(register.card)
    opened.stage.close()
