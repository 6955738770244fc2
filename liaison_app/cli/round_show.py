"""`round show`: a month with its figures, in lines or as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from liaison_app.base.messages import Message, message
from liaison_app.cli.grammar import Call
from liaison_app.cli.opening import reading_desk
from liaison_app.cli.papers import own_language
from liaison_app.cli.rounds import named, opened_month, typed_month
from liaison_app.cli.telling import tell
from liaison_app.language.dates import as_of
from liaison_app.language.numbers import percent

if TYPE_CHECKING:
    from liaison_app.domain.discipline import Discipline
    from liaison_app.domain.rows import CommitmentRow
    from liaison_app.office.monitoring.figures import MonthFigures
    from liaison_app.office.monitoring.month_view import MonthLine, MonthView

FORMAT = "liaison-round/1"  # a field may be added, none changes or goes

_Json = str | int | float | bool | None | list["_Json"] | dict[str, "_Json"]


def show(call: Call) -> int:
    """Show a month."""
    from liaison_app.office.monitoring.figures import read_figures
    from liaison_app.office.monitoring.named import read_named_month

    with reading_desk(call) as desk:
        month = opened_month(call, desk)
        view, rows = read_named_month(desk, month, own_language(call, desk))
        figures, _ = read_figures(desk, month)
    if call.has("--json"):
        print(json.dumps(_as_json(view, rows, figures), ensure_ascii=False, indent=2))
    else:
        tell(call.phrases, *_head(call, view), *_figures(call, figures))
        _tell_lines(call, view, rows)
    return 0


def _head(call: Call, view: MonthView) -> list[Message]:
    from liaison_app.domain.month_words import INTERIM, ROUND_STATES

    state = ROUND_STATES[view.round.state]
    day = view.round.as_of or typed_month(call)
    counts = view.counts
    head = message(
        "round shown",
        "{month}: {state}, {as_of}",
        month=named(call, typed_month(call)),
        state=state,
        as_of=as_of(day, call.phrases.language),
    )
    answers = message(
        "round shown",
        "Expected: {expected}; submitted: {submitted}, of these late: {late}; "
        "not submitted: {not_submitted}; missing: {missing}",
        expected=counts.expected,
        submitted=counts.submitted,
        late=counts.late,
        not_submitted=counts.not_submitted,
        missing=counts.missing,
    )
    return [head, INTERIM, answers] if view.interim else [head, answers]


def _figures(call: Call, figures: MonthFigures) -> list[Message]:
    sums = figures.balance
    return [
        message(
            "round shown",
            "At start {start} + put on control {put} + returned {returned} − removed {removed} "
            "= at end {end}",
            start=len(sums.at_start),
            put=len(sums.put_on_control),
            returned=len(sums.returned),
            removed=len(sums.removed),
            end=len(sums.at_end),
        ),
        message(
            "round shown",
            "Done in time: {month} in the month, {year} since January",
            month=_percent(call, figures.all.month),
            year=_percent(call, figures.all.year),
        ),
    ]


def _percent(call: Call, found: Discipline) -> str:
    if found.percent is None:
        return "—"
    exact = Decimal(found.percent.numerator) / Decimal(found.percent.denominator)
    return percent(exact, call.phrases.language, 1)


def _tell_lines(call: Call, view: MonthView, rows: Mapping[int, CommitmentRow]) -> None:
    from liaison_app.domain.words import STANDINGS

    for line in _in_order(view, rows):
        row = rows[line.commitment_id]
        state = call.phrases.render(STANDINGS[line.stand.standing])
        answer = call.phrases.render(_answer(line))
        print(f"  {row.shown_number or '—':<8} {state} · {answer} · {row.responsible.text}")
        print(f"           {row.title.text or row.text.text}")


def _answer(line: MonthLine) -> Message:
    from liaison_app.domain.month_answers import Answer
    from liaison_app.domain.month_words import NOT_SUBMITTED, REPORT_OUTCOMES

    if line.answer is Answer.NOT_SUBMITTED:
        return NOT_SUBMITTED
    if line.report is None or line.answer is Answer.MISSING:
        return message("round shown", "no report yet")
    return REPORT_OUTCOMES[line.report.outcome]


def _in_order(view: MonthView, rows: Mapping[int, CommitmentRow]) -> list[MonthLine]:
    asked = [line for line in view.lines.values() if line.asked and line.commitment_id in rows]
    return sorted(
        asked, key=lambda line: (rows[line.commitment_id].number or 0, line.commitment_id)
    )


def _as_json(
    view: MonthView, rows: Mapping[int, CommitmentRow], figures: MonthFigures
) -> dict[str, _Json]:
    month, counts, sums = view.round, view.counts, figures.balance
    return {
        "format": FORMAT,
        "month": f"{month.month:%Y-%m}" if month.month else None,
        "state": month.state.value,
        "interim": view.interim,
        "as_of": _day(month.as_of),
        "forms_out_on": _day(month.forms_out_on),
        "answers_due_kz": _day(month.answers_due_kz),
        "answers_due_cn": _day(month.answers_due_cn),
        "report_due": _day(month.report_due),
        "issues": len(month.issues),
        "counts": {
            "expected": counts.expected,
            "submitted": counts.submitted,
            "not_submitted": counts.not_submitted,
            "missing": counts.missing,
            "late": counts.late,
            "accepted": counts.accepted,
            "returned": counts.returned,
        },
        "balance": {
            "at_start": len(sums.at_start),
            "put_on_control": len(sums.put_on_control),
            "returned": len(sums.returned),
            "removed": len(sums.removed),
            "at_end": len(sums.at_end),
        },
        "discipline": {
            "month": _discipline(figures.all.month),
            "month_by_first_term": _discipline(figures.all.month_by_first_term),
            "year": _discipline(figures.all.year),
            "year_by_first_term": _discipline(figures.all.year_by_first_term),
        },
        "commitments": [_line(line, rows[line.commitment_id]) for line in _in_order(view, rows)],
    }


def _discipline(found: Discipline) -> dict[str, _Json]:
    return {
        "on_time": found.on_time,
        "late": found.late,
        "overdue": found.overdue,
        "not_fulfilled": found.not_fulfilled,
        "percent": None if found.percent is None else round(float(found.percent), 1),
    }


def _line(line: MonthLine, row: CommitmentRow) -> dict[str, _Json]:
    report = line.report
    return {
        "uid": row.uid,
        "number": row.shown_number,
        "side": line.state.side.value,
        "text": row.text.text,
        "responsible": row.responsible.text,
        "standing": line.stand.standing.value,
        "days": line.stand.days,
        "judgement": line.judged.value if line.judged else None,
        "light": line.light.value,
        "waiting": line.waiting,
        "answer": line.answer.value,
        "late": line.late,
        "submitted_on": _day(report.submitted_on) if report else None,
        "percent": report.percent if report else None,
    }


def _day(found: object) -> str | None:
    return None if found is None else str(found)
