"""What is chosen in the print dialog, and what the office made of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.base.messages import Message

Layout = Literal["parts", "columns"]
Audience = Literal["office", "partner"]


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """The languages in their order, whose copy it is and how the languages lie."""

    languages: tuple[ContentLanguage, ...] = CONTENT_LANGUAGES
    layout: Layout = "parts"
    audience: Audience = "office"


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper as PDF; `missing` are the characters that no font has."""

    pdf: bytes
    file_name: str
    missing: tuple[str, ...] = ()
    notes: tuple[Message, ...] = ()


MakePaper: TypeAlias = Callable[[PaperChoice], MadePaper]


@dataclass(frozen=True, slots=True)
class PaperKind:
    """One paper the dialog offers; `key` is where its last choice is kept."""

    key: str
    title: Message
    make: MakePaper
    layouts: tuple[Layout, ...] = ("parts",)
