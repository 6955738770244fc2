"""A dump is either the old or the new file, and says what hinders it."""

from pathlib import Path

import pytest

from liaison_app.base.errors import Cancelled, KnownFailure
from liaison_app.domain.directory import Organisation
from liaison_app.office.desk import Desk
from liaison_app.office.exchange.dumping import dump
from tests.exchange.documents import document, load_into, uid


def test_a_cancelled_dump_leaves_the_old_file(desk: Desk, tmp_path: Path) -> None:
    many = [{"uid": uid("organisation", number)} for number in range(1, 301)]
    load_into(desk, {"organisations": many})
    target = tmp_path / "out" / "office.json"
    target.parent.mkdir()
    target.write_text("old", encoding="utf-8")

    def cancel(done: int, total: int) -> None:
        assert (done, total) == (100, 300)
        raise Cancelled

    with pytest.raises(Cancelled):
        dump(desk, target, cancel)
    assert target.read_text(encoding="utf-8") == "old"
    assert list(target.parent.iterdir()) == [target]


def test_a_new_dump_takes_the_place_of_the_old_one(desk: Desk, tmp_path: Path) -> None:
    load_into(desk, document())
    target = tmp_path / "new folder" / "данные.json"
    first = dump(desk, target)
    before = target.read_bytes()
    assert dump(desk, target) == first
    assert target.read_bytes() == before
    assert list(target.parent.iterdir()) == [target]


def test_a_folder_is_no_target(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(KnownFailure) as raised:
        dump(desk, tmp_path)
    assert "is a folder" in str(raised.value.message)


def test_the_data_file_itself_is_no_target(desk: Desk, tmp_path: Path) -> None:
    load_into(desk, document())
    link = tmp_path / "link.json"
    link.symlink_to(desk.file.path)
    for target in (desk.file.path, link):
        with pytest.raises(KnownFailure, match="is a data file of Liaison"):
            dump(desk, target)
    with desk.read() as snapshot:
        assert snapshot.where(Organisation)


def test_a_folder_that_cannot_be_made(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(KnownFailure):
        dump(desk, tmp_path / "file" / "office.json")


def test_letters_of_all_languages_stand_as_they_are(desk: Desk, tmp_path: Path) -> None:
    name = {"kk": "Бұғыты", "ru": "«Огни» – №\u00a05", "zh": "巴库塔𠮷"}
    load_into(desk, {"projects": [{"uid": uid("project", 1), "name": name}]})
    target = tmp_path / "office.json"
    dump(desk, target)
    said = target.read_bytes().decode("utf-8")
    assert all(text in said for text in name.values())
    assert "\\u" not in said
    assert b"\r" not in target.read_bytes()
