"""Participants in words: for choices, speakers and lists."""

from liaison_app.domain.meeting import Participant
from liaison_app.domain.record import Side
from liaison_app.language.current import pgettext
from liaison_app.ui.kit.options import Option
from liaison_app.ui.meetings.open_minutes import OpenMinutes


def participant_name(minutes: OpenMinutes, participant: Participant) -> str:
    """Give the name, or the position of somebody without a name."""
    named = participant.name if participant.name else participant.job
    return minutes.shown(named)[0]


def participant_by_id(minutes: OpenMinutes, participant_id: int | None) -> Participant | None:
    """Find a participant."""
    everybody = minutes.meeting.participants
    return next((one for one in everybody if one.id == participant_id), None)


def participant_options(minutes: OpenMinutes) -> list[Option]:
    """Give everybody at the table, by side and rank, with letters where there are any."""
    made = []
    for side in (Side.KZ, Side.CN, Side.JOINT):
        for one in minutes.view.participants(side):
            name = participant_name(minutes, one)
            words = pgettext("participant", "{letters} · {name}", letters=one.initials, name=name)
            made.append(Option(one.key, words if one.initials else name))
    return made
