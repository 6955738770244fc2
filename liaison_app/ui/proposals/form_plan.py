"""The fields of the proposal editor."""

from __future__ import annotations

from liaison_app.domain.word_lists import PROPOSAL_CATEGORIES
from liaison_app.domain.words import SIDES
from liaison_app.language.current import pgettext
from liaison_app.office.proposal_view import ProposalView, read_proposal
from liaison_app.ui.kit import form_rows
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.lookup import ORGANISATIONS, PROJECTS
from liaison_app.ui.kit.record_form import FormPlan
from liaison_app.ui.kit.workplace import Workplace

Rows = list[form_rows.Row[ProposalView] | form_rows.Heading]


def proposal_plan(place: Workplace) -> FormPlan[ProposalView]:
    """Give the plan of the form."""
    return FormPlan(
        kind="proposal",
        read=lambda key: read_proposal(place.desk, key),
        record=lambda view: view.proposal,
        title=lambda view: view.proposal.title.shown("ru")[0],
        rows=[*_texts(), *_who(), *_answer(), *_inside()],
        prevailing=lambda view: view.meeting.prevailing if view.meeting else None,
        follows=("organisation", "person", "meeting", "agenda_item", "commitment"),
    )


def _texts() -> Rows:
    return [
        form_rows.Texts("title", lambda: pgettext("proposal editor", "Proposal"), least_lines=1),
        form_rows.Texts("text", lambda: pgettext("proposal editor", "Content"), least_lines=3),
    ]


def _who() -> Rows:
    return [
        form_rows.Heading(lambda: pgettext("proposal editor", "Who proposed")),
        form_rows.Choice(
            "proposed_by",
            lambda: pgettext("proposal editor", "Side"),
            options=worded_options(SIDES),
        ),
        form_rows.Pick(
            "proposed_by_id",
            lambda: pgettext("proposal editor", "Organisation that proposed"),
            lookup=ORGANISATIONS,
        ),
        form_rows.Day("submitted_on", lambda: pgettext("proposal editor", "Submitted on")),
        form_rows.Choice(
            "category",
            lambda: pgettext("proposal editor", "Category"),
            options=worded_options(PROPOSAL_CATEGORIES),
        ),
        form_rows.Pick(
            "owner_id",
            lambda: pgettext("proposal editor", "Organisation that answers"),
            lookup=ORGANISATIONS,
        ),
    ]


def _answer() -> Rows:
    return [
        form_rows.Heading(lambda: pgettext("proposal editor", "Answer")),
        form_rows.Texts("answer", lambda: pgettext("proposal editor", "Text of the answer")),
        form_rows.Day("answered_on", lambda: pgettext("proposal editor", "Answered on")),
        form_rows.Texts(
            "no_commitment_reason",
            lambda: pgettext("proposal editor", "Why there is no commitment"),
            least_lines=1,
            hint=lambda: pgettext(
                "proposal editor", "For an accepted proposal on which nobody promised anything"
            ),
        ),
    ]


def _inside() -> Rows:
    return [
        form_rows.Heading(lambda: pgettext("proposal editor", "In the office")),
        form_rows.Pick(
            "project_id", lambda: pgettext("proposal editor", "Project"), lookup=PROJECTS
        ),
        form_rows.Line("keeper", lambda: pgettext("proposal editor", "Keeper in the office")),
        form_rows.Line(
            "internal_note",
            lambda: pgettext("proposal editor", "Internal note, on no paper"),
            span=3,
        ),
    ]
