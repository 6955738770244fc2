"""What was made of lines: proposals, promises, points, speeches; shown beside the line."""

from __future__ import annotations

from liaison_app.domain.record import Record
from liaison_app.language.current import pgettext
from liaison_app.office.minutes_view import MinutesView


def made_words(view: MinutesView, made_uid: str) -> str:
    """Give what was made of a line in a word or a number, empty where nothing is there."""
    if not made_uid:
        return ""
    for item in view.meeting.items:
        for point in item.decisions:
            if point.uid == made_uid:
                return view.point_number(point)
        if any(speech.uid == made_uid for speech in item.speeches):
            return pgettext("talks", "speech")
    for commitment in view.commitments:
        if commitment.uid == made_uid:
            return view.number_of(commitment) or pgettext("talks", "commitment")
    return _proposal_words(view, made_uid)


def _proposal_words(view: MinutesView, made_uid: str) -> str:
    found: list[Record] = [one for one in view.proposals if one.uid == made_uid]
    return pgettext("talks", "proposal") if found else ""
