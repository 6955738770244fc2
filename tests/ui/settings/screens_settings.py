"""Pictures of the settings with all their sections."""

from PySide6.QtWidgets import QScrollArea, QWidget

from liaison_app.language.current import pgettext
from liaison_app.office.safekeeping import back_up
from liaison_app.ui.kit.page import PageEntry
from liaison_app.ui.main_window import MainWindow
from liaison_app.ui.settings.sections import settings_page
from liaison_app.ui.theme.icons import Icon
from tests.no_actions import no_actions
from tests.screen_list import screen
from tests.stage import WHO, Stage


def settings_window(stage: Stage) -> MainWindow:
    entry = PageEntry(
        "settings",
        Icon.SETTINGS,
        lambda: pgettext("page", "Settings"),
        lambda: settings_page(stage.place, no_actions(WHO)),
        below=True,
    )
    return stage.window([entry])


def _scroll_down(stage: Stage, window: QWidget) -> None:
    for area in window.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    stage.settle()


@screen("settings-above")
def settings_above(stage: Stage) -> QWidget:
    return settings_window(stage)


@screen("settings-below", also=_scroll_down)
def settings_below(stage: Stage) -> QWidget:
    back_up(stage.desk)
    return settings_window(stage)
