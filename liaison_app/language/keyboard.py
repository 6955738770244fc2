"""Digits typed on the Kazakh layout, whose top row gives letters (standard RST KazSSR 903-90)."""

from __future__ import annotations

# The row as the layouts of Windows and X11 have it: 1 to 0, then the keys - and =.
_ROW = '"әіңғ,.үұқ'
_SHIFTED_ROW = "!ӘІҢҒ;:ҮҰҚ"
_DIGITS = "1234567890"
# The keys that carry the point, the comma and the dash for a hand used to another layout.
_OTHER_KEYS = {"№": ".", "ю": ".", "Ю": ".", "б": ",", "Б": ",", "?": ",", "ө": "-", "Ө": "-"}
_POINTS = ",.;:"
_SURE = frozenset(_ROW + _SHIFTED_ROW) - frozenset(_POINTS)
_as_digits = str.maketrans(_ROW + _SHIFTED_ROW, _DIGITS + _DIGITS) | str.maketrans(_OTHER_KEYS)
_as_points = {code: new for code, new in _as_digits.items() if chr(code) not in _POINTS}
_ALLOWED = frozenset(_ROW + _SHIFTED_ROW + _DIGITS + "".join(_OTHER_KEYS) + "-/ ")


def digits_from_kazakh_row(text: str) -> str:
    """Read a text typed on the Kazakh digit row as the digits that were meant, else give it back.

    «әқәғ» is 2025. On that row comma and point are the keys 6 and 7; see `row_readings`.
    """
    return row_readings(text)[0]


def row_readings(text: str) -> tuple[str, ...]:
    """Give every way to read what was typed on the Kazakh row, the likeliest first.

    A comma or a point may be the keys 6 and 7 or a real sign: a date or a sum tries both and
    takes the one that makes sense. A text that was not typed there gives itself alone.
    """
    if _SURE.isdisjoint(text) or not _ALLOWED.issuperset(text):
        return (text,)
    return tuple(dict.fromkeys((text.translate(_as_digits), text.translate(_as_points))))
