"""What a corrected issue lists: each field that was → becomes, one a line, in three languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import TypeAlias

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.base.messages import Message, message
from liaison_app.domain.monitoring import MonitoringRound, MonthlyReport
from liaison_app.domain.month_words import JUDGEMENTS, REPORT_SOURCES
from liaison_app.domain.trilingual import Trilingual
from liaison_app.domain.words import SIDES, STANDINGS
from liaison_app.language.catalogs import Phrases
from liaison_app.language.dates import table
from liaison_app.storage.registers.asking import ask
from liaison_app.storage.registers.commitments import COMMITMENTS
from liaison_app.storage.work import Work

Value: TypeAlias = "str | int | bool | date | StrEnum | Trilingual | None"
Before: TypeAlias = dict[int, dict[str, Value]]

FIELDS: Mapping[str, Message] = {
    "submitted_on": message("corrected issue", "submitted on"),
    "not_submitted": message("corrected issue", "not submitted"),
    "source": message("corrected issue", "source"),
    "source_number": message("corrected issue", "number of the source"),
    "judgement": message("corrected issue", "judgement"),
    "judgement_reason": message("corrected issue", "reason of the judgement"),
    "percent": message("corrected issue", "percent"),
    "quantity": message("corrected issue", "quantity"),
    "progress": message("corrected issue", "progress"),
    "problems": message("corrected issue", "problems"),
    "next_steps": message("corrected issue", "next steps"),
    "standing_then": message("corrected issue", "state"),
    "side_then": message("corrected issue", "side"),
    "original_due_then": message("corrected issue", "first deadline"),
    "due_then": message("corrected issue", "deadline"),
    "fact_date_then": message("corrected issue", "date of fulfilment"),
    "removed_on_then": message("corrected issue", "removed from control on"),
    "waiting_then": message("corrected issue", "waiting for the other side"),
}
_WORDS: Mapping[str, Message] = {
    word.value: said
    for word, said in chain(
        JUDGEMENTS.items(), REPORT_SOURCES.items(), STANDINGS.items(), SIDES.items()
    )
}
_YES = message("corrected issue", "yes")
_NO = message("corrected issue", "no")
_NOTHING = "—"


def values_of(report: MonthlyReport | None) -> dict[str, Value]:
    """Give what a corrected issue compares; of a row that is not there nothing."""
    return {name: getattr(report, name) for name in FIELDS} if report is not None else {}


def list_changes(work: Work, month: MonitoringRound, before: Before, today: date) -> Trilingual:
    """Give the list of changes since `before`, empty where there is none."""
    rows = work.where(MonthlyReport, round_id=month.key)
    reports = {row.commitment_id: row for row in rows}
    texts: dict[ContentLanguage, str] = {}
    for language in CONTENT_LANGUAGES:
        phrases = Phrases(language)
        names = _names(work, list(before), language, today)
        lines = [
            line
            for identity, was in before.items()
            for line in _lines(phrases, language, names[identity], was, reports.get(identity))
        ]
        texts[language] = "\n".join(lines)
    return Trilingual(texts["kk"], texts["ru"], texts["zh"])


def _names(work: Work, ids: list[int], language: ContentLanguage, today: date) -> dict[int, str]:
    found = COMMITMENTS.read(work.moment, ids, ask(work.moment, language, today))
    return {identity: row.shown_number or row.text.text for identity, row in found.items()}


def _lines(
    phrases: Phrases,
    language: ContentLanguage,
    name: str,
    was: Mapping[str, Value],
    report: MonthlyReport | None,
) -> Iterator[str]:
    becomes = values_of(report)
    for field, label in FIELDS.items():
        if not _same(was.get(field), becomes.get(field)):
            yield phrases.pgettext(
                "corrected issue",
                "{commitment}, {field}: {was} → {becomes}",
                commitment=name,
                field=label,
                was=_shown(phrases, language, was.get(field)),
                becomes=_shown(phrases, language, becomes.get(field)),
            )


def _same(one: Value, other: Value) -> bool:
    return (one or None) == (other or None)


def _shown(phrases: Phrases, language: ContentLanguage, value: Value) -> str:
    match value:
        case Trilingual():
            return " ".join(value.text(language).split()) or _NOTHING
        case bool():
            return phrases.render(_YES if value else _NO)
        case StrEnum():
            return phrases.render(_WORDS[value])
        case date():
            return table(value, language)
        case None | "":
            return _NOTHING
        case _:
            return str(value)
