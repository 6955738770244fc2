"""Which commitment of a month somebody means who types its number."""

from __future__ import annotations

from collections.abc import Mapping

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import message
from liaison_app.domain.monitoring import MonitoringRound
from liaison_app.domain.rows import CommitmentRow
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.month_view import MonthView, month_in
from liaison_app.storage.registers.asking import ask
from liaison_app.storage.registers.commitments import COMMITMENTS


def read_named_month(
    desk: Desk, round_id: int, language: ContentLanguage
) -> tuple[MonthView, Mapping[int, CommitmentRow]]:
    """Give a month with the rows of its commitments as their register shows them."""
    today = desk.clock.today()
    with desk.read() as snapshot:
        view = month_in(snapshot, snapshot.get(MonitoringRound, round_id), today)
        asked = ask(snapshot.moment, language, today)
        return view, COMMITMENTS.read(snapshot.moment, sorted(view.lines), asked)


def resolve_commitment(rows: Mapping[int, CommitmentRow], typed: str) -> int:
    """Give the id of the commitment with this number (5/4.1, 12) or uid.

    Raises UserMistake where the month has none, or several.
    """
    wanted = typed.strip().lower()
    found = [row.id for row in rows.values() if wanted in (row.uid, row.shown_number)]
    found = found or [row.id for row in rows.values() if wanted == str(row.number)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UserMistake(
            message("filter", "This month has no commitment {number}.", number=typed), "commitment"
        )
    raise UserMistake(
        message(
            "filter", "Several commitments have the number {number}: give the uid.", number=typed
        ),
        "commitment",
    )
