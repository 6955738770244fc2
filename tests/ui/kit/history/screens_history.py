"""Pictures of the history of a commitment."""

from PySide6.QtWidgets import QWidget

from liaison_app.office.commitment_view import read_commitment
from liaison_app.office.editing import FieldEdit, store_edits
from liaison_app.ui.kit.history.dialog import HistoryDialog
from tests.screen_list import screen
from tests.stage import Stage
from tests.ui.commitments.screens_commitments import commitment_ids


@screen("history")
def history(stage: Stage) -> QWidget:
    key = commitment_ids(stage)[0]
    own = read_commitment(stage.desk, key).commitment
    note = "Расчёты нагрузок ждут до 25 мая; звонить в среду"
    store_edits(
        stage.desk, [FieldEdit("commitment", key, "internal_note", own.internal_note, note)]
    )
    after = "Расчёты нагрузок ждут до 28 мая; звонить Лю Тао в среду"
    if own.internal_note != after:
        store_edits(stage.desk, [FieldEdit("commitment", key, "internal_note", note, after)])
    return HistoryDialog(stage.place, ("commitment", key), own.text.shown("ru")[0])
