"""The written forms of rhythms («ежемесячно до 5 числа»), of «for good» and of «in ten days»."""

from __future__ import annotations

import re
from datetime import date, timedelta

from liaison_app.language.months import WEEKDAYS
from liaison_app.language.typed_days import LABEL
from liaison_app.language.typed_terms import (
    CHINESE_NUMBER,
    END,
    START,
    Every,
    Form,
    TypedTerm,
    chinese_number,
    comparable,
    form,
)

_BY_RU = r"""(?:,?\s*(?:до|к|не\s+позднее|по|каждого)\s+
    (?P<d>[0-9]{1,2})(?:-?го)?(?:\s*(?:числа|числам))?)?"""
_BY_KK = r"""(?:,?\s*(?:айдын\s+)?(?P<d>[0-9]{1,2})\s*-?\s*
    (?:кунине|кунинен|сына|сине|ына|ине|на|не)? \s* (?:дейин|кешиктирмей))?"""
_EVERY: dict[str, Every] = {
    "ежемесячно": "month", "каждый месяц": "month", "ай сайын": "month", "ар ай": "month",
    "每月": "month", "每个月": "month", "monthly": "month",
    "ежеквартально": "quarter", "каждый квартал": "quarter", "токсан сайын": "quarter",
    "每季度": "quarter", "quarterly": "quarter",
    "еженедельно": "week", "каждую неделю": "week", "апта сайын": "week", "每周": "week",
    "每星期": "week", "weekly": "week",
    "ежегодно": "year", "каждый год": "year", "жыл сайын": "year", "每年": "year",
    "yearly": "year",
}  # fmt: skip


def _any(words: list[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)).replace(" ", r"\s+") + ")"


_HAN = re.compile("[一-龥]")
_WESTERN = _any([words for words in _EVERY if not _HAN.match(words)])
_CHINESE = _any([words for words in _EVERY if _HAN.match(words)])
# The stems of weekdays: «каждую пятницу», «по пятницам», «жұма сайын», 每周五.
_WEEKDAYS_RU = {"понедельник": 1, "вторник": 2, "сред": 3, "четверг": 4, "пятниц": 5,
                "суббот": 6, "воскресень": 7}  # fmt: skip
_WEEKDAYS_KK = {comparable(name): number for number, name in enumerate(WEEKDAYS["kk"], 1)}

_RHYTHM = rf"{START} {LABEL} (?P<every>{_WESTERN}) {_BY_RU} {_BY_KK.replace('<d>', '<d2>')} {END}"
_EACH_MONTH_RU = rf"""
    {START} {LABEL} (?:до|к|не\s+позднее)\s+ (?P<d>[0-9]{{1,2}})(?:-?го)? (?:\s*числа)?
    \s+(?:каждого\s+месяца|ежемесячно) {END}
"""
_EACH_MONTH_KK = rf"{START} {LABEL} ар\s+айдын {_BY_KK} {END}"
_RHYTHM_ZH = rf"(?P<every>{_CHINESE}) (?:的?\s*(?P<d>{CHINESE_NUMBER})\s*[日号]?(?:之?前|以前)?)?"
_WEEKLY_RU = rf"""
    {START} (?:еженедельно,?\s+)? (?:кажд(?:ый|ую|ое)|по)\s+
    (?P<wd>{"|".join(_WEEKDAYS_RU)})[а-я]* {END}
"""
_WEEKLY_KK = rf"{START} (?P<wd>{'|'.join(_WEEKDAYS_KK)}) \s+ сайын {END}"
_WEEKLY_ZH = r"每(?:周|星期)(?P<wd>[一二三四五六日天])(?:之?前)?"
_PERMANENT = rf"""
    {START} {LABEL} (?:постоянно|на\s+постоянной\s+основе|бессрочно
    |туракты(?:\s+турде)?|мерзимсиз|permanently|permanent) {END}
    | 长期(?:有效|坚持)? | 持续(?:进行)?
"""

_DAYS_AHEAD = {
    "сегодня": 0, "бугин": 0, "今天": 0, "今日": 0, "today": 0,
    "завтра": 1, "ертен": 1, "明天": 1, "明日": 1, "tomorrow": 1,
    "послезавтра": 2, "бурсигуни": 2, "后天": 2,
}  # fmt: skip
_SOON = rf"""
    {START} {LABEL} (?:до\s+)? (?P<word>{_any(list(_DAYS_AHEAD))})(?:ге)? (?:\s+дейин|之?前)? {END}
"""
_AFTER_RU = rf"""
    {START} {LABEL} (?:через|в\s+течение)\s+
    (?:(?P<n>[0-9]{{1,3}})\s*)? (?P<unit>дн(?:я|ей)|день|недел[юиь]) {END}
"""
_AFTER_KK = rf"""
    {START} {LABEL} (?P<n>[0-9]{{1,3}}) \s* (?P<unit>кун|апта)
    (?:нен\s+кейин|дан\s+кейин|\s+ишинде) {END}
"""
_AFTER_ZH = r"(?<![0-9]) (?P<n>[0-9]{1,3}) \s* 个?(?P<unit>天|日|周|星期)(?:之?后|之?内|以内)"


def _rhythm(found: re.Match[str], not_before: date) -> TypedTerm | None:
    del not_before
    groups = found.groupdict()
    every = _EVERY[" ".join(groups["every"].split())] if "every" in groups else "month"
    typed_day = groups.get("d") or groups.get("d2")
    if typed_day is None:
        return TypedTerm("periodic", every=every)
    day = chinese_number(typed_day)
    last = 7 if every == "week" else 31
    return TypedTerm("periodic", every=every, day=day) if 1 <= day <= last else None


def _weekly(found: re.Match[str], not_before: date) -> TypedTerm | None:
    del not_before
    name = found["wd"]
    day = _WEEKDAYS_RU.get(name) or _WEEKDAYS_KK.get(name) or "一二三四五六日天".index(name) + 1
    return TypedTerm("periodic", every="week", day=min(day, 7))


def _permanent(found: re.Match[str], not_before: date) -> TypedTerm | None:
    del found, not_before
    return TypedTerm("permanent")


def _soon(found: re.Match[str], not_before: date) -> TypedTerm | None:
    return TypedTerm("date", ends_on=not_before + timedelta(days=_DAYS_AHEAD[found["word"]]))


def _after(found: re.Match[str], not_before: date) -> TypedTerm | None:
    number = int(found["n"] or 1)
    days = number * (7 if found["unit"].startswith(("недел", "апта", "周", "星期")) else 1)
    return TypedTerm("date", ends_on=not_before + timedelta(days=days))


RHYTHM_FORMS: tuple[Form, ...] = (
    form(_RHYTHM, _rhythm),
    form(_EACH_MONTH_RU, _rhythm),
    form(_EACH_MONTH_KK, _rhythm),
    form(_RHYTHM_ZH, _rhythm),
    form(_WEEKLY_RU, _weekly),
    form(_WEEKLY_KK, _weekly),
    form(_WEEKLY_ZH, _weekly),
    form(_PERMANENT, _permanent),
)
# Counted from the day that is given, the meeting's: «завтра», «через 10 дней», 10日内.
RELATIVE_FORMS: tuple[Form, ...] = (
    form(_SOON, _soon),
    form(_AFTER_RU, _after),
    form(_AFTER_KK, _after),
    form(_AFTER_ZH, _after),
)
