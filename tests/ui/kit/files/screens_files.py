"""Pictures of the files of a commitment: one there, one missing, one only named."""

from PySide6.QtWidgets import QWidget

from liaison_app.domain.commitment import EvidenceKind
from liaison_app.domain.stored_file import AttachmentKind
from liaison_app.office.commitment_view import read_commitment
from liaison_app.office.control import add_evidence
from liaison_app.office.files import Described, Pasted, give_files, keep_all, read_files
from liaison_app.papers.paper import Heading, Paper, Part, line
from liaison_app.papers.pdf import render_pdf
from liaison_app.storage.attachments import path_of
from liaison_app.ui.kit.files.dialog import FilesDialog
from liaison_app.ui.kit.files.giving import FilesOf
from tests.screen_list import screen
from tests.stage import TODAY, Stage
from tests.ui.commitments.screens_commitments import commitment_ids

_KINDS = (AttachmentKind.EVIDENCE, AttachmentKind.RESOLUTION, AttachmentKind.SCAN)


def _lose_one(stage: Stage, widget: QWidget) -> None:
    """Show a file that is missing; it is there again afterwards, for whoever dumps the data."""
    assert isinstance(widget, FilesDialog)
    lost = next(line.file for line in read_files(stage.desk, "commitment", widget.of.id)[::-1])
    assert lost is not None
    path = path_of(stage.desk.file.path, lost.sha256)
    content = path.read_bytes()
    path.unlink()
    widget.reload()
    stage.settle()
    path.write_bytes(content)


@screen("files", also=_lose_one)
def files(stage: Stage) -> QWidget:
    desk, key = stage.desk, commitment_ids(stage)[0]
    text = line("Акт приёмки № 15-А", "ru")
    pdf = render_pdf(Paper("x", (Part("ru", (Heading(1, text),)),)), stage.clock.local_now())
    sources = [Pasted(pdf, "акт 15-А.pdf"), Pasted(b"gone", "письмо акимата.docx")]
    kept = keep_all(desk, sources, lambda done, total: None).kept
    act = Described(
        kind=AttachmentKind.EVIDENCE, document=EvidenceKind.ACT, number="15-А", dated=TODAY
    )
    resolution = Described(kind=AttachmentKind.RESOLUTION, title="Резолюция акима")
    give_files(desk, kept[:1], act, ("commitment", key))
    give_files(desk, kept[1:], resolution, ("commitment", key))
    if not any(found.number == "04-12" for found in read_files(desk, "commitment", key)):
        add_evidence(desk, key, EvidenceKind.LETTER, number="04-12", dated=TODAY)
    subject = read_commitment(desk, key).commitment.text.shown("ru")[0]
    return FilesDialog(stage.place, FilesOf("commitment", key, subject, _KINDS))
