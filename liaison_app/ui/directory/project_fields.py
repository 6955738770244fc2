"""The fields of a project's editor."""

from __future__ import annotations

from liaison_app.language.current import pgettext
from liaison_app.office.directory_view import ProjectView, read_project
from liaison_app.ui.directory.rows_alike import aliases_row
from liaison_app.ui.kit import form_rows
from liaison_app.ui.kit.lookup import ORGANISATIONS
from liaison_app.ui.kit.record_form import FormPlan
from liaison_app.ui.kit.workplace import Workplace


def project_form(place: Workplace) -> FormPlan[ProjectView]:
    """Give the plan of the form."""
    desk = place.desk
    return FormPlan(
        kind="project",
        read=lambda key: read_project(desk, key),
        record=lambda view: view.project,
        title=lambda view: view.project.name.shown("ru")[0],
        rows=[
            form_rows.Texts("name", lambda: pgettext("directory", "Name"), least_lines=1),
            form_rows.Texts("deposit", lambda: pgettext("directory", "Deposit"), least_lines=1),
            form_rows.Texts("resource", lambda: pgettext("directory", "Resource"), least_lines=1),
            form_rows.Texts("district", lambda: pgettext("directory", "District"), least_lines=1),
            form_rows.Texts("stage", lambda: pgettext("directory", "Stage"), least_lines=1),
            form_rows.Pick(
                "partner_id", lambda: pgettext("directory", "Partner"), lookup=ORGANISATIONS
            ),
            form_rows.Day("started_on", lambda: pgettext("directory", "Start")),
            aliases_row(lambda: pgettext("directory", "Other names")),
        ],
        follows=("organisation",),
    )
