"""Words of the currencies. Documents use words and no signs (domain.md 6.2; terms.tsv fin.*)."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from liaison_app.base.languages import InterfaceLanguage

Currency = Literal["KZT", "CNY", "USD", "EUR", "RUB"]

# After one, after two to four and fractions, after the rest (and after «млн»).
_RUSSIAN: dict[Currency, tuple[str, str, str]] = {
    "KZT": ("тенге", "тенге", "тенге"),
    "CNY": ("юань", "юаня", "юаней"),
    "USD": ("доллар США", "доллара США", "долларов США"),
    "EUR": ("евро", "евро", "евро"),
    "RUB": ("российский рубль", "российских рубля", "российских рублей"),
}
_WORDS: dict[InterfaceLanguage, dict[Currency, str]] = {
    "kk": {
        "KZT": "теңге",
        "CNY": "юань",
        "USD": "АҚШ доллары",
        "EUR": "еуро",
        "RUB": "Ресей рублі",
    },
    "ru": {currency: words[2] for currency, words in _RUSSIAN.items()},
    "zh": {"KZT": "坚戈", "CNY": "元人民币", "USD": "美元", "EUR": "欧元", "RUB": "俄罗斯卢布"},
    "en": {
        "KZT": "tenge",
        "CNY": "yuan",
        "USD": "US dollars",
        "EUR": "euros",
        "RUB": "Russian roubles",
    },
}
_ENGLISH_ONE: dict[Currency, str] = {
    "KZT": "tenge",
    "CNY": "yuan",
    "USD": "US dollar",
    "EUR": "euro",
    "RUB": "Russian rouble",
}


def many_word(currency: Currency, language: InterfaceLanguage) -> str:
    """Give the word after «млн», «млрд», 万 and 亿: «юаней», «юань», 元人民币."""
    return _WORDS[language][currency]


def currency_word(amount: Decimal, currency: Currency, language: InterfaceLanguage) -> str:
    """Give the word that follows an amount written in full: 1 юань, 2 юаня, 5 юаней, 1,5 юаня."""
    if language == "en":
        return _ENGLISH_ONE[currency] if abs(amount) == 1 else _WORDS["en"][currency]
    if language != "ru":
        return _WORDS[language][currency]
    one, few, many = _RUSSIAN[currency]
    if amount != amount.to_integral_value():
        return few
    last = abs(int(amount)) % 100
    if last % 10 == 1 and last != 11:
        return one
    return few if last % 10 in (2, 3, 4) and last not in (12, 13, 14) else many
