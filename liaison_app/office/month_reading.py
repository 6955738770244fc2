"""What a month's report says, read in one snapshot for one audience.

A partner's content takes in no internal commitment and none of the office's own facts, so that
all its figures are of what it shows (domain.md 3, rule 15).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from liaison_app.domain.as_of import state_as_of
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.commitment_list import ListedCommitment
from liaison_app.domain.directory import Organisation
from liaison_app.domain.discipline import Balance
from liaison_app.domain.monitoring import MonitoringRound, MonthlyReport, RoundIssue
from liaison_app.domain.month_content import (
    Follow,
    IssueNote,
    Letterhead,
    MonthContent,
    MonthItem,
    Shares,
)
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.domain.standing import Stand
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.catalogs import Audience
from liaison_app.office.monitoring.figures import Figures, MonthFigures, figures_in, last_figures_in
from liaison_app.office.monitoring.follow_up import learned_late_in
from liaison_app.office.monitoring.month_view import MonthLine, MonthView
from liaison_app.office.month_follow_up import extended_terms, follow_ups, silent_ones
from liaison_app.office.printing import listed_commitments
from liaison_app.storage.snapshot import Snapshot

_EMPTY = Trilingual()


@dataclass(frozen=True, slots=True)
class Asked:
    """For whom a report is read, by whom, and when (None: of a closed month, nothing interim)."""

    audience: Audience
    who: str
    interim: datetime | None = None
    issue: RoundIssue | None = None


def month_content(snapshot: Snapshot, view: MonthView, asked: Asked) -> MonthContent:
    """Give the content of a month's report; the view is a whole month's."""
    whole = figures_in(snapshot, view)
    last = last_figures_in(snapshot, view)
    balances = [whole.balance, *([last.balance] if last else [])]
    learned = learned_late_in(snapshot, view.round)
    ids = {*view.lines, *(one.commitment_id for one in learned)}
    ids = ids.union(*(_ids(one) for one in balances))
    allowed = _allowed(snapshot, ids, asked.audience)
    shown = replace(view, lines={key: line for key, line in view.lines.items() if key in allowed})
    figures = whole if asked.audience == "office" else figures_in(snapshot, shown)
    balance = _restricted(whole.balance, allowed)
    items = _items(snapshot, shown, allowed, asked)
    at_end = [key for key in items if key in shown.lines and _listed(shown.lines[key])]
    return MonthContent(
        month=view.round.month or view.since,
        since=view.since,
        as_of=view.round.as_of or view.today,
        balance=balance,
        figures=_shares(figures.all),
        sides=tuple((side, _shares(one)) for side, one in figures.sides.items()),
        organisations=_named(snapshot, figures, view),
        items=tuple(items[key] for key in at_end),
        put_on_control=_of(items, balance.put_on_control),
        returned=_of(items, balance.returned),
        removed=_of(items, balance.removed),
        extended=extended_terms(snapshot, view, allowed, items),
        silent=silent_ones(snapshot, shown),
        learned=tuple(
            (items[one.commitment_id], one.fact) for one in learned if one.commitment_id in items
        ),
        last_month=view.last.month if view.last else None,
        last_balance=_restricted(last.balance, allowed) if last else None,
        interim=asked.interim,
        issue=_note(asked.issue),
        head=_letterhead(view.office, asked),
    )


def _named(
    snapshot: Snapshot, figures: MonthFigures, view: MonthView
) -> tuple[tuple[Trilingual, Shares], ...]:
    """Give the figures of the organisations by their names of the month's day."""
    cards = snapshot.many(Organisation, figures.organisations)
    day = view.round.as_of or view.today
    return tuple(
        (cards[key].name_on(day), _shares(one))
        for key, one in figures.organisations.items()
        if key in cards
    )


def _listed(line: MonthLine) -> bool:
    return line.asked or line.state.on_control


def _ids(counted: Balance) -> frozenset[int]:
    return counted.at_start | counted.at_end


def _allowed(
    snapshot: Snapshot, ids: Iterable[int], audience: Audience
) -> Mapping[int, Commitment]:
    """Give the commitments that an audience may see; of the partner's none is internal."""
    found = snapshot.many(Commitment, ids)
    if audience == "office":
        return found
    return {key: one for key, one in found.items() if not one.internal}


def _restricted(counted: Balance, allowed: Mapping[int, Commitment]) -> Balance:
    """Give the balance of what is shown; it adds up as the whole one does."""
    shown = allowed.keys()
    return Balance(
        counted.at_start & shown,
        counted.put_on_control & shown,
        counted.returned & shown,
        counted.removed & shown,
        counted.at_end & shown,
    )


def _shares(one: Figures) -> Shares:
    return Shares(one.month, one.month_by_first_term, one.year, one.year_by_first_term)


def _of(items: Mapping[int, MonthItem], ids: frozenset[int]) -> tuple[MonthItem, ...]:
    return tuple(item for key, item in items.items() if key in ids)


def _note(issue: RoundIssue | None) -> IssueNote | None:
    """Give what a corrected issue says of itself; the first one corrects nothing."""
    if issue is None or issue.number < 2:
        return None
    return IssueNote(issue.number, issue.reason, issue.changes)


def _letterhead(office: OfficeProfile, asked: Asked) -> Letterhead:
    own = asked.audience == "office"
    return Letterhead(
        addressee=office.report_to if own else _EMPTY,
        signer_position=office.signer_position,
        signer=office.signer_name,
        prepared_by=asked.who,
        telephone=office.telephone,
    )


def _items(
    snapshot: Snapshot, view: MonthView, allowed: Mapping[int, Commitment], asked: Asked
) -> dict[int, MonthItem]:
    """Give every commitment that the report may name, in the order of the minutes."""
    follow = follow_ups(snapshot, view) if asked.audience == "office" else {}
    listed = sorted(listed_commitments(snapshot, sorted(allowed)), key=_order)
    leads = {line.lead_id for line in view.lines.values()}
    cards = snapshot.many(Organisation, leads)
    above = snapshot.many(Commitment, (one.depends_on_id for one in allowed.values()))
    items = {}
    for row in listed:
        own = row.commitment
        line = view.lines.get(own.key)
        item = _item(row, line, view, cards)
        depends = above.get(own.depends_on_id or 0)
        if line is not None and line.waiting and depends and _may_name(depends, asked):
            item = replace(item, waits_for=depends.text or depends.title)
        if asked.audience == "office":
            item = replace(item, follow=follow.get(own.key, Follow()))
        items[own.key] = item
    return items


def _may_name(one: Commitment, asked: Asked) -> bool:
    return asked.audience == "office" or not one.internal


def _order(row: ListedCommitment) -> tuple[int, int, tuple[int, ...], int]:
    meeting = row.meeting
    point = tuple(int(part) for part in row.point.split(".") if part.isdigit())
    year = meeting.year if meeting and meeting.year else 9999
    number = meeting.number if meeting and meeting.number else 0
    return year, number, point, row.commitment.key


def _item(
    row: ListedCommitment,
    line: MonthLine | None,
    view: MonthView,
    cards: Mapping[int, Organisation],
) -> MonthItem:
    own = row.commitment
    day = view.round.as_of or view.today
    state = line.state if line else state_as_of(own, day)
    stand: Stand = state.stand(view.office.due_soon_days)
    lead = cards.get(line.lead_id or 0) if line else row.lead
    item = MonthItem(
        id=own.key,
        side=state.side,
        stand=stand,
        minutes=row.minutes(),
        other_basis=own.other_basis,
        text=own.text or own.title,
        responsible=lead.name_on(day) if lead else _EMPTY,
        original_due=state.original_due,
        due=state.due,
        term=own.term,
        extensions=state.extensions,
        put_on_control=line.put_on_control if line else own.put_on_control,
        removed_on=state.removed_on,
        removal_basis=own.removal_basis,
        asked=line.asked if line else False,
        waiting=line.waiting if line else False,
        late=line.late if line else False,
        illustrative=own.illustrative,
    )
    return _reported(item, line.report) if line and line.report else item


def _reported(item: MonthItem, report: MonthlyReport) -> MonthItem:
    """Give the item with what was reported of it; never the internal note or the remark."""
    return replace(
        item,
        submitted_on=report.submitted_on,
        judgement=report.judgement,
        judgement_reason=report.judgement_reason,
        percent=report.percent,
        quantity=report.quantity,
        progress=report.progress,
        problems=report.problems,
        next_steps=report.next_steps,
    )


def issue_of(month: MonitoringRound) -> RoundIssue | None:
    """Give the last issue of a closed month."""
    living = [one for one in month.issues if one.deleted_at is None]
    return max(living, key=lambda one: one.number, default=None)
