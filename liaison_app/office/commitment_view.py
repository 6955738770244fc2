"""A commitment for its card and its editor, read from one moment of the data file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from liaison_app.base.errors import UserMistake
from liaison_app.domain.commitment import Commitment, CommitmentStatus
from liaison_app.domain.commitment_moves import MOVES
from liaison_app.domain.directory import Organisation, Person, Project
from liaison_app.domain.meeting import AgendaItem, Decision, Meeting
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.standing import Stand, stand_of
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.desk import Desk
from liaison_app.office.judging import mistakes_of
from liaison_app.office.named_cards import organisations_of, people_of
from liaison_app.office.points import point_number
from liaison_app.office.profile import profile_in


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentView:
    """A commitment with whom it names, where it stands in the minutes and how it stands today."""

    commitment: Commitment
    meeting: Meeting | None
    item: AgendaItem | None
    point: Decision | None
    proposal: Proposal | None
    project: Project | None
    organisations: Mapping[int, Organisation]
    people: Mapping[int, Person]
    stand: Stand
    moves: tuple[CommitmentStatus, ...]
    mistakes: tuple[UserMistake, ...]

    @property
    def point_number(self) -> str:
        """Give the number of its point as printed, empty where it stands in none."""
        return point_number(self.item, self.point) if self.item and self.point else ""

    def organisation_name(self, organisation_id: int | None) -> Trilingual:
        """Give an organisation's short name, or its name; empty for none."""
        organisation = self.organisations.get(organisation_id or 0)
        if organisation is None:
            return Trilingual()
        return organisation.short_name or organisation.name

    def person_name(self, person_id: int | None) -> Trilingual:
        """Give a person's name as shown; empty for none."""
        person = self.people.get(person_id or 0)
        return Trilingual() if person is None else person.display


def read_commitment(desk: Desk, commitment_id: int) -> CommitmentView:
    """Read a commitment; raises LookupError where there is none."""
    today = desk.clock.today()
    with desk.read() as snapshot:
        commitment = snapshot.get(Commitment, commitment_id)
        point = snapshot.find(Decision, commitment.decision_id)
        named = [commitment, *commitment.executors, *commitment.extensions, *commitment.moves]
        due_soon_days = profile_in(snapshot).due_soon_days
        return CommitmentView(
            commitment=commitment,
            meeting=snapshot.find(Meeting, commitment.meeting_id),
            item=snapshot.find(AgendaItem, point.item_id if point else None),
            point=point,
            proposal=snapshot.find(Proposal, commitment.proposal_id),
            project=snapshot.find(Project, commitment.project_id),
            organisations=organisations_of(snapshot, named),
            people=people_of(snapshot, named),
            stand=stand_of(commitment, today, due_soon_days),
            moves=MOVES[commitment.status],
            mistakes=tuple(mistakes_of(snapshot, commitment, today)),
        )
