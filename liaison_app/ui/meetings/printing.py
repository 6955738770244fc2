"""The papers of one meeting, for the print dialog."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from liaison_app.base.messages import message
from liaison_app.office.desk import Desk
from liaison_app.ui.kit.paper_choice import MadePaper, PaperChoice, PaperKind
from liaison_app.ui.kit.workplace import Workplace


def print_summary(place: Workplace, meeting_id: int, parent: QWidget) -> None:
    """Open the print dialog with the summary of a meeting; what is typed is stored first."""
    place.savings.store_now()
    make = partial(_summary_as_pdf, place.desk, meeting_id)
    title = message("print dialog", "Summary of the meeting")
    place.show_papers([PaperKind("summary", title, make, ("parts", "columns"))], parent)


def _summary_as_pdf(desk: Desk, meeting_id: int, choice: PaperChoice) -> MadePaper:
    from liaison_app.office.printing import summary
    from liaison_app.papers.coverage import printable
    from liaison_app.papers.pdf import render_pdf

    paper = summary(
        desk, meeting_id, choice.languages, layout=choice.layout, audience=choice.audience
    )
    _, missing = printable(paper)
    return MadePaper(render_pdf(paper, desk.clock.local_now()), "summary.pdf", missing)
