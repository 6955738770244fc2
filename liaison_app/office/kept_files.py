"""Files given to the office: kept once, attached where they belong, opened as copies."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath
from typing import Literal

from liaison_app.domain.commitment import Evidence
from liaison_app.domain.stored_file import (
    Attachment,
    AttachmentKind,
    StoredFile,
    uid_of_content,
)
from liaison_app.language.clean import one_line
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import there
from liaison_app.office.made import Made, commit_made
from liaison_app.storage import attachments
from liaison_app.storage.attachments import Content
from liaison_app.storage.changes import Changes
from liaison_app.storage.work import Work

Owner = Literal["meeting", "commitment", "organisation", "contact", "report", "round"]

_LONGEST_NAME = 120
_NOT_IN_NAMES = frozenset('<>:"/\\|?*')


@dataclass(frozen=True, slots=True)
class KeptContent:
    """What lies in the folder already and may be named by a row."""

    content: Content
    name: str


def keep_file(desk: Desk, source: Path) -> KeptContent:
    """Write the content of a file into the folder, before any row names it.

    Raises UserMistake over 50 MB or for a folder, KnownFailure where the disk refuses.
    """
    return KeptContent(attachments.keep(desk.file.path, source), one_line(source.name))


def keep_pasted(desk: Desk, content: bytes, name: str) -> KeptContent:
    """Write what was pasted into the folder; raises as `keep_file` does."""
    return KeptContent(attachments.keep_bytes(desk.file.path, content, name), one_line(name))


def row_of(work: Work, kept: KeptContent, today: date) -> StoredFile:
    """Give the row of a kept content: the one that is there, or a new one."""
    uid = uid_of_content(kept.content.sha256)
    known = work.by_uid(StoredFile, uid)
    if known is not None:
        if known.deleted_at is not None:
            work.restore(known)
        return known
    media_type, _ = mimetypes.guess_type(kept.name)
    file = StoredFile(
        uid=uid,
        sha256=kept.content.sha256,
        size=kept.content.size,
        name=kept.name,
        media_type=media_type or "",
        added_on=today,
    )
    work.add(file)
    return file


def attach(
    desk: Desk, kept: KeptContent, kind: AttachmentKind, to: tuple[Owner, int], title: str = ""
) -> Made:
    """Attach a kept file to one record: `("commitment", 5)`."""
    today = desk.clock.today()
    owner, owner_id = to
    with desk.write() as work:
        file = row_of(work, kept, today)
        attachment = Attachment(file_id=file.key, kind=kind, title=one_line(title), added_on=today)
        setattr(attachment, f"{owner}_id", owner_id)
        work.add(attachment)
        return commit_made(work, attachment)


def detach(desk: Desk, attachment_id: int) -> Changes:
    """Lay an attachment in the bin; the file itself stays with whatever else names it."""
    with desk.write() as work:
        work.bin(there(work, Attachment, attachment_id))
        return work.commit()


def give_evidence_its_file(desk: Desk, evidence_id: int, kept: KeptContent | None) -> Changes:
    """Say which file a supporting document is, or that it is none."""
    with desk.write() as work:
        evidence = there(work, Evidence, evidence_id)
        evidence.file_id = row_of(work, kept, desk.clock.today()).key if kept else None
        return work.commit()


def is_missing(desk: Desk, file: StoredFile) -> bool:
    """Tell whether its content is not in the folder; asked for lists, so nothing is read."""
    return not attachments.is_there(desk.file.path, file.sha256)


def save_out(desk: Desk, file_id: int, target: Path) -> Path:
    """Write a copy of a kept file, into a folder under its own name.

    Raises KnownFailure where its content is missing or was changed, or the disk refuses.
    """
    with desk.read() as snapshot:
        file = snapshot.get(StoredFile, file_id)
    if target.is_dir():
        target = target / safe_name(file.name)
    attachments.give_out(desk.file.path, file.sha256, target)
    return target


def safe_name(name: str) -> str:
    """Give a file name that every system takes, with the same ending."""
    kept = "".join("_" if char in _NOT_IN_NAMES or char < " " else char for char in name).strip(
        ". "
    )
    path = PurePath(kept or "file")
    return f"{path.stem[:_LONGEST_NAME]}{path.suffix[:16]}"
