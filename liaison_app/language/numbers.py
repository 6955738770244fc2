"""Numbers and sums as official texts write them (domain.md 6.2). Exact: nothing is rounded."""

from __future__ import annotations

from decimal import Decimal

from liaison_app.base.languages import InterfaceLanguage
from liaison_app.language.currencies import Currency, currency_word, many_word

_NBSP = "\u00a0"
_MINUS = "\u2212"
# The units of large sums, from the greatest. Chinese groups by 万 and 亿: a tenfold trap.
_WESTERN = (12, 9, 6)
_CHINESE = (12, 8, 4)
_UNITS: dict[InterfaceLanguage, dict[int, str]] = {
    "kk": {12: "трлн", 9: "млрд", 6: "млн"},
    "ru": {12: "трлн", 9: "млрд", 6: "млн"},
    "zh": {12: "万亿", 8: "亿", 4: "万"},
    "en": {12: "trillion", 9: "billion", 6: "million"},
}
_MOST_PLACES = 2


def integer(value: int, language: InterfaceLanguage) -> str:
    """Give 1 234 567 with U+00A0 in Kazakh and Russian, 1,234,567 in Chinese and English."""
    return decimal(Decimal(value), language)


def decimal(value: Decimal, language: InterfaceLanguage, places: int | None = None) -> str:
    """Give a number in the language's form, with all its decimals or with just `places`.

    With `places`, a finer number raises ValueError: rounding is the caller's decision.
    """
    digits = _digits(value, places)
    whole, _, fraction = digits.partition(".")
    sign = _MINUS if value < 0 else ""
    grouped = f"{int(whole):,}"
    if language in ("kk", "ru"):
        return sign + grouped.replace(",", _NBSP) + (f",{fraction}" if fraction else "")
    return sign + grouped + (f".{fraction}" if fraction else "")


def percent(value: Decimal, language: InterfaceLanguage, places: int | None = None) -> str:
    """Give 75,3% or 75.3%; the value is in percent already."""
    return f"{decimal(value, language, places)}%"


def money(amount: Decimal, currency: Currency, language: InterfaceLanguage) -> str:
    """Give a sum in full with its word, no sign: «1 234 567,80 тенге», 1,234,567.80坚戈."""
    needed = _places(amount)
    number = decimal(amount, language, max(needed, 2) if needed else 0)
    return _with_word(number, currency_word(amount, currency, language), language)


def large_sum(amount: Decimal, currency: Currency, language: InterfaceLanguage) -> str:
    """Give a sum by its unit: «94,5 млрд тенге», 945亿坚戈, «120 млн юаней», 1.2亿元人民币.

    The unit is the greatest in which the exact sum needs at most two decimals; where there is
    none, the sum is written in full.
    """
    for power in _CHINESE if language == "zh" else _WESTERN:
        scaled = _moved(amount, -power)
        if scaled.copy_abs() >= 1 and _places(scaled) <= _MOST_PLACES:
            unit = _UNITS[language][power]
            number = decimal(scaled, language)
            counted = number + unit if language == "zh" else f"{number}{_NBSP}{unit}"
            return _with_word(counted, many_word(currency, language), language)
    return money(amount, currency, language)


def _with_word(number: str, word: str, language: InterfaceLanguage) -> str:
    return number + word if language == "zh" else f"{number}{_NBSP}{word}"


def _digits(value: Decimal, places: int | None) -> str:
    if not value.is_finite():
        raise ValueError("a number on paper is finite")
    needed = _places(value)
    if places is not None and needed > places:
        raise ValueError(f"{value} has more than {places} decimals")
    return f"{value.copy_abs():.{needed if places is None else places}f}"


def _places(value: Decimal) -> int:
    """Give how many decimals the exact value needs: 1 for 94.50, none for 5000."""
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        return 0
    shown = "".join(map(str, digits))
    return max(-exponent - (len(shown) - len(shown.rstrip("0"))), 0) if value else 0


def _moved(value: Decimal, power: int) -> Decimal:
    """Give value × 10^power, exact at any length, which Decimal.scaleb is not."""
    sign, digits, exponent = value.as_tuple()
    return Decimal((sign, digits, exponent + power)) if isinstance(exponent, int) else value
