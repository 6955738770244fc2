"""Files are kept once, attached where they belong, opened as copies; what is gone is seen."""

from pathlib import Path

import pytest

from liaison_app.base.errors import KnownFailure
from liaison_app.domain.commitment import Commitment, Evidence, EvidenceKind
from liaison_app.domain.stored_file import Attachment, AttachmentKind, StoredFile
from liaison_app.office.checking import check
from liaison_app.office.commitments import CommitmentDraft, record
from liaison_app.office.control import add_evidence
from liaison_app.office.desk import Desk
from liaison_app.office.kept_files import (
    attach,
    detach,
    give_evidence_its_file,
    is_missing,
    keep_file,
    keep_pasted,
    safe_name,
    save_out,
)
from liaison_app.storage.attachments import path_of

SCAN = b"%PDF-1.7 signed"


def test_the_same_scan_attached_twice_is_one_file(desk: Desk, tmp_path: Path) -> None:
    one, other = (record(desk, CommitmentDraft()).id for _ in range(2))
    (tmp_path / "письмо.pdf").write_bytes(SCAN)
    kept = keep_file(desk, tmp_path / "письмо.pdf")
    attach(desk, kept, AttachmentKind.SCAN, ("commitment", one), "Письмо")
    attach(desk, keep_pasted(desk, SCAN, "scan.pdf"), AttachmentKind.SCAN, ("commitment", other))
    with desk.read() as snapshot:
        (file,) = snapshot.where(StoredFile)
        assert len(snapshot.where(Attachment, file_id=file.id)) == 2
    assert (file.name, file.media_type, file.size) == ("письмо.pdf", "application/pdf", len(SCAN))
    assert check(desk) == []


def test_evidence_has_its_file_and_gives_it_back(desk: Desk, tmp_path: Path) -> None:
    commitment_id = record(desk, CommitmentDraft()).id
    evidence_id = add_evidence(desk, commitment_id, EvidenceKind.LETTER, number="12").id
    give_evidence_its_file(desk, evidence_id, keep_pasted(desk, SCAN, "a/b:c.pdf"))
    with desk.read() as snapshot:
        (evidence,) = snapshot.get(Commitment, commitment_id).evidence
        file = snapshot.get(StoredFile, evidence.file_id)
    assert save_out(desk, file.key, tmp_path) == tmp_path / "a_b_c.pdf"
    assert (tmp_path / "a_b_c.pdf").read_bytes() == SCAN
    assert not is_missing(desk, file)
    path_of(desk.file.path, file.sha256).unlink()
    assert is_missing(desk, file)
    with pytest.raises(KnownFailure):
        save_out(desk, file.key, tmp_path / "again.pdf")
    give_evidence_its_file(desk, evidence_id, None)
    with desk.read() as snapshot:
        assert snapshot.get(Evidence, evidence_id).file_id is None


def test_a_detached_file_comes_back_from_the_bin(desk: Desk) -> None:
    commitment_id = record(desk, CommitmentDraft()).id
    kept = keep_pasted(desk, SCAN, "scan.pdf")
    made = attach(desk, kept, AttachmentKind.SCAN, ("commitment", commitment_id))
    detach(desk, made.id)
    with desk.read() as snapshot:
        assert snapshot.where(Attachment) == []
        assert len(snapshot.where(StoredFile)) == 1


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("отчёт.pdf", "отчёт.pdf"),
        ("a\\b?.txt", "a_b_.txt"),
        ("", "file"),
        ("x" * 300 + ".pdf", "x" * 120 + ".pdf"),
    ],
)
def test_names_that_every_system_takes(name: str, safe: str) -> None:
    assert safe_name(name) == safe
