"""The value of a printable paper: parts, blocks and texts, each text with its language.

A paper knows nothing of records, Qt or a renderer. It is compared with ==, stored as JSON
(`stored.py`) and rendered elsewhere (`pdf.py`, `plain.py`). Sizes are points unless said otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from liaison_app.base.languages import ContentLanguage

Orientation = Literal["portrait", "landscape"]
Align = Literal["left", "center", "right"]
Tone = Literal["plain", "late", "soon", "done", "quiet"]
MarkKind = Literal["working", "sample", "draft", "interim"]
Style = Literal["body", "lead", "centred", "note"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one language; a line end in it starts a new line of the same block."""

    text: str
    language: ContentLanguage
    bold: bool = False
    quiet: bool = False


Line: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: 1 names the paper, 2 what it is about, 3 opens a section."""

    level: Literal[1, 2, 3]
    line: Line


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: body text, the lead under a title, a centred line or a small note."""

    line: Line
    style: Style = "body"


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its values, one under the other."""

    label: Line
    values: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known at a glance: date, place, participants."""

    rows: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One item of a list; its marker («1.1», «1)») is printed as given, none is a bullet."""

    line: Line
    marker: Line = ()


@dataclass(frozen=True, slots=True)
class Points:
    """A bulleted or numbered list."""

    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its share of the width, and where its cells stand."""

    weight: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Row:
    """One cell per column; the tone only shades what the words of a cell already say."""

    cells: tuple[Line, ...]
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Band:
    """A row across all columns: a heading inside the table, or a text under such a heading."""

    line: Line
    heading: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head is repeated on every page; an empty head means there is none."""

    columns: tuple[Column, ...]
    head: tuple[Line, ...]
    rows: tuple[Row | Band, ...]


@dataclass(frozen=True, slots=True)
class Parallel:
    """The same matter side by side in several languages, one row of cells per matter.

    Only for working papers: an official print has one part after another (domain.md 1.2).
    """

    columns: tuple[Column, ...]
    head: tuple[Line, ...]
    rows: tuple[tuple[tuple[Block, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """A place to sign: the position on the left, initials and surname on the right."""

    position: Line
    name: Line


@dataclass(frozen=True, slots=True)
class Signatures:
    """The signatures under a paper; never torn apart by a page break."""

    rows: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class Spacer:
    """Empty height in points."""

    height: float = 12


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A new page within a part."""


Block: TypeAlias = (
    Heading | Paragraph | Facts | Points | Table | Parallel | Signatures | Spacer | PageBreak
)


@dataclass(frozen=True, slots=True)
class Mark:
    """What the paper is or is not («working material»), worded; printed on every page."""

    what: MarkKind
    line: Line


@dataclass(frozen=True, slots=True)
class Part:
    """One language's part: starts on a new page and counts its own pages.

    `snug` allows smaller type, down to 10 points, where that spares the part a page; `across`
    lays its pages across whatever the paper's are, as an annex of wide tables needs it.
    """

    language: ContentLanguage
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()
    foot: Line = ()
    snug: bool = False
    across: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper: its properties, its page and its parts in the order of printing."""

    title: str
    parts: tuple[Part, ...]
    author: str = ""
    subject: str = ""
    orientation: Orientation = "portrait"
    size: float = 12


def line(text: str, language: ContentLanguage, *, bold: bool = False, quiet: bool = False) -> Line:
    """Give a line of one run; an empty text gives an empty line."""
    return (Run(text, language, bold, quiet),) if text else ()


def bold(runs: Line) -> Line:
    """Give a line in bold."""
    return tuple(replace(run, bold=True) for run in runs)


def line_text(runs: Line) -> str:
    """Give the bare text of a line."""
    return "".join(run.text for run in runs)
