"""Backups: made when there is need, thinned with age, never half of one."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from liaison_app.base.errors import KnownFailure
from liaison_app.storage.backups import (
    Backup,
    backup_folder,
    is_due,
    list_backups,
    make_backup,
    superfluous,
)
from liaison_app.storage.datafile import DataFile
from liaison_app.storage.header import read_header
from tests.permissions import read_only
from tests.storage.files import LOCAL, add_organisation, contents, damaged, made, names_in


def test_a_backup_is_a_data_file_of_its_own(file: DataFile) -> None:
    add_organisation(file, "Первая")
    backup = make_backup(file.path, LOCAL)
    add_organisation(file, "Вторая")
    assert backup.path.name == "liaison-2025-04-24-120000.db"
    assert backup.path.parent == backup_folder(file.path)
    assert read_header(backup.path).current
    assert names_in(backup.path) == ["Первая"]


def test_a_backup_lies_without_companions(file: DataFile) -> None:
    backup = make_backup(file.path, LOCAL)
    assert [path.name for path in backup.path.parent.iterdir()] == [backup.path.name]


def test_the_newest_is_listed_first_and_strange_files_are_not(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison[1].db")
    later = make_backup(path, LOCAL + timedelta(days=1))
    earlier = make_backup(path, LOCAL)
    (backup_folder(path) / "liaison[1]-notes.db").write_bytes(b"")
    assert list_backups(path) == [later, earlier]


def test_two_backups_of_one_second_are_two(file: DataFile) -> None:
    add_organisation(file, "Первая")
    first = make_backup(file.path, LOCAL)
    add_organisation(file, "Вторая")
    second = make_backup(file.path, LOCAL)
    assert names_in(first.path) == ["Первая"]
    assert names_in(second.path) == ["Первая", "Вторая"]


def test_a_backup_is_due_when_something_changed_and_half_an_hour_went_by(file: DataFile) -> None:
    add_organisation(file, "Первая")
    assert is_due(file.path, LOCAL)
    make_backup(file.path, LOCAL)
    assert not is_due(file.path, LOCAL + timedelta(hours=1))
    add_organisation(file, "Вторая")
    assert not is_due(file.path, LOCAL + timedelta(minutes=29))
    assert is_due(file.path, LOCAL + timedelta(minutes=31))


def test_opening_and_reading_is_no_change(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", "Первая")
    make_backup(path, LOCAL)
    names_in(path)
    assert not is_due(path, LOCAL + timedelta(hours=1))


def test_a_backup_of_a_wrong_clock_does_not_stop_the_others(file: DataFile) -> None:
    make_backup(file.path, datetime(2099, 1, 1))
    add_organisation(file, "Первая")
    assert is_due(file.path, LOCAL)


def test_a_damaged_file_gives_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "liaison.db"
    damaged(path)
    with pytest.raises(KnownFailure, match=r"liaison\.db is damaged"):
        make_backup(path, LOCAL)
    assert list(backup_folder(path).iterdir()) == []


def test_where_no_backup_may_be_written_it_is_told(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db")
    before = contents(tmp_path)
    with read_only(tmp_path), pytest.raises(KnownFailure, match="may only be read here"):
        make_backup(path, LOCAL)
    assert contents(tmp_path) == before


def _kept(tmp_path: Path, ages: list[timedelta], budget: int = 10_000) -> list[timedelta]:
    backups = []
    for age in sorted(ages):
        path = tmp_path / f"{age.total_seconds():.0f}.db"
        path.write_bytes(b"x" * 100)
        backups.append(Backup(path, LOCAL - age))
    gone = superfluous(backups, LOCAL, budget)
    return [LOCAL - backup.made_at for backup in backups if backup not in gone]


def test_of_two_days_all_are_kept_then_one_a_day_then_one_a_week(tmp_path: Path) -> None:
    ages = [timedelta(hours=3 * n) for n in range(24 * 8)]
    kept = _kept(tmp_path, ages)
    assert [age for age in kept if age <= timedelta(days=2)] == ages[:17]
    days = [age for age in kept if age > timedelta(days=2)]
    assert len(days) == len({(LOCAL - age).date() for age in ages[17:]})
    weeks = _kept(tmp_path, [timedelta(days=n) for n in range(40, 400)])
    assert len(weeks) == pytest.approx(360 / 7, abs=3)


def test_the_budget_lets_go_of_the_oldest_but_keeps_three(tmp_path: Path) -> None:
    ages = [timedelta(hours=n) for n in range(10)]
    assert _kept(tmp_path, ages, budget=550) == ages[:5]
    assert _kept(tmp_path, ages, budget=50) == ages[:3]


def test_thinning_today_and_again_tomorrow_keeps_what_thinning_tomorrow_would(
    tmp_path: Path,
) -> None:
    """What was kept once as the last of its day or week is not lost to a later thinning."""
    kept: list[datetime] = []
    moments = [LOCAL + timedelta(hours=hours) for hours in range(0, 24 * 90, 6)]
    for now in moments:
        kept.insert(0, now)
        backups = [Backup(Path(__file__), moment) for moment in kept]
        gone = superfluous(backups, now, 10**12)
        kept = [backup.made_at for backup in backups if backup not in gone]
    days = {moment.date() for moment in kept if moments[-1] - moment <= timedelta(days=30)}
    assert len(days) == 31
    assert len({f"{moment:%G-%V}" for moment in kept}) >= 12
