"""What the card says above the fields: how it stands, what came late, what was a month ago."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.monitoring import MonthlyReport, ReportOutcome
from liaison_app.domain.month_words import JUDGEMENTS, LATE_FACTS, NOT_SUBMITTED, REPORT_OUTCOMES
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext, render
from liaison_app.office.monitoring.report_view import ReportView
from liaison_app.ui.kit.shown_texts import tagged
from liaison_app.ui.kit.standings import standing_state
from liaison_app.ui.kit.states import State
from liaison_app.ui.monitoring.marks import mark_of


def view_mark(view: ReportView) -> State:
    """Give the worse of computed and judged, as the grid shows it."""
    judgement = view.report.judgement
    return mark_of(view.light, view.stand.standing, judgement, waiting=view.waiting)


def facts(view: ReportView, asked: ContentLanguage) -> Iterator[str]:
    """Give who answers until when, what was computed and what was judged."""
    who = tagged(view.responsible, asked) or "—"
    if view.state.due is None:
        yield who
    else:
        yield pgettext(
            "report card",
            "{organisation} · due {date}",
            organisation=who,
            date=_day(view.state.due),
        )
    computed = standing_state(view.stand).word
    judgement = view.report.judgement
    judged = render(JUDGEMENTS[judgement]) if judgement else pgettext("report card", "Not judged")
    yield pgettext(
        "report card", "Computed: {computed} · judged: {judged}", computed=computed, judged=judged
    )
    yield from _outcome(view)


def _outcome(view: ReportView) -> Iterator[str]:
    own = view.report
    if own.not_submitted:
        yield render(NOT_SUBMITTED)
    if own.outcome is ReportOutcome.PENDING or own.outcome_on is None:
        return
    said = pgettext(
        "report card",
        "{outcome}: {date}",
        outcome=render(REPORT_OUTCOMES[own.outcome]),
        date=_day(own.outcome_on),
    )
    remark = own.remark.strip()
    yield (
        pgettext("report card", "{outcome}. Remark: {remark}", outcome=said, remark=remark)
        if remark and own.outcome is ReportOutcome.RETURNED
        else said
    )


def alarms(view: ReportView) -> Iterator[str]:
    """Give in words what came late, and what was learned late of the month before."""
    due = view.round.answers_due(view.state.side)
    if view.late and due is not None:
        yield pgettext("report card", "The report came late: it was due on {date}.", date=_day(due))
    for fact in view.learned:
        yield pgettext(
            "report card",
            "Learned late, after the month before was closed: {fact}, {date}.",
            fact=render(LATE_FACTS[fact.kind]),
            date=_day(fact.on),
        )


def last_words(view: ReportView, name: str, asked: ContentLanguage) -> str:
    """Give what a text said the month before, "" where it said nothing."""
    text = _text_of(view.last, name)
    if not text or view.last_month is None:
        return ""
    month = dates.month(view.last_month.year, view.last_month.month, language())
    return pgettext("report card", "{month}: {text}", month=month, text=tagged(text, asked))


def _text_of(report: MonthlyReport | None, name: str) -> Trilingual:
    found = None if report is None else getattr(report, name)
    return found if isinstance(found, Trilingual) else Trilingual()


def _day(day: date) -> str:
    return dates.table(day, language())
