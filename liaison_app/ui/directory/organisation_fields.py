"""The fields of an organisation's editor."""

from __future__ import annotations

from functools import partial

from liaison_app.domain.directory import FormerName, OrganisationKind
from liaison_app.domain.word_lists import ORGANISATION_KINDS
from liaison_app.language.current import pgettext
from liaison_app.office.directory_view import OrganisationView, read_organisation, read_record
from liaison_app.ui.directory.rows_alike import (
    aliases_row,
    note_row,
    reach_rows,
    side_row,
    span_rows,
)
from liaison_app.ui.kit import form_rows
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.lookup import ORGANISATIONS
from liaison_app.ui.kit.record_form import FormPlan
from liaison_app.ui.kit.workplace import Workplace

_Rows = list[form_rows.Row[OrganisationView] | form_rows.Heading]
_KINDS = {kind: ORGANISATION_KINDS[kind] for kind in OrganisationKind}


def organisation_form(place: Workplace) -> FormPlan[OrganisationView]:
    """Give the plan of the form."""
    desk = place.desk
    return FormPlan(
        kind="organisation",
        read=lambda key: read_organisation(desk, key),
        record=lambda view: view.organisation,
        title=lambda view: view.organisation.name.shown("ru")[0],
        rows=[*_names(), *_what(), *reach_rows(), *_inside()],
        follows=("former_name",),
    )


def _names() -> _Rows:
    return [
        form_rows.Texts("name", lambda: pgettext("directory", "Name"), least_lines=1),
        form_rows.Texts("short_name", lambda: pgettext("directory", "Short name"), least_lines=1),
        form_rows.Texts("legal_form", lambda: pgettext("directory", "Legal form"), least_lines=1),
        aliases_row(lambda: pgettext("directory", "Other names")),
    ]


def _what() -> _Rows:
    return [
        form_rows.Heading(lambda: pgettext("directory", "What it is")),
        side_row(),
        form_rows.Choice(
            "kind", lambda: pgettext("directory", "Kind"), options=worded_options(_KINDS)
        ),
        form_rows.Pick("parent_id", lambda: pgettext("directory", "Part of"), lookup=ORGANISATIONS),
        form_rows.Line(
            "registration_code",
            lambda: pgettext("directory", "Registration code"),
            hint=lambda: pgettext("directory", "BIN, or the Chinese social credit code"),
        ),
        form_rows.YesNo("active", lambda: pgettext("directory", "Works today")),
    ]


def _inside() -> _Rows:
    return [
        form_rows.Heading(lambda: pgettext("directory", "In the office")),
        form_rows.Line("keeper", lambda: pgettext("directory", "Keeper in the office")),
        note_row(),
    ]


def former_name_form(place: Workplace) -> FormPlan[FormerName]:
    """Give the plan of one former name."""
    return FormPlan(
        kind="former_name",
        read=partial(read_record, place.desk, FormerName),
        record=lambda former: former,
        title=lambda former: former.name.shown("ru")[0],
        rows=[
            form_rows.Texts("name", lambda: pgettext("directory", "Name"), least_lines=1),
            *span_rows(),
        ],
    )
