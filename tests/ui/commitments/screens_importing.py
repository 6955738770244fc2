"""Pictures of a list that comes in: its columns, the unknown names, the preview."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from liaison_app.sheets.reading.workbook import read_workbook
from liaison_app.ui.commitments.importing.dialog import ImportDialog
from tests.screen_list import screen
from tests.stage import Stage

LIST = Path(__file__).parents[2] / "office" / "importing" / "lists" / "excel.xlsx"


@screen("import columns")
def import_columns(stage: Stage) -> QWidget:
    return ImportDialog(stage.place, LIST.name, read_workbook(LIST))


def _go_on(times: int, stage: Stage, widget: QWidget) -> None:
    assert isinstance(widget, ImportDialog)
    for _ in range(times):
        widget.next.trigger()
        stage.settle()


@screen("import names", also=lambda stage, widget: _go_on(1, stage, widget))
def import_names(stage: Stage) -> QWidget:
    return import_columns(stage)


@screen("import preview", also=lambda stage, widget: _go_on(2, stage, widget))
def import_preview(stage: Stage) -> QWidget:
    return import_columns(stage)
