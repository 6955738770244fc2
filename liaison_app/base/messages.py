"""Texts for the user that are made below the interface and worded in its language later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

Value: TypeAlias = "str | int | date | Message"


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence of a catalog: its context, its English text and what fills the placeholders."""

    context: str
    text: str
    values: Mapping[str, Value] = field(default_factory=dict)
    plural: str | None = None
    count: int | None = None

    def __str__(self) -> str:
        """Give the English wording, for logs only."""
        text = self.plural if self.plural is not None and self.count != 1 else self.text
        return text.format(**{name: str(value) for name, value in self.values.items()})


def message(context: str, text: str, **values: Value) -> Message:
    """Give a sentence of the catalog; the extractor finds it by this function's name."""
    return Message(context, text, values)


def plural_message(context: str, one: str, many: str, count: int, **values: Value) -> Message:
    """Give a counted sentence; `{count}` is filled with `count`."""
    return Message(context, one, {"count": count, **values}, many, count)
