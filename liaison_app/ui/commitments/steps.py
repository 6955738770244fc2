"""The steps of a commitment's life as a clerk says them (domain.md 2.1, 3)."""

from collections.abc import Mapping

from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import Message, message
from liaison_app.domain.commitment import CLOSED, CommitmentStatus
from liaison_app.language.current import pgettext, render
from liaison_app.office.commitment_view import CommitmentView

_S = CommitmentStatus
_LONGEST = 160  # letters of the text that says which commitment is meant

_WORDS: Mapping[CommitmentStatus, Message] = {
    _S.IN_PROGRESS: message("step of a commitment", "Put on control"),
    _S.UNDER_REVIEW: message("step of a commitment", "Reported as done"),
    _S.RETURNED: message("step of a commitment", "Return for rework"),
    _S.FULFILLED: message("step of a commitment", "Accept and take off control"),
    _S.NOT_FULFILLED: message("step of a commitment", "Not fulfilled"),
    _S.SUSPENDED: message("step of a commitment", "Suspend"),
    _S.CANCELLED: message("step of a commitment", "Cancel (no longer relevant)"),
}


def step_words(start: CommitmentStatus, to: CommitmentStatus) -> str:
    """Word the step from one status to another."""
    if to is _S.IN_PROGRESS and start in CLOSED:
        return pgettext("step of a commitment", "Return to control")
    if to is _S.IN_PROGRESS and start is _S.SUSPENDED:
        return pgettext("step of a commitment", "Resume")
    return render(_WORDS[to])


def subject_words(view: CommitmentView, asked: ContentLanguage) -> str:
    """Say which commitment is meant: its working title, else the beginning of its text."""
    own = view.commitment
    words = (own.title or own.text).shown(asked)[0].replace("\n", " ")
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
