"""The little of a commitment that tells how it stood on a day, for lists of many."""

from datetime import date
from typing import NamedTuple, TypeAlias

from liaison_app.domain.commitment import (
    Commitment,
    CommitmentStatus,
    Extension,
    ExtensionDecision,
    StatusChange,
)
from liaison_app.domain.record import Side
from liaison_app.domain.term import TermKind


class MoveFacts(NamedTuple):
    """A move of the status table."""

    position: int
    to_status: CommitmentStatus
    on: date | None
    fact_date: date | None
    deleted_at: None = None  # the bin's are never among them


class ExtensionFacts(NamedTuple):
    """A request for more time."""

    decision: ExtensionDecision
    requested_on: date | None
    decided_on: date | None
    to_due: date | None
    deleted_at: None = None


class Facts(NamedTuple):
    """A commitment by what happened to it; the names are those of the record."""

    id: int
    side: Side
    status: CommitmentStatus
    lead_id: int | None
    depends_on_id: int | None
    put_on_control: date | None
    fact_date: date | None
    suspended_on: date | None
    removed_on: date | None
    original_due: date | None
    term_kind: TermKind
    term_event_on: date | None
    moves: tuple[MoveFacts, ...] = ()
    extensions: tuple[ExtensionFacts, ...] = ()


Watched: TypeAlias = Commitment | Facts
WatchedMove: TypeAlias = StatusChange | MoveFacts
WatchedExtension: TypeAlias = Extension | ExtensionFacts
