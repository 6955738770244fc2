"""What becomes of a row, in words and shapes."""

from __future__ import annotations

from liaison_app.language.current import pgettext
from liaison_app.office.importing.making import Becomes
from liaison_app.ui.kit.states import Shape, State
from liaison_app.ui.theme.tokens import Tone


def becomes_state(becomes: Becomes) -> State:
    """Give the state that a row of the preview shows."""
    match becomes:
        case Becomes.ON_CONTROL:
            return State(pgettext("import", "Goes on control"), Shape.CIRCLE, Tone.TEXT)
        case Becomes.CLOSED:
            word = pgettext("import", "Closed before the program")
            return State(word, Shape.CHECK, Tone.MUTED)
        case Becomes.DRAFT:
            return State(pgettext("import", "Draft"), Shape.RING, Tone.SOON)
        case Becomes.THERE:
            return State(pgettext("import", "Is there already"), Shape.DASH, Tone.MUTED)
        case Becomes.LEFT_OUT:
            return State(pgettext("import", "Left out"), Shape.SQUARE, Tone.LATE)
