"""A program that prints all day keeps its memory: Typst's own cache holds the last papers only."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_SCRIPT = """
import sys
from tests.benchmarks.figures import peak_memory
from tests.benchmarks.long_meeting import MADE_ON, long_meeting
from tests.papers.samples import STAMP
from liaison_app.papers.order import PaperOrder
from liaison_app.papers.pdf import render_pdf
from liaison_app.papers.summary import build_summary

order = PaperOrder(("kk", "ru", "zh"), MADE_ON)
for number in range(int(sys.argv[1])):
    render_pdf(build_summary(long_meeting(20, 100, number), order), STAMP)
print(peak_memory() or 0)  # nothing is told on Windows
"""


def _peak(papers: int) -> float:
    """Give the peak memory of a process that renders so many papers, no two alike."""
    made = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(papers)],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    return float(made.stdout)


def test_many_papers_take_no_more_memory_than_a_few() -> None:
    assert _peak(12) <= 1.25 * _peak(3)  # 2.4 times where Typst forgets nothing by itself
