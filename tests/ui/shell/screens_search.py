"""Pictures of the search at the top of the window."""

from PySide6.QtWidgets import QWidget

from liaison_app.ui.main_window import MainWindow
from tests.screen_list import Also, screen
from tests.screens_of_all import fill
from tests.stage import Stage
from tests.ui.sample_window import whole_window


def _search_for(typed: str, page: str, target: object = None) -> Also:
    def search(stage: Stage, window: QWidget) -> None:
        assert isinstance(window, MainWindow)
        window.go(page, target)
        stage.settle()
        window.top.search.begin()
        window.top.search.setText(typed)
        window.top.search.ask()
        stage.settle()

    return search


@screen("search", also=_search_for("вольфрам", "meetings"))
def search(stage: Stage) -> QWidget:
    fill(stage.desk)
    return whole_window(stage)


@screen("search in other words", also=_search_for("міндеттемелер", "meetings"))
def search_in_other_words(stage: Stage) -> QWidget:
    fill(stage.desk)
    return whole_window(stage)


@screen("search nothing typed", also=_search_for("", "meetings"))
def search_nothing_typed(stage: Stage) -> QWidget:
    fill(stage.desk)
    return whole_window(stage)


@screen("search nothing found", also=_search_for("жираф вольфрам", "meetings"))
def search_nothing_found(stage: Stage) -> QWidget:
    fill(stage.desk)
    return whole_window(stage)
