"""What one side proposed and what was answered (domain.md 3)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.record import Record, Side
from liaison_app.domain.trilingual import Trilingual


class ProposalCategory(StrEnum):
    """What a proposal is about; engineering kinds get fields of their own with the project file."""

    ROAD = "road"
    POWER = "power"
    WATER = "water"
    SEWERAGE = "sewerage"
    RAIL = "rail"
    GAS = "gas"
    TELECOM = "telecom"
    HOUSING = "housing"
    LAND = "land"
    MONITORING = "monitoring"
    OTHER = "other"


class ProposalStatus(StrEnum):
    """How far a proposal is."""

    SUBMITTED = "submitted"
    CONSIDERED = "considered"
    ACCEPTED = "accepted"
    PARTLY = "partly"
    POSTPONED = "postponed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    IMPLEMENTED = "implemented"


_S = ProposalStatus
PROPOSAL_MOVES: Mapping[ProposalStatus, frozenset[ProposalStatus]] = {
    _S.SUBMITTED: frozenset({_S.CONSIDERED, _S.WITHDRAWN}),
    _S.CONSIDERED: frozenset({_S.ACCEPTED, _S.PARTLY, _S.POSTPONED, _S.REJECTED, _S.WITHDRAWN}),
    _S.ACCEPTED: frozenset({_S.IMPLEMENTED}),
    _S.PARTLY: frozenset({_S.IMPLEMENTED}),
    _S.POSTPONED: frozenset({_S.CONSIDERED}),
    _S.REJECTED: frozenset(),
    _S.WITHDRAWN: frozenset(),
    _S.IMPLEMENTED: frozenset(),
}


@dataclass(eq=False, kw_only=True)
class Proposal(Record):
    """A proposal with its answer; `meeting_id` and `item_id` are empty for one by letter."""

    number: int | None = None
    meeting_id: int | None = None
    item_id: int | None = None
    project_id: int | None = None
    proposed_by: Side = Side.CN
    proposed_by_id: int | None = None
    owner_id: int | None = None
    category: ProposalCategory = ProposalCategory.OTHER
    title: Trilingual = field(default_factory=Trilingual)
    text: Trilingual = field(default_factory=Trilingual)
    submitted_on: date | None = None
    status: ProposalStatus = ProposalStatus.SUBMITTED
    answer: Trilingual = field(default_factory=Trilingual)
    answered_on: date | None = None
    answered_by_id: int | None = None
    no_commitment_reason: Trilingual = field(default_factory=Trilingual)
    internal_note: str = ""
    keeper: str = ""


def judge_proposal_move(proposal: Proposal, to: ProposalStatus) -> None:
    """Raise UserMistake where the status table has no way from the proposal's status to `to`."""
    if to not in PROPOSAL_MOVES[proposal.status]:
        raise UserMistake(
            message("proposal rule", "From this status the proposal cannot go there."), "status"
        )
