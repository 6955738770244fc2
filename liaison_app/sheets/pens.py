"""Styled cells, made once for a column and filled again for every row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from liaison_app.base.languages import ContentLanguage
from liaison_app.language.catalogs import Phrases
from liaison_app.sheets.cell_texts import cell_text, excel_day, stays_text
from liaison_app.sheets.look import DATE_FORMATS, FONTS, LINE, SIZE, TEXT, TONES, Tone

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

Align = Literal["left", "center", "right"]
CellKind = Literal["text", "centred", "day", "number", "state"]


class Toned(NamedTuple):
    """A state: its word, and the tone of its fill."""

    word: str
    tone: Tone


CellValue: TypeAlias = "str | int | date | Toned | None"
Pen: TypeAlias = "Callable[[CellValue], Cell]"


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


def styled_cell(sheet: Worksheet, language: ContentLanguage, style: Style) -> Cell:
    """Give an empty cell of a sheet in a style."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell = WriteOnlyCell(sheet)
    cell.font = Font(name=FONTS[language], size=style.size, bold=style.bold, color=style.ink)
    cell.alignment = Alignment(
        horizontal=style.align,
        vertical="center" if style.middle else "top",
        wrap_text=style.wrap,
    )
    if style.border:
        line = Side(style="thin", color=LINE)
        cell.border = Border(left=line, right=line, top=line, bottom=line)
    if style.fill:
        cell.fill = PatternFill("solid", fgColor=style.fill)
    cell.number_format = style.number_format
    if style.quoted:
        cell.quotePrefix = True
    return cell


def new_pen(sheet: Worksheet, language: ContentLanguage, phrases: Phrases, kind: CellKind) -> Pen:
    """Give what fills the cells of a column; it hands out the same few cells again and again."""
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
    plain = styled_cell(sheet, language, Style(align))
    quoted = styled_cell(sheet, language, Style(align, quoted=True))

    def write(value: CellValue) -> Cell:
        if not value or not isinstance(value, str):
            plain.value = None
            return plain
        text = cell_text(value, phrases)
        cell = quoted if stays_text(text) else plain
        cell.value = text
        cell.data_type = "s"  # never a formula, never an error code
        return cell

    return write


def _day_pen(sheet: Worksheet, language: ContentLanguage) -> Pen:
    style = Style("center", number_format=DATE_FORMATS[language])
    cell = styled_cell(sheet, language, style)

    def write(value: CellValue) -> Cell:
        cell.value = excel_day(value) if isinstance(value, date) else None
        return cell

    return write


def _number_pen(sheet: Worksheet, language: ContentLanguage) -> Pen:
    cell = styled_cell(sheet, language, Style("center", number_format="0"))

    def write(value: CellValue) -> Cell:
        cell.value = value if isinstance(value, int) else None
        return cell

    return write


def _state_pen(sheet: Worksheet, language: ContentLanguage) -> Pen:
    plain = styled_cell(sheet, language, Style())
    toned: Mapping[Tone, Cell] = {
        tone: styled_cell(sheet, language, Style(ink=ink, fill=fill))
        for tone, (ink, fill) in TONES.items()
    }

    def write(value: CellValue) -> Cell:
        if not isinstance(value, Toned):
            plain.value = None
            return plain
        cell = toned.get(value.tone, plain)
        cell.value = value.word
        return cell

    return write
