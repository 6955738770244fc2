"""Texts in three languages: {"kk", "ru", "zh"} and what each was written against."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.base.messages import message
from liaison_app.domain.trilingual import Mark, Trilingual
from liaison_app.office.exchange.refusal import Unfit
from liaison_app.office.exchange.values import (
    Codec,
    Json,
    Losses,
    as_text,
    cleaned_text,
    quoted,
)

_PRINT = re.compile("[0-9a-f]{12}")
_NOTHING = Trilingual()
T = TypeVar("T")


def _read(value: object, losses: Losses) -> Trilingual:
    parts = _object(value)
    for name in parts:
        if name not in (*CONTENT_LANGUAGES, "state"):
            raise _unknown(name)
    if not parts:
        return _NOTHING
    kk, ru, zh = (
        _inside(language, lambda text: cleaned_text(text, losses), parts.get(language, ""))
        for language in CONTENT_LANGUAGES
    )
    return Trilingual(kk, ru, zh, _inside("state", _read_state, parts.get("state", {})))


def _read_state(value: object) -> dict[ContentLanguage, Mark]:
    states = _object(value)
    marks = {language: _inside(language, _read_mark, states[language])
             for language in CONTENT_LANGUAGES if language in states}  # fmt: skip
    for name in states:
        if name not in CONTENT_LANGUAGES:
            raise _unknown(name)
    return {language: mark for language, mark in marks.items() if mark.against or mark.reviewed}


def _read_mark(value: object) -> Mark:
    parts = _object(value)
    for name in parts:
        if name not in ("against", "reviewed"):
            raise _unknown(name)
    against = _inside("against", _read_against, parts.get("against", {}))
    reviewed = _inside("reviewed", _read_print, parts["reviewed"]) if "reviewed" in parts else ""
    return Mark(against, reviewed)


def _read_against(value: object) -> dict[ContentLanguage, str]:
    prints = _object(value)
    for name in prints:
        if name not in CONTENT_LANGUAGES:
            raise _unknown(name)
    return {
        language: _inside(language, _read_print, prints[language])
        for language in CONTENT_LANGUAGES
        if language in prints
    }


def _read_print(value: object) -> str:
    text = as_text(value)
    if not _PRINT.fullmatch(text):
        raise Unfit(
            message("exchange", "«{value}» is not a fingerprint of a text.", value=quoted(text))
        )
    return text


def _object(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise Unfit(message("exchange", "A text in braces with kk, ru, zh is expected here."))
    return value


def _inside(name: str, read: Callable[[object], T], value: object) -> T:
    """Read a part; what is wrong there is told with the way to it."""
    try:
        return read(value)
    except Unfit as unfit:
        raise Unfit(unfit.reason, f".{name}{unfit.path}") from None


def _unknown(name: str) -> Unfit:
    return Unfit(message("exchange", "«{name}» is unknown here.", name=quoted(name)))


def _write(value: object) -> Json:
    if not isinstance(value, Trilingual):
        raise TypeError(value)
    written: dict[str, Json] = {
        language: text for language in CONTENT_LANGUAGES if (text := value.text(language))
    }
    states: dict[str, Json] = {
        language: state
        for language in CONTENT_LANGUAGES
        if (state := _written_mark(value.confirmed.get(language, Mark())))
    }
    return {**written, "state": states} if states else written


def _written_mark(mark: Mark) -> dict[str, Json]:
    against: dict[str, Json] = {
        language: seen for language in CONTENT_LANGUAGES if (seen := mark.against.get(language))
    }
    written: dict[str, Json] = {"against": against} if against else {}
    return {**written, "reviewed": mark.reviewed} if mark.reviewed else written


TRILINGUAL = Codec(_read, _write)
