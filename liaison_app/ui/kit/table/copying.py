"""Rows of a register as text for the clipboard, and what of the clipboard is more than a line."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

Cells = Sequence[Sequence[str]]


def as_text(cells: Cells) -> str:
    """Give rows as lines with tabs; a cell is one line."""
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in cells)


def as_html(cells: Cells) -> str:
    """Give rows as a table; the first row holds the heads."""
    rows = []
    for number, row in enumerate(cells):
        tag = "td" if number else "th"
        texts = (escape(cell).replace("\n", "<br>") for cell in row)
        rows.append("<tr>" + "".join(f"<{tag}>{text}</{tag}>" for text in texts) + "</tr>")
    return f'<table border="1">{"".join(rows)}</table>'


def is_block(text: str) -> bool:
    """Tell whether a text is more than one line or cell."""
    inside = text.strip("\r\n ")
    return "\n" in inside or "\t" in inside
