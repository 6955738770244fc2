"""The report of a month for the print dialog."""

from __future__ import annotations

from functools import partial

from liaison_app.base.messages import message
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.rounds import RoundLine
from liaison_app.ui.kit.paper_choice import MadePaper, PaperChoice, PaperKind


def report_paper(desk: Desk, line: RoundLine) -> PaperKind:
    """Give the report of a month; a closed one's is the one that was issued last."""
    title = message("print dialog", "Report of the month")
    return PaperKind("month", title, partial(_report_as_pdf, desk, line))


def _report_as_pdf(desk: Desk, line: RoundLine, choice: PaperChoice) -> MadePaper:
    from liaison_app.office.month_report import month_report
    from liaison_app.papers.coverage import printable
    from liaison_app.papers.pdf import render_pdf

    paper = month_report(desk, line.id, choice.languages, audience=choice.audience)
    _, missing = printable(paper)
    pdf = render_pdf(paper, desk.clock.local_now())
    return MadePaper(pdf, f"month-{line.month:%Y-%m}.pdf", missing)
