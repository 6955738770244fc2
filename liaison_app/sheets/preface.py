"""What stands above a list: what it is, whose, as of when, what was chosen, who made it when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import Message
from liaison_app.language import dates
from liaison_app.language.catalogs import Phrases
from liaison_app.sheets.cell_texts import cell_text
from liaison_app.sheets.look import MARK, MUTED, SIZE, TITLE_SIZE
from liaison_app.sheets.pens import Style, new_style, text_cell

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_PLAIN = Style(wrap=False, border=False)
_TITLE = Style(wrap=False, border=False, bold=True, size=TITLE_SIZE)
_MUTED = Style(wrap=False, border=False, ink=MUTED)
_MARK = Style(wrap=False, border=False, bold=True, ink=MARK)
_HEIGHTS: Mapping[float, float] = {TITLE_SIZE: 23.0, SIZE: 15.8}  # points; a row of one line


@dataclass(frozen=True, slots=True)
class Preface:
    """What is said above the list; `conditions` are the filter in words, `made_at` local time.

    `sample` marks the whole file as the sample, `starred` explains the * at invented rows.
    """

    heading: Message
    as_of: date
    made_at: datetime
    office: str = ""
    prepared_by: str = ""
    conditions: tuple[str, ...] = ()
    sample: bool = False
    starred: bool = False

    def title(self, phrases: Phrases) -> str:
        """Give what the list is called."""
        return phrases.render(self.heading)


@dataclass(frozen=True, slots=True)
class PrefaceLine:
    """One line above the list."""

    text: str
    style: Style


def preface_lines(
    preface: Preface, language: ContentLanguage, phrases: Phrases
) -> list[PrefaceLine]:
    """Give the lines in their order."""
    return [
        PrefaceLine(cell_text(text, phrases), style)
        for text, style in _lines(preface, language, phrases)
        if text
    ]


def _lines(
    preface: Preface, language: ContentLanguage, phrases: Phrases
) -> Iterator[tuple[str, Style]]:
    if preface.sample:
        yield phrases.pgettext("paper", "Sample: some of the facts are invented"), _MARK
    yield preface.title(phrases), _TITLE
    yield preface.office, _PLAIN
    as_of = dates.as_of(preface.as_of, language)
    yield as_of[:1].upper() + as_of[1:], _PLAIN
    for number, condition in enumerate(preface.conditions):
        if number == 0:
            condition = phrases.pgettext("workbook", "Selected: {condition}", condition=condition)
        yield condition, _PLAIN
    if preface.starred:
        yield phrases.pgettext("workbook", "* Invented for demonstration"), _MUTED
    yield _made(preface, language, phrases), _MUTED


def _made(preface: Preface, language: ContentLanguage, phrases: Phrases) -> str:
    day = dates.table(preface.made_at.date(), language)
    time = dates.clock(preface.made_at.time())
    if not preface.prepared_by:
        return phrases.pgettext("workbook", "Made on {date} at {time}", date=day, time=time)
    return phrases.pgettext(
        "workbook",
        "Made on {date} at {time}, prepared by: {name}",
        date=day,
        time=time,
        name=preface.prepared_by,
    )


def line_cell(sheet: Worksheet, language: ContentLanguage, line: PrefaceLine) -> str:
    """Give the cell of a line; it runs on over the empty ones beside it."""
    return text_cell(new_style(sheet, language, line.style), line.text)


def line_height(line: PrefaceLine) -> float:
    """Give the height of a line in points."""
    return _HEIGHTS[line.style.size]
