"""What a cell may hold."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.datetime import from_excel

from liaison_app.language.catalogs import Phrases
from liaison_app.sheets.cell_texts import LONGEST, cell_text, excel_day, in_xml, stays_text


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_a_too_long_text_is_cut_and_says_how_much_is_missing() -> None:
    cut = cell_text("ж" * 40_000, Phrases("en"))
    assert units(cut) <= LONGEST
    kept = cut.rstrip("0123456789 more()…")
    assert cut == f"{kept}… ({40_000 - len(kept)} more)"
    assert len(kept) > LONGEST - 20


def test_excel_counts_in_utf_16() -> None:
    cut = cell_text("𠮷" * 20_000, Phrases("zh"))
    assert LONGEST - 3 < units(cut) <= LONGEST
    assert cut.endswith("字）")
    assert cell_text("ж" * LONGEST, Phrases("ru")) == "ж" * LONGEST


@given(st.text(), st.integers(0, 3))
def test_any_text_is_legal_and_fits(text: str, times: int) -> None:
    made = cell_text(text * 10**times, Phrases("ru"))
    assert units(made) <= LONGEST + made.count("_x005F_") * 6
    made.encode()
    assert not any(ord(char) < 32 and char not in "\t\n" for char in made)


def test_what_excel_would_decode_is_escaped() -> None:
    assert cell_text("_x0041_ и _xyz_", Phrases("ru")) == "_x005F_x0041_ и _xyz_"


def test_markup_is_only_text() -> None:
    assert in_xml("<b> & >") == "&lt;b&gt; &amp; &gt;"


@pytest.mark.parametrize("text", ["=1+1", "+7 701", "-5", "@имя", "\tотступ", "\nстрока"])
def test_what_looks_like_a_formula_is_kept_from_being_one(text: str) -> None:
    assert stays_text(text)
    assert not stays_text(f"о {text}")


@pytest.mark.parametrize("day", [date(1900, 3, 1), date(2025, 4, 24), date(2100, 1, 1)])
def test_days_are_those_of_excel(day: date) -> None:
    assert from_excel(excel_day(day)) == datetime(day.year, day.month, day.day)
