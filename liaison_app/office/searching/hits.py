"""What a search found, as plain values for the window and the command line."""

from __future__ import annotations

from dataclasses import dataclass

from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import Message, message
from liaison_app.domain.rows import Shown
from liaison_app.language.search_words import Span

COUNTED = 100  # more hits than these are not counted


@dataclass(frozen=True, slots=True)
class Snippet:
    """The text in which the words were found, cut to their surroundings, with their places.

    `language` is None for a name or a number that is the same in all of them.
    """

    text: str
    language: ContentLanguage | None = None
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the words stand, and the record that is opened for it.

    `kind` and `id` are of what holds the words, the owner's of what is opened; `where` says it in
    words: «Minutes No. 5/2025, point 2.1». `by` is the other word that led there, "" for a direct
    hit.
    """

    kind: str
    id: int
    owner_kind: str
    owner_id: int
    name: Shown
    where: Message
    found: Snippet
    by: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one kind of record, direct ones first, then the newest first.

    `count` is at most COUNTED; with `more` there are more than that.
    """

    kind: str
    title: Message
    hits: tuple[Hit, ...]
    count: int
    more: bool = False

    @property
    def heading(self) -> Message:
        """Give the title with how many there are."""
        count = f"{self.count}+" if self.more else str(self.count)
        return message("search", "{kind}: {count}", kind=self.title, count=count)


@dataclass(frozen=True, slots=True)
class Findings:
    """The answer: the groups in the order of the pages, and the other words that were tried."""

    typed: str
    groups: tuple[Group, ...] = ()
    tried: tuple[str, ...] = ()

    def nothing(self) -> list[Message]:
        """Say that nothing was found, and what else was tried."""
        said = [message("search", "Nothing has the words «{typed}».", typed=self.typed.strip())]
        if self.tried:
            said.append(message("search", "Also tried: {words}.", words=", ".join(self.tried)))
        return said
