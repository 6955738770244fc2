"""The fields of the commitment editor."""

from __future__ import annotations

from datetime import date

from liaison_app.base.messages import Message, message
from liaison_app.domain.commitment import CommitmentStatus
from liaison_app.domain.record import Side
from liaison_app.domain.term import Term
from liaison_app.domain.word_lists import FIRMNESS, PRIORITIES
from liaison_app.domain.words import SIDES
from liaison_app.language.current import pgettext
from liaison_app.office.commitment_view import CommitmentView, read_commitment
from liaison_app.office.commitments import set_executors, set_lead, set_term
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit import form_rows
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.lookup import ORGANISATIONS, PEOPLE, PROJECTS
from liaison_app.ui.kit.record_form import FormPlan
from liaison_app.ui.kit.term_line import TermLine
from liaison_app.ui.kit.workplace import Workplace

Rows = list[form_rows.Row[CommitmentView] | form_rows.Heading]


class CommitmentFields:
    """Builds the plan; remembers the meeting's day, from which dates without a year are read."""

    def __init__(self, place: Workplace) -> None:
        """Work at `place`."""
        self._place = place
        self._held_on: date | None = None

    def know(self, view: CommitmentView) -> None:
        """Take the day of the meeting of the commitment that is shown."""
        self._held_on = view.meeting.held_on if view.meeting else None

    def plan(self) -> FormPlan[CommitmentView]:
        """Give the plan of the form."""
        desk = self._place.desk
        return FormPlan(
            kind="commitment",
            read=lambda key: read_commitment(desk, key),
            record=lambda view: view.commitment,
            title=lambda view: view.commitment.text.shown("ru")[0],
            rows=[*self._texts(), *self._who(), *self._promised(), *self._when(), *self._inside()],
            prevailing=lambda view: view.meeting.prevailing if view.meeting else None,
            follows=(
                "organisation",
                "person",
                "decision",
                "meeting",
                "executor",
                "evidence",
                "extension",
            ),
        )

    def _texts(self) -> Rows:
        return [
            form_rows.Texts(
                "text",
                lambda: pgettext("commitment editor", "Content"),
                frozen=_wording_of_point,
                but_missing=False,
                least_lines=3,
            ),
            form_rows.Texts(
                "title",
                lambda: pgettext("commitment editor", "Working title"),
                least_lines=1,
                hint=lambda: pgettext("commitment editor", "Ours; never printed as the obligation"),
            ),
            form_rows.Texts(
                "completion_form",
                lambda: pgettext("commitment editor", "Form of completion"),
                least_lines=1,
            ),
            form_rows.Texts("note", lambda: pgettext("commitment editor", "Note"), least_lines=1),
        ]

    def _who(self) -> Rows:
        desk = self._place.desk
        sides = {side: SIDES[side] for side in Side}
        return [
            form_rows.Heading(lambda: pgettext("commitment editor", "Who")),
            form_rows.Choice(
                "side",
                lambda: pgettext("commitment editor", "Responsible side"),
                options=worded_options(sides),
            ),
            form_rows.Pick(
                "lead_id",
                lambda: pgettext("commitment editor", "Responsible executor"),
                lookup=ORGANISATIONS,
                act=lambda key, value: set_lead(desk, key, value),
            ),
            form_rows.Picks(
                "executors",
                lambda: pgettext("commitment editor", "Co-executors"),
                lookup=ORGANISATIONS,
                value=lambda view: tuple(
                    one.organisation_id
                    for one in view.commitment.executors
                    if one.organisation_id is not None
                ),
                act=lambda key, ids: set_executors(desk, key, ids),
            ),
        ]

    def _promised(self) -> Rows:
        return [
            form_rows.Pick(
                "responsible_id",
                lambda: pgettext("commitment editor", "Responsible person"),
                lookup=PEOPLE,
            ),
            form_rows.Choice(
                "promised_to",
                lambda: pgettext("commitment editor", "Promised to"),
                options=worded_options({side: SIDES[side] for side in Side}),
            ),
            form_rows.Pick(
                "promised_to_id",
                lambda: pgettext("commitment editor", "Promised to the organisation"),
                lookup=ORGANISATIONS,
            ),
        ]

    def _when(self) -> Rows:
        return [
            form_rows.Heading(lambda: pgettext("commitment editor", "Until when")),
            form_rows.Own(
                "term",
                lambda: pgettext("commitment editor", "Term"),
                make_field=self._make_term,
                value=lambda view: view.commitment.term,
                act=self._store_term,
                frozen=_running,
                hint=lambda: pgettext(
                    "commitment editor",
                    "As it is said: 15.05, III quarter 2025, monthly by the 5th, permanently",
                ),
            ),
            form_rows.Day("review_on", lambda: pgettext("commitment editor", "Day of review")),
            form_rows.Choice(
                "firmness",
                lambda: pgettext("commitment editor", "Firmness"),
                options=worded_options(FIRMNESS),
            ),
            form_rows.Texts(
                "other_basis",
                lambda: pgettext("commitment editor", "Another basis than minutes"),
                least_lines=1,
            ),
        ]

    def _inside(self) -> Rows:
        return [
            form_rows.Heading(lambda: pgettext("commitment editor", "In the office")),
            form_rows.Pick(
                "project_id", lambda: pgettext("commitment editor", "Project"), lookup=PROJECTS
            ),
            form_rows.Line("keeper", lambda: pgettext("commitment editor", "Keeper in the office")),
            form_rows.Choice(
                "priority",
                lambda: pgettext("commitment editor", "Priority"),
                options=worded_options(PRIORITIES),
            ),
            form_rows.YesNo(
                "internal",
                lambda: pgettext("commitment editor", "Internal, never in the partner's papers"),
            ),
            form_rows.Line(
                "internal_note",
                lambda: pgettext("commitment editor", "Internal note, on no paper"),
                span=3,
            ),
        ]

    def _make_term(self) -> form_rows.Part:
        asked = self._place.content_language
        field = TermLine(self._not_before, asked, lambda text: text.shown(asked())[0])
        return form_rows.Part(field, field, field.show_mistake)

    def _not_before(self) -> date:
        return self._held_on or self._place.desk.clock.today()

    def _store_term(self, key: int, value: object) -> Changes:
        term = value if isinstance(value, Term) else Term()
        return set_term(self._place.desk, key, term)


def _wording_of_point(view: CommitmentView) -> Message | None:
    if view.point is None:
        return None
    return message(
        "commitment rule", "The text is the wording of its point; change it in the minutes."
    )


def _running(view: CommitmentView) -> Message | None:
    own = view.commitment
    if own.status is CommitmentStatus.DRAFT or own.original_due is None:
        return None
    return message(
        "commitment rule",
        "The term is running: extend it, or correct the date with a reason.",
    )
