"""What a register shows: filters and orders as plain values, kept as saved views.

An empty set, None or an empty text restricts nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from liaison_app.domain.commitment import ON_CONTROL, CommitmentStatus, Firmness
from liaison_app.domain.directory import OrganisationKind
from liaison_app.domain.meeting import MeetingKind, MeetingState
from liaison_app.domain.proposal import ProposalCategory, ProposalStatus
from liaison_app.domain.record import Side

# What registers open on: all that still asks something of somebody.
OPEN_COMMITMENTS = ON_CONTROL | {CommitmentStatus.DRAFT}
OPEN_PROPOSALS = frozenset(
    {
        ProposalStatus.SUBMITTED,
        ProposalStatus.CONSIDERED,
        ProposalStatus.ACCEPTED,
        ProposalStatus.PARTLY,
        ProposalStatus.POSTPONED,
    }
)


class DueWithin(StrEnum):
    """Spans of due dates that move with the day on which one asks."""

    OVERDUE = "overdue"
    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"
    NO_DATE = "no_date"


@dataclass(frozen=True, slots=True)
class Sort:
    """By which column of the register; an empty one means the register's own order."""

    column: str = ""
    descending: bool = False


@dataclass(frozen=True, slots=True)
class CommitmentFilter:
    """Which commitments; `responsible` are organisations, as the first named or as co-executors.

    `due_until` counts the day itself, as every term does (domain.md 3, Term).
    """

    statuses: frozenset[CommitmentStatus] = OPEN_COMMITMENTS
    sides: frozenset[Side] = frozenset()
    responsible: frozenset[int] = frozenset()
    due: DueWithin | None = None
    due_until: date | None = None
    project_id: int | None = None
    meeting_id: int | None = None
    firmness: frozenset[Firmness] = frozenset()
    internal: bool | None = None
    keepers: frozenset[str] = frozenset()
    words: str = ""


@dataclass(frozen=True, slots=True)
class ProposalFilter:
    """Which proposals; `without_commitment` are accepted ones nobody promised anything on."""

    statuses: frozenset[ProposalStatus] = OPEN_PROPOSALS
    sides: frozenset[Side] = frozenset()
    proposers: frozenset[int] = frozenset()
    categories: frozenset[ProposalCategory] = frozenset()
    project_id: int | None = None
    meeting_id: int | None = None
    without_commitment: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class MeetingFilter:
    """Which meetings; `organisation_id` sat at the table."""

    states: frozenset[MeetingState] = frozenset()
    kinds: frozenset[MeetingKind] = frozenset()
    year: int | None = None
    project_id: int | None = None
    organisation_id: int | None = None
    keepers: frozenset[str] = frozenset()
    words: str = ""


@dataclass(frozen=True, slots=True)
class OrganisationFilter:
    """Which organisations; those no longer active are asked for."""

    sides: frozenset[Side] = frozenset()
    kinds: frozenset[OrganisationKind] = frozenset()
    active: bool | None = True
    keepers: frozenset[str] = frozenset()
    words: str = ""


@dataclass(frozen=True, slots=True)
class PersonFilter:
    """Which people; `organisation_id` is where they hold or held a post."""

    sides: frozenset[Side] = frozenset()
    organisation_id: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class ProjectFilter:
    """Which projects."""

    partner_id: int | None = None
    words: str = ""


def span_of(due: DueWithin, today: date) -> tuple[date, date] | None:
    """Give the first and last day of this week or month; weeks begin on Monday (domain.md 6.1)."""
    if due is DueWithin.THIS_WEEK:
        monday = today - timedelta(days=today.weekday())
        return monday, monday + timedelta(days=6)
    if due is DueWithin.THIS_MONTH:
        first = today.replace(day=1)
        next_month = (first + timedelta(days=31)).replace(day=1)
        return first, next_month - timedelta(days=1)
    return None
