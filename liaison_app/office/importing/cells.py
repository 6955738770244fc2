"""What stands in a cell: a text, a day, a term; dates are real, typed, or counted in days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import Message, message
from liaison_app.domain.term import Term, TermKind
from liaison_app.language.clean import clean
from liaison_app.language.typed_dates import find_date, read_date
from liaison_app.office.texts import guess_language
from liaison_app.office.typed_term import term_of
from liaison_app.sheets.reading.table import Content

_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_NO_TERM = Term()
_DAYS = range(18_000, 80_000)  # a number in this range may be a day of our time: 1949 to 2119
_YEARS = range(1950, 2120)


@dataclass(frozen=True, slots=True)
class ReadTerm:
    """The term of a cell; `problem` where it is not understood and kept in its own words."""

    term: Term = _NO_TERM
    problem: Message | None = None


def cell_text(cell: Content) -> str:
    """Give a cell as text, a whole number without its decimal point."""
    if cell is None or isinstance(cell, bool):
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, date):
        return cell.strftime("%d.%m.%Y")
    return clean(str(cell)).strip()


def cell_day(cell: Content, not_before: date, *, since_1904: bool) -> date | None:
    """Give the day that a cell names, None where it names none."""
    if isinstance(cell, date):
        return cell if cell.year in _YEARS else None
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _counted(cell, since_1904=since_1904)
    text = cell_text(cell)
    if not text:
        return None
    typed = read_date(text, not_before)
    if typed is None or typed.kind != "date":
        found = find_date(text, not_before)
        typed = found[0] if found and found[0].kind == "date" else None
    return typed.ends_on if typed else None


def cell_term(
    cell: Content, not_before: date, language: ContentLanguage, *, since_1904: bool
) -> ReadTerm:
    """Give the term of a cell: a day, a rhythm, «постоянно»; else its words and a problem."""
    if not isinstance(cell, str):
        day = cell_day(cell, not_before, since_1904=since_1904)
        if day is not None:
            return ReadTerm(Term(TermKind.DATE, day))
    text = cell_text(cell)
    if not text:
        return ReadTerm()
    own = guess_language(text, language)
    typed = read_date(text, not_before)
    if typed is None and (found := find_date(text, not_before)) is not None:
        typed = found[0]
    if typed is not None:
        return ReadTerm(term_of(typed, own))
    return ReadTerm(problem=message("import", "“{words}” is no term we know.", words=text[:80]))


def _counted(days: float, *, since_1904: bool) -> date | None:
    if int(days) not in _DAYS:
        return None
    return (_EPOCH_1904 if since_1904 else _EPOCH) + timedelta(days=int(days))
