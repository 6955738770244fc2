"""The register of organisations."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.directory import OrganisationKind
from liaison_app.domain.filters import OrganisationFilter
from liaison_app.domain.record import Side
from liaison_app.domain.rows import OrganisationRow, Shown
from liaison_app.domain.word_lists import ORGANISATION_KINDS, SIDES_SHORT
from liaison_app.language.current import pgettext, render
from liaison_app.office import registers
from liaison_app.ui.directory.kinds import DRAWN, empty_words, tab_words
from liaison_app.ui.directory.organisation_card import organisation_card
from liaison_app.ui.kit.card_options import keeper_options
from liaison_app.ui.kit.chips import FilterChip
from liaison_app.ui.kit.chosen import all_chosen, first_chosen, worded_options
from liaison_app.ui.kit.options import Option
from liaison_app.ui.kit.register_page import RegisterPlan
from liaison_app.ui.kit.shown_texts import shown_cell
from liaison_app.ui.kit.table.columns import Cell, Column, Content
from liaison_app.ui.kit.table.source import Order
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.tokens import Tone

Asked = Callable[[], ContentLanguage]
_SHORT = {side: SIDES_SHORT[side] for side in (Side.KZ, Side.CN)}
_ALL, _FORMER = "all", "former"


def organisation_plan(place: Workplace) -> RegisterPlan[OrganisationFilter, OrganisationRow]:
    """Give what the register of organisations is made of."""
    return RegisterPlan(
        key="organisations",
        title=partial(tab_words, "organisation"),
        empty=partial(empty_words, "organisation"),
        register=registers.ORGANISATIONS,
        columns=_columns(place.content_language),
        chips={
            "side": FilterChip(lambda: pgettext("directory", "Side"), worded_options(_SHORT)),
            "kind": FilterChip(
                lambda: pgettext("directory", "Kind"), worded_options(ORGANISATION_KINDS)
            ),
            "active": FilterChip(
                lambda: pgettext("directory", "Working or not"), _activity, many=False
            ),
            "keeper": FilterChip(lambda: pgettext("directory", "Keeper"), keeper_options(place)),
        },
        filter_of=_filter,
        kinds=("organisation", "post", "commitment", "contact"),
        drawn=DRAWN["organisation"],
        read_card=partial(organisation_card, place.desk),
        order=Order("name"),
        everything={"active": (_ALL,)},
    )


def _activity() -> Sequence[Option]:
    return [
        Option(_ALL, pgettext("directory", "Former ones too")),
        Option(_FORMER, pgettext("directory", "Only former ones")),
    ]


def _filter(chips: Mapping[str, FilterChip], typed: str) -> OrganisationFilter:
    active = {_ALL: None, _FORMER: False}
    chosen = first_chosen(chips["active"].chosen, str)
    return OrganisationFilter(
        sides=all_chosen(chips["side"].chosen, Side),
        kinds=all_chosen(chips["kind"].chosen, OrganisationKind),
        active=True if chosen is None else active[chosen],
        keepers=all_chosen(chips["keeper"].chosen, str),
        words=typed,
    )


def _columns(asked: Asked) -> Sequence[Column[OrganisationRow]]:
    return (
        Column(
            "name",
            lambda: pgettext("directory", "Name"),
            partial(_name, asked=asked),
            220,
            "name",
            stretch=3,
        ),
        Column(
            "side",
            lambda: pgettext("directory", "Side"),
            lambda row: render(SIDES_SHORT[row.side]),
            80,
            "side",
        ),
        Column(
            "kind",
            lambda: pgettext("directory", "Kind"),
            lambda row: render(ORGANISATION_KINDS[row.kind]),
            130,
            "kind",
        ),
        Column(
            "parent",
            lambda: pgettext("directory", "Part of"),
            lambda row: shown_cell(row.parent, asked()),
            150,
            stretch=1,
        ),
        *_counts(),
        *_contacts(),
    )


def _counts() -> Sequence[Column[OrganisationRow]]:
    return (
        Column(
            "people",
            lambda: pgettext("directory", "People"),
            lambda row: str(row.people or ""),
            70,
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


def _contacts() -> Sequence[Column[OrganisationRow]]:
    return (
        Column(
            "code",
            lambda: pgettext("directory", "Registration code"),
            lambda row: row.registration_code,
            140,
            shown=False,
        ),
        Column(
            "telephone",
            lambda: pgettext("directory", "Telephone"),
            lambda row: row.telephone,
            140,
            shown=False,
        ),
        Column(
            "mail", lambda: pgettext("directory", "E-mail"), lambda row: row.mail, 160, shown=False
        ),
    )


def _name(row: OrganisationRow, *, asked: Asked) -> Content:
    shown = shown_cell(row.name, asked())
    under = [row.short_name.text if _is_other(row.short_name, row.name) else ""]
    if not row.active:
        under.append(pgettext("directory", "no longer works"))
    words = " · ".join(word for word in under if word)
    if isinstance(shown, Cell):
        tags = " · ".join(word for word in (words, shown.under) if word)
        return Cell(shown.text, tags, Tone.MUTED)
    return Cell(shown, words, Tone.TEXT if row.active else Tone.MUTED)


def _is_other(short: Shown, name: Shown) -> bool:
    return bool(short.text) and short.text != name.text
