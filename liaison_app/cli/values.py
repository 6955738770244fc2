"""What is typed after an option, made into days, languages and words of closed lists."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from liaison_app.base.clock import Clock
from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.base.messages import message
from liaison_app.cli.grammar import Call, WrongUsage

W = TypeVar("W", bound=StrEnum)
_FIRST_YEAR, _LAST_YEAR = 1900, 2200  # nothing is counted in days beyond the calendar


def day(typed: str, option: str, not_before: date) -> date:
    """Read `2025-05-15`, «15.05.2025», «15 мая»; without a year the first one from `not_before`."""
    from liaison_app.language.typed_dates import read_date

    try:
        found: date | None = date.fromisoformat(typed)
    except ValueError:
        term = read_date(typed, not_before)
        found = term.ends_on if term is not None and term.kind == "date" else None
    if found is None or not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise WrongUsage(
            message("command line", "{option}: {value} is no date.", option=option, value=typed)
        )
    return found


def clock(typed: str | None) -> Clock:
    """Give the clock; what `--today` says replaces the date, without a year one of this year."""
    if typed is None:
        return Clock()
    this_year = Clock().today().replace(month=1, day=1)
    return Clock(day(typed, "--today", this_year))


def languages(call: Call, default: Iterable[ContentLanguage]) -> tuple[ContentLanguage, ...]:
    """Give the languages of `--languages` in the order typed."""
    typed = call.texts("--languages") if call.has("--languages") else list(default)
    found: list[ContentLanguage] = []
    for name in typed:
        known = [language for language in CONTENT_LANGUAGES if language == name.lower()]
        if not known:
            raise not_one_of("--languages", name, CONTENT_LANGUAGES)
        found += [language for language in known if language not in found]
    if not found:
        raise not_one_of("--languages", "", CONTENT_LANGUAGES)
    return tuple(found)


def words(call: Call, option: str, kind: type[W]) -> frozenset[W]:
    """Give the words of a closed list that were typed; none where the option is absent."""
    return frozenset(word(name, option, kind) for name in call.texts(option))


def word(typed: str, option: str, kind: type[W]) -> W:
    """Give the word of a closed list; a hyphen is as good as its underscore."""
    for one in kind:
        if typed.lower().replace("-", "_") == one.value:
            return one
    raise not_one_of(option, typed, [one.value for one in kind])


def one_of(call: Call, option: str, choices: tuple[str, ...]) -> str:
    """Give the choice that was typed, the first where the option is absent."""
    typed = call.text(option, choices[0]).lower()
    if typed not in choices:
        raise not_one_of(option, typed, choices)
    return typed


def not_one_of(option: str, typed: str, choices: Iterable[str]) -> WrongUsage:
    """Give the refusal of a value that is not among the choices."""
    return WrongUsage(
        message(
            "command line",
            "{option}: {value} is not one of {choices}.",
            option=option,
            value=typed or "«»",
            choices=", ".join(choices),
        )
    )


def output(call: Call, ending: str) -> Path:
    """Give the file of `--out`, whose name must end as what is written into it."""
    path = Path(call.text("--out"))
    if path.suffix.lower() != ending:
        raise WrongUsage(
            message(
                "command line",
                "--out: the name must end with {ending}, not {name}.",
                ending=ending,
                name=path.name,
            )
        )
    return path
