"""The written forms of terms that end with a quarter, a half-year, a month or a year."""

from __future__ import annotations

import re
from datetime import date

from liaison_app.language.typed_days import LABEL
from liaison_app.language.typed_terms import (
    CHINESE_NUMBER,
    CHINESE_YEAR,
    END,
    MONTH_NAMES,
    MONTHS,
    START,
    Form,
    TypedTerm,
    chinese_number,
    chinese_year,
    first_end,
    form,
    month_end,
)

_IN = r"(?:(?P<lead>до\s+конца|к\s+концу|в\s+течение|в|во|за|на|до)\s+)?"
_YEAR_RU = r"(?:\s*,?\s*(?P<y>[0-9]{4}|[0-9]{2})\s*(?:-го\s*)?(?:года|году|год|г\b\.?)?)?"
_YEAR_KK = r"(?:(?P<y>[0-9]{4})\s*(?:жылгы|жылдын|жылы|жыл|ж\.?),?\s*)?"
# «тоқсанда», «тоқсанның соңына дейін», «айының ішінде»
_TAIL_KK = r"""[а-я]* (?:\s+айы(?:нын|нда)?)?
    (?P<until>(?:\s+(?:сонына|аягына|ишинде|бойы))? (?:\s+дейин)?)"""
_TAIL_ZH = r"(?P<until>(?:[末底内]|之内|以内)?(?:之?前)?)"
_YEAR_ZH = rf"(?<![0-9])(?:(?P<y>{CHINESE_YEAR})\s*年\s*)?"

_ORDINALS = {"перв": 1, "втор": 2, "трет": 3, "четв": 4, "биринши": 1, "екинши": 2,
             "ушинши": 3, "тортинши": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4,
             "и": 1, "ии": 2, "иии": 3, "иv": 4}  # fmt: skip
_ORDINAL = (
    r"(?P<n>[1-4](?:-?(?:й|го|м|ый|ой|ом|ши|шы))?|[iи]{1,3}|[iи]v"
    r"|(?:перв|втор|трет|четв)[а-я]+|биринши|екинши|ушинши|тортинши)"
)
_PART = r"(?P<part>кв\b\.?|квартал[а-я]*|полугоди[а-я]*|полуг\.)"
_QUARTER_RU = rf"{START} {LABEL} {_IN} {_ORDINAL} \s* {_PART} {_YEAR_RU} {END}"
_QUARTER_KK = rf"""
    {START} {LABEL} {_YEAR_KK} {_ORDINAL} [\s-]* (?P<part>токсан|жартыжылды[кг]) {_TAIL_KK} {END}
"""
_QUARTER_ZH = rf"{_YEAR_ZH} 第? (?P<n>[1-4一二三四]) (?P<part>季度) {_TAIL_ZH}"
_HALF_ZH = rf"{_YEAR_ZH} (?P<n>[上下]) (?P<part>半年) {_TAIL_ZH}"

# A month as a term: «май 2025 года», «в мае», «до конца мая», «2025 жылғы мамыр», 2025年5月底前.
_STEMS = {"январ": 1, "феврал": 2, "март": 3, "апрел": 4, "ма": 5, "июн": 6, "июл": 7,
          "август": 8, "сентябр": 9, "октябр": 10, "ноябр": 11, "декабр": 12}  # fmt: skip
_MONTH_RU = rf"""
    {START} {LABEL} (?P<lead>до\s+конца|к\s+концу|в\s+течение|в|за)\s+
    (?P<stem>{"|".join(_STEMS)})(?:ь|я|е|а|й)? (?:\s+месяц[ае])? {_YEAR_RU} {END}
"""
_MONTH_YEAR = (
    rf"{START} {LABEL} (?P<mon>{MONTHS}) \s+ (?P<y>[0-9]{{4}}) \s*(?:года|год|г\b\.?)? {END}"
)
_MONTH_KK = rf"""
    {START} {LABEL} (?P<y>[0-9]{{4}}) \s*(?:жылгы|жылы|жылдын|жыл|ж\.?)\s+
    (?P<mon>{MONTHS}) {_TAIL_KK} {END}
"""
_MONTH_END_KK = rf"""
    {START} {LABEL} (?P<mon>{MONTHS}) (?:\s+айы)? [дтн][ыи]н \s+ (?:сонына|аягына|ишинде)
    (?:\s+дейин)? {END}
"""
_MONTH_ZH = rf"{_YEAR_ZH} (?P<m>{CHINESE_NUMBER})\s*月份? {_TAIL_ZH} (?![0-9一二三四五六七八九十])"
_YEAR_END = rf"""
    {START} {LABEL} (?: (?:до\s+конца|к\s+концу|в\s+течение|в)\s+ (?:(?P<y>[0-9]{{4}})\s*)?
      (?:текущего\s+|этого\s+)? (?:года|году|г\.)
    | (?:(?P<y2>[0-9]{{4}})\s*)? (?:осы\s+)? жыл(?:дын)? \s+
      (?:сонына|аягына|ишинде) (?:\s+дейин)? ) {END}
"""
_YEAR_END_ZH = (
    r"(?<![0-9]) (?:(?P<y>[0-9]{4}|[今本明])\s*)? 年 (?P<until>(?:[末底内]|之内) (?:之?前)?)"
)


def _quarter(found: re.Match[str], not_before: date) -> TypedTerm | None:
    """Read quarters and half-years; without a year, the first that ends on or after the day."""
    months = 3 if found["part"].startswith(("кв", "токсан", "季")) else 6
    number = _ordinal(found["n"])
    if number * months > 12:
        return None
    return _ending(chinese_year(found["y"], not_before), number * months, not_before)


def _ordinal(text: str) -> int:
    if text[0] in "1234":
        return int(text[0])
    if text in "一二三四上下":
        return {"上": 1, "下": 2}.get(text) or chinese_number(text)
    return _ORDINALS.get(text) or _ORDINALS[text[:4]]


def _month(found: re.Match[str], not_before: date) -> TypedTerm | None:
    groups = found.groupdict()
    if groups.get("stem"):
        month = _STEMS[groups["stem"]]
    elif groups.get("mon"):
        month = MONTH_NAMES[groups["mon"]]
    else:
        month = chinese_number(groups["m"])
    return _ending(chinese_year(groups.get("y"), not_before), month, not_before)


def _year_end(found: re.Match[str], not_before: date) -> TypedTerm | None:
    groups = found.groupdict()
    year = chinese_year(groups["y"] or groups.get("y2"), not_before)
    return _ending(year or not_before.year, 12, not_before)


def _ending(year: int | None, month: int, not_before: date) -> TypedTerm | None:
    end = month_end(year, month) if year else first_end(not_before, month)
    return TypedTerm("wording", ends_on=end) if end else None


SPAN_FORMS: tuple[Form, ...] = (
    form(_QUARTER_RU, _quarter),
    form(_QUARTER_KK, _quarter),
    form(_QUARTER_ZH, _quarter),
    form(_HALF_ZH, _quarter),
    form(_MONTH_RU, _month),
    form(_MONTH_YEAR, _month),
    form(_MONTH_KK, _month),
    form(_MONTH_END_KK, _month),
    form(_MONTH_ZH, _month),
    form(_YEAR_END, _year_end),
    form(_YEAR_END_ZH, _year_end),
)
