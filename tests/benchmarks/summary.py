"""The summary of a long meeting in three languages, against Typst alone with the same paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache, partial
from itertools import count
from pathlib import Path

from typst import Compiler, Fonts

from liaison_app.base.paths import resources
from liaison_app.papers.breaks import fitted
from liaison_app.papers.coverage import printable
from liaison_app.papers.order import Layout, PaperOrder
from liaison_app.papers.pdf import render_pdf
from liaison_app.papers.stored import to_json
from liaison_app.papers.summary import build_summary
from liaison_app.papers.summary_texts import SummaryContent
from tests.benchmarks.figures import Figure, best_of_both, peak_memory
from tests.benchmarks.long_meeting import MADE_ON, long_meeting

AIM = 1.5
AT_MOST = 1.0  # seconds, for 60 items and 300 commitments in three languages
_RUNS = 5
_STAMP = datetime(2025, 6, 2, 9, 0, tzinfo=UTC)
_MOMENT = '{"year":2025,"month":6,"day":2,"hour":9,"minute":0,"second":0}'
_LAYOUTS: dict[Layout, str] = {"parts": "in parts", "columns": "side by side"}


def figures(volume: Path) -> Iterator[Figure]:
    """Measure records to PDF; the floor gets finished papers. No meeting comes twice: see there."""
    numbers = count()
    for layout, words in _LAYOUTS.items():
        order = PaperOrder(("kk", "ru", "zh"), MADE_ON, layout=layout)
        meetings = iter([long_meeting(60, 300, next(numbers)) for _ in range(2 * _RUNS)])
        finished = iter([_finished(next(meetings), order) for _ in range(_RUNS)])
        ours, bare = best_of_both(
            partial(_ours, meetings, order), partial(_bare, finished), times=_RUNS
        )
        name = f"summary {words}: 60 items, 300 commitments"
        memory = peak_memory()
        yield Figure(name, ours, bare, "Typst alone, the same paper", AIM, AT_MOST, memory)


def _ours(meetings: Iterator[SummaryContent], order: PaperOrder) -> None:
    render_pdf(build_summary(next(meetings), order), _STAMP)


def _bare(papers: Iterator[str]) -> None:
    template = resources() / "typst" / "paper.typ"
    compiler = Compiler(template, root=template.parent, font_paths=_fonts())
    inputs = {"paper": next(papers), "stamped": _MOMENT}
    compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards="a-2a", timestamp=_STAMP)


@cache
def _fonts() -> Fonts:
    folder = str(resources() / "fonts")
    return Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def _finished(content: SummaryContent, order: PaperOrder) -> str:
    ready, _ = printable(build_summary(content, order))
    return to_json(fitted(ready))
