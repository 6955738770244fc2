"""The list of what lies in the bin: by itself, newest first, with who; found by words."""

from pathlib import Path

from liaison_app.domain.stored_file import AttachmentKind
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office import agenda
from liaison_app.office.bin import BinLine, read_bin
from liaison_app.office.commitments import CommitmentDraft, bin_commitment, record
from liaison_app.office.desk import Desk
from liaison_app.office.files import Described, Pasted, give_files, keep_all, read_files
from liaison_app.office.kept_files import detach
from liaison_app.office.meetings import bin_meeting
from liaison_app.office.restoring import restore_record
from tests.office.making import Table


def _kinds(lines: tuple[BinLine, ...]) -> list[str]:
    return [line.kind for line in lines]


def test_what_was_laid_there_is_listed_with_who_and_comes_back(desk: Desk) -> None:
    key = record(desk, CommitmentDraft(text=Trilingual(ru="Построить мост"))).id
    assert read_bin(desk, "ru") == ()
    bin_commitment(desk, key)
    (line,) = read_bin(desk, "ru")
    assert (line.kind, line.id, line.who) == ("commitment", key, "Айгерим")
    assert "Построить мост" in line.words
    restore_record(desk, line.kind, line.id)
    assert read_bin(desk, "ru") == ()


def test_parts_that_went_along_are_not_listed(desk: Desk, table: Table) -> None:
    agenda.remove_decision(desk, table.point)
    assert _kinds(read_bin(desk, "ru")) == ["decision"]
    bin_meeting(desk, table.meeting)
    assert _kinds(read_bin(desk, "ru")) == ["meeting"]
    restore_record(desk, "meeting", table.meeting)
    assert _kinds(read_bin(desk, "ru")) == ["decision"]


def test_search_and_kind_narrow_it(desk: Desk, tmp_path: Path) -> None:
    one, other = (
        record(desk, CommitmentDraft(text=Trilingual(ru=words))).id
        for words in ("Построить мост", "Проверить дорогу")
    )
    kept = keep_all(desk, [Pasted(b"scan", "a.pdf")], lambda done, total: None).kept
    scan = Described(kind=AttachmentKind.SCAN, title="Скан")
    give_files(desk, kept, scan, ("commitment", one))
    detach(desk, read_files(desk, "commitment", one)[0].id)
    bin_commitment(desk, one)
    bin_commitment(desk, other)
    assert [line.id for line in read_bin(desk, "ru", sought="МОСТ постр")] == [one]
    assert _kinds(read_bin(desk, "ru", kind="attachment")) == ["attachment"]
    assert _kinds(read_bin(desk, "ru"))[:2] == ["commitment", "commitment"]
    assert read_bin(desk, "ru", sought="мост", kind="meeting") == ()
