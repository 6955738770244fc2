"""How values lie in SQLite: readable with any tool, and read back as they were."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import Dialect, String, TypeDecorator

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.domain.trilingual import Mark


class Stamp(TypeDecorator[datetime]):
    """A moment in UTC as text, `2025-04-24T05:00:00Z`."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write the moment in UTC."""
        del dialect
        return None if value is None else value.astimezone(UTC).isoformat().replace("+00:00", "Z")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Read the moment, aware of its zone."""
        del dialect
        return None if value is None else datetime.fromisoformat(value.replace("Z", "+00:00"))


class Word(TypeDecorator[StrEnum]):
    """A word of a closed list as plain text."""

    impl = String
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        """Take the list of words."""
        super().__init__()
        self.words = words

    def process_bind_param(self, value: StrEnum | str | None, dialect: Dialect) -> str | None:
        """Write the word; raises ValueError for one that is not in the list."""
        del dialect
        return None if value is None else self.words(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """Read the word."""
        del dialect
        return None if value is None else self.words(value)


class Lines(TypeDecorator[list[str]]):
    """A short list of texts, one a line."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: list[str] | None, dialect: Dialect) -> str:
        """Write the texts one a line."""
        del dialect
        return "\n".join(value or ())

    def process_result_value(self, value: str | None, dialect: Dialect) -> list[str]:
        """Read the texts."""
        del dialect
        return value.split("\n") if value else []


class Marks(TypeDecorator[Mapping[ContentLanguage, Mark]]):
    """What each language of a text was written against, as compact JSON; empty for nothing."""

    impl = String
    cache_ok = True

    def process_bind_param(
        self, value: Mapping[ContentLanguage, Mark] | None, dialect: Dialect
    ) -> str:
        """Write the marks in one order, so that equal marks are equal text."""
        del dialect
        return marks_to_text(value or {})

    def process_result_value(
        self, value: str | None, dialect: Dialect
    ) -> Mapping[ContentLanguage, Mark]:
        """Read the marks; what cannot be read marks nothing."""
        del dialect
        return marks_from_text(value or "")


def marks_to_text(marks: Mapping[ContentLanguage, Mark]) -> str:
    """Give the marks of a trilingual text as compact JSON, the empty string for none."""
    if not marks:
        return ""
    plain = {
        language: {**dict(sorted(mark.against.items())), **_reviewed(mark)}
        for language, mark in sorted(marks.items())
    }
    return json.dumps(plain, separators=(",", ":"))


def marks_from_text(text: str) -> dict[ContentLanguage, Mark]:
    """Read what `marks_to_text` gave; what cannot be read marks nothing."""
    try:
        plain = json.loads(text or "{}")
    except ValueError:
        return {}
    return {
        language: Mark(
            {
                other: plain[language][other]
                for other in CONTENT_LANGUAGES
                if other in plain[language]
            },
            plain[language].get("reviewed", ""),
        )
        for language in CONTENT_LANGUAGES
        if language in plain
    }


def _reviewed(mark: Mark) -> dict[str, str]:
    return {"reviewed": mark.reviewed} if mark.reviewed else {}
