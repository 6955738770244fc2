"""How a commitment stands, as shape, word and colour; the same wherever it is shown."""

from collections.abc import Mapping

from liaison_app.domain.proposal import ProposalStatus
from liaison_app.domain.standing import Stand, Standing
from liaison_app.domain.words import PROPOSAL_STATUSES, STANDINGS, standing_days
from liaison_app.language.current import npgettext, pgettext, render
from liaison_app.ui.kit.states import Shape, State
from liaison_app.ui.theme.tokens import Tone

_LOOKS: Mapping[Standing, tuple[Shape, Tone]] = {
    Standing.OVERDUE: (Shape.SQUARE, Tone.LATE),
    Standing.DUE_SOON: (Shape.TRIANGLE, Tone.SOON),
    Standing.UNDER_REVIEW: (Shape.HALF, Tone.ACCENT),
    Standing.RETURNED: (Shape.TRIANGLE, Tone.SOON),
    Standing.NOT_STARTED: (Shape.RING, Tone.MUTED),
    Standing.IN_PROGRESS: (Shape.CIRCLE, Tone.DONE),
    Standing.SUSPENDED: (Shape.DASH, Tone.MUTED),
    Standing.DRAFT: (Shape.RING, Tone.MUTED),
    Standing.DONE_ON_TIME: (Shape.CHECK, Tone.DONE),
    Standing.DONE_LATE: (Shape.CHECK, Tone.SOON),
    Standing.NOT_FULFILLED: (Shape.SQUARE, Tone.LATE),
    Standing.CANCELLED: (Shape.DASH, Tone.MUTED),
}

_PROPOSAL_LOOKS: Mapping[ProposalStatus, tuple[Shape, Tone]] = {
    ProposalStatus.SUBMITTED: (Shape.RING, Tone.MUTED),
    ProposalStatus.CONSIDERED: (Shape.HALF, Tone.ACCENT),
    ProposalStatus.ACCEPTED: (Shape.CIRCLE, Tone.DONE),
    ProposalStatus.PARTLY: (Shape.HALF, Tone.DONE),
    ProposalStatus.POSTPONED: (Shape.TRIANGLE, Tone.SOON),
    ProposalStatus.REJECTED: (Shape.SQUARE, Tone.LATE),
    ProposalStatus.WITHDRAWN: (Shape.DASH, Tone.MUTED),
    ProposalStatus.IMPLEMENTED: (Shape.CHECK, Tone.DONE),
}


def standing_state(stand: Stand) -> State:
    """Give a standing worded in the interface's language, with its days."""
    shape, tone = _LOOKS[stand.standing]
    word = render(STANDINGS[stand.standing])
    days = standing_days(stand)
    if days is None or stand.days is None:
        return State(word, shape, tone)
    if stand.standing is Standing.OVERDUE:
        late = npgettext(
            "commitment status", "Overdue by {count} day", "Overdue by {count} days", stand.days
        )
        return State(late, shape, tone)
    worded = pgettext("commitment status", "{status}: {days}", status=word, days=render(days))
    return State(worded, shape, tone)


def proposal_state(status: ProposalStatus) -> State:
    """Give the status of a proposal worded in the interface's language."""
    shape, tone = _PROPOSAL_LOOKS[status]
    return State(render(PROPOSAL_STATUSES[status]), shape, tone)
