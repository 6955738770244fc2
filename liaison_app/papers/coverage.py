"""What our fonts cannot print, found before Typst sees it (there it would end the whole paper).

A letter and its accents are one picture and must come from one font; what has none prints as □.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from liaison_app.base.errors import KnownFailure
from liaison_app.base.messages import message
from liaison_app.base.paths import resources
from liaison_app.papers.glyphs import characters
from liaison_app.papers.paper import Paper, Run
from liaison_app.papers.runs import rewritten

# The faces of papers in Regular; their bold twins have the same characters (a test holds it).
FACES = ("Tinos", "NotoSerifSC", "NotoEmoji")
SUBSTITUTE = "□"

_LINE_ENDS = str.maketrans(
    {"\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\t": " "}
)
_JOINER = "\u200d"
_MARKS = frozenset({"Mn", "Me", "Mc"})
_SILENT = frozenset({"Cc", "Cf", "Cs"})  # controls, format characters, lone surrogates
_REFUSED = frozenset({"Co", "Cn"})  # PDF/A takes no private use characters, even where drawn


def printable(paper: Paper) -> tuple[Paper, tuple[str, ...]]:
    """Give the paper as it can be printed, and the characters that became □, each once."""
    missing: dict[str, None] = {}

    def change(run: Run) -> Run:
        text = printable_text(run.text, missing)
        return run if text == run.text else Run(text, run.language, run.bold, run.quiet)

    return rewritten(paper, change), tuple(missing)


def printable_text(text: str, missing: dict[str, None]) -> str:
    """Give the text with □ for what no font has, and note each such character in `missing`."""
    if _plain_characters().issuperset(text):
        return text
    text = text.replace("\r\n", "\n").translate(_LINE_ENDS)
    return "".join(_printed(cluster, missing) for cluster in _clusters(text))


def _printed(cluster: str, missing: dict[str, None]) -> str:
    if cluster == "\n":
        return cluster
    fonts = _covered()
    kept = "".join(char for char in cluster if not _is_silent(char))
    seen = [ord(char) for char in kept if unicodedata.category(char) != "Cf"]
    if any(font.issuperset(seen) for font in fonts) and not _REFUSED & set(map(_category, kept)):
        return kept
    return "".join(_alone(char, missing, first=not place) for place, char in enumerate(kept))


def _alone(char: str, missing: dict[str, None], *, first: bool) -> str:
    kind = _category(char)
    if kind == "Zs":
        return " "
    known = any(ord(char) in font for font in _covered())
    if kind == "Cf" or (known and first and kind not in _REFUSED):
        return char
    missing[char] = None
    return SUBSTITUTE


def _category(char: str) -> str:
    return unicodedata.category(char)


def _is_silent(char: str) -> bool:
    """Say whether the character is left out without a word: it has no picture of its own."""
    if char == "\n" or _category(char) not in _SILENT:
        return False
    return _category(char) != "Cf" or char == "\ufeff" or not _is_known(char)


def _is_known(char: str) -> bool:
    return any(ord(char) in font for font in _covered())


def _clusters(text: str) -> Iterator[str]:
    """Give each letter together with the accents and joined signs that follow it."""
    cluster = ""
    for char in text:
        joins = cluster and (_category(char) in _MARKS or _JOINER in (char, cluster[-1]))
        if cluster and not joins:
            yield cluster
            cluster = ""
        cluster += char
    if cluster:
        yield cluster


@lru_cache(maxsize=1)
def _covered() -> tuple[frozenset[int], ...]:
    folder = resources() / "fonts"
    try:
        return tuple(characters(folder / f"{face}-Regular.ttf") for face in FACES)
    except OSError as error:
        raise missing_resource(str(error.filename)) from error


@lru_cache(maxsize=1)
def _plain_characters() -> frozenset[str]:
    """Give the characters that print as they are, whatever stands beside them."""
    every = frozenset().union(*_covered())
    refused = _MARKS | _SILENT | _REFUSED
    return frozenset(c for c in map(chr, every) if _category(c) not in refused) | {"\n"}


def missing_resource(path: str) -> KnownFailure:
    """Give the failure for a file of the program's own that is not there."""
    return KnownFailure(
        message("error", "A file of the program is missing: {path}", path=path),
        message("error", "Install the program again. Your data is untouched."),
    )
