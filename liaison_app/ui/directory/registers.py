"""The registers of the three kinds of card."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from liaison_app.domain.filters import OrganisationFilter, PersonFilter, ProjectFilter
from liaison_app.domain.rows import OrganisationRow, PersonRow, ProjectRow
from liaison_app.ui.directory.kinds import CardKind
from liaison_app.ui.directory.organisation_register import organisation_plan
from liaison_app.ui.directory.person_register import person_plan
from liaison_app.ui.directory.project_register import project_plan
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.register_page import RegisterPage
from liaison_app.ui.kit.workplace import Workplace

DirectoryRegister: TypeAlias = (
    "RegisterPage[OrganisationFilter, OrganisationRow] | RegisterPage[PersonFilter, PersonRow] "
    "| RegisterPage[ProjectFilter, ProjectRow]"
)


def make_registers(
    place: Workplace, first_steps: Mapping[CardKind, Action]
) -> dict[CardKind, DirectoryRegister]:
    """Give the register of each kind; `first_steps` make the first card."""
    return {
        "organisation": RegisterPage(place, organisation_plan(place), first_steps["organisation"]),
        "person": RegisterPage(place, person_plan(place), first_steps["person"]),
        "project": RegisterPage(place, project_plan(place), first_steps["project"]),
    }
