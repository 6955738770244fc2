"""What is sought as words: how it is asked of the search table, and where it stands in a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from liaison_app.language.fold import is_hanzi, query_phrases, tokens, word_spans

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sought:
    """Folded words one after another; of each it is said whether it may be only a beginning.

    `label` is how they are written for people.
    """

    label: str
    words: tuple[str, ...]
    begun: tuple[bool, ...]

    @property
    def expression(self) -> str:
        """Give the FTS5 expression; nothing in it can be read as syntax, for words are folded."""
        if any(self.begun[:-1]):
            parts = (_quoted([word], on) for word, on in zip(self.words, self.begun, strict=True))
            return f"NEAR({' '.join(parts)}, 1)"
        return _quoted(self.words, self.begun[-1])

    def is_said_by(self, words: Sequence[str]) -> bool:
        """Tell whether these finished words are the ones sought."""
        return len(words) == len(self.words) and all(
            _is(word, sought, on)
            for word, sought, on in zip(words, self.words, self.begun, strict=True)
        )


def written(text: str) -> Sought | None:
    """Read how a table or a card writes it; `*` after a word means that it may go on."""
    words: list[str] = []
    begun: list[bool] = []
    for piece in text.split():
        folded = tokens(piece)
        words += folded
        begun += [False] * len(folded)
        if folded and piece.endswith("*"):
            begun[-1] = True
    return Sought(text.replace("*", "…"), tuple(words), tuple(begun)) if words else None


def typed_words(text: str) -> tuple[Sought, ...]:
    """Give what was typed, one for each piece without a space; the very last word may go on."""
    phrases = query_phrases(text)
    last = len(phrases) - 1
    return tuple(
        Sought(
            " ".join(words),
            tuple(words),
            (*(False for _ in words[1:]), place == last and not is_hanzi(words[-1])),
        )
        for place, words in enumerate(phrases)
    )


def searchable(text: str) -> str:
    """Give the words of a text in a line of which `holds` asks quickly."""
    return f" {' '.join(tokens(text))} "


def holds(line: str, sought: Sought) -> bool:
    """Tell whether a line of words holds what is sought, in whatever order."""
    return all(
        (f" {word}" if on else f" {word} ") in line
        for word, on in zip(sought.words, sought.begun, strict=True)
    )


def spans_of(text: str, all_sought: Sequence[Sought]) -> list[Span]:
    """Give where in a text the words sought stand, in order; places that touch are one."""
    found = word_spans(text)
    spans = sorted({span for sought in all_sought for span in _spans(found, sought)})
    return _joined(spans)


def _spans(found: Sequence[tuple[str, int, int]], sought: Sought) -> list[Span]:
    size = len(sought.words)
    first, on = sought.words[0], sought.begun[0]
    together = [
        (start, found[at + size - 1][2])
        for at, (word, start, _) in enumerate(found[: len(found) - size + 1])
        if (word.startswith(first) if on else word == first)
        and (size == 1 or sought.is_said_by([one for one, _, _ in found[at : at + size]]))
    ]
    if together or not any(sought.begun[:-1]):
        return together
    return [
        (start, end)
        for word, start, end in found
        for part, on in zip(sought.words, sought.begun, strict=True)
        if _is(word, part, on)
    ]


def _joined(spans: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _is(word: str, sought: str, on: bool) -> bool:
    return word.startswith(sought) if on else word == sought


def _quoted(words: Sequence[str], on: bool) -> str:
    quoted = '"' + " ".join(words) + '"'
    return f"{quoted} *" if on else quoted
