"""The digit row of the Kazakh layout, on which the same keys give letters."""

import pytest

from liaison_app.language.keyboard import digits_from_kazakh_row, row_readings


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ('"әіңғ,.үұқ', "1234567890"),
        ("!ӘІҢҒ;:ҮҰҚ", "1234567890"),
        ("әқәғ", "2025"),
        ('"ғ№қғ№әқәғ', "15.05.2025"),
        ('"ғөқғ', "15-05"),
        ("1ә", "12"),
    ],
)
def test_letters_of_the_row_are_digits(typed: str, meant: str) -> None:
    assert digits_from_kazakh_row(typed) == meant


@pytest.mark.parametrize("text", ["", "15.05", "2,5", "№5", "іс", "қаңтар", "5 мамыр", "«План»"])
def test_other_texts_stay(text: str) -> None:
    assert row_readings(text) == (text,)


def test_comma_and_point_are_keys_or_signs() -> None:
    assert row_readings("ә,ғ") == ("265", "2,5")
