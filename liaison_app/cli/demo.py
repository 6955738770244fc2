"""`demo`: a data file with the sample, its papers and its workbook, to look at and throw away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.base.messages import message
from liaison_app.cli.grammar import Call
from liaison_app.cli.opening import reading_desk, who_works
from liaison_app.cli.papers import export_commitments, write_paper
from liaison_app.cli.telling import tell

SAMPLE_FILE = "liaison-sample.db"


def make_demo(call: Call) -> int:
    """Make the sample's data file, then what it prints and exports, all in one folder."""
    from liaison_app.office.sample import make_sample_file

    folder = Path(call.operands[0])
    data = folder / SAMPLE_FILE
    make_sample_file(data, who_works(call.settings))
    tell(call.phrases, message("command line", "A new data file: {file}", file=str(data)))
    spoken = ",".join(CONTENT_LANGUAGES)
    given = {**call.given, "--data": (str(data),), "--languages": (spoken,)}
    print_all(replace(call, given=given), folder)
    return 0


def print_all(call: Call, folder: Path) -> None:
    """Print every meeting's summary and the list of commitments, and write the workbook."""
    from liaison_app.domain.filters import CommitmentFilter, MeetingFilter, Sort
    from liaison_app.office.printing import commitments_list, summary
    from liaison_app.office.registers import MEETINGS, every_row

    with reading_desk(call) as desk:
        for row in every_row(desk, MEETINGS, MeetingFilter(), Sort(), "ru"):
            paper = summary(desk, row.id, CONTENT_LANGUAGES)
            name = f"summary-{row.number or row.id}-{row.year or 0}.pdf"
            write_paper(call, desk, paper, folder / name)
        everything = CommitmentFilter(statuses=frozenset())
        made = commitments_list(desk, everything, Sort(), CONTENT_LANGUAGES)
        write_paper(call, desk, made.paper, folder / "commitments.pdf")
    workbook = {**call.given, "--out": (str(folder / "commitments.xlsx"),)}
    export_commitments(replace(call, given=workbook))
