"""The fields of the details page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.base.messages import Message, message
from liaison_app.domain.words import MEETING_KINDS
from liaison_app.language.current import pgettext
from liaison_app.office.meetings import set_date
from liaison_app.office.minutes_view import MinutesView, read_meeting
from liaison_app.ui.kit import form_rows
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.language_switch import OWN_NAMES
from liaison_app.ui.kit.lookup import PROJECTS
from liaison_app.ui.kit.options import Option
from liaison_app.ui.kit.record_form import FormPlan
from liaison_app.ui.kit.typed_text import TypedText
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.meetings.header import minutes_name
from liaison_app.ui.meetings.times import TimeLine

Rows = Sequence[form_rows.Row[MinutesView] | form_rows.Heading]

SIGNED = message(
    "signing", "These minutes are signed: take the signing back, or write an addendum."
)


def details_plan(place: Workplace) -> FormPlan[MinutesView]:
    """Give the plan of the page."""
    return FormPlan(
        kind="meeting",
        read=lambda key: read_meeting(place.desk, key),
        record=lambda view: view.meeting,
        title=lambda view: minutes_name(view.meeting),
        rows=[*_texts(), *_when(place), *_what(), *_numbers(place), *_office()],
        prevailing=lambda view: view.meeting.prevailing,
        follows=("project",),
    )


def _frozen(view: MinutesView) -> Message | None:
    return SIGNED if view.meeting.signed else None


def _texts() -> Rows:
    return [
        form_rows.Texts("title", lambda: pgettext("minutes details", "Heading"), frozen=_frozen),
        form_rows.Texts(
            "place", lambda: pgettext("minutes details", "Place"), frozen=_frozen, least_lines=1
        ),
    ]


def _when(place: Workplace) -> Rows:
    def first_of_year() -> date:
        return place.desk.clock.today().replace(month=1, day=1)

    return [
        form_rows.Day(
            "held_on",
            lambda: pgettext("minutes details", "Date of the meeting"),
            frozen=_frozen,
            not_before=first_of_year,
            act=lambda key, day: set_date(place.desk, key, day),
        ),
        form_rows.Own(
            "time_from",
            lambda: pgettext("minutes details", "From"),
            frozen=_frozen,
            make_field=_time_field,
        ),
        form_rows.Own(
            "time_to",
            lambda: pgettext("minutes details", "Until"),
            frozen=_frozen,
            make_field=_time_field,
        ),
    ]


def _what() -> Rows:
    return [
        form_rows.Choice(
            "kind",
            lambda: pgettext("minutes details", "Kind of meeting"),
            frozen=_frozen,
            options=worded_options(MEETING_KINDS),
        ),
        form_rows.Pick(
            "project_id",
            lambda: pgettext("minutes details", "Project"),
            frozen=_frozen,
            lookup=PROJECTS,
        ),
        form_rows.Choice(
            "prevailing",
            lambda: pgettext("minutes details", "Prevailing language"),
            frozen=_frozen,
            options=lambda: [Option(code, OWN_NAMES[code]) for code in CONTENT_LANGUAGES],
            hint=lambda: pgettext(
                "minutes details", "Its text holds where the three differ; it is marked ★."
            ),
        ),
    ]


def _numbers(place: Workplace) -> Rows:
    return [
        form_rows.Heading(lambda: pgettext("minutes details", "Numbers")),
        form_rows.Count(
            "number",
            lambda: pgettext("minutes details", "Number of the minutes"),
            frozen=_frozen,
            least=1,
            hint=lambda: pgettext("minutes details", "Ours; the next one of the year is proposed."),
        ),
        form_rows.Line(
            "registration_number",
            lambda: pgettext("minutes details", "Registration number"),
            hint=lambda: pgettext(
                "minutes details", "Given by the chancellery; it may come after signing."
            ),
        ),
        form_rows.Day(
            "registration_date",
            lambda: pgettext("minutes details", "Registered on"),
            not_before=lambda: place.desk.clock.today().replace(month=1, day=1),
        ),
    ]


def _office() -> Rows:
    return [
        form_rows.Heading(lambda: pgettext("minutes details", "In the office")),
        form_rows.Line("keeper", lambda: pgettext("minutes details", "Keeper in the office")),
        form_rows.Own(
            "internal_note",
            lambda: pgettext("minutes details", "Internal note"),
            make_field=_note_field,
            span=3,
            hint=lambda: pgettext("minutes editor", "Never printed, never shown to the partner"),
        ),
        form_rows.Texts(
            "source_note",
            lambda: pgettext("minutes details", "Where the facts are from"),
            least_lines=1,
            frozen=_frozen,
        ),
    ]


def _time_field() -> form_rows.Part:
    field = TimeLine()
    return form_rows.Part(field, field, field.show_mistake)


def _note_field() -> form_rows.Part:
    field = TypedText(least_lines=1)
    return form_rows.Part(field, field, field.show_mistake)
