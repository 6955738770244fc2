"""The card of a meeting: what was on the agenda, who sat there, what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.domain.meeting import Participant
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.domain.word_lists import LANGUAGES
from liaison_app.domain.words import MEETING_KINDS, SIDES
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext, render
from liaison_app.office.desk import Desk
from liaison_app.office.minutes_view import MinutesView, read_meeting
from liaison_app.ui.kit.card import Card, Fact
from liaison_app.ui.kit.shown_texts import tagged
from liaison_app.ui.meetings.register.columns import meeting_state
from liaison_app.ui.theme.tokens import Tone


def read_card(desk: Desk, meeting_id: int, asked: ContentLanguage) -> Card:
    """Read a meeting and give its card; runs beside the window."""
    view = read_meeting(desk, meeting_id)
    meeting = view.meeting
    number = "—" if meeting.number is None else str(meeting.number)
    return Card(
        title=pgettext("meeting card", "Minutes No. {number}", number=number),
        state=meeting_state(meeting.state),
        texts=tuple(_texts(meeting.title, asked)),
        facts=tuple(_facts(view, asked)),
    )


def _texts(text: Trilingual, asked: ContentLanguage) -> Iterator[tuple[str, Tone]]:
    for tongue in (asked, *(other for other in CONTENT_LANGUAGES if other != asked)):
        if found := text.text(tongue):
            yield found, Tone.TEXT if tongue == asked else Tone.MUTED


def _facts(view: MinutesView, asked: ContentLanguage) -> Iterator[Fact]:
    meeting = view.meeting
    if meeting.held_on:
        day = dates.with_weekday(meeting.held_on, language())
        yield Fact(pgettext("meeting card", "Date"), day)
    yield Fact(pgettext("meeting card", "Kind"), render(MEETING_KINDS[meeting.kind]))
    if meeting.place:
        yield Fact(pgettext("meeting card", "Place"), tagged(meeting.place, asked))
    for side in (Side.KZ, Side.CN):
        people = [_person(one, asked) for one in view.participants(side)]
        if people:
            yield Fact(render(SIDES[side]), "\n".join(people))
    agenda = [tagged(item.title, asked) for item in meeting.items]
    if agenda:
        numbered = [f"{place}. {title}" for place, title in enumerate(agenda, 1)]
        yield Fact(pgettext("meeting card", "Agenda"), "\n".join(numbered))
    yield Fact(pgettext("meeting card", "Proposals"), str(len(view.proposals)))
    yield Fact(pgettext("meeting card", "Commitments"), str(len(view.commitments)))
    prevailing = render(LANGUAGES[meeting.prevailing])
    yield Fact(pgettext("meeting card", "Prevailing text"), prevailing)
    if meeting.registration_number:
        number = pgettext("meeting card", "Registration number")
        yield Fact(number, meeting.registration_number)


def _person(one: Participant, asked: ContentLanguage) -> str:
    return tagged(one.name or one.job, asked)
