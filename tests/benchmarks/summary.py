"""The summary of a long meeting in three languages, against Typst alone with the same paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from liaison_app.base.paths import resources
from liaison_app.papers.breaks import fitted
from liaison_app.papers.coverage import printable
from liaison_app.papers.order import PaperOrder
from liaison_app.papers.pdf import render_pdf
from liaison_app.papers.stored import to_json
from liaison_app.papers.summary import build_summary
from liaison_app.papers.summary_texts import SummaryContent
from tests.benchmarks.figures import Figure, best, peak_memory
from tests.benchmarks.long_meeting import MADE_ON, long_meeting

AIM = 1.5
AT_MOST = 1.0  # seconds, for 60 items and 300 commitments in three languages
_RUNS = 5
_STAMP = datetime(2025, 6, 2, 9, 0, tzinfo=UTC)


def figures(volume: Path) -> Iterator[Figure]:
    """Measure records to PDF; the floor gets finished papers. No meeting comes twice: see there."""
    from typst import Compiler, Fonts

    order = PaperOrder(("kk", "ru", "zh"), MADE_ON)
    meetings = iter([long_meeting(60, 300, run) for run in range(2 * _RUNS)])
    finished = iter([_finished(next(meetings), order) for _ in range(_RUNS)])
    template = resources() / "typst" / "paper.typ"
    fonts = Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resources() / "fonts")],
    )
    moment = '{"year":2025,"month":6,"day":2,"hour":9,"minute":0,"second":0}'

    def bare() -> object:
        compiler = Compiler(template, root=template.parent, font_paths=fonts)
        inputs = {"paper": next(finished), "stamped": moment}
        return compiler.compile(
            format="pdf", sys_inputs=inputs, pdf_standards="a-2a", timestamp=_STAMP
        )

    yield Figure(
        "summary: 60 items, 300 commitments, 3 languages",
        best(lambda: render_pdf(build_summary(next(meetings), order), _STAMP), _RUNS),
        best(bare, _RUNS),
        "Typst alone, the same paper",
        AIM,
        AT_MOST,
        peak_memory(),
    )


def _finished(content: SummaryContent, order: PaperOrder) -> str:
    ready, _ = printable(build_summary(content, order))
    return to_json(fitted(ready))
