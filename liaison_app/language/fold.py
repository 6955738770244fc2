"""Folding for the search table: what differs only by keyboard, case or width is one word."""

from __future__ import annotations

import re
import unicodedata

from liaison_app.language.clean import clean
from liaison_app.language.pinyin import name_readings, readings, surname_length

# Stored beside the search table; a new number rebuilds it. Raise it with any change of outcome.
FOLD_VERSION = 1
# The table's tokenizer must not fold again: our tokens are final.
FTS_TOKENIZER = "unicode61 remove_diacritics 0"

# Kazakh letters to the nearest Russian key (domain.md 6.4); № is a sign and no word.
_OWN = {
    "ё": "е", "ә": "а", "ə": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у",
    "һ": "х", "і": "и", "ї": "и", "й": "й", "№": " ",
}  # fmt: skip
# Latin letters typed inside a Cyrillic word, most often i, h and e in Kazakh texts.
_LOOKALIKES = str.maketrans("abcehikmoptxy", "авсехикмортху")
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇\U00020000-\U0003ffff"
# A very long word is cut into pieces, the same way in the table and in the question.
_token = re.compile(f"[{_HAN}]|[^\\W_{_HAN}]{{1,100}}")
_han_run = re.compile(f"[{_HAN}]+")
_latin = re.compile("[a-z]")
_cyrillic = re.compile("[\u0400-\u052f]")
_DROPPED = ("Cf", "Mn", "Me")
_LONGEST_QUERY = 400
_MOST_PARTS = 24
_LONGEST_NAME = 24


class _Folding(dict[int, str]):
    """Characters to their folded form, worked out once each and then read by str.translate."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        self[code] = folded
        return folded


def _fold_character(char: str) -> str:
    own = _OWN.get(char.lower())
    if own is not None:
        return own
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    kept = [_OWN.get(part, part) for part in parts if unicodedata.category(part) not in _DROPPED]
    return unicodedata.normalize("NFC", "".join(kept))


_folding = _Folding()


def fold(text: str) -> str:
    """Give the text without case, marks, width, Kazakh letters; folding twice changes nothing."""
    composed = unicodedata.normalize("NFC", text)
    return unicodedata.normalize("NFC", composed.translate(_folding))


def tokens(text: str) -> list[str]:
    """Give the words of a text for the search table; every hanzi is a word of its own."""
    folded = fold(text)
    found: list[str] = _token.findall(folded)
    if folded.isascii() or not _latin.search(folded):
        return found
    return [_one_script(word) for word in found]


def word_spans(text: str) -> list[tuple[str, int, int]]:
    """Give the words of a text as `tokens` does, each with where it begins and ends in the text."""
    pieces = [_folding[ord(character)] for character in text]
    places = [at for at, piece in enumerate(pieces) for _ in piece]
    return [
        (_one_script(found[0]), places[found.start()], places[found.end() - 1] + 1)
        for found in _token.finditer("".join(pieces))
    ]


def name_tokens(text: str) -> list[str]:
    """Give the words of a name, and for Chinese ones pinyin: syllables, joined forms, initials.

    王建华 is found by «wang», «jianhua», «wangjianhua» and «wjh».
    """
    words = dict.fromkeys(tokens(text))
    for run in _han_run.findall(text):
        words.update(dict.fromkeys(_pinyin_words(run[:_LONGEST_NAME])))
    return list(words)


def match_query(typed: str) -> str | None:
    """Give the FTS5 expression for what was typed, or None where it holds nothing to search.

    Every word must be there; what is typed without a space between, as hanzi or 28.04.2025, is a
    phrase; the last word may be unfinished. Nothing typed can be read as FTS5 syntax.
    """
    phrases = query_phrases(typed)
    if not phrases:
        return None
    finished = [phrase_query(words) for words in phrases[:-1]]
    return " AND ".join([*finished, phrase_query(phrases[-1], unfinished=True)])


def query_phrases(typed: str) -> list[list[str]]:
    """Give the folded words of each piece that was typed without a space between."""
    pieces = clean(typed)[:_LONGEST_QUERY].split()
    return [words for piece in pieces if (words := tokens(piece))][:_MOST_PARTS]


def phrase_query(words: list[str], *, unfinished: bool = False) -> str:
    """Give the FTS5 expression of one phrase; an unfinished one may go on, unless in hanzi."""
    quoted = '"' + " ".join(words) + '"'
    return f"{quoted} *" if unfinished and not is_hanzi(words[-1]) else quoted


def is_hanzi(word: str) -> bool:
    """Tell whether a folded word is a Chinese character."""
    return _han_run.fullmatch(word) is not None


def _one_script(word: str) -> str:
    if word.isascii() or not _cyrillic.search(word):
        return word
    return word.translate(_LOOKALIKES)


def _pinyin_words(run: str) -> list[str]:
    as_person = [_spelled(sound) for sound in name_readings(run)]
    as_words = [_spelled(sound) for sound in readings(run)]
    words = []
    for syllables in (as_person, as_words):
        words += syllables
        # Any typed beginning from any character on is then a prefix of one of these.
        words += ["".join(syllables[start:]) for start in range(len(syllables) - 1)]
        words += [_initials(syllables)]
    words += ["".join(as_person[: surname_length(run)])]
    both_spellings = [*words, *(word.replace("v", "u") for word in words)]
    return [word for word in both_spellings if word]


def _spelled(sound: str) -> str:
    """Give the syllable as typed: no tone, v for ü."""
    return sound[:-1].replace("ü", "v").replace("ê", "e")


def _initials(syllables: list[str]) -> str:
    return "".join(syllable[:1] for syllable in syllables)
