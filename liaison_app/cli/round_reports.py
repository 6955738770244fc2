"""`round report`, `not-submitted`, `accept`, `return` and `correct`: the answers of a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from liaison_app.base.messages import message, plural_message
from liaison_app.cli.grammar import Call, WrongUsage
from liaison_app.cli.opening import writing_desk
from liaison_app.cli.papers import own_language
from liaison_app.cli.rounds import opened_month, typed_month
from liaison_app.cli.telling import tell
from liaison_app.cli.values import day, word

if TYPE_CHECKING:
    from liaison_app.domain.trilingual import Trilingual
    from liaison_app.office.desk import Desk
    from liaison_app.office.monitoring.reports import ReportEntry

_MOST_PERCENT = 100


def enter(call: Call) -> int:
    """Enter one answer."""
    from liaison_app.office.monitoring.reports import enter_report

    with writing_desk(call) as desk:
        month = opened_month(call, desk)
        (commitment,) = _commitments(call, desk, month, only_one=True)
        enter_report(desk, month, commitment, _entry(call, desk))
    tell(call.phrases, message("command line", "The report was entered."))
    return 0


def enter_not_submitted(call: Call) -> int:
    """Enter «not submitted» of the commitments named, or of all that did not come."""
    from liaison_app.office.monitoring.month_view import read_month
    from liaison_app.office.monitoring.reports import enter_not_submitted

    if call.has("--commitment") == call.has("--all"):
        raise WrongUsage(message("command line", "Give either --commitment or --all."))
    with writing_desk(call) as desk:
        month = opened_month(call, desk)
        if call.has("--all"):
            ids = sorted(read_month(desk, month).missing)
        else:
            ids = _commitments(call, desk, month)
        enter_not_submitted(desk, month, ids)
    tell(
        call.phrases,
        plural_message(
            "command line",
            "{count} report was entered as not submitted.",
            "{count} reports were entered as not submitted.",
            len(ids),
        ),
    )
    return 0


def accept(call: Call) -> int:
    """Accept reports."""
    from liaison_app.office.monitoring.reports import accept_reports

    with writing_desk(call) as desk:
        reports = _reports(call, desk)
        accept_reports(desk, reports)
    tell(
        call.phrases,
        plural_message(
            "command line", "{count} report accepted.", "{count} reports accepted.", len(reports)
        ),
    )
    return 0


def give_back(call: Call) -> int:
    """Return a report for rework."""
    from liaison_app.office.monitoring.reports import return_report

    with writing_desk(call) as desk:
        for report in _reports(call, desk, only_one=True):
            return_report(desk, report, call.text("--remark"))
    tell(call.phrases, message("command line", "The report was returned for rework."))
    return 0


def correct(call: Call) -> int:
    """Make a corrected issue of a closed month and tell what became of what."""
    from liaison_app.domain.monitoring import RoundIssue
    from liaison_app.office.monitoring.correcting import Correction, correct_round
    from liaison_app.office.month_report import store_papers
    from liaison_app.office.texts import guess_language, in_language

    with writing_desk(call) as desk:
        month = opened_month(call, desk)
        (commitment,) = _commitments(call, desk, month, only_one=True)
        language = guess_language(call.text("--reason"), own_language(call, desk))
        answered = any(call.has(option) for option in ANSWERS)
        correction = Correction(
            commitment_id=commitment,
            entry=_entry(call, desk) if answered else None,
            not_submitted=call.has("--not-submitted"),
            state_anew=call.has("--anew"),
        )
        reason = in_language(language, call.text("--reason"))
        made = correct_round(desk, month, reason, [correction], store_papers)
        with desk.read() as snapshot:
            issue = snapshot.get(RoundIssue, made.id)
        shown = issue.changes.text(own_language(call, desk))
    tell(call.phrases, message("command line", "Corrected issue {number}:", number=issue.number))
    print(shown)
    return 0


ANSWERS = (
    "--on", "--source", "--number", "--from", "--judgement", "--judgement-reason", "--percent",
    "--quantity", "--progress", "--problems", "--next-steps", "--note",
)  # fmt: skip


def _entry(call: Call, desk: Desk) -> ReportEntry:
    from liaison_app.domain.monitoring import Judgement, ReportSource
    from liaison_app.office.monitoring.reports import ReportEntry

    typed = call.text("--judgement")
    return ReportEntry(
        submitted_on=day(call.text("--on"), "--on", typed_month(call))
        if call.has("--on")
        else None,
        source=word(call.text("--source", "entered"), "--source", ReportSource),
        source_number=call.text("--number"),
        source_by=call.text("--from"),
        judgement=word(typed, "--judgement", Judgement) if typed else None,
        judgement_reason=_text(call, desk, "--judgement-reason"),
        percent=_percent(call),
        quantity=call.text("--quantity"),
        progress=_text(call, desk, "--progress"),
        problems=_text(call, desk, "--problems"),
        next_steps=_text(call, desk, "--next-steps"),
        internal_note=call.text("--note"),
    )


def _text(call: Call, desk: Desk, option: str) -> Trilingual:
    """Give a text in the language of its letters, else in the office's."""
    from liaison_app.domain.trilingual import Trilingual
    from liaison_app.office.texts import guess_language, in_language

    typed = call.text(option)
    if not typed:
        return Trilingual()
    return in_language(guess_language(typed, own_language(call, desk)), typed)


def _percent(call: Call) -> int | None:
    typed = call.text("--percent").strip().removesuffix("%").strip()
    if not typed:
        return None
    if not (typed.isascii() and typed.isdecimal() and int(typed[:9]) <= _MOST_PERCENT):
        raise WrongUsage(
            message(
                "command line", "--percent: give a number from 0 to {most}.", most=_MOST_PERCENT
            )
        )
    return int(typed)


def _commitments(call: Call, desk: Desk, month: int, *, only_one: bool = False) -> list[int]:
    from liaison_app.office.monitoring.named import read_named_month, resolve_commitment

    typed = call.texts("--commitment")
    if not typed or (only_one and len(typed) > 1):
        raise WrongUsage(message("command line", "--commitment: name one commitment."))
    _, rows = read_named_month(desk, month, own_language(call, desk))
    return [resolve_commitment(rows, one) for one in typed]


def _reports(call: Call, desk: Desk, *, only_one: bool = False) -> list[int]:
    """Give the answers of the commitments named; one that nothing came of counts as missing."""
    from liaison_app.base.errors import UserMistake
    from liaison_app.office.monitoring.month_view import read_month

    month = opened_month(call, desk)
    lines = read_month(desk, month).lines
    found = []
    for commitment in _commitments(call, desk, month, only_one=only_one):
        report = lines[commitment].report
        if report is None:
            raise UserMistake(message("report rule", "This report was not submitted."))
        found.append(report.key)
    return found
