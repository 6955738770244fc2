"""What a list of one side shows of a participant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from liaison_app.base.messages import Message, message
from liaison_app.domain.meeting import Participant, Presence, Role
from liaison_app.domain.words import ROLES
from liaison_app.language import dates
from liaison_app.language.current import pgettext, render
from liaison_app.ui.kit.states import Shape, State
from liaison_app.ui.meetings.open_minutes import OpenMinutes
from liaison_app.ui.theme.tokens import Tone

PRESENCES: Mapping[Presence, Message] = {
    Presence.PRESENT: message("presence", "Present"),
    Presence.ABSENT: message("presence", "Absent"),
}


@dataclass(frozen=True, slots=True)
class SideRow:
    """Rank, name, position below it, role and presence in words."""

    participant_id: int
    rank: int
    name: str
    position: str
    role: str
    presence: State


def side_row(minutes: OpenMinutes, one: Participant) -> SideRow:
    """Word a participant; who has no name yet is shown by the position."""
    name, position = minutes.shown(one.name)[0], minutes.shown(one.job)[0]
    unnamed = pgettext("participants", "(no name yet)")
    role = "" if one.role is Role.MEMBER else render(ROLES[one.role])
    return SideRow(one.key, one.rank, name or unnamed, position, role, _presence(one))


def _presence(one: Participant) -> State:
    if one.presence is Presence.ABSENT:
        return State(render(PRESENCES[one.presence]), Shape.DASH, Tone.SOON)
    came = "" if one.came_at is None else dates.clock(one.came_at)
    left = "" if one.left_at is None else dates.clock(one.left_at)
    if came and left:
        words = pgettext("participants", "{came} to {left}", came=came, left=left)
    elif came:
        words = pgettext("participants", "came at {came}", came=came)
    elif left:
        words = pgettext("participants", "left at {left}", left=left)
    else:
        return State("", Shape.NONE)
    return State(words, Shape.HALF, Tone.MUTED)
