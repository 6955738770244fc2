"""Cleaning: what goes, what stays, and that no string at all can break it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaison_app.language.clean import Cleaned, clean, cleaned, one_line

ANYTHING = st.text(st.characters(exclude_categories=()))
LINE_ENDS = ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"]


@pytest.mark.parametrize("end", LINE_ENDS)
def test_every_line_end_becomes_one(end: str) -> None:
    assert clean(f"бір{end}екі") == "бір\nекі"


def test_text_is_composed() -> None:
    assert clean("и\u0306") == "й"


def test_controls_go_and_are_counted_with_the_first_place() -> None:
    assert cleaned("аб\x00в\x07г\r\n") == Cleaned("абвг\n", removed=2, first=2)
    assert cleaned("чисто\r\n") == Cleaned("чисто\n", removed=0, first=None)


def test_lone_surrogates_go_and_pairs_are_joined() -> None:
    assert cleaned("吉\ud842\udfb7\ud800") == Cleaned("吉𠮷", removed=1, first=3)


def test_words_bullets_become_visible() -> None:
    assert clean("\uf0b7 план\n\uf0a7 мерзім") == "• план\n• мерзім"


def test_what_a_workbook_could_not_hold_goes() -> None:
    assert clean("\ufeffа\ufffe\uffffб\U0001ffff") == "аб"


def test_typographic_spaces_tabs_and_soft_hyphens_stay() -> None:
    text = "№\u00a05\tг\u202fе\u00adж"
    assert clean(text) == text


def test_one_line() -> None:
    assert one_line("  Жетысу\r\n\tВольфрам \n") == "Жетысу Вольфрам"
    assert one_line("\n\t ") == ""


@given(ANYTHING)
def test_any_text_is_cleaned_once_and_for_all(text: str) -> None:
    kept = clean(text)
    assert clean(kept) == kept
    assert unicodedata.is_normalized("NFC", kept)
    kept.encode("utf-8")
    assert not any(unicodedata.category(char) == "Cc" and char not in "\n\t" for char in kept)


@given(ANYTHING)
def test_the_count_is_zero_exactly_when_nothing_was_lost(text: str) -> None:
    result = cleaned(text)
    assert (result.first is None) == (result.removed == 0)
    if result.first is not None:
        assert text[result.first] not in result.text


@given(ANYTHING)
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert "\n" not in line
    assert "\t" not in line
    assert one_line(line) == line
