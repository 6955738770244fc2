"""The written forms that name one day, as numbers and as words, in the three languages."""

from __future__ import annotations

import re
from datetime import date

from liaison_app.language.months import RU_ON_WEEKDAY, WEEKDAYS
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
    comparable,
    first_on_or_after,
    form,
    real_date,
    written_year,
)

# «до 15 мая» is a term, «от 15 мая» the date of a document, «с 15 мая» a beginning: all are
# matched with their first word, so that whoever asks can tell them apart.
LABEL = r"(?:(?P<label>срок[а-я]*(?:\s+исполнения)?|мерзими|完成时限|期限)\s*[:-]?\s*)?"
LEAD = r"(?:(?P<lead>до|к|ко|по|не\s+позднее|не\s+позже|от|с|со|until|by|of)\s+)?"
UNTIL_KK = r"(?:\s+(?P<until>дейин|шейин))?"
_BEFORE_ZH = r"(?:\s*(?P<before>(?:之|以)?前))?"
_YEAR_WORD = r"(?:\s*(?:года|год|г|жылгы|жылы|жыл|ж)\b\.?)"
_NAMES = [*WEEKDAYS["ru"], *RU_ON_WEEKDAY, *WEEKDAYS["kk"], *WEEKDAYS["en"]]
_WEEKDAY = "(?:" + "|".join(comparable(name).replace(" ", r"\s+") for name in _NAMES) + ")"

# 15.05, 15/5, 15-05-2025, 15.05.25 г., 15.05-ке дейін; never a part of 1.15.05, № 15/5, 10:15.
_NUMBER_START = r"(?<![^\W_])(?<![0-9][.,/:-])(?<!№)(?<!№[ ])"
_NUMBER_END = r"(?![0-9]|[.,/:-][0-9])"
_NOT_A_SUM = r"(?!\s*(?:млн|млрд|тыс|мын|%|万|亿))"
_DAY_MONTH_YEAR = rf"""
    {START} {LABEL} {LEAD} {_NUMBER_START}
    (?P<d>[0-9]{{1,2}}) (?P<s>[./-]) (?P<m>[0-9]{{1,2}})
    (?: (?P=s) (?P<y>[0-9]{{4}}|[0-9]{{2}}) )? {_NUMBER_END} {_YEAR_WORD}?
    (?:-?(?:га|ге|ка|ке|на|не))? {UNTIL_KK} {_BEFORE_ZH} {_NOT_A_SUM} {END}
"""
_YEAR_MONTH_DAY = rf"""
    {START} {LABEL} {LEAD} {_NUMBER_START}
    (?P<y>[0-9]{{4}}) (?P<s>[./-]) (?P<m>[0-9]{{1,2}}) (?P=s) (?P<d>[0-9]{{1,2}}) {_NUMBER_END}
    {UNTIL_KK} {_BEFORE_ZH} {END}
"""
_SOLID = "(?P<d>[0-9]{2})(?P<m>[0-9]{2})(?P<y>[0-9]{4}|[0-9]{2})"

# 15 мая 2025 года, 2025 жылғы 15 мамырға дейін, 15-мамыр, 15 мамырдан кешіктірмей, 15 May 2025.
_YEAR_BEFORE = rf"""
    (?: (?: (?P<y>[0-9]{{4}}) {_YEAR_WORD} ,? | (?:осы|агымдагы) \s+ жылгы | биылгы ) \s* )?
"""
_YEAR_AFTER = rf"""
    (?: \s+ (?: (?P<y2>[0-9]{{4}}) {_YEAR_WORD}? | (?P<y3>[0-9]{{2}}) \s* г\b\.?
      | [ст]\.?\s?г\b\.? | (?:текущего|этого) \s+ года ) )?
"""
_ENDING_KK = r"(?: [дтн][ае]н \s+ кешиктирмей | (?P<dated>[дт][ае]г[иы]) | [гктд][ае] )?"
_DAY_WORDS = rf"""
    {START} {LABEL} (?:{_WEEKDAY},?\s+)? {LEAD} {_YEAR_BEFORE}
    (?P<d>[0-9]{{1,2}}) (?:-?(?:го|ое|е|ого|нши|ншы|ши|шы|st|nd|rd|th))? [\s-]*
    (?P<mon>{MONTHS}) {_ENDING_KK} {END} \.? {_YEAR_AFTER}
    {UNTIL_KK} (?:,\s*{_WEEKDAY}(?:\s+куни)?)? {END}
"""
# мамырдың 15-іне дейін
_DAY_OF_MONTH_KK = rf"""
    {START} {LABEL} {_YEAR_BEFORE}
    (?P<mon>{MONTHS}) [дтн][ыи]н \s+
    (?P<d>[0-9]{{1,2}}) (?:-?(?:сына|сине|ына|ине|на|не|сы|си|ы|и))? {UNTIL_KK} {END}
"""
# 5月15日, 2025年5月15日前, 五月十五日之前（含当日）; 第5号 after it makes it a document's.
_DAY_ZH = rf"""
    (?<![0-9一二三四五六七八九十]) (?:(?P<label>完成时限|期限)\s*:?\s*)? (?P<lead>自|从|由)?
    (?:(?P<y>{CHINESE_YEAR})\s*年\s*)? (?P<m>{CHINESE_NUMBER})\s*月\s*
    (?P<d>{CHINESE_NUMBER})\s*[日号] (?:\s*\(?(?:星期|周)[一二三四五六日天]\)?)?
    (?:\s*(?P<until>(?:之|以)?前|止|为止))? (?:\(含当日\))? (?P<dated>起|开始|的|第\s*[0-9]+\s*号)?
"""


def _numbers(found: re.Match[str], not_before: date) -> TypedTerm | None:
    groups = found.groupdict()
    day, month, year = int(groups["d"]), int(groups["m"]), groups["y"]
    if groups.get("before") and not year:
        day, month = month, day  # a Chinese hand writes 5.15前
    return _term(written_year(year), month, day, not_before)


def _words(found: re.Match[str], not_before: date) -> TypedTerm | None:
    groups = found.groupdict()
    year = groups.get("y") or groups.get("y2") or groups.get("y3")
    month = MONTH_NAMES[groups["mon"]]
    return _term(written_year(year), month, int(groups["d"]), not_before)


def _chinese(found: re.Match[str], not_before: date) -> TypedTerm | None:
    year = chinese_year(found["y"], not_before)
    return _term(year, chinese_number(found["m"]), chinese_number(found["d"]), not_before)


def _term(year: int | None, month: int, day: int, not_before: date) -> TypedTerm | None:
    if year is None:
        found = first_on_or_after(not_before, month, day)
    else:
        found = real_date(year, month, day)
    return TypedTerm("date", ends_on=found) if found else None


DAY_FORMS: tuple[Form, ...] = (
    form(_DAY_MONTH_YEAR, _numbers),
    form(_YEAR_MONTH_DAY, _numbers),
    form(_DAY_WORDS, _words),
    form(_DAY_OF_MONTH_KK, _words),
    form(_DAY_ZH, _chinese),
)
# Only where nothing else is in the field: 15052025, 150525.
SOLID_FORM: Form = form(_SOLID, _numbers)
