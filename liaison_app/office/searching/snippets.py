"""Which text of a record holds the words, and the part of it that is shown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from liaison_app.base.languages import ContentLanguage
from liaison_app.language.fold import name_tokens
from liaison_app.language.search_words import Sought, Span, holds, searchable, spans_of
from liaison_app.office.searching.hits import Snippet
from liaison_app.storage.searching.reading import FieldText

_LONGEST = 160  # letters that are shown
_BEFORE = 50  # letters before the first mark, where the text is cut
_CUT = "…"
_han = re.compile("[\u3400-\u9fff\uf900-\ufaff〇\U00020000-\U0003ffff·]+")


def snippet_of(
    texts: Sequence[FieldText], sought: Sequence[Sought], asked: ContentLanguage
) -> Snippet | None:
    """Give the text with most of the words, in the asked language where that is one of several.

    None where no text has any: the words are in the record's pinyin, perhaps, or nowhere.
    """
    best: FieldText | None = None
    most = 0
    for one in texts:
        line = searchable(one.text)
        held = 2 * sum(holds(line, each) for each in sought)
        held += one.language == asked
        if held > most and held > 1:
            best, most = one, held
    if best is None:
        return None
    return cut(best.text, best.language, spans_of(best.text, sought))


def by_sound(texts: Sequence[FieldText], sought: Sequence[Sought]) -> Snippet | None:
    """Give the Chinese name that is read as the words sought, marked whole."""
    for one in texts:
        if one.language in ("zh", None) and _han.search(one.text):
            sounds = f" {' '.join(name_tokens(one.text))} "
            if any(holds(sounds, each) for each in sought):
                spans = [found.span() for found in _han.finditer(one.text)]
                return cut(one.text, one.language, spans)
    return None


def cut(text: str, language: ContentLanguage | None, spans: Sequence[Span]) -> Snippet:
    """Give what stands around the first mark, in one line."""
    line = re.sub(r"\s", " ", text)
    if len(line) <= _LONGEST:
        return Snippet(line, language, tuple(spans))
    first = spans[0][0] if spans else 0
    start = _word_start(line, max(0, min(first - _BEFORE, len(line) - _LONGEST)), first)
    end = _word_end(line, min(start + _LONGEST, len(line)))
    before = _CUT if start else ""
    shift = len(before) - start
    marks = tuple(
        (begin + shift, min(stop, end) + shift) for begin, stop in spans if start <= begin < end
    )
    return Snippet(before + line[start:end] + (_CUT if end < len(line) else ""), language, marks)


def _word_start(line: str, at: int, first: int) -> int:
    """Give the next beginning of a word that is not behind the first mark."""
    if at == 0:
        return 0
    space = line.find(" ", at, first)
    return at if space < 0 else space + 1


def _word_end(line: str, at: int) -> int:
    """Give the last end of a word, unless that leaves too little: hanzi have no spaces."""
    if at == len(line):
        return at
    space = line.rfind(" ", at - 30, at)
    return at if space < 0 else space
