"""The texts of open minutes with their counts, kept by page, so that one edit costs one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.domain.meeting import AgendaItem, Meeting
from liaison_app.office.minutes_view import Progress
from liaison_app.ui.kit.texts.wording import needs_work
from liaison_app.ui.meetings.texts.walk import Spot, spots_of_head, spots_of_item

_HEAD = ("meeting", "participant")
_Counts = Mapping[ContentLanguage, int]


@dataclass(frozen=True, slots=True)
class _Page:
    spots: tuple[Spot, ...]
    to_do: _Counts


class Spots:
    """Rebuilt as a whole after a reading, for one item after typing."""

    def __init__(self) -> None:
        """Begin without any."""
        self._head = _page(())
        self._items: dict[int, _Page] = {}

    def take(self, meeting: Meeting) -> None:
        """Take all texts of a meeting."""
        self._head = _page(tuple(spots_of_head(meeting)))
        self._items = {item.key: _page(tuple(spots_of_item(item))) for item in meeting.items}

    def take_touched(self, meeting: Meeting, keys: Iterable[tuple[str, int]]) -> None:
        """Take the pages anew on which the touched records stand."""
        touched = set(keys)
        if any(kind in _HEAD for kind, _ in touched):
            self._head = _page(tuple(spots_of_head(meeting)))
        for item in meeting.items:
            if not touched.isdisjoint(_keys_of(item)):
                self._items[item.key] = _page(tuple(spots_of_item(item)))

    def all(self) -> list[Spot]:
        """Give every text in the order in which one reads."""
        return [*self._head.spots, *(spot for page in self._items.values() for spot in page.spots)]

    def of_item(self, item_id: int) -> tuple[Spot, ...]:
        """Give the texts of an item."""
        page = self._items.get(item_id)
        return () if page is None else page.spots

    def lacking(self, item_id: int) -> tuple[ContentLanguage, ...]:
        """Give the languages in which an item still needs something."""
        page = self._items.get(item_id)
        if page is None:
            return ()
        return tuple(language for language in CONTENT_LANGUAGES if page.to_do[language])

    def progress(self, language: ContentLanguage) -> Progress:
        """Count the texts there are, and which of them are ready in a language."""
        pages = (self._head, *self._items.values())
        total = sum(len(page.spots) for page in pages)
        return Progress(total - sum(page.to_do[language] for page in pages), total)


def _page(spots: tuple[Spot, ...]) -> _Page:
    to_do = {
        language: sum(needs_work(spot.text, language) for spot in spots)
        for language in CONTENT_LANGUAGES
    }
    return _Page(spots, to_do)


def _keys_of(item: AgendaItem) -> Iterator[tuple[str, int]]:
    yield "agenda_item", item.key
    yield from (("speech", speech.key) for speech in item.speeches)
    yield from (("decision", point.key) for point in item.decisions)
