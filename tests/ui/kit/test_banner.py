"""Banners say what happened, in the language of the moment, and offer what can be done."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import message
from liaison_app.language import current
from liaison_app.language.current import pgettext
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.interface_language import switch_language
from tests.ui.keyboard import press

FULL = KnownFailure(
    message("status line", "an error of the program"),
    message("not stored", "What you typed could not be stored."),
)


@pytest.fixture
def banners(qtbot: QtBot) -> Iterator[Banners]:
    switch_language("ru")
    window = QWidget()
    made = Banners()
    QVBoxLayout(window).addWidget(made)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    yield made
    current.switch("ru")


def test_no_banner_takes_no_room(banners: Banners) -> None:
    assert not banners.isVisible()
    banners.show_error(FULL)
    [banner] = banners.shown()
    assert banners.isVisible()
    banner.close()
    assert not banners.isVisible()


def test_an_error_and_its_remedy_follow_the_language(banners: Banners) -> None:
    banners.show_error(FULL)
    [banner] = banners.shown()
    said = {banner.accessibleName()}
    for language in ("kk", "zh", "en"):
        switch_language(language)
        said.add(banner.accessibleName())
        assert banner.accessibleDescription()
    assert len(said) == 4
    assert "an error of the program" in said


def test_the_same_error_is_shown_once(banners: Banners) -> None:
    banners.show_error(FULL)
    banners.show_error(FULL)
    assert len(banners.shown()) == 1


def test_undo_works_by_its_key_and_takes_the_banner_away(banners: Banners, qtbot: QtBot) -> None:
    undone: list[bool] = []
    banners.show_undo(lambda: pgettext("banner", "Undo"), lambda: undone.append(True))
    press(banners.window(), "Alt+Backspace")
    assert undone == [True]
    assert banners.shown() == []


def test_a_second_deed_takes_the_place_of_the_first(banners: Banners) -> None:
    undone: list[int] = []
    for number in (1, 2):
        banners.show_undo(lambda: pgettext("banner", "Undo"), partial(undone.append, number))
    press(banners.window(), "Alt+Backspace")
    assert undone == [2]
