"""Shortcuts by the place of the key: what X11 sends under the Kazakh and Russian layouts."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.key_places import KeyPlaces
from tests.ui.keyboard import press_place

PLACE_OF = {"1": 10, "2": 11, "6": 15, "N": 57, "C": 54, "Z": 52, "M": 58}


class Page:
    def __init__(self, qtbot: QtBot) -> None:
        self.done: list[str] = []
        self.window = QWidget()
        self.text, self.other = QPlainTextEdit(), QLineEdit()
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.text)
        layout.addWidget(self.other)
        for keys in ("Ctrl+1", "Ctrl+2", "Ctrl+6", "Ctrl+N", "Ctrl+,", "Ctrl+Shift+N"):
            Action(self.window, partial(self.done.append, keys), keys=keys)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.text.setFocus()
        self.places = KeyPlaces()

    def press(self, widget: QWidget, place: int, letter: str, held: str = "Ctrl") -> None:
        widget.setFocus()
        press_place(self.places, widget, place, letter, held)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    return Page(qtbot)


@pytest.mark.parametrize(
    ("key", "letter"),
    [("1", '"'), ("2", "ә"), ("6", ","), ("N", "т")],
)
def test_keys_of_the_kazakh_and_russian_layouts_do_what_the_same_keys_do(
    page: Page, key: str, letter: str
) -> None:
    page.press(page.text, PLACE_OF[key], letter)
    assert page.done == [f"Ctrl+{key}"]


def test_shift_counts(page: Page) -> None:
    page.press(page.text, PLACE_OF["N"], "т", "Ctrl+Shift")
    assert page.done == ["Ctrl+Shift+N"]


def test_editing_keys_of_a_text_work_and_keep_their_own_meaning(page: Page) -> None:
    page.text.setPlainText("Стороны")
    page.text.selectAll()
    page.press(page.text, PLACE_OF["C"], "с")
    assert QGuiApplication.clipboard().text() == "Стороны"
    page.text.insertPlainText("x")
    page.press(page.text, PLACE_OF["Z"], "я")
    assert page.text.toPlainText() == "Стороны"


def test_an_action_of_a_part_works_only_inside_it(page: Page) -> None:
    Action(page.other, lambda: page.done.append("inside"), keys="Ctrl+M", inside=True)
    page.press(page.text, PLACE_OF["M"], "ь")
    assert page.done == []
    page.press(page.other, PLACE_OF["M"], "ь")
    assert page.done == ["inside"]


def test_a_disabled_action_stays_quiet(page: Page) -> None:
    for action in page.window.actions():
        action.setEnabled(False)
    page.press(page.text, PLACE_OF["N"], "т")
    assert page.done == []
    assert page.text.toPlainText() == ""


def test_latin_layouts_and_plain_letters_are_left_alone(page: Page) -> None:
    page.press(page.text, PLACE_OF["N"], "k")
    assert page.done == []
    page.text.clear()
    page.press(page.text, PLACE_OF["2"], "ә", "Shift")
    assert page.text.toPlainText() == "ә"


def test_alt_gr_writes_letters(page: Page) -> None:
    page.press(page.text, PLACE_OF["2"], "ә", "Ctrl+Alt")
    assert page.done == []


@pytest.mark.parametrize("shift", [False, True])
def test_a_text_field_does_not_take_what_the_window_needs(page: Page, *, shift: bool) -> None:
    held = Qt.KeyboardModifier.ControlModifier
    if shift:
        held |= Qt.KeyboardModifier.ShiftModifier
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_K, held, "k")
    answered = page.places.eventFilter(page.text, event)
    assert answered is not shift  # answered here: the text is not asked, the shortcut fires
    assert not (answered and event.isAccepted())
