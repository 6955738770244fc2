"""Terms as people type them: a date, a quarter, «ежемесячно до 5 числа», 长期, in any language.

A date without a year is the first such day on or after a given one, the meeting's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from liaison_app.language.clean import clean
from liaison_app.language.keyboard import row_readings
from liaison_app.language.typed_days import DAY_FORMS, SOLID_FORM
from liaison_app.language.typed_rhythms import RELATIVE_FORMS, RHYTHM_FORMS
from liaison_app.language.typed_spans import SPAN_FORMS
from liaison_app.language.typed_terms import TypedTerm, comparable

__all__ = ["TypedTerm", "find_date", "read_date"]

_IN_LINES = (*RHYTHM_FORMS, *DAY_FORMS, *SPAN_FORMS, *RELATIVE_FORMS)
_ALONE = (*_IN_LINES, SOLID_FORM)
_LONGEST = 120
_LONGEST_LINE = 2000
_AROUND = " .,;:!()"
_BEGINNING = frozenset({"с", "со", "自", "从", "由", "起", "开始"})
_OF_ANOTHER = frozenset({"от", "of", "за"})
_ends_segment = re.compile(r"\s*(?:[,;()]|$)")
_begins_segment = re.compile(r"(?:^|[,;:()-])\s*$")


def read_date(typed: str, not_before: date) -> TypedTerm | None:
    """Read a field that holds a term and nothing else; None where it is no term we know.

    Digits typed on the Kazakh row, full-width ones and a comma for the point are read too.
    """
    text = clean(typed)[:_LONGEST].strip(_AROUND + "\n\t\u00a0\u3000。，；")
    for reading in row_readings(text):
        plain = comparable(reading)
        found = _read_whole(plain, not_before) or _read_whole(plain.replace(",", "."), not_before)
        if found is not None:
            return replace(found, wording=text)
    return None


def find_date(line: str, not_before: date) -> tuple[TypedTerm, int, int] | None:
    """Find the term inside a line: «план финансирования, Жетысу Вольфрам, до 15 мая».

    Gives it with where it begins and ends in the line, «до» and «дейін» included. A term with
    such a word goes before a bare date, a later one before an earlier; the date of a document
    («от 5 мая», «5 мамырдағы», 第5号), a beginning («с 5 мая») and «за май» are no terms.
    """
    best = max(_terms(comparable(line[:_LONGEST_LINE]), not_before), key=_Found.rank, default=None)
    if best is None:
        return None
    start, end = best.match.span()
    return replace(best.term, wording=line[start:end].strip()), start, end


@dataclass(frozen=True, slots=True)
class _Found:
    term: TypedTerm
    match: re.Match[str]

    def rank(self) -> tuple[bool, int]:
        """Give what decides between several: a word that makes it a term, then its place."""
        groups = self.match.groupdict()
        marked = any(groups.get(name) for name in ("label", "lead", "until", "before", "every"))
        return marked, self.match.end()


def _read_whole(plain: str, not_before: date) -> TypedTerm | None:
    for pattern, reader in _ALONE:
        match = pattern.fullmatch(plain)
        if match and not _BEGINNING & _said(match):
            term = reader(match, not_before)
            if term is not None:
                return term
    return None


def _terms(plain: str, not_before: date) -> Iterator[_Found]:
    matches = [(match, read) for form, read in _IN_LINES for match in form.finditer(plain)]
    for match, read in matches:
        # A month within «от 24 апреля 2025 года» is not a term, whatever the whole turns out to be.
        if any(_part_of(match, other) for other, _ in matches):
            continue
        term = read(match, not_before)
        if term is not None and _is_meant(term, match):
            yield _Found(term, match)


def _part_of(match: re.Match[str], other: re.Match[str]) -> bool:
    within = other.start() <= match.start() and match.end() <= other.end()
    return within and match.span() != other.span()


def _is_meant(term: TypedTerm, match: re.Match[str]) -> bool:
    """Tell a term from a date of another thing, and from words and numbers that only look so."""
    groups = match.groupdict()
    if groups.get("dated") or (_BEGINNING | _OF_ANOTHER) & _said(match):
        return False
    marked = groups.get("lead") or groups.get("until") or groups.get("label")
    numbers = "s" in groups and not groups["y"]
    doubtful = numbers and (groups["s"] != "." or len(match[0]) < len("15.05"))
    if marked or not (doubtful or term.kind == "permanent" or "word" in groups):
        return True
    before, after = match.string[: match.start()], match.string[match.end() :]
    return bool(_begins_segment.search(before) and _ends_segment.match(after))


def _said(match: re.Match[str]) -> set[str]:
    groups = match.groupdict()
    return {word for name in ("lead", "dated") if (word := groups.get(name))}
