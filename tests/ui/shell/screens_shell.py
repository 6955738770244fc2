"""Pictures of the window's own parts."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import message
from liaison_app.language.current import pgettext
from liaison_app.ui.kit.page import Page, PageEntry
from liaison_app.ui.kit.saving.conflict import ConflictPanel
from liaison_app.ui.kit.saving.edits import Edit, Stale, Stored
from liaison_app.ui.kit.saving.rescue import new_rescue_path, write_rescue
from liaison_app.ui.kit.typed_text import TypedText
from liaison_app.ui.settings.appearance import AppearanceSection
from liaison_app.ui.settings.page import SettingsPage
from liaison_app.ui.shell.bug_window import BugWindow, report_of
from liaison_app.ui.shell.help_view import HelpDialog
from liaison_app.ui.shell.rescued import RescuedDialog
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
    return HelpDialog("meetings", window)


@screen("rescued")
def rescued(stage: Stage) -> QWidget:
    del stage
    when = datetime(2025, 6, 2, 9, 30).astimezone()
    texts = {
        "kk": "Тараптар жоспарды талқылады.",
        "ru": "Стороны обсудили план.",
        "zh": "双方讨论了计划。",
    }
    write_rescue(new_rescue_path(when), "Протокол № 5", when, texts)
    return RescuedDialog()


@screen("two texts")
def two_texts(stage: Stage) -> QWidget:
    page = Page()
    field = TypedText()
    field.setAccessibleName("Русский")
    saver = stage.savings.form("Протокол № 5", _somebody_was_faster)
    saver.bind("ru", field, "Стороны обсудили план.")
    saver.typed("ru", "Стороны обсудили план финансирования и сроки.")
    saver.store_now()
    stage.settle()
    page.rows.addWidget(field)
    page.rows.addWidget(ConflictPanel(saver, "ru"))
    page.rows.addStretch()
    page.banners.show_undo(lambda: pgettext("window", "Back"), lambda: None)
    entry = PageEntry("meetings", Icon.MEETINGS, lambda: pgettext("window", "Back"), lambda: page)
    return stage.window([entry, settings_entry(stage)])


def _somebody_was_faster(edits: tuple[Edit, ...]) -> Stored:
    return Stored(stale=tuple(Stale(edit.field, "Стороны обсудили смету.") for edit in edits))
