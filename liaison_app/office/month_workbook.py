"""The month's report as a workbook: what the paper says, so a closed month's stays as it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from liaison_app.base.languages import ContentLanguage
from liaison_app.language.catalogs import Audience, Phrases
from liaison_app.office.desk import Desk
from liaison_app.office.export import SHEET_NAMES
from liaison_app.office.month_report import month_report
from liaison_app.office.output_files import writing_out
from liaison_app.papers.paper import (
    Block,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Part,
    Row,
    Signatures,
    Table,
    line_text,
)
from liaison_app.sheets.book import Book
from liaison_app.sheets.month_report import (
    LineStyle,
    ReportSheet,
    SheetBlock,
    SheetLine,
    SheetTable,
    add_report,
)

_LEVELS: dict[int, LineStyle] = {1: "title", 2: "heading", 3: "heading"}


def export_month(
    desk: Desk,
    round_id: int,
    languages: Sequence[ContentLanguage],
    target: Path,
    *,
    audience: Audience = "office",
) -> None:
    """Write the report of a month; raises as `month_report` does, and where a disk refuses."""
    paper = month_report(desk, round_id, languages, audience=audience)
    book = Book()
    for part in paper.parts:
        add_report(book, _sheet(paper, part, audience))
    book.describe(
        title=paper.title,
        subject=paper.subject,
        author=desk.who or paper.author,
        language=languages[0],
        made_at=desk.clock.now(),
    )
    with writing_out(target) as draft:
        book.save(draft)


def _sheet(paper: Paper, part: Part, audience: Audience) -> ReportSheet:
    phrases = Phrases(part.language, audience)
    name = SHEET_NAMES[part.language]
    if part.across:
        name = phrases.pgettext("month report", "{language}, annex", language=name)
    marks = tuple(SheetLine(line_text(mark.line), "mark") for mark in part.marks)
    blocks = tuple(made for block in part.blocks for made in _made(block))
    under = () if part.across else (SheetLine(line_text(part.foot), "note"),)
    return ReportSheet(
        name,
        paper.title,
        part.language,
        phrases,
        (*marks, *blocks, *under),
        filters=part.across,
        sample=any(mark.what == "sample" for mark in part.marks),
    )


def _made(block: Block) -> Iterator[SheetBlock]:
    match block:
        case Heading():
            yield SheetLine(line_text(block.line), _LEVELS[block.level])
        case Paragraph():
            style: LineStyle = "note" if block.style == "note" else "plain"
            yield from (SheetLine(text, style) for text in line_text(block.line).split("\n"))
        case Facts():
            for fact in block.rows:
                values = "; ".join(line_text(value) for value in fact.values)
                yield SheetLine(f"{line_text(fact.label)}: {values}")
        case Table():
            yield _table(block)
        case Signatures():
            for row in block.rows:
                yield SheetLine(f"{line_text(row.position)} {line_text(row.name)}".strip())


def _table(table: Table) -> SheetTable:
    rows = [row for row in table.rows if isinstance(row, Row)]
    return SheetTable(
        tuple(line_text(cell) for cell in table.head),
        tuple(tuple(line_text(cell) for cell in row.cells) for row in rows),
        numbered=table.columns[0].align == "center",
    )
