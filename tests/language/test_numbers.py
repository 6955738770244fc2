"""Numbers and sums on paper; above all that no unit is wrong by a factor of ten."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from liaison_app.language.currencies import Currency
from liaison_app.language.numbers import decimal, integer, large_sum, money, percent
from liaison_app.language.typed_numbers import read_number, read_sum

LANGUAGES = st.sampled_from(INTERFACE_LANGUAGES)
NUMBERS = st.decimals(-(10**15), 10**15, places=2)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2212", "-")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("kk", "1\u00a0234\u00a0567,8"),
        ("ru", "1\u00a0234\u00a0567,8"),
        ("zh", "1,234,567.8"),
        ("en", "1,234,567.8"),
    ],
)
def test_grouping(language: InterfaceLanguage, expected: str) -> None:
    assert decimal(Decimal("1234567.80"), language) == expected


def test_integers_percents_and_signs() -> None:
    assert plain(integer(-1234, "ru")) == "-1 234"
    assert integer(0, "kk") == "0"
    assert percent(Decimal("75.3"), "ru") == "75,3%"
    assert percent(Decimal("75.3"), "zh") == "75.3%"
    assert percent(Decimal(75), "kk", 1) == "75,0%"
    assert decimal(Decimal("-0.5"), "ru") == "\u22120,5"


def test_rounding_is_never_silent() -> None:
    with pytest.raises(ValueError, match="decimals"):
        decimal(Decimal("1.25"), "ru", 1)
    with pytest.raises(ValueError, match="finite"):
        decimal(Decimal("NaN"), "ru")


@pytest.mark.parametrize(
    ("amount", "currency", "language", "expected"),
    [
        ("94.5e9", "KZT", "ru", "94,5 млрд тенге"),
        ("94.5e9", "KZT", "kk", "94,5 млрд теңге"),
        ("94.5e9", "KZT", "zh", "945亿坚戈"),
        ("94.5e9", "KZT", "en", "94.5 billion tenge"),
        ("120e6", "CNY", "ru", "120 млн юаней"),
        ("120e6", "CNY", "kk", "120 млн юань"),
        ("120e6", "CNY", "zh", "1.2亿元人民币"),
        ("1e6", "CNY", "zh", "100万元人民币"),
        ("1e9", "KZT", "zh", "10亿坚戈"),
        ("1e8", "KZT", "ru", "100 млн тенге"),
        ("1e12", "KZT", "zh", "1万亿坚戈"),
        ("1e12", "KZT", "ru", "1 трлн тенге"),
        ("1e4", "USD", "zh", "1万美元"),
        ("1e3", "USD", "zh", "1,000美元"),
        ("2e6", "USD", "ru", "2 млн долларов США"),
        ("1234500000", "KZT", "ru", "1 234,5 млн тенге"),
        ("1234500000", "KZT", "zh", "123,450万坚戈"),  # 12.345亿 has three decimals
        ("999999", "RUB", "ru", "999 999 российских рублей"),
        ("1000000.01", "KZT", "ru", "1 000 000,01 тенге"),
        ("-94.5e9", "KZT", "zh", "-945亿坚戈"),
        ("0", "EUR", "kk", "0 еуро"),
    ],
)
def test_large_sums(
    amount: str, currency: Currency, language: InterfaceLanguage, expected: str
) -> None:
    assert plain(large_sum(Decimal(amount), currency, language)) == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("1", "1 юань"), ("2", "2 юаня"), ("5", "5 юаней"), ("11", "11 юаней"), ("12", "12 юаней"),
     ("21", "21 юань"), ("112", "112 юаней"), ("1.5", "1,50 юаня"), ("1234.567", "1 234,567 юаня")],
)  # fmt: skip
def test_the_russian_word_agrees(amount: str, expected: str) -> None:
    assert plain(money(Decimal(amount), "CNY", "ru")) == expected


@pytest.mark.parametrize(
    ("typed", "language", "value"),
    [
        ("1 234 567,8", "ru", "1234567.8"),
        ("1\u00a0234\u202f567", "kk", "1234567"),
        ("1,234,567.8", "ru", "1234567.8"),
        ("1.234.567,8", "zh", "1234567.8"),
        ("94,5", "ru", "94.5"),
        ("94.5", "kk", "94.5"),
        ("1,234", "ru", "1.234"),
        ("1,234", "zh", "1234"),
        ("1.234", "zh", "1.234"),
        ("1,23", "zh", "1.23"),
        ("１２３．４", "zh", "123.4"),
        ("-5", "ru", "-5"),
        ("\u22125", "ru", "-5"),
        ("+5", "ru", "5"),
        ("007", "ru", "7"),
        ("әқәғ", "kk", "2025"),
        ("ә,.", "kk", "267"),
    ],
)
def test_typed_numbers(typed: str, language: InterfaceLanguage, value: str) -> None:
    assert read_number(typed, language) == Decimal(value)


@pytest.mark.parametrize(
    "typed",
    ["", "-", ",", "1,", "1 23", "12 34 567", "1,2,3", "1.2.3", "5 кг", "1e5", "NaN", "--5", "ә,ғ",
     "1 234,567.8", "½", "五"],
)  # fmt: skip
def test_what_is_no_number(typed: str) -> None:
    assert read_number(typed, "ru") is None


@pytest.mark.parametrize(
    ("typed", "value"),
    [("94,5 млрд", "94.5e9"), ("5 тыс.", "5000"), ("2 мың", "2000"), ("1.2亿", "1.2e8"),
     ("100万", "1e6"), ("3百万", "3e6"), ("1,5 трлн", "1.5e12"), ("1 000", "1000")],
)  # fmt: skip
def test_typed_sums_with_a_unit(typed: str, value: str) -> None:
    assert read_sum(typed, "ru") == Decimal(value)
    assert read_sum("млрд", "ru") is None


@given(NUMBERS, LANGUAGES)
def test_what_is_printed_is_read_back(value: Decimal, language: InterfaceLanguage) -> None:
    assert read_number(decimal(value, language, 2), language) == value


@given(st.integers(0, 10**18), LANGUAGES)
def test_a_large_sum_is_the_same_sum(amount: int, language: InterfaceLanguage) -> None:
    words = {"kk": "\u00a0теңге", "ru": "\u00a0тенге", "zh": "坚戈", "en": "\u00a0tenge"}
    text = large_sum(Decimal(amount), "KZT", language)
    assert read_sum(text.removesuffix(words[language]), language) == amount


@given(st.text(st.characters(exclude_categories=()), max_size=60), LANGUAGES)
def test_any_text_may_be_typed(text: str, language: InterfaceLanguage) -> None:
    read_number(text, language)
    read_sum(text, language)
