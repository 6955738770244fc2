"""A paper as bare text, for the terminal and for tests: what it says, not how it looks."""

from __future__ import annotations

from collections.abc import Iterator

from liaison_app.papers.paper import (
    Band,
    Block,
    Facts,
    Heading,
    Line,
    Paper,
    Paragraph,
    Parallel,
    Part,
    Points,
    Signatures,
    Table,
    line_text,
)

_BETWEEN = " | "


def plain_text(paper: Paper) -> str:
    """Give every text of the paper in the order of reading; cells of a row are set off by |."""
    return "\n\n".join("\n".join(_part(part)) for part in paper.parts)


def _part(part: Part) -> Iterator[str]:
    yield from (line_text(mark.line) for mark in part.marks)
    for block in part.blocks:
        yield from _block(block)
    if part.foot:
        yield line_text(part.foot)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Paragraph():
            yield line_text(block.line)
        case Facts():
            for fact in block.rows:
                yield _row((fact.label, *fact.values))
        case Points():
            for point in block.points:
                yield f"{line_text(point.marker) or '•'} {line_text(point.line)}"
        case Table():
            yield from _table(block)
        case Parallel():
            yield from _parallel(block)
        case Signatures():
            for signature in block.rows:
                yield _row((signature.position, signature.name))


def _table(table: Table) -> Iterator[str]:
    if table.head:
        yield _row(table.head)
    for row in table.rows:
        yield line_text(row.line) if isinstance(row, Band) else _row(row.cells)


def _parallel(block: Parallel) -> Iterator[str]:
    if block.head:
        yield _row(block.head)
    for row in block.rows:
        cells = (" ".join(text for one in cell for text in _block(one)) for cell in row)
        yield _BETWEEN.join(cells)


def _row(lines: tuple[Line, ...]) -> str:
    return _BETWEEN.join(line_text(one).replace("\n", " ") for one in lines)
