"""The parts of the sample by the numbers that people know them by."""

from collections.abc import Mapping

from liaison_app.domain.commitment import Commitment
from liaison_app.domain.meeting import Decision, Meeting
from liaison_app.office.desk import Desk


def points_by_number(desk: Desk) -> Mapping[str, Decision]:
    """Give the points as printed: 2.1."""
    with desk.read() as snapshot:
        (meeting,) = snapshot.where(Meeting)
    return {
        f"{item.position}.{point.position}": point
        for item in meeting.items
        for point in item.decisions
    }


def commitments_by_number(desk: Desk) -> Mapping[int, Commitment]:
    """Give the commitments C1 to C8 by their numbers."""
    with desk.read() as snapshot:
        return {one.number or 0: one for one in snapshot.where(Commitment)}


def invented(record: Mapping[str, object]) -> bool:
    """Tell whether a record of the file is marked as illustrative."""
    return record.get("illustrative") is True
