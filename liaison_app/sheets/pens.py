"""Cells as XML: styles are made once for a column, values are filled in for every row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from liaison_app.base.languages import ContentLanguage
from liaison_app.language.catalogs import Phrases
from liaison_app.sheets.cell_texts import cell_text, excel_day, in_xml, stays_text
from liaison_app.sheets.look import DATE_FORMATS, FONTS, LINE, SIZE, TEXT, TONES, Tone

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Align = Literal["left", "center", "right"]
CellKind = Literal["text", "centred", "day", "number", "state"]


class Toned(NamedTuple):
    """A state: its word, and the tone of its fill."""

    word: str
    tone: Tone


CellValue: TypeAlias = "str | int | date | Toned | None"
# Gives what follows the place of a cell: its style and what is in it.
Pen: TypeAlias = "Callable[[CellValue], str]"


@dataclass(frozen=True, slots=True)
class Style:
    """How a cell looks: colours as RRGGBB; `quoted` keeps a text from becoming a formula."""

    align: Align = "left"
    ink: str = TEXT
    fill: str = ""
    bold: bool = False
    size: float = SIZE
    number_format: str = "General"
    wrap: bool = True
    border: bool = True
    middle: bool = False
    quoted: bool = False


def new_style(sheet: Worksheet, language: ContentLanguage, style: Style) -> int:
    """Add a style to the sheet's workbook and give its number."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell = WriteOnlyCell(sheet)
    cell.font = Font(name=FONTS[language], size=style.size, bold=style.bold, color=style.ink)
    cell.alignment = Alignment(
        horizontal=style.align,
        vertical="center" if style.middle else "top",
        wrap_text=style.wrap,
        indent=1 if style.border and style.align == "left" else 0,
    )
    if style.border:
        line = Side(style="thin", color=LINE)
        cell.border = Border(left=line, right=line, top=line, bottom=line)
    if style.fill:
        cell.fill = PatternFill("solid", fgColor=style.fill)
    cell.number_format = style.number_format
    if style.quoted:
        cell.quotePrefix = True
    return cell.style_id


def text_cell(style: int, text: str) -> str:
    """Give a cell with a legal text; never a formula, never an error code."""
    return f' s="{style}" t="inlineStr"><is><t xml:space="preserve">{in_xml(text)}</t></is></c>'


def number_cell(style: int, number: int) -> str:
    """Give a cell with a number."""
    return f' s="{style}"><v>{number}</v></c>'


def empty_cell(style: int) -> str:
    """Give a cell that only has its look."""
    return f' s="{style}"/>'


def new_pen(sheet: Worksheet, language: ContentLanguage, phrases: Phrases, kind: CellKind) -> Pen:
    """Give what writes the cells of a column."""
    match kind:
        case "text":
            return _text_pen(sheet, language, phrases, "left")
        case "centred":
            return _text_pen(sheet, language, phrases, "center")
        case "day":
            return _day_pen(sheet, language)
        case "number":
            return _number_pen(sheet, language)
        case "state":
            return _state_pen(sheet, language)


def _text_pen(sheet: Worksheet, language: ContentLanguage, phrases: Phrases, align: Align) -> Pen:
    plain = new_style(sheet, language, Style(align))
    quoted = new_style(sheet, language, Style(align, quoted=True))

    def write(value: CellValue) -> str:
        if not value or not isinstance(value, str):
            return empty_cell(plain)
        text = cell_text(value, phrases)
        return text_cell(quoted if stays_text(text) else plain, text)

    return write


def _day_pen(sheet: Worksheet, language: ContentLanguage) -> Pen:
    style = new_style(sheet, language, Style("center", number_format=DATE_FORMATS[language]))

    def write(value: CellValue) -> str:
        if isinstance(value, date):
            return number_cell(style, excel_day(value))
        return empty_cell(style)

    return write


def _number_pen(sheet: Worksheet, language: ContentLanguage) -> Pen:
    style = new_style(sheet, language, Style("center", number_format="0"))

    def write(value: CellValue) -> str:
        return number_cell(style, value) if isinstance(value, int) else empty_cell(style)

    return write


def _state_pen(sheet: Worksheet, language: ContentLanguage) -> Pen:
    plain = new_style(sheet, language, Style())
    toned = {
        tone: new_style(sheet, language, Style(ink=ink, fill=fill))
        for tone, (ink, fill) in TONES.items()
    }

    def write(value: CellValue) -> str:
        if not isinstance(value, Toned):
            return empty_cell(plain)
        return text_cell(toned.get(value.tone, plain), value.word)

    return write
