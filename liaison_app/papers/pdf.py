"""A paper as PDF/A-2a: tagged, our fonts inside, the same bytes for the same paper and stamp."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from liaison_app.base.paths import resources
from liaison_app.papers.breaks import fitted
from liaison_app.papers.coverage import missing_resource, printable
from liaison_app.papers.paper import Paper
from liaison_app.papers.stored import to_json

if TYPE_CHECKING:
    from typst import Compiler, Fonts

_LONGEST_PROPERTY = 500  # letters of title, author and subject, as the system shows them
_AGEING = 5  # empty papers after each: Typst keeps what served one of its last ten


def render_pdf(paper: Paper, stamped: datetime) -> bytes:
    """Give the paper as PDF; `stamped` (with its zone) is the moment written into it.

    No text makes it fail: what no font has is printed as □ (see `coverage.printable`).
    Raises KnownFailure where the program's own fonts or templates are not there.
    """
    from typst import Compiler

    template = resources() / "typst" / "paper.typ"
    if not template.is_file():
        raise missing_resource(str(template))
    ready, _ = printable(paper)
    compiler = Compiler(template, root=template.parent, font_paths=_fonts())
    try:
        made = compiler.compile(
            format="pdf",
            sys_inputs={"paper": to_json(fitted(_described(ready))), "stamped": _moment(stamped)},
            pdf_standards="a-2a",
            timestamp=stamped.replace(microsecond=0),
        )
    except BaseException as error:  # a panic of Typst's is no Exception; nothing would catch it
        if isinstance(error, Exception) or type(error).__name__ != "PanicException":
            raise
        raise RuntimeError(str(error)) from None
    _forget_former(compiler)
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one file")
    return made


def _forget_former(compiler: Compiler) -> None:
    """Let Typst forget all but the last two papers; what every paper uses, such as fonts, stays.

    Measured: ten summaries of 60 items in three languages were kept in 1.4 GB of memory.
    """
    for _ in range(_AGEING):
        compiler.compile(b" ", format="svg", sys_inputs={})


def _described(paper: Paper) -> Paper:
    """Give the paper with properties that PDF/A takes: it knows no string over 32,767 letters."""
    return replace(
        paper,
        title=_property(paper.title),
        author=_property(paper.author),
        subject=_property(paper.subject),
    )


def _property(text: str) -> str:
    return text if len(text) <= _LONGEST_PROPERTY else f"{text[:_LONGEST_PROPERTY]}…"


@lru_cache(maxsize=1)
def _fonts() -> Fonts:
    """Our own fonts and no others, so that every computer prints the same."""
    from typst import Fonts

    folder = str(resources() / "fonts")
    return Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def _moment(stamped: datetime) -> str:
    names = ("year", "month", "day", "hour", "minute", "second")
    return json.dumps({name: getattr(stamped, name) for name in names})
