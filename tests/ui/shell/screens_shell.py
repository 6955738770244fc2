"""Pictures of the window's own parts."""

from PySide6.QtWidgets import QWidget

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import message
from liaison_app.language.current import pgettext
from liaison_app.ui.kit.page import PageEntry
from liaison_app.ui.settings.appearance import AppearanceSection
from liaison_app.ui.settings.page import SettingsPage
from liaison_app.ui.shell.bug_window import BugWindow, report_of
from liaison_app.ui.shell.help_view import HelpDialog
from liaison_app.ui.shell.who import NameDialog
from liaison_app.ui.theme.icons import Icon
from tests.screen_list import screen
from tests.stage import Stage


def settings_entry(stage: Stage) -> PageEntry:
    def build() -> SettingsPage:
        page = SettingsPage()
        section = AppearanceSection(stage.settings)
        page.add_section(section.heading, section)
        return page

    return PageEntry(
        "settings", Icon.SETTINGS, lambda: pgettext("settings", "Settings"), build, below=True
    )


@screen("settings")
def settings(stage: Stage) -> QWidget:
    return stage.window([settings_entry(stage)])


@screen("failure")
def failure(stage: Stage) -> QWidget:
    window = stage.window([settings_entry(stage)])
    window.banners.show_error(
        KnownFailure(
            message("data file", "{file} is of an older version of Liaison.", file="liaison.db"),
            message(
                "data file",
                "Open it once in the program; it makes a backup and brings it up to date.",
            ),
        )
    )
    return window


@screen("who")
def who(stage: Stage) -> QWidget:
    del stage
    return NameDialog()


@screen("bug")
def bug(stage: Stage) -> QWidget:
    del stage
    window = BugWindow(report_of(ValueError("an example")))
    window.count_one_more()
    return window


@screen("help")
def help_of_page(stage: Stage) -> QWidget:
    window = stage.window([settings_entry(stage)])
    window.show()
    return HelpDialog("settings", window.entries["settings"].title, window)
