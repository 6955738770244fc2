"""Pictures of the first start and of a data file that does not open."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from liaison_app.base.errors import LiaisonError
from liaison_app.office.safekeeping import Backup, back_up
from liaison_app.storage.datafile import open_file
from liaison_app.ui.kit.restore_dialog import RestoreDialog
from liaison_app.ui.start.first_start import Beginnings, FirstStart
from liaison_app.ui.start.opening_trouble import OpeningTrouble, Ways
from tests.screen_list import screen
from tests.stage import WHO, Stage

_PLACE = Path("/home/serikova/Documents/Liaison/liaison.db")


def _nothing(*_: object) -> None:
    """Do nothing."""


def trouble_with(stage: Stage, path: Path) -> OpeningTrouble:
    ways = Ways(_nothing, _nothing, lambda: False, _nothing)
    try:
        open_file(path, "Б. Ахметов", stage.clock.local_now()).close()
    except LiaisonError as error:
        return OpeningTrouble(path, error, ways)
    raise AssertionError("it did open")


@screen("first-start")
def first_start(stage: Stage) -> QWidget:
    return FirstStart(stage.settings, Beginnings(_nothing, _nothing, _nothing), _PLACE, WHO)


@screen("file-held")
def file_held(stage: Stage) -> QWidget:
    return trouble_with(stage, stage.desk.file.path)


@screen("file-lost")
def file_lost(stage: Stage) -> QWidget:
    back_up(stage.desk)
    lost = stage.folder / "moved" / "liaison.db"
    lost.parent.mkdir()
    kept = stage.folder / "liaison.db.backups"
    for folder in stage.folder.glob("*backups*"):
        kept = folder
    kept.rename(lost.parent / kept.name)
    return trouble_with(stage, lost)


@screen("restore")
def restore(stage: Stage) -> QWidget:
    days = (datetime(2025, 6, 2, 9, 0), datetime(2025, 6, 1, 17, 30), datetime(2025, 5, 30, 12, 4))
    path = stage.desk.file.path
    return RestoreDialog(path, [Backup(path, day) for day in days])
