"""The register of projects."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.filters import ProjectFilter
from liaison_app.domain.rows import ProjectRow, Shown
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext
from liaison_app.office import registers
from liaison_app.ui.directory.kinds import DRAWN, empty_words, tab_words
from liaison_app.ui.directory.project_card import project_card
from liaison_app.ui.kit.card_options import organisation_options
from liaison_app.ui.kit.chips import FilterChip
from liaison_app.ui.kit.chosen import first_chosen
from liaison_app.ui.kit.register_page import RegisterPlan
from liaison_app.ui.kit.shown_texts import shown_cell
from liaison_app.ui.kit.table.columns import Column, Content
from liaison_app.ui.kit.table.source import Order
from liaison_app.ui.kit.workplace import Workplace

Asked = Callable[[], ContentLanguage]


def project_plan(place: Workplace) -> RegisterPlan[ProjectFilter, ProjectRow]:
    """Give what the register of projects is made of."""
    return RegisterPlan(
        key="projects",
        title=partial(tab_words, "project"),
        empty=partial(empty_words, "project"),
        register=registers.PROJECTS,
        columns=_columns(place.content_language),
        chips={
            "partner": FilterChip(
                lambda: pgettext("directory", "Partner"), organisation_options(place), many=False
            )
        },
        filter_of=_filter,
        kinds=("project", "organisation", "meeting", "commitment"),
        drawn=DRAWN["project"],
        read_card=partial(project_card, place.desk),
        order=Order("name"),
    )


def _filter(chips: Mapping[str, FilterChip], typed: str) -> ProjectFilter:
    return ProjectFilter(partner_id=first_chosen(chips["partner"].chosen, int), words=typed)


def _columns(asked: Asked) -> Sequence[Column[ProjectRow]]:
    def text(of: Callable[[ProjectRow], Shown]) -> Callable[[ProjectRow], Content]:
        return lambda row: shown_cell(of(row), asked())

    return (
        Column(
            "name",
            lambda: pgettext("directory", "Name"),
            text(lambda row: row.name),
            200,
            "name",
            stretch=3,
        ),
        Column(
            "partner",
            lambda: pgettext("directory", "Partner"),
            text(lambda row: row.partner),
            150,
            stretch=2,
        ),
        Column(
            "district",
            lambda: pgettext("directory", "District"),
            text(lambda row: row.district),
            120,
            stretch=1,
        ),
        Column(
            "stage",
            lambda: pgettext("directory", "Stage"),
            text(lambda row: row.stage),
            130,
            stretch=1,
        ),
        *_counts(),
    )


def _counts() -> Sequence[Column[ProjectRow]]:
    return (
        Column(
            "started",
            lambda: pgettext("directory", "Start"),
            lambda row: dates.table(row.started_on, language()) if row.started_on else "",
            110,
            shown=False,
        ),
        Column(
            "meetings",
            lambda: pgettext("directory", "Meetings"),
            lambda row: str(row.meetings or ""),
            80,
            to_the_right=True,
        ),
        Column(
            "commitments",
            lambda: pgettext("directory", "Open commitments"),
            lambda row: str(row.open_commitments or ""),
            120,
            to_the_right=True,
        ),
    )
