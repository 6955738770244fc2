"""How high a row must be for its texts; Excel finds out by itself, WPS and LibreOffice do not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from math import ceil

from liaison_app.base.languages import ContentLanguage

# Points, of our size of type; Chinese fonts stand in for one another and differ in height.
_LINE_HEIGHT: Mapping[ContentLanguage, float] = {"kk": 14.6, "ru": 14.6, "zh": 16.0}
_MOST = 409.0  # points, by the format
_PADDING = 1.2
# Columns count in digits. What the borders and the indent take of one, and how much wider than a
# digit a letter is on average (measured in Tinos: 0.99).
_TAKEN = 1.8
_LETTER = 1.0
_HAN = 2.1
_hyphen = re.compile("(?<=-)")  # a line may end there


def lines_of(text: str, width: float, language: ContentLanguage) -> int:
    """Give how many lines a text takes in a column of this width, rather one more than less."""
    count = _lines_of_name if len(text) <= _LONGEST_NAME else _lines
    return count(text, width, language)


def _lines(text: str, width: float, language: ContentLanguage) -> int:
    room = width - _TAKEN
    if language == "zh":
        return sum(max(1, ceil(_chinese(line) / room)) for line in text.split("\n"))
    return sum(_wrapped(line, room / _LETTER) for line in text.split("\n"))


# Names and words of states return in every row; long texts do not, and are not kept in memory.
_LONGEST_NAME = 100
_lines_of_name = lru_cache(maxsize=5_000)(_lines)


def row_height(lines: int, language: ContentLanguage) -> float:
    """Give the height of a row of so many lines, in points."""
    return min(round(lines * _LINE_HEIGHT[language] + _PADDING, 1), _MOST)


def _chinese(text: str) -> float:
    """Give the width of a text that may be broken between any two characters."""
    # In UTF-8 a hanzi has two bytes more than a digit.
    return len(text) + (len(text.encode()) - len(text)) / 2 * (_HAN - 1)


def _wrapped(text: str, room: float) -> int:
    if len(text) <= room:
        return 1
    lines, used = 1, -1.0
    for word in text.split(" "):
        used += 1
        for part in _hyphen.split(word):
            used += len(part)
            if used > room and used > len(part):
                lines += 1
                used = len(part)
            while used > room:
                lines += 1
                used -= room
    return lines
