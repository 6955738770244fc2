"""Kept files travel with the exchange file: their contents in a folder beside it, by hash."""

from collections.abc import Callable
from pathlib import Path

import pytest

from liaison_app.base.errors import KnownFailure
from liaison_app.office.checking import check
from liaison_app.office.exchange.dumping import dump
from liaison_app.office.exchange.loading import load
from liaison_app.storage.attachments import folder_of, path_of
from tests.exchange.conftest import NewDesk
from tests.exchange.documents import (
    Fields,
    document,
    file_record,
    load_into,
    place_of,
    reason_of,
    uid,
)

SCAN = b"%PDF-1.7 a signed letter"


def with_scan() -> dict[str, list[Fields]]:
    file = {**file_record(SCAN), "name": "письмо.pdf", "media_type": "application/pdf"}
    lists = {**document(), "files": [file]}
    lists["commitments"][0]["evidence"] = [
        {"uid": uid("evidence", 1), "position": 1, "kind": "letter", "file": file["uid"]}
    ]
    return lists


def test_a_dump_takes_the_contents_along_and_a_load_brings_them(
    new_desk: NewDesk, tmp_path: Path
) -> None:
    first, second = new_desk(), new_desk()
    load_into(first, with_scan())
    out = tmp_path / "out" / "dump.json"
    assert dump(first, out)["files"] == 1
    (content,) = folder_of(out).iterdir()
    assert content.read_bytes() == SCAN
    load(second, out)
    assert path_of(second.file.path, content.name).read_bytes() == SCAN
    assert check(second) == []
    again = tmp_path / "again" / "dump.json"
    dump(second, again)
    assert again.read_bytes() == out.read_bytes()


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"other")])
def test_a_content_that_is_missing_or_differs_is_refused_with_its_place(
    new_desk: NewDesk, tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    first, second = new_desk(), new_desk()
    load_into(first, with_scan())
    out = tmp_path / "out" / "dump.json"
    dump(first, out)
    spoil(next(folder_of(out).iterdir()))
    with pytest.raises(KnownFailure) as raised:
        load(second, out)
    assert reason_of(raised.value).startswith("Its content is missing or differs in")
    assert place_of(raised.value).endswith("field sha256")
    assert not folder_of(second.file.path).exists()


def test_the_same_content_under_another_name_is_the_same_file(new_desk: NewDesk) -> None:
    desk = new_desk()
    load_into(desk, with_scan())
    renamed = {"files": [{**file_record(SCAN), "name": "scan0001.pdf"}]}
    assert load_into(desk, renamed).equal == {"files": 1}


def test_check_tells_of_contents_that_are_gone_or_changed(new_desk: NewDesk) -> None:
    desk = new_desk()
    load_into(desk, with_scan())
    path = path_of(desk.file.path, str(file_record(SCAN)["sha256"]))
    path.write_bytes(b"overwritten")
    assert [str(one.reason) for one in check(desk)] == ["Its file was changed or is damaged."]
    path.unlink()
    assert [str(one.reason) for one in check(desk)] == ["Its file is missing from the folder."]
    with pytest.raises(KnownFailure, match="missing or was changed"):
        dump(desk, desk.file.path.with_name("dump.json"))


def test_files_of_issue_two_still_load(new_desk: NewDesk) -> None:
    """They have none of the later lists."""
    assert load_into(new_desk(), document()).added["commitments"] == 1


@pytest.mark.parametrize(
    ("later", "reason"),
    [
        ({"rounds": [{"uid": uid("monitoring_round", 1), "month": "2025-05-02"}]},
         "A round is known by its month."),
        ({"rounds": [
            {"uid": uid("monitoring_round", n), "month": "2025-05-01", "as_of": "2025-06-01"}
            for n in (1, 2)
        ]}, "There is another record in its place."),
        ({"contacts": [{"uid": uid("contact", 1), "on": "2025-05-01"}]},
         "Say with which organisation, or about which commitment."),
        ({"attachments": [{"uid": uid("attachment", 1)}]}, "The attachment has no file."),
        ({"calendar_days": [{"uid": uid("calendar_day", 1)}]}, "Say which day."),
        ({"files": [{**file_record(b"x"), "sha256": "x"}]}, "This is no SHA-256 hash of a file."),
    ],
)  # fmt: skip
def test_what_breaks_a_rule_of_the_month_is_refused(
    new_desk: NewDesk, later: dict[str, object], reason: str
) -> None:
    with pytest.raises(KnownFailure) as raised:
        load_into(new_desk(), {**document(), **later})
    assert reason_of(raised.value) == reason
