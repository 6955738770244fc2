"""The chase list: who is to be called about what, with whom one spoke last, when to call again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from liaison_app.base.messages import Message, message
from liaison_app.domain.contact import ContactMeans
from liaison_app.domain.directory import Organisation, Person
from liaison_app.domain.month_words import CONTACT_MEANS
from liaison_app.domain.standing import Stand
from liaison_app.domain.trilingual import Trilingual
from liaison_app.domain.words import STANDINGS

_LONGEST = 120  # signs of a point's text: it is called by, not quoted


class ChaseColumn(StrEnum):
    """The columns of the list, in their order."""

    NUMBER = "number"
    ORGANISATION = "organisation"
    PERSON = "person"
    TELEPHONE = "telephone"
    POINTS = "points"
    LAST_CONTACT = "last_contact"
    NEXT_CALL = "next_call"


CHASE_HEADS: Mapping[ChaseColumn, Message] = {
    ChaseColumn.NUMBER: message("chase list", "No."),
    ChaseColumn.ORGANISATION: message("chase list", "Organisation"),
    ChaseColumn.PERSON: message("chase list", "Contact person"),
    ChaseColumn.TELEPHONE: message("chase list", "Telephone"),
    ChaseColumn.POINTS: message("chase list", "Points missing"),
    ChaseColumn.LAST_CONTACT: message("chase list", "Last contact"),
    ChaseColumn.NEXT_CALL: message("chase list", "Next call"),
}
CHASE_TITLE = message("chase list", "Chase list")
CHASED_REPORTS = message("chase list", "commitments whose report for the month has not come")
CHASED_OVERDUE = message("chase list", "overdue commitments: no round is open for the month")
NOBODY_NAMED = message("chase list", "nobody named yet")


@dataclass(frozen=True, slots=True)
class ChasePoint:
    """A commitment that something is missing of; `number` is as registers show it."""

    number: str
    text: Trilingual
    due: date | None
    stand: Stand


@dataclass(frozen=True, slots=True)
class LastTalk:
    """The last contact; `with_whom` is a card's name, `typed` a name without a card."""

    on: date
    means: ContactMeans
    with_whom: Trilingual
    typed: str
    said: str


@dataclass(frozen=True, slots=True)
class ChaseRow:
    """One organisation; `next_call` may be past: then nobody called."""

    organisation: Organisation | None
    person: Person | None
    telephone: str
    points: tuple[ChasePoint, ...]
    last: LastTalk | None
    next_call: date | None


@dataclass(frozen=True, slots=True)
class ChaseContent:
    """The list of a month as it is on `as_of`; `by_round` tells whether reports are chased."""

    month: date
    as_of: date
    by_round: bool
    rows: tuple[ChaseRow, ...]
    prepared_by: str = ""

    @property
    def points(self) -> int:
        """Count what is missing in all."""
        return sum(len(row.points) for row in self.rows)


def point_words(point: ChasePoint, text: str) -> Message:
    """Give a point in words; `text` is its own in the language asked for."""
    short = text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
    state = STANDINGS[point.stand.standing]
    if point.due is None:
        return message(
            "chase list", "{number}: {what} ({state})", number=point.number, what=short, state=state
        )
    return message(
        "chase list",
        "{number}: {what} ({state}, due {date})",
        number=point.number,
        what=short,
        state=state,
        date=point.due,
    )


def talk_lines(talk: LastTalk, name: str) -> Iterator[Message | str]:
    """Give the last contact line by line: when and by what, with whom, what was said."""
    means = CONTACT_MEANS[talk.means]
    yield message("chase list", "{date}, {means}", date=talk.on, means=means)
    for line in (name or talk.typed, talk.said):
        if line:
            yield line if len(line) <= 2 * _LONGEST else line[: 2 * _LONGEST - 1].rstrip() + "…"


def telephone_of(person: Person | None, organisation: Organisation | None) -> str:
    """Give the person's own number, else the organisation's."""
    own = person.telephone if person else ""
    return own or (organisation.telephone if organisation else "")
