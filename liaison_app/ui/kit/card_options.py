"""Organisations, projects and keepers to choose from, read when a list opens."""

from __future__ import annotations

from collections.abc import Sequence

from liaison_app.domain.filters import OrganisationFilter, ProjectFilter, Sort
from liaison_app.domain.rows import OrganisationRow
from liaison_app.language.current import pgettext
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


def keeper_options(place: Workplace) -> Options:
    """Give the keepers in the office; first whoever works here: «mine»."""

    def read() -> Sequence[Option]:
        from liaison_app.office.keepers import known_keepers  # the pages start without it

        me = place.desk.who
        names = [name for name in known_keepers(place.desk) if name != me]
        mine = [Option(me, pgettext("keeper", "Mine: {name}", name=me))] if me else []
        return [*mine, *(Option(name, name) for name in names)]

    return read


def _named(row: OrganisationRow) -> str:
    return row.short_name.text or row.name.text
