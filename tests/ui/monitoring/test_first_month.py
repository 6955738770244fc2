"""The page of the month before there is any."""

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from liaison_app.office.monitoring.rounds import list_rounds
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.monitoring.page import MonitoringPage
from tests.stage import make_stage
from tests.ui.sample_window import SampleWindow, texts_in

JUNE = date(2025, 6, 1)


def test_without_a_month_the_page_says_what_belongs_there(qtbot: QtBot, tmp_path: Path) -> None:
    switch_language("ru")
    empty = SampleWindow(make_stage(tmp_path), qtbot)
    empty.go("monitoring")
    page = empty.page(MonitoringPage)
    assert page.stack.currentWidget() is page.empty
    assert "Ни один месяц ещё не открыт" in texts_in(page)
    empty.press("Ctrl+N", "Ctrl+Return")
    assert [one.month for one in list_rounds(empty.stage.desk)] == [JUNE]
    assert "За этот месяц спрашивать не о чем" in texts_in(page)
    empty.stage.close()
