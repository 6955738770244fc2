"""The card of a meeting: what was on the agenda, who sat there, what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.meeting import Participant
from liaison_app.domain.record import Side
from liaison_app.domain.word_lists import LANGUAGES
from liaison_app.domain.words import MEETING_KINDS, SIDES
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext, render
from liaison_app.office.desk import Desk
from liaison_app.office.minutes_view import MinutesView, read_meeting
from liaison_app.ui.kit.card import Card, Fact
from liaison_app.ui.kit.card_facts import all_languages, plain_fact, text_fact
from liaison_app.ui.kit.shown_texts import tagged
from liaison_app.ui.meetings.register.columns import meeting_state


def read_card(desk: Desk, meeting_id: int, asked: ContentLanguage) -> Card:
    """Read a meeting and give its card; runs beside the window."""
    view = read_meeting(desk, meeting_id)
    meeting = view.meeting
    number = "—" if meeting.number is None else str(meeting.number)
    return Card(
        title=pgettext("meeting card", "Minutes No. {number}", number=number),
        state=meeting_state(meeting.state),
        texts=tuple(all_languages(meeting.title, asked)),
        facts=tuple(_facts(view, asked)),
    )


def _facts(view: MinutesView, asked: ContentLanguage) -> Iterator[Fact]:
    meeting = view.meeting
    if meeting.held_on:
        day = dates.with_weekday(meeting.held_on, language())
        yield Fact(pgettext("meeting card", "Date"), day)
    yield Fact(pgettext("meeting card", "Kind"), render(MEETING_KINDS[meeting.kind]))
    yield from text_fact(pgettext("meeting card", "Place"), meeting.place, asked)
    for side in (Side.KZ, Side.CN):
        people = [_person(one, asked) for one in view.participants(side)]
        yield from plain_fact(render(SIDES[side]), "\n".join(people))
    agenda = [tagged(item.title, asked) for item in meeting.items]
    numbered = [f"{place}. {title}" for place, title in enumerate(agenda, 1)]
    yield from plain_fact(pgettext("meeting card", "Agenda"), "\n".join(numbered))
    yield Fact(pgettext("meeting card", "Proposals"), str(len(view.proposals)))
    yield Fact(pgettext("meeting card", "Commitments"), str(len(view.commitments)))
    prevailing = render(LANGUAGES[meeting.prevailing])
    yield Fact(pgettext("meeting card", "Prevailing text"), prevailing)
    registered = pgettext("meeting card", "Registration number")
    yield from plain_fact(registered, meeting.registration_number)


def _person(one: Participant, asked: ContentLanguage) -> str:
    return tagged(one.name or one.job, asked)
