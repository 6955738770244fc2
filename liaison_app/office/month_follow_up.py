"""What a month's report names besides the rows: contacts, steps, extensions, silent ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from liaison_app.domain.commitment import Commitment, ExtensionDecision
from liaison_app.domain.directory import Organisation, Person
from liaison_app.domain.monitoring import MonitoringRound, MonthlyReport
from liaison_app.domain.month_content import (
    ExtendedTerm,
    Follow,
    LastContact,
    MonthItem,
    Silent,
)
from liaison_app.domain.standing import Standing
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.monitoring.follow_up import escalations_in
from liaison_app.office.monitoring.month_view import MonthView
from liaison_app.office.monitoring.rounds import month_before
from liaison_app.storage.registers.contacts import last_contacts
from liaison_app.storage.registers.last_talks import last_talks
from liaison_app.storage.snapshot import Snapshot


def follow_ups(snapshot: Snapshot, view: MonthView) -> dict[int, Follow]:
    """Give the office's own facts of what is overdue: months, step, last contact."""
    overdue = [one for one in view.lines.values() if one.stand.standing is Standing.OVERDUE]
    steps = {one.commitment_id: one for one in escalations_in(snapshot, view)}
    talks = last_talks(snapshot.moment, (one.commitment_id for one in overdue), view.today)
    leads = {one.lead_id for one in overdue if one.lead_id is not None}
    calls = last_contacts(snapshot.moment, sorted(leads), view.today)
    made = {}
    for line in overdue:
        said = talks.get(line.commitment_id) or calls.get(line.lead_id or 0)
        step = steps.get(line.commitment_id)
        made[line.commitment_id] = Follow(
            step.months if step else 0,
            step.step if step else None,
            LastContact(said.on, said.means, said.said) if said else None,
        )
    return made


def extended_terms(
    snapshot: Snapshot,
    view: MonthView,
    allowed: Mapping[int, Commitment],
    items: Mapping[int, MonthItem],
) -> tuple[ExtendedTerm, ...]:
    """Give the extensions granted in the month, in the order of the items."""
    last = view.round.as_of or view.today
    granted = [
        (key, one)
        for key in items
        if key in view.lines
        for one in allowed[key].extensions
        if one.deleted_at is None
        and one.decision is ExtensionDecision.GRANTED
        and view.since <= (one.decided_on or one.requested_on or date.min) <= last
    ]
    people = snapshot.many(Person, (one.decided_by_id for _, one in granted))
    return tuple(
        ExtendedTerm(
            items[key],
            one.to_due,
            one.decided_on,
            one.from_due,
            _name(people.get(one.decided_by_id or 0)) or one.basis,
            one.reason,
        )
        for key, one in granted
    )


def _name(person: Person | None) -> Trilingual:
    return person.display if person else Trilingual()


def silent_ones(snapshot: Snapshot, view: MonthView) -> tuple[Silent, ...]:
    """Give the organisations that answered nothing they were asked, the longest silent first."""
    asked = Counter(one.lead_id for one in view.lines.values() if one.asked and one.lead_id)
    spoke = {one.lead_id for one in view.lines.values() if one.report and one.report.submitted_on}
    months = {lead: 1 for lead in asked if lead not in spoke}
    silent = set(months)
    earlier = month_before(snapshot, view.round)
    while silent and earlier is not None and earlier.frozen:
        silent &= _silent_then(snapshot, earlier)
        for lead in silent:
            months[lead] += 1
        earlier = month_before(snapshot, earlier)
    cards = snapshot.many(Organisation, months)
    day = view.round.as_of or view.today
    found = [
        Silent(cards[lead].name_on(day), asked[lead], count)
        for lead, count in months.items()
        if lead in cards
    ]
    return tuple(sorted(found, key=lambda one: (-one.months, -one.asked, one.name.ru)))


def _silent_then(snapshot: Snapshot, month: MonitoringRound) -> set[int]:
    """Give who answered nothing in a closed month, by its rows alone."""
    rows = snapshot.where(MonthlyReport, round_id=month.key)
    spoke = {one.lead_then_id for one in rows if one.submitted_on is not None}
    asked = {one.lead_then_id for one in rows if one.not_submitted}
    return {lead for lead in asked - spoke if lead is not None}
