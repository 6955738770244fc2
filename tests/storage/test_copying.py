"""Copies: whole and checked, or none."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from liaison_app.base.errors import KnownFailure
from liaison_app.storage.copying import copy_online, judge_soundness
from liaison_app.storage.datafile import DataFile
from tests.storage.files import add_organisation, contents, made, names_in, patched, truncated


def test_a_copy_has_what_is_still_in_the_journal(file: DataFile, tmp_path: Path) -> None:
    add_organisation(file, "Первая")
    copy_online(file.path, tmp_path / "copies" / "copy.db")
    assert names_in(tmp_path / "copies" / "copy.db") == ["Первая"]


def test_copying_leaves_the_source_as_it_was(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", "Первая")
    before = contents(tmp_path)
    copy_online(path, tmp_path / "copies" / "copy.db")
    after = contents(tmp_path)
    assert {name: after[name] for name in before} == before
    assert after.keys() - before.keys() == {"copies/copy.db"}


def test_a_copy_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    old = made(tmp_path / "copy.db", "Старая")
    copy_online(made(tmp_path / "liaison.db", "Новая"), old)
    assert names_in(old) == ["Новая"]


def test_damage_of_the_source_is_told_of_the_source(tmp_path: Path) -> None:
    truncated(tmp_path / "liaison.db")
    old = made(tmp_path / "copy.db", "Старая")
    with pytest.raises(KnownFailure, match=r"liaison\.db is damaged"):
        copy_online(tmp_path / "liaison.db", old)
    assert names_in(old) == ["Старая"]
    assert not (tmp_path / "copy.db.part").exists()


def test_a_source_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownFailure, match=r"liaison\.db cannot be reached"):
        copy_online(tmp_path / "liaison.db", tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []


def test_a_sound_file_is_found_sound(tmp_path: Path) -> None:
    judge_soundness(made(tmp_path / "liaison.db", "Первая"))


def test_one_wrong_page_is_found(tmp_path: Path) -> None:
    path = made(tmp_path / "liaison.db", *(f"Организация {number}" for number in range(50)))
    patched(path, 4096 * 3, b"\xff" * 60)
    with pytest.raises(KnownFailure, match="is damaged"):
        judge_soundness(path)


def test_damage_that_only_the_copy_shows_is_told_of_the_source(tmp_path: Path) -> None:
    source = made(tmp_path / "liaison.db", "Первая")
    with closing(sqlite3.connect(source)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'organisation'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    spoiled = bytearray(source.read_bytes())
    spoiled[(page - 1) * size : page * size] = b"\xa5" * size
    source.write_bytes(spoiled)
    with pytest.raises(KnownFailure) as told:
        copy_online(source, tmp_path / "copy.db")
    assert str(told.value.message) == "liaison.db is damaged and was left as it is."
    assert not (tmp_path / "copy.db").exists()
