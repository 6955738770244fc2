"""What a register is asked with: the language, the day, and the conditions as SQL."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.storage.driver import Moment

Value = str | int | None
# In which languages a text is looked for: its place among the three columns, and the language.
Preference = tuple[tuple[int, ContentLanguage], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """In which language, on which day, and what the office set for itself."""

    language: ContentLanguage
    today: date
    content_language: ContentLanguage = "ru"
    due_soon_days: int = 3

    @property
    def soon(self) -> date:
        """Give the last day that is due soon."""
        return self.today + timedelta(days=self.due_soon_days)

    def preferring(self, prevailing: ContentLanguage | None = None) -> Preference:
        """Give the languages in which a text is looked for, the first that has it is shown."""
        return _preference(self.language, prevailing, self.content_language)


@cache
def _preference(*wanted: ContentLanguage | None) -> Preference:
    order = dict.fromkeys(language for language in (*wanted, *CONTENT_LANGUAGES) if language)
    return tuple((CONTENT_LANGUAGES.index(language), language) for language in order)


def ask(moment: Moment, language: ContentLanguage, today: date) -> Asked:
    """Give what registers are asked with, the office's settings read from the file."""
    found = moment.execute(
        "SELECT content_language, due_soon_days FROM office WHERE deleted_at IS NULL"
    ).fetchone()
    return Asked(language, today, *found) if found else Asked(language, today)


def holds_sample(moment: Moment) -> bool:
    """Tell whether the file holds the sample."""
    query = "SELECT 1 FROM office WHERE deleted_at IS NULL AND sample"
    return moment.execute(query).fetchone() is not None


@dataclass(slots=True)
class Where:
    """Conditions on the row `r` that all hold, with the values of their question marks."""

    parts: list[str] = field(default_factory=lambda: ["r.deleted_at IS NULL"])
    values: list[Value] = field(default_factory=list)

    def add(self, condition: str, *values: Value) -> None:
        """Ask for one more condition."""
        self.parts.append(condition)
        self.values += values

    def among(self, column: str, wanted: Iterable[StrEnum | int | str]) -> None:
        """Ask for one of several values; none at all restricts nothing."""
        plain = sorted((one.value if isinstance(one, StrEnum) else one for one in wanted), key=str)
        if plain:
            self.add(f"r.{column} IN ({marks(plain)})", *plain)

    def equal(self, column: str, wanted: int | None) -> None:
        """Ask for a value; None restricts nothing."""
        if wanted is not None:
            self.add(f"r.{column} = ?", wanted)

    @property
    def sql(self) -> str:
        """Give the conditions as they stand after WHERE."""
        return " AND ".join(self.parts)


def marks(values: Iterable[object]) -> str:
    """Give a question mark for each value."""
    return ", ".join("?" for _ in values)


def listed(words: Iterable[StrEnum]) -> str:
    """Give words of a closed list as SQL, for conditions that never change."""
    return ", ".join(f"'{word.value}'" for word in sorted(words))
