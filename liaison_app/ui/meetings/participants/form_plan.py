"""The fields of a participant: as on that day, in three languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from liaison_app.domain.meeting import Participant, Presence, Role
from liaison_app.domain.record import Side
from liaison_app.domain.words import ROLES, SIDES
from liaison_app.language.current import pgettext
from liaison_app.office import participants
from liaison_app.office.initials import set_initials
from liaison_app.office.minutes_view import MinutesView, read_meeting
from liaison_app.ui.kit import form_rows
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.lines import TextLine
from liaison_app.ui.kit.record_form import FormPlan
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.meetings.details.form_plan import SIGNED
from liaison_app.ui.meetings.participants.rows import PRESENCES
from liaison_app.ui.meetings.times import TimeLine


@dataclass(frozen=True, slots=True)
class Seated:
    """A participant with the minutes around."""

    view: MinutesView
    one: Participant


Rows = Sequence[form_rows.Row[Seated] | form_rows.Heading]


def participant_plan(place: Workplace, meeting_id: int) -> FormPlan[Seated]:
    """Give the plan of the card below the two sides."""

    def read(key: int) -> Seated:
        view = read_meeting(place.desk, meeting_id)
        one = next((one for one in view.meeting.participants if one.key == key), None)
        if one is None:
            raise LookupError(key)
        return Seated(view, one)

    return FormPlan(
        kind="participant",
        read=read,
        record=lambda seated: seated.one,
        title=lambda seated: seated.one.name.shown("ru")[0],
        rows=[*_texts(), *_facts(place), *_speaker(place)],
        frozen=lambda seated: SIGNED if seated.view.meeting.signed else None,
        prevailing=lambda seated: seated.view.meeting.prevailing,
        follows=("meeting", "person"),
    )


def _texts() -> Rows:
    return [
        form_rows.Texts("name", lambda: pgettext("participants", "Name"), least_lines=1),
        form_rows.Texts(
            "job", lambda: pgettext("participants", "Position on that day"), least_lines=1
        ),
        form_rows.Texts(
            "organisation_name", lambda: pgettext("participants", "Organisation"), least_lines=1
        ),
        form_rows.Texts(
            "represented_by",
            lambda: pgettext("participants", "Represented by"),
            least_lines=1,
            shown=lambda seated: seated.one.presence is Presence.ABSENT,
        ),
    ]


def _facts(place: Workplace) -> Rows:
    desk = place.desk
    return [
        form_rows.Choice(
            "role",
            lambda: pgettext("participants", "Role"),
            options=worded_options(ROLES),
            act=lambda key, role: participants.set_role(desk, key, Role(str(role))),
        ),
        form_rows.Choice(
            "presence",
            lambda: pgettext("participants", "Presence"),
            options=worded_options(PRESENCES),
            act=lambda key, value: participants.set_presence(desk, key, Presence(str(value))),
        ),
        form_rows.Own(
            "came_at",
            lambda: pgettext("participants", "Came later, at"),
            shown=_was_there,
            make_field=_time_field,
            act=lambda key, at: participants.set_came(desk, key, _time(at)),
        ),
        form_rows.Own(
            "left_at",
            lambda: pgettext("participants", "Left earlier, at"),
            shown=_was_there,
            make_field=_time_field,
            act=lambda key, at: participants.set_left(desk, key, _time(at)),
        ),
    ]


def _speaker(place: Workplace) -> Rows:
    desk = place.desk
    return [
        form_rows.Own(
            "initials",
            lambda: pgettext("participants", "Letters in the talks"),
            make_field=_line,
            act=lambda key, letters: set_initials(desk, key, str(letters or "")),
            hint=lambda: pgettext("participants", "One or two letters that name this speaker"),
        ),
        form_rows.Choice(
            "side",
            lambda: pgettext("participants", "Side"),
            options=worded_options(SIDES),
            act=lambda key, side: participants.set_side(desk, key, Side(str(side))),
        ),
    ]


def _was_there(seated: Seated) -> bool:
    return seated.one.presence is Presence.PRESENT


def _time(value: object) -> time | None:
    return value if isinstance(value, time) else None


def _line() -> form_rows.Part:
    field = TextLine()
    return form_rows.Part(field, field, field.show_mistake)


def _time_field() -> form_rows.Part:
    field = TimeLine()
    return form_rows.Part(field, field, field.show_mistake)
