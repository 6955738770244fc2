"""A proposal for its card and its editor, read from one moment of the data file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from liaison_app.domain.commitment import Commitment
from liaison_app.domain.directory import Organisation, Person, Project
from liaison_app.domain.meeting import AgendaItem, Meeting
from liaison_app.domain.proposal import Proposal, ProposalStatus
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.desk import Desk
from liaison_app.office.named_cards import organisations_of, people_of
from liaison_app.office.proposals import possible_moves


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalView:
    """A proposal with whom it names, where it was made and what was promised upon it."""

    proposal: Proposal
    meeting: Meeting | None
    item: AgendaItem | None
    project: Project | None
    organisations: Mapping[int, Organisation]
    people: Mapping[int, Person]
    commitments: tuple[Commitment, ...]
    moves: tuple[ProposalStatus, ...]

    @property
    def item_number(self) -> str:
        """Give the number of the agenda item, empty where it was made by letter."""
        return "" if self.item is None else str(self.item.position)

    def organisation_name(self, organisation_id: int | None) -> Trilingual:
        """Give an organisation's short name, or its name; empty for none."""
        organisation = self.organisations.get(organisation_id or 0)
        if organisation is None:
            return Trilingual()
        return organisation.short_name or organisation.name


def read_proposal(desk: Desk, proposal_id: int) -> ProposalView:
    """Read a proposal; raises LookupError where there is none."""
    with desk.read() as snapshot:
        proposal = snapshot.get(Proposal, proposal_id)
        commitments = snapshot.where(Commitment, proposal_id=proposal_id)
        named = [proposal, *commitments]
        return ProposalView(
            proposal=proposal,
            meeting=snapshot.find(Meeting, proposal.meeting_id),
            item=snapshot.find(AgendaItem, proposal.item_id),
            project=snapshot.find(Project, proposal.project_id),
            organisations=organisations_of(snapshot, named),
            people=people_of(snapshot, named),
            commitments=tuple(commitments),
            moves=possible_moves(proposal),
        )
