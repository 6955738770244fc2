"""Ctrl and a number go down the whole rail; every page opens with the keys in a visible place."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton

from liaison_app.ui.commitments.importing.dialog import ImportDialog
from liaison_app.ui.commitments.page import CommitmentsPage
from liaison_app.ui.directory.page import DirectoryPage
from liaison_app.ui.meetings.page import MeetingsPage
from liaison_app.ui.proposals.page import ProposalsPage
from liaison_app.ui.shell.help_view import HelpDialog
from tests.ui.sample_window import SampleWindow


def test_the_numbers_reach_settings_and_help_and_stand_in_the_tooltips(
    sample: SampleWindow,
) -> None:
    rail, settings = sample.window.rail, list(sample.window.entries).index("settings") + 1
    sample.press(f"Ctrl+{settings}")
    assert sample.window.page() is sample.window.pages["settings"]
    assert f"Ctrl+{settings}" in rail.buttons["settings"].toolTip()
    assert "Ctrl+1" in rail.buttons["meetings"].toolTip()
    sample.press(f"Ctrl+{settings + 1}")
    [help_window] = sample.window.findChildren(HelpDialog)
    help_window.close()
    tips = [one.toolTip() for one in rail.findChildren(QPushButton) if "F1" in one.toolTip()]
    assert [f"Ctrl+{settings + 1}" in tip for tip in tips] == [True]


@pytest.mark.parametrize("key", ["meetings", "proposals", "commitments", "directory", "settings"])
def test_a_page_opens_with_the_keys_in_something_that_is_seen(
    sample: SampleWindow, key: str
) -> None:
    sample.window.rail.buttons[key].setFocus()
    sample.go(key)
    page, focus = sample.window.pages[key], sample.focus()
    assert page.isAncestorOf(focus)
    assert focus.isVisible()
    assert not focus.visibleRegion().isEmpty()
    if key == "settings":
        assert isinstance(focus, QComboBox)


@pytest.mark.parametrize(
    ("key", "kind", "copied"),
    [
        ("commitments", CommitmentsPage, "  план работ\r\n"),  # Word and Excel end it with a break
        ("proposals", ProposalsPage, "план\nработ"),
        ("meetings", MeetingsPage, "план\tработ"),
    ],
)
def test_what_is_pasted_on_a_register_is_looked_for(
    sample: SampleWindow,
    key: str,
    kind: type[CommitmentsPage | ProposalsPage | MeetingsPage],
    copied: str,
) -> None:
    sample.go(key)
    register = sample.page(kind).register
    register.search.setText("earlier")
    register.table.setFocus()
    QGuiApplication.clipboard().setText(copied)
    sample.press("Ctrl+V")
    assert isinstance(sample.focus(), QLineEdit)
    assert register.search.text() == "план работ"


@pytest.mark.parametrize("copied", ["план\nработ", "план\tработ"])
def test_several_lines_or_cells_pasted_on_the_commitments_are_taken_in(
    sample: SampleWindow, copied: str
) -> None:
    sample.go("commitments")
    register = sample.page(CommitmentsPage).register
    register.search.setText("earlier")
    sample.stage.settle()
    register.table.setFocus()
    QGuiApplication.clipboard().setText(copied)
    sample.press("Ctrl+V")
    sample.dialog(ImportDialog)
    assert register.search.text() == "earlier"
    sample.press("Escape")
    assert QApplication.activeModalWidget() is None


def test_the_program_opens_with_the_keys_in_the_first_register(sample: SampleWindow) -> None:
    assert sample.page(MeetingsPage).register.table.hasFocus()
    sample.press("Ctrl+2", "Ctrl+1")
    assert sample.page(MeetingsPage).register.table.hasFocus()


def test_the_directory_opens_with_the_keys_in_its_table(sample: SampleWindow) -> None:
    sample.go("directory")
    assert sample.page(DirectoryPage).registers["organisation"].table.hasFocus()
    sample.go("directory", ("organisation", 1))
    assert sample.page(DirectoryPage).editor.isAncestorOf(sample.focus())
    sample.press("Alt+Left")
    assert sample.page(DirectoryPage).registers["organisation"].table.hasFocus()
