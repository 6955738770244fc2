"""The files of a record as its editor lists them: given, named, looked at, gone or changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Literal, TypeAlias

from liaison_app.base.errors import LiaisonError
from liaison_app.base.messages import Message
from liaison_app.domain.commitment import Commitment, Evidence, EvidenceKind
from liaison_app.domain.month_words import ATTACHMENT_KINDS
from liaison_app.domain.stored_file import Attachment, AttachmentKind, StoredFile
from liaison_app.domain.word_lists import EVIDENCE_KINDS
from liaison_app.language.clean import one_line
from liaison_app.office.desk import Desk
from liaison_app.office.freezing import judge_there
from liaison_app.office.kept_files import KeptContent, Owner, keep_file, keep_pasted, row_of
from liaison_app.storage import attachments
from liaison_app.storage.changes import Changes
from liaison_app.storage.work import Work


class FileStand(StrEnum):
    """How the content of a file is found in the folder."""

    THERE = "there"
    MISSING = "missing"
    CHANGED = "changed"
    NOT_GIVEN = "not_given"  # a document that is only named


@dataclass(frozen=True, slots=True)
class FileLine:
    """One document of a record; `part` and `id` are the record that names it."""

    part: Literal["evidence", "attachment"]
    id: int
    kind: Message
    number: str
    dated: date | None
    title: str
    added_on: date | None
    file: StoredFile | None
    stand: FileStand


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What given files are to their record; number and date are a supporting document's."""

    kind: AttachmentKind
    document: EvidenceKind = EvidenceKind.OTHER
    number: str = ""
    dated: date | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A picture from the clipboard, under the name it gets."""

    content: bytes
    name: str


Source: TypeAlias = "Path | Pasted"


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be kept, and why."""

    source: Source
    error: LiaisonError


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of given files."""

    kept: tuple[KeptContent, ...]
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """`already` names the files that the record had before."""

    changes: Changes
    already: tuple[str, ...] = ()


def keep_all(desk: Desk, sources: Sequence[Source], report: Callable[[int, int], object]) -> Kept:
    """Write contents into the folder; what is refused does not hold up the others.

    `report(done, total)` may raise Cancelled between two files; no row names any of them then.
    """
    kept: list[KeptContent] = []
    refused: list[Refused] = []
    for done, source in enumerate(sources):
        report(done, len(sources))
        try:
            kept.append(_keep(desk, source))
        except LiaisonError as error:
            refused.append(Refused(source, error))
    report(len(sources), len(sources))
    return Kept(tuple(kept), tuple(refused))


def _keep(desk: Desk, source: Source) -> KeptContent:
    if isinstance(source, Pasted):
        return keep_pasted(desk, source.content, source.name)
    return keep_file(desk, source)


def give_files(
    desk: Desk, kept: Iterable[KeptContent], what: Described, to: tuple[Owner, int]
) -> Given:
    """Attach kept files to a record; of a commitment a supporting document is one by its rules.

    Raises UserMistake where the record lies in the bin.
    """
    today = desk.clock.today()
    already = []
    with desk.write() as work:
        owner = work.of_kind(*to)
        judge_there(work, owner)
        for one in kept:
            file = row_of(work, one, today)
            if _has(work, file, to):
                already.append(file.name)
            elif isinstance(owner, Commitment) and what.kind is AttachmentKind.EVIDENCE:
                work.add(_evidence(work, owner, file, what))
            else:
                work.add(_attachment(file, what, to, today))
        return Given(work.commit(), tuple(already))


def _has(work: Work, file: StoredFile, to: tuple[Owner, int]) -> bool:
    owner, owner_id = to
    found = len(work.where(Attachment, in_bin=False, file_id=file.key, **{f"{owner}_id": owner_id}))
    if owner == "commitment":
        found += len(work.where(Evidence, file_id=file.key, commitment_id=owner_id))
    return found > 0


def _evidence(work: Work, owner: Commitment, file: StoredFile, what: Described) -> Evidence:
    places = [one.position for one in work.where(Evidence, commitment_id=owner.key)]
    return Evidence(
        commitment_id=owner.key,
        position=max(places, default=0) + 1,
        kind=what.document,
        number=one_line(what.number),
        dated=what.dated,
        title=one_line(what.title),
        file_id=file.key,
    )


def _attachment(
    file: StoredFile, what: Described, to: tuple[Owner, int], today: date
) -> Attachment:
    made = Attachment(file_id=file.key, kind=what.kind, title=one_line(what.title), added_on=today)
    setattr(made, f"{to[0]}_id", to[1])
    return made


def read_files(desk: Desk, owner: Owner, owner_id: int) -> tuple[FileLine, ...]:
    """Give the documents of a record, the supporting ones of a commitment first."""
    with desk.read() as snapshot:
        evidence = snapshot.where(Evidence, commitment_id=owner_id) if owner == "commitment" else []
        attached = snapshot.where(Attachment, in_bin=False, **{f"{owner}_id": owner_id})
        ids = [*(one.file_id for one in evidence), *(one.file_id for one in attached)]
        files = snapshot.many(StoredFile, ids)
    lines = [_evidence_line(desk, one, files.get(one.file_id or 0)) for one in evidence]
    return (*lines, *(_attached_line(desk, one, files.get(one.file_id or 0)) for one in attached))


def _evidence_line(desk: Desk, one: Evidence, file: StoredFile | None) -> FileLine:
    added = file.added_on if file else None
    kind, stand = EVIDENCE_KINDS[one.kind], _stand(desk, file)
    return FileLine("evidence", one.key, kind, one.number, one.dated, one.title, added, file, stand)


def _attached_line(desk: Desk, one: Attachment, file: StoredFile | None) -> FileLine:
    kind, stand = ATTACHMENT_KINDS[one.kind], _stand(desk, file)
    return FileLine("attachment", one.key, kind, "", None, one.title, one.added_on, file, stand)


def _stand(desk: Desk, file: StoredFile | None) -> FileStand:
    """Tell by the size whether a content was changed; whoever opens it has it read whole."""
    if file is None:
        return FileStand.NOT_GIVEN
    path = attachments.path_of(desk.file.path, file.sha256)
    try:
        size = path.stat().st_size
    except OSError:
        return FileStand.MISSING
    return FileStand.THERE if size == file.size else FileStand.CHANGED


def read_content(desk: Desk, file: StoredFile) -> bytes:
    """Give a content to be looked at; raises KnownFailure where it is missing or was changed."""
    return attachments.read_whole(desk.file.path, file.sha256, file.name)
