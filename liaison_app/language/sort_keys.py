"""Stored sort keys: plain strings that SQLite compares byte by byte and that sort as people do.

A key is the letters' weights, a tab, and the beginning of the text itself to settle ties.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from liaison_app.base.languages import ContentLanguage
from liaison_app.language.pinyin import SURNAME_READINGS, is_han, reading, surname_length

# Stored beside the keys; a new number rebuilds them. Raise it with any change of outcome.
SORT_VERSION = 1

KAZAKH_ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"  # domain.md 6.4
_LATIN = "abcdefghijklmnopqrstuvwxyz"
# Weights, lowest first: tab, space, numbers (U+0021 to U+0039), tones, then the letters. Under
# Chinese the syllables of pinyin come before Latin and Cyrillic, else Cyrillic before Latin.
_CYRILLIC_FIRST = ("A", "\u00c0")
_PINYIN_FIRST = ("\u00e0", "\u00c0")
_AFTER_ALL = "\u017f"
_TONES = dict(zip("12345", ":;<=>", strict=True))
_LONGEST_TEXT = 200
_LONGEST_WEIGHT = 360
_LONGEST_TIE = 40
_LONG_NUMBER = 14
_NO_WEIGHT = "«»„“”‘’‚\"'`´()[]{}<>《》〈〉「」『』【】〔〕（）№#*"
_digits = re.compile("[0-9]+")


class _Weights(dict[int, str]):
    """Characters to their weights in one language, worked out once and read by str.translate."""

    def __init__(self, language: ContentLanguage) -> None:
        cyrillic, latin = _PINYIN_FIRST if language == "zh" else _CYRILLIC_FIRST
        self._chinese = language == "zh"
        self._letters = _row(KAZAKH_ALPHABET, cyrillic) | _row(_LATIN, latin)
        if language == "ru":
            self._letters["ё"] = self._letters["е"]

    def __missing__(self, code: int) -> str:
        char = chr(code)
        weight = self._of(char)
        self[code] = weight
        return weight

    def _of(self, char: str) -> str:
        if char in _NO_WEIGHT or unicodedata.category(char) in ("Cf", "Mn", "Me", "Cs"):
            return ""
        lowered = char.casefold()
        if lowered in self._letters:
            return self._letters[lowered]
        if self._chinese and is_han(char):
            return _sounded(reading(char), char)
        plain = unicodedata.normalize("NFKD", lowered)
        if plain != char:
            return "".join(self[ord(part)] for part in plain)
        return _other(char)


def _other(char: str) -> str:
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if not char.isalnum():
        return " "
    return char if char > _AFTER_ALL else _AFTER_ALL + char


def _sounded(sound: str | None, char: str) -> str:
    if not sound:
        return char
    return sound[:-1].replace("ü", "v").replace("ê", "e") + _TONES[sound[-1]] + char


def _row(letters: str, first: str) -> dict[str, str]:
    return {letter: chr(ord(first) + place) for place, letter in enumerate(letters)}


@cache
def _weights(language: ContentLanguage) -> _Weights:
    return _Weights(language)


def sort_key(text: str, language: ContentLanguage, *, person: bool = False) -> str:
    """Give the key of a text in a language, of at most about 400 characters.

    Case, quotes, brackets and marks do not count; numbers sort by value («2» before «10»).
    With `person`, a Chinese surname is read by its own table (曾 zeng, 单 shan).
    """
    source = unicodedata.normalize("NFC", text[:_LONGEST_TEXT])
    weights = _weights(language)
    if person and language == "zh":
        weighed = _surname(source) + source[_surname_read(source) :].translate(weights)
    else:
        weighed = source.translate(weights)
    words = " ".join(weighed.split())
    return f"{_digits.sub(_number, words)[:_LONGEST_WEIGHT]}\t{source[:_LONGEST_TIE]}"


def _surname_read(name: str) -> int:
    size = surname_length(name)
    return size if name[:size] in SURNAME_READINGS else 0


def _surname(name: str) -> str:
    family = name[: _surname_read(name)]
    sounds = SURNAME_READINGS.get(family, "").split()
    return "".join(_sounded(sound, char) for sound, char in zip(sounds, family, strict=True))


def _number(digits: re.Match[str]) -> str:
    """Put the count of digits before them, so that a longer number is the greater one."""
    value = digits[0].lstrip("0")
    size = len(value)
    if size < _LONG_NUMBER:
        return chr(0x21 + size) + value
    return chr(0x21 + _LONG_NUMBER) + chr(0x30 + size - _LONG_NUMBER) + value
