"""The workbook of commitments: the columns of the register, in the words of the list on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import Message
from liaison_app.domain.columns import COMMITMENT_HEADS
from liaison_app.domain.rows import CommitmentRow, Shown
from liaison_app.domain.standing import Standing
from liaison_app.domain.trilingual import Trilingual
from liaison_app.domain.word_lists import COMMITMENT_STATUSES, FIRMNESS, PRIORITIES, SIDES_SHORT
from liaison_app.domain.words import STANDINGS, term_words
from liaison_app.language.catalogs import Phrases
from liaison_app.sheets.listing import SheetColumn
from liaison_app.sheets.look import TONE_OF
from liaison_app.sheets.pens import CellKind, CellValue, Toned

# As the office draws such a list up by hand (domain.md 2.1).
USUAL = (
    "number",
    "held_on",
    "side",
    "text",
    "completion_form",
    "responsible",
    "executors",
    "due",
    "state",
    "note",
)
# What the screen says in one cell, a workbook says in several, so that each can be filtered.
EXPANDED: Mapping[str, tuple[str, ...]] = {
    "due": ("original_due", "due", "extensions", "term"),
    "state": ("state", "days"),
}
# Allowed on a partner's copy; all other columns are the office's own (domain.md 3, rule 15).
FOR_PARTNER = frozenset(
    {
        "number", "held_on", "side", "text", "completion_form", "responsible", "executors",
        "original_due", "due", "term", "extensions", "state", "days", "status", "fact_date",
        "project", "promised_to", "note",
    }
)  # fmt: skip
# Characters wide: the longest word of a head and of a state stays whole in every language.
_LAYOUT: Mapping[str, tuple[float, CellKind]] = {
    "number": (10, "centred"),
    "held_on": (10.5, "day"),
    "side": (13.5, "centred"),
    "text": (38, "text"),
    "title": (32, "text"),
    "completion_form": (16.5, "text"),
    "responsible": (20.5, "text"),
    "executors": (20.5, "text"),
    "original_due": (15.5, "day"),
    "due": (11.5, "day"),
    "term": (16, "text"),
    "extensions": (11, "number"),
    "state": (17, "state"),
    "days": (10, "number"),
    "status": (17, "text"),
    "fact_date": (14.5, "day"),
    "project": (20, "text"),
    "promised_to": (11, "centred"),
    "firmness": (16, "text"),
    "priority": (12, "text"),
    "keeper": (16, "text"),
    "note": (16, "text"),
}
# Of the width that Russian cells need: texts are shorter (domain.md 1.4), the figures of Chinese
# fonts are wider, and a date that does not fit is shown as ###.
_CHINESE_SHARES: Mapping[CellKind, float] = {"text": 0.8, "day": 1.2}
_LATE = (Standing.OVERDUE, Standing.DONE_LATE)

Word = TypeVar("Word")
Value = Callable[[CommitmentRow], CellValue]


def commitment_columns(
    keys: Iterable[str], language: ContentLanguage, phrases: Phrases
) -> Sequence[SheetColumn[CommitmentRow]]:
    """Give the columns of these keys in one language; raises KeyError for an unknown one."""
    values = _Values(language, phrases).by_key()
    made = []
    for key in dict.fromkeys(keys):
        width, kind = _LAYOUT[key]
        share = _CHINESE_SHARES.get(kind, 1.0) if language == "zh" else 1.0
        made.append(SheetColumn(COMMITMENT_HEADS[key], width * share, kind, values[key]))
    return made


def expanded(
    keys: tuple[str, ...], *, extended: bool, worded: bool, noted: bool
) -> tuple[str, ...]:
    """Give the keys, none for the usual ones, with those that belong to them.

    What nobody asked for and would stay empty is left out: `extended` tells whether a term was
    moved, `worded` whether one is more than a date, `noted` whether there is a note.
    """
    there = {"original_due": extended, "extensions": extended, "term": worded, "note": noted}
    made = [part for key in keys or USUAL for part in EXPANDED.get(key, (key,))]
    return tuple(dict.fromkeys(key for key in made if key in keys or there.get(key, True)))


class _Values:
    """What stands in each column, worded in one language; the words of codes are said once."""

    def __init__(self, language: ContentLanguage, phrases: Phrases) -> None:
        self._language = language
        self._phrases = phrases
        self._gap = phrases.pgettext("paper", "[no translation]")
        self._between = "、" if language == "zh" else ";\n"

    def by_key(self) -> Mapping[str, Value]:
        """Give the values by the key of their column."""
        return {
            "number": _number,
            "held_on": lambda row: row.held_on,
            "side": self._side(),
            "text": self._own(lambda row: row.text),
            "title": self._own(lambda row: row.title),
            "completion_form": self._own(lambda row: row.completion_form),
            "responsible": self._own(lambda row: row.responsible),
            "executors": self._executors,
            "original_due": lambda row: row.original_due,
            "due": lambda row: row.current_due,
            "term": self._term,
            "extensions": lambda row: row.extension_count or None,
            "state": self._state(),
            "days": _days_late,
            "status": self._worded(COMMITMENT_STATUSES, lambda row: row.status),
            "fact_date": lambda row: row.fact_date,
            "project": self._own(lambda row: row.project),
            "promised_to": self._side(promised=True),
            "firmness": self._worded(FIRMNESS, lambda row: row.firmness),
            "priority": self._worded(PRIORITIES, lambda row: row.priority),
            "keeper": lambda row: row.keeper,
            "note": self._own(lambda row: row.note),
        }

    def _text(self, shown: Shown) -> str:
        return self._gap if shown.missing_in(self._language) else shown.text

    def _own(self, of: Callable[[CommitmentRow], Shown]) -> Value:
        return lambda row: self._text(of(row))

    def _worded(self, words: Mapping[Word, Message], of: Callable[[CommitmentRow], Word]) -> Value:
        said = {code: self._phrases.render(word) for code, word in words.items()}
        return lambda row: said[of(row)]

    def _side(self, *, promised: bool = False) -> Value:
        said = {side: self._phrases.render(word) for side, word in SIDES_SHORT.items()}
        return lambda row: (
            said[row.promised_to if promised else row.side] if row.side_has_grounds else "—"
        )

    def _state(self) -> Value:
        said = {
            standing: Toned(self._phrases.render(word), TONE_OF.get(standing, "plain"))
            for standing, word in STANDINGS.items()
        }
        return lambda row: said[row.stand.standing]

    def _executors(self, row: CommitmentRow) -> CellValue:
        return self._between.join(self._text(shown) for shown in row.executors)

    def _term(self, row: CommitmentRow) -> CellValue:
        if row.term is None:
            return None
        said = term_words(row.term, self._trilingual)
        return said if isinstance(said, str) else self._phrases.render(said)

    def _trilingual(self, text: Trilingual) -> str:
        return text.text(self._language) or (self._gap if text else "")


def _number(row: CommitmentRow) -> CellValue:
    number = row.shown_number
    return f"{number} *".strip() if row.illustrative else number


def _days_late(row: CommitmentRow) -> CellValue:
    return row.stand.days if row.stand.standing in _LATE else None
