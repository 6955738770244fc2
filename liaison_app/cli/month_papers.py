"""`print month` and `export month`: the month's report, on paper and as a workbook."""

from __future__ import annotations

from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.base.messages import message
from liaison_app.cli.grammar import Call
from liaison_app.cli.month_names import named_round
from liaison_app.cli.opening import reading_desk
from liaison_app.cli.papers import asked_audience, write_paper
from liaison_app.cli.telling import tell
from liaison_app.cli.values import languages, output


def print_month(call: Call) -> int:
    """Print the report of a month."""
    from liaison_app.office.month_report import month_report

    target = output(call, ".pdf")
    asked = languages(call, CONTENT_LANGUAGES)
    audience = asked_audience(call)
    with reading_desk(call) as desk:
        paper = month_report(desk, named_round(call, desk), asked, audience=audience)
        write_paper(call, desk, paper, target)
    return 0


def export_month(call: Call) -> int:
    """Write the report of a month into a workbook."""
    from liaison_app.office.month_workbook import export_month

    target = output(call, ".xlsx")
    asked = languages(call, CONTENT_LANGUAGES)
    audience = asked_audience(call)
    with reading_desk(call) as desk:
        export_month(desk, named_round(call, desk), asked, target, audience=audience)
    tell(call.phrases, message("command line", "Written: {file}", file=str(target)))
    return 0
