"""Organisations and projects to choose from, read when a list opens."""

from __future__ import annotations

from collections.abc import Sequence

from liaison_app.domain.filters import OrganisationFilter, ProjectFilter, Sort
from liaison_app.domain.rows import OrganisationRow
from liaison_app.office import registers
from liaison_app.ui.kit.options import Option, Options
from liaison_app.ui.kit.workplace import Workplace


def organisation_options(place: Workplace) -> Options:
    """Give all organisations in the order of their names."""

    def read() -> Sequence[Option]:
        asked = place.content_language()
        found = registers.every_row(
            place.desk, registers.ORGANISATIONS, OrganisationFilter(active=None), Sort(), asked
        )
        return [Option(row.id, _named(row)) for row in found]

    return read


def project_options(place: Workplace) -> Options:
    """Give all projects in the order of their names."""

    def read() -> Sequence[Option]:
        asked = place.content_language()
        found = registers.every_row(place.desk, registers.PROJECTS, ProjectFilter(), Sort(), asked)
        return [Option(row.id, row.name.text) for row in found]

    return read


def _named(row: OrganisationRow) -> str:
    return row.short_name.text or row.name.text
