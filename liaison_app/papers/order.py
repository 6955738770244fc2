"""What was asked for: how a paper is made, whatever it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.catalogs import Audience

Layout = Literal["parts", "columns"]


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """The languages in their order, for whom, when, by which office, and whether it is a sample.

    `layout`: one part after another, or side by side (working papers only, domain.md 1.2).
    """

    languages: tuple[ContentLanguage, ...]
    made_on: date
    audience: Audience = "office"
    layout: Layout = "parts"
    office: Trilingual = Trilingual()  # noqa: RUF009 - a frozen value
    sample: bool = False
