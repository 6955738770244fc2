"""`print summary`, `print commitments` and `export commitments`."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.base.messages import message, plural_message
from liaison_app.cli.grammar import Call
from liaison_app.cli.opening import reading_desk
from liaison_app.cli.telling import Percentage, tell
from liaison_app.cli.values import day, languages, one_of, output, word, words
from liaison_app.domain.commitment import CommitmentStatus
from liaison_app.domain.filters import OPEN_COMMITMENTS, CommitmentFilter, DueWithin, Sort
from liaison_app.domain.record import Side
from liaison_app.language.catalogs import Audience

if TYPE_CHECKING:
    from liaison_app.office.desk import Desk
    from liaison_app.papers.paper import Paper

_OPEN = "open"


def print_summary(call: Call) -> int:
    """Print the summary of one meeting."""
    from liaison_app.office.meeting_numbers import find_meeting
    from liaison_app.office.printing import summary

    target = output(call, ".pdf")
    asked = languages(call, CONTENT_LANGUAGES)
    side_by_side = one_of(call, "--layout", ("parts", "columns")) == "columns"
    audience = asked_audience(call)
    with reading_desk(call) as desk:
        paper = summary(
            desk,
            find_meeting(desk, call.text("--meeting")),
            asked,
            layout="columns" if side_by_side else "parts",
            audience=audience,
        )
        write_paper(call, desk, paper, target)
    return 0


def print_commitments(call: Call) -> int:
    """Print the list of commitments."""
    from liaison_app.office.printing import commitments_list

    target = output(call, ".pdf")
    with reading_desk(call) as desk:
        asked = languages(call, (own_language(call, desk),))
        wanted = _wanted(call, desk)
        made = commitments_list(desk, wanted, Sort(), asked, audience=asked_audience(call))
        write_paper(call, desk, made.paper, target)
    _tell_left_out(call, made.left_out)
    return 0


def export_commitments(call: Call) -> int:
    """Write the commitments into a workbook."""
    from liaison_app.office.export import ExportWish, export_commitments

    target = output(call, ".xlsx")
    progress = Percentage()
    with reading_desk(call) as desk:
        asked = languages(call, (own_language(call, desk),))
        wish = ExportWish(asked, _wanted(call, desk), audience=asked_audience(call))
        try:
            exported = export_commitments(desk, wish, target, progress)
        finally:
            progress.clear()
    tell(call.phrases, message("command line", "Written: {file}", file=str(target)))
    _tell_left_out(call, exported.left_out)
    return 0


def write_paper(call: Call, desk: Desk, paper: Paper, target: Path) -> None:
    """Write a paper as PDF, and name the characters that no font has."""
    from liaison_app.office.output_files import writing_out
    from liaison_app.papers.coverage import printable
    from liaison_app.papers.pdf import render_pdf

    pdf = render_pdf(paper, desk.clock.local_now())
    with writing_out(target) as draft:
        draft.write_bytes(pdf)
    tell(call.phrases, message("command line", "Written: {file}", file=str(target)))
    _, missing = printable(paper)
    if missing:
        named = " ".join(f"{one} (U+{ord(one[0]):04X})" for one in missing)
        tell(
            call.phrases,
            message("command line", "No font has these characters: {named}", named=named),
        )


def asked_audience(call: Call) -> Audience:
    """Give for whom the paper is asked: for the office, as a rule."""
    partner = one_of(call, "--audience", ("office", "partner")) == "partner"
    return "partner" if partner else "office"


def own_language(call: Call, desk: Desk) -> ContentLanguage:
    """Give the language of what is said; for English the one the office keeps its texts in."""
    from liaison_app.office.registers import content_language

    spoken = call.phrases.language
    return content_language(desk) if spoken == "en" else spoken


def _wanted(call: Call, desk: Desk) -> CommitmentFilter:
    """Give the filter that the options make; without any, all commitments."""
    from liaison_app.office.naming import resolve_responsible

    statuses: set[CommitmentStatus] = set()
    for typed in call.texts("--status"):
        if typed.lower() == _OPEN:
            statuses |= OPEN_COMMITMENTS
        else:
            statuses.add(word(typed, "--status", CommitmentStatus))
    named = call.given.get("--responsible", ())
    due_before = None
    if call.has("--due-before"):
        due_before = day(call.text("--due-before"), "--due-before", desk.clock.today())
    return CommitmentFilter(
        statuses=frozenset(statuses),
        sides=words(call, "--side", Side),
        responsible=frozenset(resolve_responsible(desk, one) for one in named),
        due=DueWithin.OVERDUE if call.has("--overdue") else None,
        due_until=due_before - timedelta(days=1) if due_before else None,
    )


def _tell_left_out(call: Call, count: int) -> None:
    if count:
        tell(
            call.phrases,
            plural_message(
                "command line",
                "{count} internal commitment left out",
                "{count} internal commitments left out",
                count,
            ),
        )
