"""Texts in columns of a terminal, where a Chinese character is two columns wide."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_WIDE = ("W", "F")
# A line may end at a space, and beside a Chinese character but not before its punctuation.
_HAN = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_STOPS = "、，。；：？！）》”"
_piece = re.compile(f" +|[{_HAN}][{_STOPS}]*|[^ {_HAN}]+[{_STOPS}]*")


def width(text: str) -> int:
    """Give how many columns a text takes."""
    return sum(_columns_of(character) for character in text)


def _columns_of(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def wrapped(text: str, columns: int) -> list[str]:
    """Give a text in lines of at most so many columns; a longer word stands by itself."""
    lines = [""]
    for piece in _piece.findall(text):
        if lines[-1] and width((lines[-1] + piece).rstrip()) > columns:
            lines.append("")
        if lines[-1] or not piece.isspace():
            lines[-1] += piece
    return [line.rstrip() for line in lines]


def table(rows: Iterable[tuple[str, str]], columns: int) -> Iterator[str]:
    """Give rows of a term and its words, the words wrapped in a column of their own."""
    rows = list(rows)
    left = min(max((width(term) for term, _ in rows), default=0), columns // 2)
    for term, words in rows:
        lines = wrapped(words, max(columns - left - 4, 20))
        if width(term) > left:
            yield f"  {term}"
        else:
            yield f"  {term}{' ' * (left - width(term))}  {lines.pop(0)}".rstrip()
        yield from (f"  {' ' * left}  {line}" for line in lines)
