"""How a commitment stands on a day, with the office's own «soon»."""

from datetime import date

from liaison_app.domain.commitment import Commitment
from liaison_app.domain.standing import Stand, stand


def stand_of(commitment: Commitment, today: date, due_soon_days: int) -> Stand:
    """Tell how a commitment stands on `today`."""
    return stand(
        commitment.status,
        commitment.current_due,
        commitment.fact_date,
        today,
        waits_for_event=not commitment.term.started,
        due_soon_days=due_soon_days,
    )
