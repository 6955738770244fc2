"""The key by which commitments sort as their numbers are read: year, minutes, item, point."""

from sqlalchemy import text

from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.work import Work

_KEY = """
    coalesce((
        SELECT printf('%04d-%06d-%04d-%04d', coalesce(m.year, 0), coalesce(m.number, 0),
                      coalesce(i.position, 0), coalesce(d.position, 0))
        FROM meeting m
        LEFT JOIN decision d ON d.id = commitment.decision_id
        LEFT JOIN agenda_item i ON i.id = d.item_id
        WHERE m.id = commitment.meeting_id
    ), printf('9999-%06d', coalesce(commitment.number, 0)))
"""
_SET = f"UPDATE commitment SET number_key = {_KEY}"
_REFRESH = text(f"{_SET} WHERE meeting_id = :meeting OR id = :commitment")
_REFRESH_MISSING = text(f"{_SET} WHERE number_key = ''")
_STALE = text(f"SELECT id FROM commitment WHERE number_key IS NOT {_KEY} ORDER BY id")


def refresh_number_keys(
    work: Work, meeting_id: int | None, commitment_id: int | None = None
) -> None:
    """Write the keys of a meeting's commitments, or of one commitment, anew."""
    work.flush()
    work.session.execute(_REFRESH, {"meeting": meeting_id, "commitment": commitment_id})


def write_missing_number_keys(work: Work) -> None:
    """Write the keys of commitments that have none yet."""
    work.flush()
    work.session.execute(_REFRESH_MISSING)


def stale_number_keys(snapshot: Snapshot) -> list[int]:
    """Give the commitments whose key is not what their number says."""
    return list(snapshot.session.scalars(_STALE))
