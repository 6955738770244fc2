"""What every text passes when it enters: typed, pasted, loaded or read from a workbook."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Kept on purpose: tab, U+00A0 and U+202F (typed for typography), the soft hyphen, joiners and
# direction marks (they carry sense in some scripts). Folding for search ignores them all.
_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
# The places where Symbol and Wingdings put the bullets of Word's lists.
_WORD_BULLETS = (
    "\uf02d\uf06c\uf06e\uf071\uf075\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0f0\uf0fc\uf0fe"
)
# Controls; the byte order mark; lone surrogates; and what no XML part of a workbook or a Word
# file may hold (U+FFFE, U+FFFF and the other non-characters).
_PLANES = range(0x10000, 0x110000, 0x10000)
_UNWANTED = "\x00-\x08\x0e-\x1d\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff"
_UNWANTED += "".join(chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in _PLANES)
_remove = re.compile(f"[{_UNWANTED}]")
_needs_work = re.compile(f"[\r\x1e{_LINE_ENDS}{_WORD_BULLETS}{_UNWANTED}]")
_split_pair = re.compile("[\ud800-\udbff][\udc00-\udfff]")
# Word's own non-breaking hyphen is U+001E.
_REPLACED = str.maketrans(
    {"\r": "\n", "\x1e": "-"} | dict.fromkeys(_LINE_ENDS, "\n") | dict.fromkeys(_WORD_BULLETS, "•")
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned text; how many characters were removed and where the first one stood (from 0)."""

    text: str
    removed: int = 0
    first: int | None = None


def clean(text: str) -> str:
    """Give the text as we keep it: NFC, one kind of line end, no control characters.

    Takes any string, lone surrogates too; cleaning twice changes nothing.
    """
    return cleaned(text).text


def cleaned(text: str) -> Cleaned:
    """Clean a text and say what was lost, so that loading can report it with its place."""
    if not _needs_work.search(text):
        return Cleaned(unicodedata.normalize("NFC", text))
    first = _first_removed(text)
    joined = _split_pair.sub(_one_character, text.replace("\r\n", "\n"))
    kept, removed = _remove.subn("", joined)
    kept = unicodedata.normalize("NFC", kept.translate(_REPLACED))
    return Cleaned(kept, removed, first)


def one_line(text: str) -> str:
    """Give a cleaned text for a field of one line: breaks and tabs become a space, ends trimmed."""
    parts = clean(text).replace("\t", "\n").split("\n")
    return " ".join(part for piece in parts if (part := piece.strip()))


def _one_character(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16", "surrogatepass").decode("utf-16")


def _first_removed(text: str) -> int | None:
    """Find the first unwanted character, passing over surrogates that make a pair."""
    for found in _remove.finditer(text):
        place = found.start()
        inside_pair = _split_pair.match(text, place) or _split_pair.match(text, max(place - 1, 0))
        if not inside_pair:
            return place
    return None
