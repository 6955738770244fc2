"""The editor of a proposal: its fields, and the way to its answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from liaison_app.domain.proposal import ProposalStatus
from liaison_app.domain.words import PROPOSAL_STATUSES
from liaison_app.language.current import pgettext, render
from liaison_app.office.proposal_view import ProposalView
from liaison_app.office.proposals import bin_proposal
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.record_editor import EditorPlan, EditorWords, RecordEditor
from liaison_app.ui.kit.standings import proposal_state
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.proposals.answer_dialog import AnswerDialog
from liaison_app.ui.proposals.form_plan import proposal_plan

_WORDS = EditorWords(
    back=lambda: pgettext("proposal editor", "Proposals"),
    bin=lambda: pgettext("proposal editor", "Into the bin"),
    steps=lambda: pgettext("proposal editor", "Answer"),
    hint=lambda: pgettext(
        "proposal editor", "F8: next translation · F7: sense unchanged · Alt+←: back"
    ),
    binned=lambda: pgettext("proposal editor", "The proposal lies in the bin."),
)


def proposal_editor(place: Workplace, banners: Banners) -> RecordEditor[ProposalView]:
    """Build the editor."""
    plan = EditorPlan(
        form=proposal_plan(place),
        words=_WORDS,
        title=_title,
        state=lambda view: proposal_state(view.proposal.status),
        has_steps=lambda view: bool(view.moves),
        fill_steps=partial(_fill_answers, place),
        bin=partial(bin_proposal, place.desk),
    )
    return RecordEditor(place, plan, banners)


def _title(view: ProposalView) -> str:
    number = str(view.proposal.number or "")
    return pgettext("proposal editor", "Proposal No. {number}", number=number)


def _fill_answers(place: Workplace, menu: QMenu, view: ProposalView, over: QWidget) -> None:
    for to in view.moves:
        action = Action(menu, partial(_ask, place, view, to, over))
        action.say(render(PROPOSAL_STATUSES[to]))
        menu.addAction(action)


def _ask(place: Workplace, view: ProposalView, to: ProposalStatus, over: QWidget) -> None:
    AnswerDialog(place, view, to, over).ask()
