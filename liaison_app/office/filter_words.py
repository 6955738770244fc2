"""What a filter lets through, in words, for papers and workbooks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import Message, message
from liaison_app.domain.commitment import CLOSED, ON_CONTROL, CommitmentStatus
from liaison_app.domain.directory import Organisation, Project
from liaison_app.domain.filters import OPEN_COMMITMENTS, CommitmentFilter, DueWithin, span_of
from liaison_app.domain.meeting import Meeting
from liaison_app.domain.trilingual import Trilingual
from liaison_app.domain.word_lists import COMMITMENT_STATUSES, FIRMNESS
from liaison_app.domain.words import SIDES
from liaison_app.language.catalogs import Phrases
from liaison_app.office.desk import Desk
from liaison_app.storage.registers.asking import Asked, ask
from liaison_app.storage.snapshot import Snapshot

Word = TypeVar("Word", bound=StrEnum)

_STATUS_SETS: Mapping[frozenset[CommitmentStatus], Message] = {
    OPEN_COMMITMENTS: message("filter in words", "Open commitments"),
    ON_CONTROL: message("filter in words", "Commitments on control"),
    CLOSED: message("filter in words", "Closed commitments"),
}


def filter_in_words(desk: Desk, wanted: CommitmentFilter, phrases: Phrases) -> list[str]:
    """Give one line for each condition, in the language of `phrases`; none where all is shown."""
    with desk.read() as snapshot:
        asked = ask(snapshot.moment, "ru", desk.clock.today())
        language = asked.content_language if phrases.language == "en" else phrases.language
        lines = _lines(snapshot, wanted, asked, language)
        return [phrases.render(line) for line in lines]


def _lines(
    snapshot: Snapshot, wanted: CommitmentFilter, asked: Asked, language: ContentLanguage
) -> Iterator[Message]:
    def named(name: Trilingual) -> str:
        return name.shown(language, asked.content_language)[0]

    yield from _statuses(wanted.statuses)
    if wanted.sides:
        listed = _listed([SIDES[side] for side in sorted(wanted.sides)])
        yield message("filter in words", "Responsible side: {sides}", sides=listed)
    for organisation in sorted(wanted.responsible):
        name = named(snapshot.get(Organisation, organisation).name)
        yield message("filter in words", "Responsible or co-executor: {name}", name=name)
    yield from _due(wanted, asked)
    if wanted.project_id is not None:
        name = named(snapshot.get(Project, wanted.project_id).name)
        yield message("filter in words", "Project: {name}", name=name)
    if wanted.meeting_id is not None:
        yield _minutes(snapshot.get(Meeting, wanted.meeting_id))
    if wanted.firmness:
        listed = _listed([FIRMNESS[firmness] for firmness in sorted(wanted.firmness)])
        yield message("filter in words", "Kind of promise: {kinds}", kinds=listed)
    if wanted.internal is not None:
        yield _INTERNAL[wanted.internal]
    for keeper in sorted(wanted.keepers):
        yield message("filter in words", "Keeper in the office: {name}", name=keeper)
    if wanted.words.strip():
        yield message("filter in words", "With the words “{words}”", words=wanted.words.strip())


_INTERNAL = {
    True: message("filter in words", "Only internal commitments"),
    False: message("filter in words", "Without internal commitments"),
}


def _statuses(wanted: frozenset[CommitmentStatus]) -> Iterator[Message]:
    if wanted in _STATUS_SETS:
        yield _STATUS_SETS[wanted]
    elif wanted and wanted != frozenset(CommitmentStatus):
        in_order = [status for status in CommitmentStatus if status in wanted]
        listed = _listed([COMMITMENT_STATUSES[status] for status in in_order])
        yield message("filter in words", "Status: {statuses}", statuses=listed)


def _due(wanted: CommitmentFilter, asked: Asked) -> Iterator[Message]:
    if wanted.due is DueWithin.OVERDUE:
        yield message("filter in words", "Overdue as of {date}", date=asked.today)
    elif wanted.due is DueWithin.NO_DATE:
        yield message("filter in words", "Without a due date")
    elif wanted.due is not None and (span := span_of(wanted.due, asked.today)):
        first, last = span
        yield message("filter in words", "Due from {first} to {last}", first=first, last=last)
    if wanted.due_until is not None:
        yield message("filter in words", "Due no later than {date}", date=wanted.due_until)


def _minutes(meeting: Meeting) -> Message:
    number = "" if meeting.number is None else str(meeting.number)
    if meeting.held_on is None:
        return message("filter in words", "Minutes No. {number}", number=number)
    return message(
        "filter in words", "Minutes No. {number} of {date}", number=number, date=meeting.held_on
    )


def _listed(words: Collection[Message]) -> Message:
    """Join words as the language does: commas, in Chinese 、."""
    first, *rest = words
    for word in rest:
        first = message("filter in words", "{words}, {word}", words=first, word=word)
    return first
