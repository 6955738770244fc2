"""The texts of the minutes in the order in which they are read, for F8 and the outline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.fields import trilingual_fields
from liaison_app.domain.meeting import AgendaItem, Meeting, Participant, Presence
from liaison_app.domain.record import Record, Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.schema.kinds import KIND_OF
from liaison_app.ui.kit.form_walk import next_wanted
from liaison_app.ui.kit.texts.wording import needs_work

PageName = Literal["item", "participants", "details", "talks"]
_SIDES = (Side.KZ, Side.CN, Side.JOINT)


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of the editor; `record_id` is the item's, or the participant to begin with."""

    page: PageName
    record_id: int = 0


@dataclass(frozen=True, slots=True)
class Spot:
    """A text and where it is written."""

    shown: Shown
    kind: str
    record_id: int
    field: str
    text: Trilingual

    def is_at(self, kind: str, record_id: int, field: str) -> bool:
        """Tell whether this is that text."""
        return (self.kind, self.record_id, self.field) == (kind, record_id, field)


def page_of(meeting: Meeting, kind: str, record_id: int) -> Shown | None:
    """Give the page on which something that belongs to the minutes is shown."""
    if kind == "participant":
        return Shown("participants", record_id)
    if kind == "raw_line":
        return Shown("talks")
    for item in meeting.items:
        parties = [party for point in item.decisions for party in point.parties]
        owned: list[Record] = [item, *item.speeches, *item.decisions, *parties]
        if any(KIND_OF[type(one)].name == kind and one.id == record_id for one in owned):
            return Shown("item", item.key)
    return None


def spots_of_head(meeting: Meeting) -> Iterator[Spot]:
    """Give the texts of the details and of the participants that are there in any language."""
    yield from _texts(Shown("details"), meeting)
    for side in _SIDES:
        for one in meeting.participants:
            if one.side is side:
                yield from _texts(Shown("participants", one.key), one)


def spots_of_item(item: AgendaItem) -> Iterator[Spot]:
    """Give the texts of one agenda item."""
    shown = Shown("item", item.key)
    yield from _texts(shown, item)
    for speech in item.speeches:
        yield from _texts(shown, speech)
    for point in item.decisions:
        yield from _texts(shown, point)


def _texts(shown: Shown, record: Record) -> Iterator[Spot]:
    kind = KIND_OF[type(record)].name
    for name in trilingual_fields(type(record)):
        text: Trilingual = getattr(record, name)
        if text and not _is_hidden(record, name):
            yield Spot(shown, kind, record.key, name, text)


def _is_hidden(record: Record, name: str) -> bool:
    """Tell whether a text is not asked for: who was there was represented by nobody."""
    return (
        isinstance(record, Participant)
        and name == "represented_by"
        and record.presence is Presence.PRESENT
    )


def next_to_do(
    spots: Sequence[Spot],
    languages: Sequence[ContentLanguage],
    here: tuple[int, ContentLanguage | None],
    *,
    backwards: bool = False,
) -> tuple[Spot, ContentLanguage] | None:
    """Give the next text that needs work after the place `here` (its index and language).

    Going on at the beginning after the end; None where nothing needs work at all.
    """
    cells = [(place, language) for place in range(len(spots)) for language in languages]
    to_do = [
        number
        for number, (place, language) in enumerate(cells)
        if needs_work(spots[place].text, language)
    ]
    start = (here[0], here[1] or languages[0])
    unknown = -1 if here[0] < 0 else len(cells)
    now = cells.index(start) if start in cells else unknown
    found = next_wanted(to_do, now, -1 if backwards else 1)
    return None if found is None else (spots[cells[found][0]], cells[found][1])
