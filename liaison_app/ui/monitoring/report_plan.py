"""The fields of a report: what came, how it is judged, what it says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from liaison_app.base.messages import Message, message
from liaison_app.domain.month_words import JUDGEMENTS, REPORT_SOURCES
from liaison_app.language.current import pgettext, render
from liaison_app.office.monitoring.report_view import ReportView, read_report
from liaison_app.ui.kit import form_rows
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.options import Option
from liaison_app.ui.kit.record_form import FormPlan
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.monitoring.report_store import KIND, ReportStore

Rows = list[form_rows.Row[ReportView] | form_rows.Heading]
TEXTS = ("judgement_reason", "progress", "problems", "next_steps")
FIRST = "submitted_on"
_LONG_AGO = timedelta(days=60)  # a day typed without its year lies behind us

_CLOSED = message("report card", "This month is closed: it can only be read.")
_NOT_SUBMITTED = message("report card", "It is entered as not submitted.")
_NOT_ASKED = message("report card", "This month does not ask about it.")


def report_plan(place: Workplace, round_id: Callable[[], int]) -> FormPlan[ReportView]:
    """Give the plan of the form; it is opened by a commitment, for the month shown then."""
    return FormPlan(
        kind=KIND,
        read=lambda key: read_report(place.desk, round_id(), key),
        record=lambda view: view.report,
        title=lambda view: view.commitment.text.shown("ru")[0],
        rows=[*_coming(place), *_judging(), *_texts()],
        frozen=why_frozen,
        follows=("monitoring_round", "commitment", "status_change", "extension"),
        store=lambda key, sitting: ReportStore(place.desk, round_id(), key, sitting),
    )


def why_frozen(view: ReportView) -> Message | None:
    """Say why nothing can be typed, None where it can."""
    if view.round.frozen:
        return _CLOSED
    if view.report.not_submitted:
        return _NOT_SUBMITTED
    return None if view.asked else _NOT_ASKED


def _coming(place: Workplace) -> Rows:
    def not_before() -> date:
        return place.desk.clock.today() - _LONG_AGO

    return [
        form_rows.Day(
            FIRST, lambda: pgettext("report card", "Submitted on"), not_before=not_before, span=2
        ),
        form_rows.Choice(
            "source",
            lambda: pgettext("report card", "Source"),
            options=worded_options(REPORT_SOURCES),
            span=2,
        ),
        form_rows.Line(
            "source_number", lambda: pgettext("report card", "No. of the letter"), span=2
        ),
        form_rows.Day(
            "source_date",
            lambda: pgettext("report card", "Date of the letter"),
            not_before=not_before,
            span=2,
        ),
        form_rows.Line("source_by", lambda: pgettext("report card", "From whom"), span=3),
    ]


def _judging() -> Rows:
    return [
        form_rows.Choice(
            "judgement",
            lambda: pgettext("report card", "Judgement of the responsible"),
            options=_judgements,
            span=2,
        ),
        form_rows.Count(
            "percent",
            lambda: pgettext("report card", "Done, %"),
            most=100,
            shown=lambda view: not view.periodic,
        ),
        form_rows.Line(
            "quantity",
            lambda: pgettext("report card", "Quantity"),
            span=2,
            shown=lambda view: not view.periodic,
        ),
    ]


def _judgements() -> Sequence[Option]:
    nothing = Option(None, pgettext("report card", "Not judged"))
    return [nothing, *(Option(key, render(word)) for key, word in JUDGEMENTS.items())]


def _texts() -> Rows:
    return [
        form_rows.Texts(
            "judgement_reason",
            lambda: pgettext("report card", "Reason of the judgement"),
            least_lines=1,
            but_missing=False,
        ),
        form_rows.Texts("progress", lambda: pgettext("report card", "Progress"), but_missing=False),
        form_rows.Texts(
            "problems",
            lambda: pgettext("report card", "Problems"),
            least_lines=1,
            but_missing=False,
        ),
        form_rows.Texts(
            "next_steps",
            lambda: pgettext("report card", "Next steps"),
            least_lines=1,
            but_missing=False,
        ),
        form_rows.Line(
            "internal_note",
            lambda: pgettext("report card", "Internal note, on no paper"),
            span=3,
        ),
    ]
