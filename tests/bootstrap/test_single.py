"""A second start over the same file rings at the window that is there."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from liaison_app.bootstrap.single import Doorbell, raise_other


def test_a_second_start_rings_at_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    door = Doorbell(tmp_path / "liaison.db")
    with qtbot.waitSignal(door.rung):
        assert raise_other(tmp_path / "liaison.db")
    door.close()


def test_another_file_has_another_door(qtbot: QtBot, tmp_path: Path) -> None:
    door = Doorbell(tmp_path / "liaison.db")
    assert not raise_other(tmp_path / "other.db")
    door.close()


def test_a_door_that_was_left_by_a_crash_is_taken(qtbot: QtBot, tmp_path: Path) -> None:
    left = Doorbell(tmp_path / "liaison.db")
    door = Doorbell(tmp_path / "liaison.db")
    with qtbot.waitSignal(door.rung):
        assert raise_other(tmp_path / "liaison.db")
    door.close()
    left.close()


def test_where_nobody_works_nobody_is_raised(qtbot: QtBot, tmp_path: Path) -> None:
    assert not raise_other(tmp_path / "liaison.db")
