"""How a list lies on the screen and on paper: widths, what stays in sight, margins, numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from liaison_app.language.catalogs import Phrases
from liaison_app.sheets.look import TAB

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_A4 = 9
_MARGIN = 0.4  # inches


def lay_out(
    sheet: Worksheet,
    widths: Sequence[float],
    head: int,
    last: int,
    *,
    title: str,
    phrases: Phrases,
    sample: bool,
    list_only: bool = True,
) -> list[str]:
    """Lay a sheet out whose head is row `head` and that ends with row `last`.

    One that is not a list only has nothing to filter and no head to stay in sight. Gives the
    letters of the columns.
    """
    from openpyxl.utils import get_column_letter

    letters = [get_column_letter(number) for number in range(1, len(widths) + 1)]
    for letter, width in zip(letters, widths, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = TAB
    if list_only:
        sheet.freeze_panes = f"B{head + 1}"
        sheet.auto_filter.ref = f"A{head}:{letters[-1]}{last}"
        sheet.print_title_rows = f"{head}:{head}"
    sheet.print_area = f"A1:{letters[-1]}{last}"
    _set_page(sheet)
    header, footer = sheet.oddHeader, sheet.oddFooter
    if footer is not None:
        footer.left.text = _in_margin(title)
        footer.right.text = phrases.pgettext("workbook", "Page {n} of {m}", n="&P", m="&N")
    if header is not None and sample:
        header.center.text = _in_margin(phrases.pgettext("paper", "SAMPLE"))
    return letters


def _set_page(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = _MARGIN
    margins.top = margins.bottom = _MARGIN * 1.5
    margins.header = margins.footer = _MARGIN * 0.6


def _in_margin(text: str) -> str:
    """Give a text for the header or footer, where & begins a code."""
    return text.replace("&", "&&")
