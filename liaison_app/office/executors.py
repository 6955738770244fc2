"""Who does it: one organisation leads, others take part, in the order named (domain.md 2.1)."""

from __future__ import annotations

from collections.abc import Sequence

from liaison_app.domain.commitment import Commitment, Executor
from liaison_app.domain.directory import Organisation
from liaison_app.domain.record import Side
from liaison_app.office.freezing import there
from liaison_app.office.organisations_in_order import name_in_order
from liaison_app.storage.work import Work


def executor_ids(commitment: Commitment) -> list[int]:
    """Give the co-executors in their order."""
    return [one.organisation_id for one in commitment.executors if one.organisation_id]


def give_to(work: Work, commitment: Commitment, organisation_ids: Sequence[int]) -> None:
    """Let the first organisation lead and the others take part."""
    lead_by(work, commitment, next(iter(organisation_ids), None))
    name_executors(work, commitment, organisation_ids[1:])


def lead_by(work: Work, commitment: Commitment, organisation_id: int | None) -> None:
    """Let an organisation lead; the side and whom it is promised to follow from it."""
    commitment.lead_id = organisation_id
    organisation = None if organisation_id is None else there(work, Organisation, organisation_id)
    if organisation is not None and commitment.side not in (Side.JOINT, organisation.side):
        commitment.side = organisation.side
        commitment.promised_to = other_side(organisation.side)
    name_executors(work, commitment, executor_ids(commitment))


def name_executors(work: Work, commitment: Commitment, organisation_ids: Sequence[int]) -> None:
    """Let organisations take part, in this order; the leading one is not named twice."""
    wanted = [one for one in dict.fromkeys(organisation_ids) if one != commitment.lead_id]

    def make(position: int, organisation_id: int) -> Executor:
        return Executor(
            commitment_id=commitment.id, position=position, organisation_id=organisation_id
        )

    name_in_order(work, commitment.executors, wanted, make)


def other_side(side: Side) -> Side:
    """Give the side across the table; both sides together promise to each other."""
    return {Side.KZ: Side.CN, Side.CN: Side.KZ}.get(side, Side.JOINT)
