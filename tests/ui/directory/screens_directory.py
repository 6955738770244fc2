"""Pictures of the directory, its editors and its dialogs."""

from PySide6.QtWidgets import QWidget

from liaison_app.domain.filters import OrganisationFilter, PersonFilter, Sort
from liaison_app.language.current import pgettext
from liaison_app.office import registers
from liaison_app.office.directory_view import read_organisation
from liaison_app.ui.directory.kinds import CardKind
from liaison_app.ui.directory.merge_dialog import MergeDialog
from liaison_app.ui.directory.page import KEY, DirectoryPage
from liaison_app.ui.directory.rename_dialog import RenameDialog
from liaison_app.ui.kit.new_card import NewCardDialog
from liaison_app.ui.kit.page import PageEntry
from liaison_app.ui.main_window import MainWindow
from liaison_app.ui.theme.icons import Icon
from tests.screen_list import screen
from tests.stage import Stage


def directory_window(stage: Stage) -> MainWindow:
    entry = PageEntry(
        KEY,
        Icon.DIRECTORY,
        lambda: pgettext("page", "Directory"),
        lambda: DirectoryPage(stage.place),
    )
    return stage.window([entry])


def organisations(stage: Stage) -> list[int]:
    rows = registers.every_row(
        stage.desk, registers.ORGANISATIONS, OrganisationFilter(), Sort(), "ru"
    )
    return [row.id for row in rows]


def people(stage: Stage) -> list[int]:
    rows = registers.every_row(stage.desk, registers.PEOPLE, PersonFilter(), Sort(), "ru")
    return [row.id for row in rows]


def _tab(stage: Stage, kind: CardKind) -> QWidget:
    window = directory_window(stage)
    window.go(KEY, (kind, None))
    return window


def _editor(stage: Stage, kind: CardKind, card_id: int) -> QWidget:
    window = directory_window(stage)
    window.go(KEY, (kind, card_id))
    return window


@screen("directory-organisations")
def directory_organisations(stage: Stage) -> QWidget:
    return _tab(stage, "organisation")


@screen("directory-people")
def directory_people(stage: Stage) -> QWidget:
    return _tab(stage, "person")


@screen("directory-projects")
def directory_projects(stage: Stage) -> QWidget:
    return _tab(stage, "project")


@screen("directory-organisation")
def directory_organisation(stage: Stage) -> QWidget:
    return _editor(stage, "organisation", organisations(stage)[-1])


@screen("directory-person")
def directory_person(stage: Stage) -> QWidget:
    return _editor(stage, "person", people(stage)[-1])


@screen("directory-project")
def directory_project(stage: Stage) -> QWidget:
    return _editor(stage, "project", 1)


def _look_for_similar(stage: Stage, dialog: QWidget) -> None:
    assert isinstance(dialog, NewCardDialog)
    dialog.look_for_similar()
    stage.settle()


@screen("directory-new-card", also=_look_for_similar)
def directory_new_card(stage: Stage) -> QWidget:
    return NewCardDialog(stage.place, "organisation", "Жетысу Вольфрам")


@screen("directory-merge")
def directory_merge(stage: Stage) -> QWidget:
    first, second, *_ = organisations(stage)
    return MergeDialog(stage.place, "organisation", first, second)


@screen("directory-rename")
def directory_rename(stage: Stage) -> QWidget:
    card = read_organisation(stage.desk, organisations(stage)[0]).organisation
    return RenameDialog(stage.place, card)
