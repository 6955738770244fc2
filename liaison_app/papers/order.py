"""What was asked for: how a paper is made, whatever it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.record import Record
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

    def marked_for(self, records: Iterable[Record]) -> PaperOrder:
        """Give the order as a sample's where any record is invented for a demonstration."""
        return replace(self, sample=self.sample or any(one.illustrative for one in records))
