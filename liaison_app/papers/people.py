"""Who sat at the table, by side and rank, as a summary names them (domain.md 1.3, 1.4)."""

from __future__ import annotations

from collections.abc import Iterable

from liaison_app.domain.meeting import Meeting, Participant, Presence, Role
from liaison_app.domain.record import Side
from liaison_app.domain.words import ROLES, SIDES
from liaison_app.language.catalogs import Audience
from liaison_app.language.names import dotted
from liaison_app.language.positions import after_name
from liaison_app.papers.paper import Fact
from liaison_app.papers.voice import Voice


def people_facts(meeting: Meeting, voice: Voice, audience: Audience) -> tuple[Fact, ...]:
    """Give the sides, the invited and the absent; the side that keeps the copy comes first."""
    everyone = [person for person in meeting.participants if person.deleted_at is None]
    present = [person for person in everyone if person.presence is Presence.PRESENT]
    seated = [person for person in present if person.role is not Role.INVITED]
    invited = [person for person in present if person.role is Role.INVITED]
    absent = [person for person in everyone if person.presence is Presence.ABSENT]
    phrases = voice.phrases
    groups = [
        (voice.said(SIDES[side]), [person for person in seated if person.side is side])
        for side in side_order(audience)
    ]
    groups.append((phrases.pgettext("paper summary", "Invited"), invited))
    groups.append((phrases.pgettext("paper summary", "Absent"), absent))
    return tuple(_fact(label, people, voice) for label, people in groups if people)


def _fact(label: str, people: list[Participant], voice: Voice) -> Fact:
    lines = tuple(voice.line(person_text(one, voice)) for one in ranked(people))
    return Fact(voice.line(label), lines)


def side_order(audience: Audience) -> tuple[Side, ...]:
    """Give the sides in the order of a copy: the partner's copy names the partner first."""
    if audience == "partner":
        return Side.CN, Side.KZ, Side.JOINT
    return Side.KZ, Side.CN, Side.JOINT


def ranked(people: Iterable[Participant]) -> list[Participant]:
    """Give people by rank within their side, as set by hand; never by the alphabet."""
    return sorted(people, key=lambda person: (person.side is Side.CN, person.rank))


def person_text(person: Participant, voice: Voice) -> str:
    """Give name and position; one without a name yet is named by the position alone."""
    name, job = voice.text(person.name), voice.text(person.job)
    if voice.language == "zh":
        name = dotted(name)
    if not job and person.role in (Role.SECRETARY, Role.INTERPRETER):
        job = voice.said(ROLES[person.role])
    if not job and not name:
        job = voice.text(person.organisation_name)
    phrases = voice.phrases
    if name and job:
        job = after_name(job, voice.language)
        text = phrases.pgettext("participant", "{name} – {position}", name=name, position=job)
    else:
        text = name or job
    if person.role is Role.CHAIR:
        text = phrases.pgettext("participant", "{person} (in the chair)", person=text)
    if person.presence is Presence.ABSENT and person.represented_by:
        other = voice.text(person.represented_by)
        text = phrases.pgettext(
            "participant", "{person}; represented by: {other}", person=text, other=other
        )
    return text
