"""The steps of a commitment's life as a clerk says them (domain.md 2.1, 3)."""

from collections.abc import Mapping

from liaison_app.base.messages import Message, message
from liaison_app.domain.commitment import CLOSED, CommitmentStatus
from liaison_app.language.current import pgettext, render

_S = CommitmentStatus

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
