"""The register of people."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.filters import PersonFilter
from liaison_app.domain.record import Side
from liaison_app.domain.rows import PersonRow
from liaison_app.domain.word_lists import SIDES_SHORT
from liaison_app.language.current import pgettext, render
from liaison_app.office import registers
from liaison_app.ui.directory.kinds import DRAWN, empty_words, tab_words
from liaison_app.ui.directory.person_card import person_card
from liaison_app.ui.kit.card_options import organisation_options
from liaison_app.ui.kit.chips import FilterChip
from liaison_app.ui.kit.chosen import all_chosen, first_chosen, worded_options
from liaison_app.ui.kit.register_page import RegisterPlan
from liaison_app.ui.kit.shown_texts import shown_cell
from liaison_app.ui.kit.table.columns import Cell, Column, Content
from liaison_app.ui.kit.table.source import Order
from liaison_app.ui.kit.workplace import Workplace

Asked = Callable[[], ContentLanguage]
_SHORT = {side: SIDES_SHORT[side] for side in (Side.KZ, Side.CN)}


def person_plan(place: Workplace) -> RegisterPlan[PersonFilter, PersonRow]:
    """Give what the register of people is made of."""
    return RegisterPlan(
        key="people",
        title=partial(tab_words, "person"),
        empty=partial(empty_words, "person"),
        register=registers.PEOPLE,
        columns=_columns(place.content_language),
        chips={
            "side": FilterChip(lambda: pgettext("directory", "Side"), worded_options(_SHORT)),
            "organisation": FilterChip(
                lambda: pgettext("directory", "Organisation"),
                organisation_options(place),
                many=False,
            ),
        },
        filter_of=_filter,
        kinds=("person", "post", "organisation"),
        drawn=DRAWN["person"],
        read_card=partial(person_card, place.desk),
        order=Order("name"),
    )


def _filter(chips: Mapping[str, FilterChip], typed: str) -> PersonFilter:
    return PersonFilter(
        sides=all_chosen(chips["side"].chosen, Side),
        organisation_id=first_chosen(chips["organisation"].chosen, int),
        words=typed,
    )


def _columns(asked: Asked) -> Sequence[Column[PersonRow]]:
    return (
        Column(
            "name",
            lambda: pgettext("directory", "Name of a person"),
            partial(_name, asked=asked),
            180,
            "name",
            stretch=2,
        ),
        Column(
            "post",
            lambda: pgettext("directory", "Post"),
            lambda row: shown_cell(row.post, asked()),
            170,
            stretch=2,
        ),
        Column(
            "organisation",
            lambda: pgettext("directory", "Organisation"),
            lambda row: shown_cell(row.organisation, asked()),
            180,
            "organisation",
            stretch=2,
        ),
        Column(
            "side",
            lambda: pgettext("directory", "Side"),
            lambda row: render(SIDES_SHORT[row.side]),
            80,
            "side",
        ),
        *_contacts(),
    )


def _contacts() -> Sequence[Column[PersonRow]]:
    return (
        Column(
            "telephone", lambda: pgettext("directory", "Telephone"), lambda row: row.telephone, 140
        ),
        Column(
            "mail", lambda: pgettext("directory", "E-mail"), lambda row: row.mail, 170, shown=False
        ),
        Column(
            "wechat", lambda: pgettext("directory", "WeChat"), lambda row: row.wechat, 130,
            shown=False,
        ),
    )  # fmt: skip


def _name(row: PersonRow, *, asked: Asked) -> Content:
    shown = shown_cell(row.name, asked())
    if isinstance(shown, Cell):
        under = " · ".join(part for part in (row.pinyin, shown.under) if part)
        return Cell(shown.text, under, shown.tone)
    return Cell(shown, row.pinyin)
