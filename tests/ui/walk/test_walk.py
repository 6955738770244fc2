"""A walk through every page, editor and dialog: names, tooltips, keys, Tab, room, contrast.

Each picture is opened once and looked at in every way, since opening it is most of the work.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from liaison_app.base.languages import INTERFACE_LANGUAGES
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.main_window import MainWindow
from liaison_app.ui.theme.fonts import load_bundled
from liaison_app.ui.theme.look import look
from tests.stage import Stage
from tests.ui.walk.contrasting import faint
from tests.ui.walk.fitting import cut_words, outside, sideways_bars
from tests.ui.walk.naming import hidden_keys, unnamed, without_tooltip
from tests.ui.walk.opening import NAMES, fit_into, opened
from tests.ui.walk.tabbing import tab_walk

_OFFICE = (1366, 768)
_SMALLEST = (1280, 640)
_AT_150 = (910, 512)  # what 1366×768 has in logical pixels at 150 %


@pytest.fixture(autouse=True, scope="session")
def fonts(qapp: QApplication) -> None:
    load_bundled()


@pytest.fixture(autouse=True)
def bundled_only(qtbot: QtBot) -> Iterator[None]:
    look().apply("light", bundled_only=True)
    yield
    look().apply("light", bundled_only=False)


@pytest.mark.parametrize("name", NAMES)
def test_everything_is_named_reached_read_and_has_room(tmp_path: Path, name: str) -> None:
    with opened(name, tmp_path) as (stage, window):
        found = [*unnamed(window), *without_tooltip(window), *hidden_keys(window)]
        found += hard_to_read(stage, window)
        found += out_of_order(stage, window)
        found += without_room(stage, window)
    assert found == []


def hard_to_read(stage: Stage, window: QWidget) -> list[str]:
    found: list[str] = []
    for theme in ("dark", "light"):
        look().apply(theme)
        stage.settle()
        found += [f"{theme}: {one}" for one in faint(window)]
    return found


def out_of_order(stage: Stage, window: QWidget) -> list[str]:
    page = window.page() if isinstance(window, MainWindow) else window
    found: list[str] = []
    for room in (_OFFICE, _AT_150):
        fit_into(window, room)
        stage.settle()
        found += [f"{room}: {one}" for one in tab_walk(stage, window, page or window)]
    return found


def without_room(stage: Stage, window: QWidget) -> list[str]:
    found: list[str] = []
    for room in (_OFFICE, _SMALLEST, _AT_150):
        fit_into(window, room)
        for language in INTERFACE_LANGUAGES:
            switch_language(language)
            stage.settle()
            here = [*cut_words(window), *outside(window)]
            here += sideways_bars(window) if room != _AT_150 else []
            found += [f"{room} {language}: {one}" for one in here]
    return found
