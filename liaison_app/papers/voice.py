"""How a paper speaks in one language: its phrases, its own texts, and what it says for a gap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import Message
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language import dates
from liaison_app.language.catalogs import Phrases
from liaison_app.language.typography import bound, full_width
from liaison_app.papers.order import PaperOrder
from liaison_app.papers.paper import Line, Mark, Run, line


@dataclass(frozen=True, slots=True)
class Voice:
    """One language for one audience."""

    language: ContentLanguage
    phrases: Phrases

    def line(self, text: str, *, bold: bool = False, quiet: bool = False) -> Line:
        """Give a line with this language's spaces and signs, nothing for no text."""
        if self.language == "zh":
            text = full_width(text)
        return line(bound(text, self.language), self.language, bold=bold, quiet=quiet)

    def text(self, value: Trilingual) -> str:
        """Give a text in this language, «[no translation]» where only others are there."""
        found = value.text(self.language)
        return found or (self.gap() if value else "")

    def own(self, value: Trilingual, *, bold: bool = False) -> Line:
        """Give the same as a line, with the gap set quietly."""
        found = value.text(self.language)
        if found or not value:
            return self.line(found, bold=bold)
        return self.line(self.gap(), quiet=True)

    def gap(self) -> str:
        """Give what stands for a text that this language does not have."""
        return self.phrases.pgettext("paper", "[no translation]")

    @property
    def nothing(self) -> Line:
        """Give the dash of a cell that has nothing to say: it was not forgotten."""
        return line("—" if self.language == "zh" else "–", self.language)

    @property
    def space(self) -> str:
        """Give what stands between two sentences: nothing in Chinese."""
        return "" if self.language == "zh" else " "

    def said(self, words: Message | str) -> str:
        """Give a message in this language; a text stays as it is."""
        return words if isinstance(words, str) else self.phrases.render(words)

    def full(self, day: date) -> str:
        """Give a day as official texts write it."""
        return dates.full(day, self.language)

    def listed(self, texts: Iterable[str]) -> str:
        """Give texts one under the other; in Chinese with 、 between them."""
        return ("、" if self.language == "zh" else ";\n").join(text for text in texts if text)


def voices(order: PaperOrder) -> tuple[Voice, ...]:
    """Give the voices of a paper in the asked order of languages."""
    return tuple(Voice(language, Phrases(language, order.audience)) for language in order.languages)


def joint_line(lines: Iterable[Line], between: str = " · ") -> Line:
    """Give several lines as one, each in its own language."""
    made: list[Run] = []
    for one in lines:
        if made and one:
            made.append(Run(between, one[0].language))
        made.extend(one)
    return tuple(made)


def working_mark(voice: Voice) -> Mark:
    """Give the mark of a working paper: what it is, and that it is not minutes."""
    words = voice.phrases.pgettext("paper", "Working material, not minutes")
    return Mark("working", voice.line(words))


def sample_mark(voice: Voice) -> Mark:
    """Give the mark of a paper made from the sample."""
    return Mark("sample", voice.line(voice.phrases.pgettext("paper", "SAMPLE")))


def foot(voice: Voice, order: PaperOrder) -> Line:
    """Give the line at the foot of every page: when it was made, and what a sample is."""
    made = voice.phrases.pgettext("paper", "Made on {date}", date=voice.full(order.made_on))
    if not order.sample:
        return voice.line(made)
    sample = voice.phrases.pgettext("paper", "Sample: some of the facts are invented")
    return joint_line((voice.line(made), voice.line(sample)))
