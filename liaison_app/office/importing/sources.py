"""Which minutes a row comes from: «№ 3 от 12.03.2024, п. 2.1», in one cell or in several."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from liaison_app.language.typed_dates import read_date

_ZH_DAY = re.compile("[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日")
_NUMBER = re.compile(r"(?:№|N°|No\.?|第)\s*([0-9]+)\s*(?!\s*[.0-9]|条)", re.IGNORECASE)
_POINT = re.compile(
    r"(?:\bпункт\w*|\bпп?\.|\bpoint)\s*([0-9]+(?:\.[0-9]+)*)"
    r"|([0-9]+(?:\.[0-9]+)*)\s*-?\s*(?:тарма|пункт)|第([0-9]+(?:\.[0-9]+)*)条",
    re.IGNORECASE,
)
_BARE_POINT = re.compile(r"[0-9]+(?:\.[0-9]+)*")
_BETWEEN = re.compile(
    r"[;,()\n]|\bот\b|\bof\b|№\s*[0-9]+\w*|\bпротокол\w*|\bхаттама\w*|\bпункт\w*|\bпп?\.\s", re.I
)
_OLD = date(1990, 1, 1)


@dataclass(frozen=True, slots=True)
class Source:
    """The minutes of a row and its point, as far as the list tells; `said` is in its own words."""

    number: str = ""
    held_on: date | None = None
    point: str = ""
    said: str = ""

    @property
    def known(self) -> bool:
        """Tell whether the minutes can be told from others."""
        return bool(self.number and self.held_on)

    def within(self, section: Source) -> Source:
        """Give the source with what the heading above the row tells besides."""
        if self.number or self.held_on:
            return self
        return replace(section, point=self.point or section.point)


@lru_cache(maxsize=2_000)
def read_source(text: str) -> Source:
    """Read minutes out of a text; what is not found stays empty."""
    if not text:
        return Source()
    number, point = _NUMBER.search(text), _POINT.search(text)
    return Source(
        number[1] if number else "",
        _day(text),
        next((one for one in point.groups() if one), "") if point else "",
        text,
    )


def point_of(text: str) -> str:
    """Give the number of a point in a cell of its own: «2.1», «п. 2.1», «2.1.»."""
    bare = text.strip().rstrip(".) ")
    if _BARE_POINT.fullmatch(bare):
        return bare
    return read_source(text).point


def _day(text: str) -> date | None:
    chinese = _ZH_DAY.search(text)
    pieces = [chinese[0]] if chinese else [text, *_BETWEEN.split(text)]
    for piece in pieces:
        typed = read_date(piece, _OLD) if re.search("[0-9]{4}|[0-9][./][0-9]", piece) else None
        if typed is not None and typed.kind == "date":
            return typed.ends_on
    return None
