"""What a month says of its commitments: expected, late, learned late, waiting (domain.md 3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from liaison_app.domain.as_of import StateAsOf, state_as_of
from liaison_app.domain.commitment import CLOSED, Commitment, ExtensionDecision
from liaison_app.domain.monitoring import Judgement, MonitoringRound, MonthlyReport
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.domain.record import Side
from liaison_app.domain.standing import DUE_SOON_DAYS, Light, Standing
from liaison_app.domain.watched import Watched

_FOUR_DAYS = timedelta(days=4)  # from the 28th into the next month
_WORST_FIRST = (Light.RED, Light.YELLOW, Light.GREEN, Light.NONE)
_JUDGED = {
    Judgement.ON_PLAN: Light.GREEN,
    Judgement.RISK: Light.YELLOW,
    Judgement.WILL_NOT_BE_DONE: Light.RED,
}


def expects_report(commitment: Watched, as_of: date) -> bool:
    """Tell whether a round asks about it: on control on `as_of`, not closed before it (rule 5).

    What was removed on that very day was still on control on it.
    """
    return asks_about(state_as_of(commitment, as_of), commitment.put_on_control)


def asks_about(state: StateAsOf, put_on_control: date | None) -> bool:
    """Tell the same of a state on the round's day."""
    if state.on_control:
        return True
    closed = state.status in CLOSED and state.removed_on == state.day
    return closed and put_on_control is not None and put_on_control <= state.day


def report_is_late(report: MonthlyReport, month: MonitoringRound, side: Side) -> bool:
    """Tell whether it came after the day set for the side; the commitment may be on plan."""
    due = month.answers_due(side)
    return report.submitted_on is not None and due is not None and report.submitted_on > due


class LateFactKind(StrEnum):
    """What became known after the month was frozen."""

    MOVE = "move"
    FULFILMENT = "fulfilment"
    EXTENSION = "extension"


@dataclass(frozen=True, slots=True)
class LateFact:
    """A fact of before `as_of` that was written down after the freezing."""

    kind: LateFactKind
    on: date


def learned_late(
    commitment: Commitment, frozen: MonitoringRound, until: datetime | None = None
) -> Iterator[LateFact]:
    """Give what happened up to the frozen month's day but was entered later (rule 6).

    `until`: only what was entered up to that moment, which is that of the next freezing.
    """
    as_of, moment = frozen.as_of, frozen.frozen_at
    if as_of is None or moment is None:
        return
    for move in commitment.moves:
        if move.deleted_at is not None or not _entered_between(move.created_at, moment, until):
            continue
        if move.on is not None and move.on <= as_of:
            yield LateFact(LateFactKind.MOVE, move.on)
        elif move.fact_date is not None and move.fact_date <= as_of:
            yield LateFact(LateFactKind.FULFILMENT, move.fact_date)
    for extension in commitment.extensions:
        on = extension.decided_on
        granted = extension.decision is ExtensionDecision.GRANTED and extension.deleted_at is None
        entered = extension.answered_at or extension.created_at
        if granted and on is not None and on <= as_of and _entered_between(entered, moment, until):
            yield LateFact(LateFactKind.EXTENSION, on)


def _entered_between(entered: datetime | None, moment: datetime, until: datetime | None) -> bool:
    return entered is not None and entered > moment and (until is None or entered <= until)


def waits_for_other_side(state: StateAsOf, depends_on: StateAsOf | None) -> bool:
    """Tell whether a red one hangs on what the other side still has open (st.waiting_other)."""
    if depends_on is None or not depends_on.on_control or depends_on.side is state.side:
        return False
    return state.stand().light is Light.RED and state.on_control


def shown_light(computed: Light, judgement: Judgement | None) -> Light:
    """Give the worse of the computed light and the responsible's judgement, for the grid.

    What is off control has no light to be made worse.
    """
    if judgement is None or computed is Light.NONE:
        return computed
    return min(computed, _JUDGED[judgement], key=_WORST_FIRST.index)


class Escalation(StrEnum):
    """What follows from months overdue in a row, mildest first (rule 7)."""

    REMINDER = "reminder"
    LETTER = "letter"
    AGENDA = "agenda"


def months_in_a_row(overdue: Sequence[bool]) -> int:
    """Count the months at the end of `overdue`, oldest first, that were; nothing resets it."""
    count = 0
    for month in reversed(overdue):
        if not month:
            break
        count += 1
    return count


def escalation(months: int, office: OfficeProfile) -> Escalation | None:
    """Give the step that so many months overdue in a row ask for, by the office's numbers."""
    steps = (
        (office.agenda_after, Escalation.AGENDA),
        (office.letter_after, Escalation.LETTER),
        (office.reminder_after, Escalation.REMINDER),
    )
    return next((step for after, step in steps if months >= max(after, 1)), None)


def planned_round(month: date, office: OfficeProfile) -> MonitoringRound:
    """Give the round of a month with the days that the office set for itself."""
    first = month.replace(day=1)
    after = (first.replace(day=28) + _FOUR_DAYS).replace(day=1)
    return MonitoringRound(
        month=first,
        as_of=_on(after, office.as_of_day),
        forms_out_on=_on(first, office.forms_out_day),
        answers_due_kz=_on(after, office.answers_due_day_kz),
        answers_due_cn=_on(after, office.answers_due_day_cn),
        report_due=_on(after, office.report_due_day),
    )


def _on(month: date, day: int) -> date:
    """Give a day of the month; the last one where the month is shorter."""
    last = (month.replace(day=28) + _FOUR_DAYS).replace(day=1).toordinal() - month.toordinal()
    return month.replace(day=min(max(day, 1), last))


def freeze_report(
    report: MonthlyReport,
    state: StateAsOf,
    lead_id: int | None,
    put_on_control: date | None,
    due_soon_days: int = DUE_SOON_DAYS,
) -> None:
    """Write into a report how its commitment stood, so that it stays as of then."""
    report.side_then = state.side
    report.standing_then = state.stand(due_soon_days).standing
    report.status_then = state.status
    report.lead_then_id = lead_id
    report.put_on_control_then = put_on_control
    report.original_due_then = state.original_due
    report.due_then = state.due
    report.extensions_then = state.extensions
    report.fact_date_then = state.fact_date
    report.removed_on_then = state.removed_on


def state_then(report: MonthlyReport, as_of: date) -> StateAsOf | None:
    """Give how the commitment of a frozen report stood, None where it says nothing of it."""
    if report.status_then is None:
        return None
    return StateAsOf(
        day=as_of,
        side=report.side_then or Side.JOINT,
        status=report.status_then,
        original_due=report.original_due_then,
        due=report.due_then,
        extensions=report.extensions_then or 0,
        fact_date=report.fact_date_then,
        removed_on=report.removed_on_then,
        waits_for_event=report.standing_then is Standing.NOT_STARTED,
    )
