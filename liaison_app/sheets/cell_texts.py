"""Texts and days as a cell may hold them."""

from __future__ import annotations

import re
from datetime import date

from liaison_app.language.catalogs import Phrases

LONGEST = 32_767  # characters of a cell, as Excel counts: in UTF-16
_DAY_ZERO = date(1899, 12, 30).toordinal()
# What no XML may hold; texts are cleaned when they enter, but any tool can write into the file.
_illegal = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
# Excel reads «_x0041_» as one letter; with its underscore escaped it stays what it is.
_escape = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\n")


def cell_text(text: str, phrases: Phrases) -> str:
    """Give a text that a cell takes: legal in XML, a too long one cut with «… (n more)»."""
    legal = _illegal.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    cut = legal if len(legal) * 2 <= LONGEST else _cut(legal, phrases)
    return _escape.sub("_x005F_", cut) if "_x" in cut else cut


def in_xml(text: str) -> str:
    """Give a legal text as it stands between two tags."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text or ">" in text:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    return text


def stays_text(text: str) -> bool:
    """Tell whether Excel would take a text for a formula once somebody edits its cell."""
    return text.startswith(_FORMULA_STARTS)


def excel_day(day: date) -> int:
    """Give a day as Excel counts it; with a date format the cell is a real date."""
    return day.toordinal() - _DAY_ZERO


def _cut(text: str, phrases: Phrases) -> str:
    if _units(text) <= LONGEST:
        return text
    kept = text[:LONGEST]
    while True:
        count = len(text) - len(kept)
        more = phrases.pgettext("workbook", "… ({count} more)", count=count)
        over = _units(kept) + _units(more) - LONGEST
        if over <= 0:
            return kept + more
        # A character has one unit or two; so this never takes away more than is needed.
        kept = kept[: len(kept) - (over + 1) // 2]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
