"""A text in three languages that knows which of its translations are behind the others.

The rules are domain.md 1.4: an edit in any language marks the other two; typing and undoing
changes nothing; «sense unchanged» renews the marks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import blake2b

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage


class TextState(StrEnum):
    """How far one language of a text is."""

    MISSING = "missing"
    DRAFT = "draft"
    REVIEWED = "reviewed"
    CHECK = "check"


def fingerprint(text: str) -> str:
    """Give a short stable print of a text; of no text the empty string."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest() if text else ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What one language was last written or confirmed against: prints of the other texts.

    `reviewed` is the print of the own text that a person approved, or empty.
    """

    against: Mapping[ContentLanguage, str] = field(default_factory=dict)
    reviewed: str = ""

    def seeing(self, language: ContentLanguage, print_: str) -> Mark:
        """Give the mark as if `language` had been read in its present wording."""
        return replace(self, against={**self.against, language: print_})


@dataclass(frozen=True, slots=True)
class Trilingual:
    """One text in Kazakh, Russian and Chinese; empty means not there."""

    kk: str = ""
    ru: str = ""
    zh: str = ""
    confirmed: Mapping[ContentLanguage, Mark] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Tell whether there is a text in any language."""
        return bool(self.kk or self.ru or self.zh)

    def __hash__(self) -> int:
        """Hash by the texts; marks differ without the text differing."""
        return hash((self.kk, self.ru, self.zh))

    def text(self, language: ContentLanguage) -> str:
        """Give the text in one language, empty where it is missing."""
        match language:
            case "kk":
                return self.kk
            case "ru":
                return self.ru
            case "zh":
                return self.zh

    def state(self, language: ContentLanguage) -> TextState:
        """Tell whether the text is missing, draft, reviewed or to be checked."""
        text = self.text(language)
        if not text:
            return TextState.MISSING
        if self.changed_since(language):
            return TextState.CHECK
        mark = self.confirmed.get(language)
        if mark is not None and mark.reviewed == fingerprint(text):
            return TextState.REVIEWED
        return TextState.DRAFT

    def changed_since(self, language: ContentLanguage) -> tuple[ContentLanguage, ...]:
        """Give the languages whose text changed after this one was written or confirmed.

        A translation that was taken away is missing itself; it says nothing against this one.
        """
        mark = self.confirmed.get(language)
        if mark is None or not self.text(language):
            return ()
        return tuple(
            other
            for other in _others(language)
            if self.text(other)
            and mark.against.get(other)
            and mark.against[other] != fingerprint(self.text(other))
        )

    def written(
        self, language: ContentLanguage, text: str, since: Trilingual | None = None
    ) -> Trilingual:
        """Give the value with one text rewritten; `since` is how it was when the editing began.

        A first translation marks nobody. A text that follows another's change answers it, so
        that one need not be checked again. A text typed back to `since` leaves no trace.
        """
        if text == self.text(language):
            return self
        since = self if since is None else since
        marks = dict(self.confirmed)
        for other in _others(language):
            if self.text(other):
                seen = self._seen_after(other, language, text, since)
                marks[other] = marks.get(other, Mark()).seeing(language, seen)
        if text == since.text(language):
            marks[language] = self._mark_as_left(language, since)
        else:
            marks[language] = self._mark_against_others(language, since)
        return _marked(self._with_text(language, text), marks)

    def confirm(self, language: ContentLanguage, *, reviewed: bool = False) -> Trilingual:
        """Give the value with «sense unchanged» said of one language, or with it approved."""
        mark = self._mark_against_others(language, self)
        if reviewed:
            mark = replace(mark, reviewed=fingerprint(self.text(language)))
        return _marked(self, {**self.confirmed, language: mark})

    def shown(
        self, language: ContentLanguage, *fallbacks: ContentLanguage
    ) -> tuple[str, ContentLanguage]:
        """Give the text to show and its language: the asked one, the fallbacks, then kk, ru, zh."""
        for candidate in (language, *fallbacks, *CONTENT_LANGUAGES):
            if text := self.text(candidate):
                return text, candidate
        return "", language

    def _with_text(self, language: ContentLanguage, text: str) -> Trilingual:
        match language:
            case "kk":
                return replace(self, kk=text)
            case "ru":
                return replace(self, ru=text)
            case "zh":
                return replace(self, zh=text)

    def _mark_against_others(self, language: ContentLanguage, since: Trilingual) -> Mark:
        against = {other: fingerprint(self.text(other)) for other in _others(language)}
        return Mark(against, since.confirmed.get(language, Mark()).reviewed)

    def _mark_as_left(self, language: ContentLanguage, since: Trilingual) -> Mark:
        """Give the mark of a text that is as it was, whatever became of the others since."""
        mark = since.confirmed.get(language, Mark())
        for other in _others(language):
            if self.text(other) == since.text(other):
                continue
            answers = not since.text(other) or language in since.changed_since(other)
            seen = self.text(other) if answers else since.text(other)
            if answers or not mark.against.get(other):
                mark = mark.seeing(other, fingerprint(seen))
        return mark

    def _seen_after(
        self, other: ContentLanguage, language: ContentLanguage, text: str, since: Trilingual
    ) -> str:
        """Give the print of `language` that `other` has seen once `text` is written there."""
        before = since.text(language)
        follows = (
            not before
            or self.text(other) != since.text(other)
            or other in self.changed_since(language)
            or other in since.changed_since(language)
        )
        if text == before and self.text(other) == since.text(other):
            return since.confirmed.get(other, Mark()).against.get(language, "")
        if follows:
            return fingerprint(text)
        return self.confirmed.get(other, Mark()).against.get(language) or fingerprint(before)


def _others(language: ContentLanguage) -> tuple[ContentLanguage, ...]:
    return tuple(other for other in CONTENT_LANGUAGES if other != language)


def _marked(value: Trilingual, marks: Mapping[ContentLanguage, Mark]) -> Trilingual:
    """Give the value with marks; what says nothing is left out, so that equal is equal."""
    tidied = {
        language: replace(mark, against={k: v for k, v in mark.against.items() if v})
        for language, mark in marks.items()
        if value.text(language)
    }
    telling = {language: mark for language, mark in tidied.items() if mark.against or mark.reviewed}
    return replace(value, confirmed=telling)
