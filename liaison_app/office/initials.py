"""The one or two letters that name a speaker in talks mode."""

from __future__ import annotations

from collections.abc import Iterator

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.meeting import Meeting, Participant
from liaison_app.language.clean import one_line
from liaison_app.language.fold import fold
from liaison_app.language.pinyin import is_han
from liaison_app.office.desk import Desk
from liaison_app.storage.changes import Changes

_LONGEST = 4


def set_initials(desk: Desk, participant_id: int, initials: str) -> Changes:
    """Give a participant letters; raises UserMistake where another has the same."""
    with desk.write() as work:
        participant = work.get(Participant, participant_id)
        meeting = work.get(Meeting, participant.meeting_id)
        letters = one_line(initials).replace(" ", "")[:_LONGEST]
        others = [one for one in meeting.participants if one is not participant]
        if letters and by_letters(others, letters) is not None:
            raise UserMistake(
                message("minutes rule", "Another participant has these letters."), "initials"
            )
        participant.initials = letters
        return work.commit()


def propose_initials(desk: Desk, meeting_id: int) -> Changes:
    """Give letters to everybody who has none; they are unique within the meeting."""
    with desk.write() as work:
        participants = work.get(Meeting, meeting_id).participants
        taken = {fold(one.initials) for one in participants if one.initials}
        for participant in participants:
            if not participant.initials:
                participant.initials = next(
                    letters for letters in _proposals(participant) if fold(letters) not in taken
                )
                taken.add(fold(participant.initials))
        return work.commit()


def by_letters(participants: list[Participant], letters: str) -> Participant | None:
    """Find whom letters name, whatever their case and keyboard."""
    wanted = fold(one_line(letters))
    if not wanted:
        return None
    return next((one for one in participants if fold(one.initials) == wanted), None)


def _proposals(participant: Participant) -> Iterator[str]:
    """Give letters, the most natural first: ЛТ, Л, Т, ЛУ, ЛР, then Л2, Л3 and so on."""
    text = participant.name if participant.name else participant.job
    shown, _ = text.shown("ru", "kk")
    words = [word for word in shown.replace("-", " ").split() if word[0].isalnum()] or ["?"]
    if is_han(words[0][0]):
        yield words[0][0]
    first, last = words[0][0].upper(), words[-1].upper()
    if len(words) > 1:
        yield first + last[0]
        yield first
        yield last[0]
    yield from (first + letter for letter in last[1:] if letter.isalnum())
    number = 2
    while True:
        yield f"{first}{number}"
        number += 1
