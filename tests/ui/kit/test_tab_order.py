"""Tab goes where the eye goes, also through parts that were made later."""

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from liaison_app.ui.kit.page import Page
from liaison_app.ui.kit.tab_order import stops_of
from tests.ui.keyboard import press


def field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    return made


def names(part: QWidget) -> list[str]:
    return [stop.objectName() for stop in stops_of(part)]


def test_a_row_added_between_is_reached_between(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    first, last, late = field("first"), field("last"), field("late")
    page.rows.addWidget(first)
    page.rows.addWidget(last)
    page.rows.insertWidget(page.rows.indexOf(last), late)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    first.setFocus()
    reached = []
    for key in ("Tab", "Tab", "Shift+Tab"):
        press(page.focusWidget(), key)
        reached.append(page.focusWidget().objectName())
    assert reached == ["late", "last", "late"]


def test_grids_scrolled_parts_and_hidden_ones(qtbot: QtBot) -> None:
    whole, inner = QWidget(), QWidget()
    qtbot.addWidget(whole)
    grid = QGridLayout(inner)
    grid.addWidget(field("below"), 1, 0)
    grid.addWidget(field("right"), 0, 1)
    grid.addWidget(field("left"), 0, 0)
    area = QScrollArea()
    area.setWidget(inner)
    hidden = field("hidden")
    rows = QVBoxLayout(whole)
    for part in (QLabel("no stop"), hidden, area, field("end")):
        rows.addWidget(part)
    hidden.hide()
    assert names(whole) == ["", "left", "right", "below", "end"]


def test_the_round_leads_through_the_head_of_a_page_whose_focus_goes_to_its_middle(
    qtbot: QtBot,
) -> None:
    page = Page()
    qtbot.addWidget(page)
    head, middle = field("head"), field("middle")
    page.rows.addWidget(head)
    page.rows.addWidget(middle)
    page.setFocusProxy(middle)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    middle.setFocus()
    press(middle, "Tab")
    assert page.focusWidget() is head
    press(head, "Shift+Tab")
    assert page.focusWidget() is middle
