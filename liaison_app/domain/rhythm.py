"""Terms that come round: each period has a report of its own (domain.md 3, rule 8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from liaison_app.domain.term import Period, Term, TermKind

_MONTHS = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}


def period_days(term: Term, first: date, last: date) -> Iterator[date]:
    """Give the days from `first` to `last` on which a term that comes round is due.

    Quarters and years are counted from the month of the first day, else from January. Days before
    the rhythm begins and after its last day are left out; nothing for a term of another kind.
    """
    if term.kind is not TermKind.PERIODIC or term.every is None or term.day is None:
        return
    first = max(first, term.first or first)
    last = min(last, term.ends_on or last)
    days = (
        _weeks(term.day, first, last) if term.every is Period.WEEK else _months(term, first, last)
    )
    yield from (day for day in days if first <= day <= last)


def _weeks(weekday: int, first: date, last: date) -> Iterator[date]:
    day = first + timedelta(days=(weekday - 1 - first.weekday()) % 7)
    while day <= last:
        yield day
        day += timedelta(days=7)


def _months(term: Term, first: date, last: date) -> Iterator[date]:
    step = _MONTHS.get(term.every or Period.MONTH, 1)
    anchor = term.first.month if term.first else 1
    month = first.replace(day=1)
    while month <= last:
        after = (month + timedelta(days=31)).replace(day=1)
        if (month.month - anchor) % step == 0:
            length = (after - month).days
            yield month.replace(day=min(max(term.day or 1, 1), length))
        month = after


def closes_early(term: Term, on: date) -> bool:
    """Tell whether closing on a day comes before the last period: that takes a decision."""
    return term.kind is TermKind.PERIODIC and term.ends_on is not None and on < term.ends_on


def percent_applies(term: Term) -> bool:
    """Tell whether a percent says anything of it."""
    return term.kind is not TermKind.PERIODIC
