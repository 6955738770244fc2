"""Calls, letters and visits about commitments: what was said, and when to call again."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.record import Record


class ContactMeans(StrEnum):
    """By what one spoke (domain.md 3, Contact); a message is WeChat or another messenger."""

    CALL = "call"
    LETTER = "letter"
    MAIL = "mail"
    MESSAGE = "message"
    VISIT = "visit"


@dataclass(eq=False, kw_only=True)
class ContactCommitment(Record):
    """A commitment that was spoken of: one letter answers many points."""

    contact_id: int | None = None
    position: int = 0
    commitment_id: int | None = None


@dataclass(eq=False, kw_only=True)
class Contact(Record):
    """One talk or letter; `said` is plain text in whatever language it was said."""

    on: date | None = None
    at: time | None = None
    organisation_id: int | None = None
    person_id: int | None = None
    person_name: str = ""  # as typed, where no card is named
    means: ContactMeans = ContactMeans.CALL
    said: str = ""
    letter_number: str = ""
    letter_date: date | None = None
    file_id: int | None = None
    call_again_on: date | None = None
    commitments: list[ContactCommitment] = field(default_factory=list)


def judge_contact(contact: Contact, today: date | None = None) -> Iterator[UserMistake]:
    """Give every rule that a contact breaks as it stands; by `today` a day that was mistyped."""
    living = [one for one in contact.commitments if one.deleted_at is None]
    if contact.organisation_id is None and not living:
        yield UserMistake(
            message("contact rule", "Say with which organisation, or about which commitment."),
            "organisation",
        )
    if contact.on is None:
        yield UserMistake(message("contact rule", "Say when it was."), "on")
    elif today is not None and contact.on > today:
        yield UserMistake(message("contact rule", "The day lies in the future."), "on")
    named = [one.commitment_id for one in living]
    if len(set(named)) < len(named) or None in named:
        yield UserMistake(message("contact rule", "Each commitment is named once."), "commitments")
