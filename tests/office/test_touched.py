from pathlib import Path

from liaison_app.domain.meeting import AgendaItem
from liaison_app.office.touched import read_touched
from tests.screens_of_all import fill
from tests.stage import make_stage


def test_only_what_was_touched_is_read_and_what_is_gone_is_left_out(tmp_path: Path) -> None:
    stage = make_stage(tmp_path, fill)
    found = read_touched(stage.desk, [("agenda_item", 1), ("decision", 2), ("decision", 999)])
    stage.close()
    assert set(found) == {("agenda_item", 1), ("decision", 2)}
    item = found["agenda_item", 1]
    assert isinstance(item, AgendaItem)
    assert [point.key for point in item.decisions] == [1, 2], "loaded with what it owns"
