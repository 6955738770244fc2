"""Rows of the registers: read only, in one language, with all that a list or a card's head shows.

Tuples with names, because registers make hundreds of thousands of them.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.commitment import CommitmentStatus, Firmness, Priority, has_grounds
from liaison_app.domain.directory import OrganisationKind
from liaison_app.domain.meeting import MeetingKind, MeetingState
from liaison_app.domain.proposal import ProposalCategory, ProposalStatus
from liaison_app.domain.record import Side
from liaison_app.domain.standing import Stand
from liaison_app.domain.term import Term


class Shown(NamedTuple):
    """A text and the language it is really in; lists tag what is not in the asked one."""

    text: str
    language: ContentLanguage

    def missing_in(self, asked: ContentLanguage) -> bool:
        """Tell whether there is a text, but not in the asked language."""
        return bool(self.text) and self.language != asked


class CommitmentRow(NamedTuple):
    """A line of the register of commitments; `term` is there unless it is a plain date or unset."""

    id: int
    uid: str
    number: int | None
    meeting_id: int | None
    meeting_number: int | None
    meeting_year: int | None
    held_on: date | None
    point: str
    side: Side
    promised_to: Side
    firmness: Firmness
    priority: Priority
    internal: bool
    illustrative: bool
    text: Shown
    title: Shown
    completion_form: Shown
    note: Shown
    lead_id: int | None
    responsible: Shown
    executors: tuple[Shown, ...]
    project_id: int | None
    project: Shown
    status: CommitmentStatus
    stand: Stand
    term: Term | None
    original_due: date | None
    current_due: date | None
    extension_count: int
    fact_date: date | None
    removed_on: date | None
    keeper: str

    @property
    def shown_number(self) -> str:
        """Give the number as the office says it: 5/4.1, else the register's own, else nothing."""
        return numbered(self.meeting_number, self.point, self.number)

    @property
    def side_has_grounds(self) -> bool:
        """Tell whether the side is known: a draft that nobody answers for has none yet."""
        return has_grounds(self.lead_id, self.status, self.side, self.promised_to)


class ProposalRow(NamedTuple):
    """A line of the register of proposals; `commitments` counts what was promised on it."""

    id: int
    uid: str
    number: int | None
    meeting_id: int | None
    meeting_number: int | None
    meeting_year: int | None
    held_on: date | None
    item: str
    side: Side
    proposer_id: int | None
    proposer: Shown
    category: ProposalCategory
    title: Shown
    text: Shown
    status: ProposalStatus
    submitted_on: date | None
    answered_on: date | None
    answer: Shown
    project_id: int | None
    project: Shown
    commitments: int
    keeper: str
    illustrative: bool

    @property
    def shown_number(self) -> str:
        """Give the register's number, else minutes and item: 5/4."""
        own = "" if self.number is None else str(self.number)
        return own or numbered(self.meeting_number, self.item, None)


class MeetingRow(NamedTuple):
    """A line of the register of meetings, with what its minutes hold."""

    id: int
    uid: str
    number: int | None
    year: int | None
    addendum_number: int | None
    held_on: date | None
    kind: MeetingKind
    state: MeetingState
    prevailing: ContentLanguage
    title: Shown
    place: Shown
    project_id: int | None
    project: Shown
    registration_number: str
    registration_date: date | None
    signed_on: date | None
    items: int
    proposals: int
    commitments: int
    open_commitments: int
    keeper: str
    illustrative: bool


class OrganisationRow(NamedTuple):
    """A line of the register of organisations."""

    id: int
    uid: str
    side: Side
    kind: OrganisationKind
    name: Shown
    short_name: Shown
    parent: Shown
    active: bool
    people: int
    open_commitments: int
    registration_code: str
    telephone: str
    mail: str
    illustrative: bool


class PersonRow(NamedTuple):
    """A line of the register of people, with the post held on the day of asking."""

    id: int
    uid: str
    side: Side
    name: Shown
    post: Shown
    organisation_id: int | None
    organisation: Shown
    pinyin: str
    telephone: str
    mail: str
    wechat: str
    illustrative: bool


class ProjectRow(NamedTuple):
    """A line of the register of projects."""

    id: int
    uid: str
    name: Shown
    district: Shown
    stage: Shown
    partner_id: int | None
    partner: Shown
    started_on: date | None
    meetings: int
    open_commitments: int
    illustrative: bool


class CommitmentCounts(NamedTuple):
    """How many there are, how many of them are on control and how many of these overdue."""

    total: int
    on_control: int
    overdue: int


def numbered(meeting: int | None, point: str, own: int | None) -> str:
    """Give «5/4.1» of minutes and point, «5» without a point, else the own number."""
    if meeting is not None:
        return f"{meeting}/{point}" if point else str(meeting)
    return "" if own is None else str(own)
