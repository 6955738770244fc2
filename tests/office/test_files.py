"""Files of a record: given once, listed with what is wrong, refused in words one by one."""

from pathlib import Path

import pytest

from liaison_app.base.errors import Cancelled, KnownFailure, UserMistake
from liaison_app.domain.commitment import CommitmentStatus, Evidence, EvidenceKind
from liaison_app.domain.commitment_moves import Move
from liaison_app.domain.directory import Organisation
from liaison_app.domain.meeting import Meeting
from liaison_app.domain.stored_file import AttachmentKind, StoredFile
from liaison_app.office.commitments import CommitmentDraft, bin_commitment, record
from liaison_app.office.control import add_evidence, make_move, remove_evidence
from liaison_app.office.desk import Desk
from liaison_app.office.files import (
    Described,
    FileStand,
    Pasted,
    give_files,
    keep_all,
    read_content,
    read_files,
)
from liaison_app.office.kept_files import detach, keep_pasted
from liaison_app.storage.attachments import LARGEST, path_of
from tests.office.conftest import TODAY
from tests.office.making import Table, promise_on_control

LETTER = Described(
    kind=AttachmentKind.EVIDENCE, document=EvidenceKind.LETTER, number=" 12 ", dated=TODAY
)


def _nothing(done: int, total: int) -> None:
    """Take the progress."""


def test_a_document_of_a_commitment_has_kind_number_date_and_file(desk: Desk) -> None:
    key = record(desk, CommitmentDraft()).id
    kept = keep_all(desk, [Pasted(b"%PDF-1.7", "a.pdf")], _nothing).kept
    give_files(desk, kept, LETTER, ("commitment", key))
    (line,) = read_files(desk, "commitment", key)
    assert (line.part, line.number, line.dated, line.stand) == (
        "evidence",
        "12",
        TODAY,
        FileStand.THERE,
    )
    assert line.file is not None
    assert read_content(desk, line.file) == b"%PDF-1.7"


def test_the_same_scan_is_given_to_a_record_once(desk: Desk) -> None:
    key = record(desk, CommitmentDraft()).id
    kept = keep_all(desk, [Pasted(b"scan", "a.pdf"), Pasted(b"scan", "b.pdf")], _nothing).kept
    assert give_files(desk, kept, LETTER, ("commitment", key)).already == ("a.pdf",)
    resolution = Described(kind=AttachmentKind.RESOLUTION)
    assert give_files(desk, kept, resolution, ("commitment", key)).already == ("a.pdf", "a.pdf")
    assert len(read_files(desk, "commitment", key)) == 1
    with desk.read() as snapshot:
        assert len(snapshot.where(StoredFile)) == 1


def test_what_is_refused_does_not_hold_up_the_others(desk: Desk, tmp_path: Path) -> None:
    large, gone, good = (tmp_path / name for name in ("large.bin", "gone.pdf", "good.pdf"))
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    good.write_bytes(b"%PDF")
    kept = keep_all(desk, [large, gone, tmp_path, good], _nothing)
    assert [one.name for one in kept.kept] == ["good.pdf"]
    assert [one.source for one in kept.refused] == [large, gone, tmp_path]


def test_a_cancelled_job_attaches_nothing(desk: Desk) -> None:
    def cancel(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        keep_all(desk, [Pasted(b"1", "1"), Pasted(b"2", "2")], cancel)
    with desk.read() as snapshot:
        assert snapshot.where(StoredFile) == []


def test_a_missing_and_a_changed_file_are_told_apart(desk: Desk) -> None:
    key = record(desk, CommitmentDraft()).id
    sources = [Pasted(name.encode(), name) for name in ("gone", "grown", "kept")]
    kept = keep_all(desk, sources, _nothing).kept
    give_files(desk, kept, Described(kind=AttachmentKind.SCAN), ("commitment", key))
    gone, grown = (path_of(desk.file.path, one.content.sha256) for one in kept[:2])
    gone.unlink()
    grown.write_bytes(b"grown by somebody")
    lines = read_files(desk, "commitment", key)
    assert [line.stand for line in lines] == [
        FileStand.MISSING,
        FileStand.CHANGED,
        FileStand.THERE,
    ]
    for line in lines[:2]:
        assert line.file is not None
        with pytest.raises(KnownFailure):
            read_content(desk, line.file)
    detach(desk, lines[0].id)
    assert len(read_files(desk, "commitment", key)) == 2


def test_a_document_that_is_only_named_says_so(desk: Desk) -> None:
    key = record(desk, CommitmentDraft()).id
    made = add_evidence(desk, key, EvidenceKind.ACT, number="5")
    (line,) = read_files(desk, "commitment", key)
    assert (line.stand, line.file) == (FileStand.NOT_GIVEN, None)
    remove_evidence(desk, made.id)
    assert read_files(desk, "commitment", key) == ()


def test_nothing_is_given_to_what_lies_in_the_bin(desk: Desk) -> None:
    key = record(desk, CommitmentDraft()).id
    bin_commitment(desk, key)
    kept = keep_all(desk, [Pasted(b"scan", "a.pdf")], _nothing).kept
    with pytest.raises(UserMistake):
        give_files(desk, kept, LETTER, ("commitment", key))


def test_minutes_and_organisations_have_files_too(desk: Desk, table: Table) -> None:
    with desk.read() as snapshot:
        meeting, organisation = snapshot.where(Meeting)[0], snapshot.where(Organisation)[0]
    kept = keep_all(desk, [Pasted(b"scan", "a.pdf")], _nothing).kept
    scan = Described(kind=AttachmentKind.SCAN, title="Подписанный протокол")
    give_files(desk, kept, scan, ("meeting", meeting.key))
    give_files(desk, kept, scan, ("organisation", organisation.key))
    (line,) = read_files(desk, "meeting", meeting.key)
    assert (line.part, line.title) == ("attachment", "Подписанный протокол")
    assert len(read_files(desk, "organisation", organisation.key)) == 1


def test_a_step_takes_the_file_of_its_document(desk: Desk, table: Table) -> None:
    key = promise_on_control(desk, table)
    document = Evidence(kind=EvidenceKind.ACT, number="7")
    move = Move(to=CommitmentStatus.UNDER_REVIEW, on=TODAY, fact_date=TODAY)
    make_move(desk, key, move, document, keep_pasted(desk, b"act", "act.pdf"))
    (line,) = read_files(desk, "commitment", key)
    assert (line.number, line.stand) == ("7", FileStand.THERE)
