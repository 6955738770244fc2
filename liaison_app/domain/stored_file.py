"""Files the office keeps: the same scan once, known by what is in it (domain.md 3, Attachment)."""

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.record import Record

_SHA256 = re.compile("[0-9a-f]{64}")


@dataclass(eq=False, kw_only=True)
class StoredFile(Record):
    """A file by its content; `name` is the one it came under, `size` is in bytes."""

    sha256: str = ""
    size: int = 0
    name: str = ""
    media_type: str = ""
    added_on: date | None = None


class AttachmentKind(StrEnum):
    """What a file is to the record it is attached to."""

    EVIDENCE = "evidence"
    SCAN = "scan"
    RESOLUTION = "resolution"
    OTHER = "other"


@dataclass(eq=False, kw_only=True)
class Attachment(Record):
    """A file attached to exactly one record."""

    file_id: int | None = None
    kind: AttachmentKind = AttachmentKind.OTHER
    title: str = ""
    added_on: date | None = None
    meeting_id: int | None = None
    commitment_id: int | None = None
    organisation_id: int | None = None
    contact_id: int | None = None
    report_id: int | None = None
    round_id: int | None = None

    @property
    def owners(self) -> tuple[int, ...]:
        """Give the ids of what it is attached to; a sound one has exactly one."""
        named = (
            self.meeting_id,
            self.commitment_id,
            self.organisation_id,
            self.contact_id,
            self.report_id,
            self.round_id,
        )
        return tuple(one for one in named if one is not None)


def uid_of_content(sha256: str) -> str:
    """Give the uid of a file: the same content has the same one in every office.

    A UUID of version 8 (RFC 9562, 5.8) made of the first bits of the hash.
    """
    value = int(sha256[:32], 16)
    value = value & ~(0xF << 76) | 0x8 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=value))


def judge_file(file: StoredFile) -> Iterator[UserMistake]:
    """Give every rule that a file breaks as it stands."""
    if not _SHA256.fullmatch(file.sha256):
        yield UserMistake(message("file rule", "This is no SHA-256 hash of a file."), "sha256")
    elif file.uid != uid_of_content(file.sha256):
        yield UserMistake(message("file rule", "The uid does not follow from the hash."), "uid")
    if file.size < 0:
        yield UserMistake(message("file rule", "A file cannot be smaller than nothing."), "size")


def judge_attachment(attachment: Attachment) -> Iterator[UserMistake]:
    """Give every rule that an attachment breaks as it stands."""
    if attachment.file_id is None:
        yield UserMistake(message("file rule", "The attachment has no file."), "file")
    if len(attachment.owners) != 1:
        yield UserMistake(message("file rule", "A file is attached to exactly one record."))
