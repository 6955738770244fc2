"""Places where a word may be broken that is longer than its line or its column of a table.

Cyrillic words get soft hyphens between syllables (Typst has no patterns for Kazakh), anything
else may break after every letter. Words that fit are left alone, so that copying gives them whole.
A number never parts from its ending («5-күніне»), nor from 第 and 号.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from liaison_app.papers.paper import Band, Block, Column, Line, Paper, Parallel, Row, Run, Table
from liaison_app.papers.runs import rewritten_block

LONGEST = 40  # letters of a word that any full line takes
SOFT_HYPHEN = "\u00ad"
BREAK_POINT = "\u200b"
_NBSP = "\u00a0"
_WORD_JOINER = "\u2060"

_POINTS_WIDE = {"portrait": 482.0, "landscape": 728.0}  # A4 between our margins
_PADDING = 8.0  # of a cell, left and right; side by side they have 14
_TABLE_TYPE = 0.92  # tables.typ sets tables that much smaller, and their heads once more
# Widths of Tinos in parts of its size, a little generous, so that no word runs into a neighbour.
_LETTER, _CAPITAL, _FIGURE, _STOP = 0.54, 0.72, 0.5, 0.27
_OTHERS = {
    **dict.fromkeys("агезстэёәғіacefijlrstz", 0.45),
    **dict.fromkeys("клорухқөұүһbdghknopquvxy", 0.5),
    **dict.fromkeys("мфы", 0.7),
    **dict.fromkeys("жшщюmw", 0.8),
    **dict.fromkeys("«»–", 0.5),
    "№": 0.96,
    "—": 1.0,
    _WORD_JOINER: 0.0,
}
_BOLD = 1.1  # how much wider bold words are

# Chinese breaks between any two characters by itself.
_HAN = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_WORD = re.compile(rf"[^\s{_HAN}{SOFT_HYPHEN}{BREAK_POINT}]+")
_BOUND = re.compile(r"[^ \n\u00a0]+(?:\u00a0[^ \n\u00a0]+)+")
_SYLLABLE = re.compile(
    r"(?<=[а-яёәғқңөұүһі]{2})(?=[бвгғджзкқлмнңпрстфхһцчшщ][аеёиоуыэюяәөұүі])", re.IGNORECASE
)
_VOWELS = re.compile("[аеёиоуыэюяәөұүі]", re.IGNORECASE)
_AFTER_STOP = re.compile(r"(?<=[-–—/\\.,:;@_)])(?=\w)")
_ENDING = re.compile("(?<=[0-9]-)(?=[а-яёәғқңөұүһі])|(?<=第)(?=[0-9])|(?<=[0-9])(?=[号条])")


def fitted(paper: Paper) -> Paper:
    """Give the paper with break points in the words that no line or column could take."""
    parts = []
    for part in paper.parts:
        width = _POINTS_WIDE["landscape" if part.across else paper.orientation]
        blocks = tuple(_fitted(block, width, paper.size) for block in part.blocks)
        parts.append(replace(part, blocks=blocks))
    return replace(paper, parts=tuple(parts))


def with_breaks(text: str, widest: float) -> str:
    """Give the text with break points in words wider than `widest` times the type size."""
    fits = min(LONGEST, int(widest / _CAPITAL))  # so many letters fit, whatever they are
    if len(text) <= fits:
        return text
    if "-" in text or "第" in text:
        text = _ENDING.sub(_WORD_JOINER, text)
    if _NBSP in text:
        text = _BOUND.sub(lambda found: _unbound(found[0], widest), text)
    if _longer(fits).search(text):
        text = _WORD.sub(lambda found: _broken(found[0], widest), text)
    return text


@cache
def _longer(letters: int) -> re.Pattern[str]:
    """Give the pattern of a word with more letters."""
    return re.compile(f"{_WORD.pattern[:-1]}{{{letters + 1}}}")


def _unbound(words: str, widest: float) -> str:
    """Let words part again that a column cannot take bound by U+00A0: «15 мая 2025 года»."""
    return words if _width(words) <= widest else words.replace(_NBSP, " ")


def _broken(word: str, widest: float) -> str:
    if len(word) <= LONGEST and _width(word) <= widest:
        return word
    for pattern, mark in ((_AFTER_STOP, BREAK_POINT), (_SYLLABLE, SOFT_HYPHEN)):
        pieces = pattern.split(word)
        if all(len(piece) <= LONGEST and _width(piece) <= widest for piece in pieces):
            return mark.join(pieces)
    pieces = _SYLLABLE.split(word)
    if len(pieces) > 1 and all(_VOWELS.search(piece) for piece in pieces):
        return SOFT_HYPHEN.join(_broken(piece, widest) for piece in pieces)
    return BREAK_POINT.join(_letters(word))


def _width(word: str) -> float:
    return sum(_letter_width(letter) for letter in word)


@cache
def _letter_width(letter: str) -> float:
    if letter.isdigit():
        return _FIGURE
    if letter.isupper():
        return _CAPITAL
    if letter in _OTHERS:
        return _OTHERS[letter]
    return _LETTER if letter.isalpha() else _STOP


def _letters(word: str) -> Iterator[str]:
    """Give each letter together with its accents."""
    letter = ""
    for char in word:
        joins = unicodedata.category(char) in ("Mn", "Me", "Mc", "Cf", "Sk")
        if letter and not joins and not letter.endswith("\u200d"):
            yield letter
            letter = ""
        letter += char
    yield letter


def _fitted(block: Block, width: float, size: float) -> Block:
    if isinstance(block, Table):
        return _fitted_table(block, width, size)
    if isinstance(block, Parallel):
        widths = _widths(block.columns, width)
        rows = tuple(
            tuple(
                tuple(_fitted(one, room, size) for one in cell)
                for cell, room in zip(row, widths, strict=True)
            )
            for row in block.rows
        )
        return replace(block, rows=rows)
    widest = _room(width, size)
    return rewritten_block(block, lambda run: _run(run, widest))


def _fitted_table(table: Table, width: float, size: float) -> Table:
    type_size = size * _TABLE_TYPE
    limits = [_room(one, type_size) for one in _widths(table.columns, width)]
    whole = _room(width, type_size)

    def cells(lines: tuple[Line, ...], share: float = 1.0) -> tuple[Line, ...]:
        return tuple(_line(one, limit * share) for one, limit in zip(lines, limits, strict=False))

    def row(one: Row | Band) -> Row | Band:
        if isinstance(one, Band):
            return Band(_line(one.line, whole), one.heading)
        return Row(cells(one.cells), one.tone)

    return replace(
        table,
        head=cells(table.head, 1 / (_BOLD * _TABLE_TYPE)),
        rows=tuple(row(one) for one in table.rows),
    )


def _line(line: Line, widest: float) -> Line:
    return tuple(_run(run, widest) for run in line)


def _run(run: Run, widest: float) -> Run:
    text = with_breaks(run.text, widest / _BOLD if run.bold else widest)
    return run if text is run.text else replace(run, text=text)


def _widths(columns: tuple[Column, ...], width: float) -> list[float]:
    whole = sum(column.weight for column in columns)
    return [width * column.weight / whole for column in columns]


def _room(width: float, size: float) -> float:
    """Give a width in points as a multiple of the type size."""
    return max(1.0, (width - _PADDING) / size)
