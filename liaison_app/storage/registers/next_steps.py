"""What is to be done next on commitments, as the reports of the last two months say it."""

from __future__ import annotations

from collections.abc import Sequence

from liaison_app.domain.rows import Shown
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import Asked
from liaison_app.storage.registers.texts import shown, text_columns


def read_next_steps(
    moment: Moment, round_ids: Sequence[int], commitment_ids: Sequence[int], asked: Asked
) -> dict[int, Shown]:
    """Give by commitment the next steps of the last of these rounds that has any.

    `round_ids` are the oldest first; whoever has none is left out.
    """
    marks = ", ".join("?" * len(commitment_ids))
    sql = (
        f"SELECT r.commitment_id, {text_columns(['r.next_steps'])} "
        "FROM monthly_report AS r WHERE r.round_id = ? AND r.deleted_at IS NULL "
        f"AND r.commitment_id IN ({marks})"
    )
    found: dict[int, Shown] = {}
    for round_id in round_ids:
        for commitment_id, *texts in moment.execute(sql, [round_id, *commitment_ids]):
            if any(texts):
                found[commitment_id] = shown(texts, 0, asked.preferring())
    return found
