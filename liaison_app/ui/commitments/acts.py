"""What can be done with a commitment now: the steps of its life, documents, more time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from liaison_app.domain.commitment import CLOSED, CommitmentStatus, ExtensionDecision
from liaison_app.language.current import pgettext
from liaison_app.office.commitment_view import CommitmentView
from liaison_app.ui.commitments.document_dialog import DocumentDialog
from liaison_app.ui.commitments.step_dialog import StepDialog
from liaison_app.ui.commitments.steps import step_words
from liaison_app.ui.commitments.time_dialogs import (
    CorrectionDialog,
    DecisionDialog,
    ExtensionDialog,
)
from liaison_app.ui.kit.act_dialog import ActDialog
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.workplace import Workplace

_Entry = tuple[str, Callable[[], ActDialog]]


def fill_acts(place: Workplace, menu: QMenu, view: CommitmentView, over: QWidget) -> None:
    """Put in what the commitment's status allows; each entry asks in a dialog over a widget."""
    for words, make in _steps(place, view, over):
        _add(menu, words, make)
    further = list(_further(place, view, over))
    if further:
        menu.addSeparator()
    for words, make in further:
        _add(menu, words, make)


def _steps(place: Workplace, view: CommitmentView, over: QWidget) -> Iterator[_Entry]:
    for to in view.moves:
        words = step_words(view.commitment.status, to)
        yield words, partial(StepDialog, place, view, to, over)


def _further(place: Workplace, view: CommitmentView, over: QWidget) -> Iterator[_Entry]:
    own = view.commitment
    if own.status is CommitmentStatus.DRAFT:
        return
    words = pgettext("step of a commitment", "Name a supporting document")
    yield words, partial(DocumentDialog, place, view, over)
    if own.status in CLOSED:
        return
    waiting = [one for one in own.extensions if one.decision is ExtensionDecision.PENDING]
    for one in waiting:
        words = pgettext("extension of a term", "Answer to the request")
        yield words, partial(DecisionDialog, place, view, one, over)
    if own.current_due is not None and not waiting:
        words = pgettext("extension of a term", "Extension request")
        yield words, partial(ExtensionDialog, place, view, over)
    if own.original_due is not None and not own.extension_count:
        words = pgettext("extension of a term", "Correct a mistyped date")
        yield words, partial(CorrectionDialog, place, view, over)


def _add(menu: QMenu, words: str, make: Callable[[], ActDialog]) -> None:
    action = Action(menu, lambda: make().ask())
    action.say(words)
    menu.addAction(action)
