"""Rows that the forms of several kinds of card have alike."""

from __future__ import annotations

from typing import TypeVar

from liaison_app.domain.record import Side
from liaison_app.domain.words import SIDES
from liaison_app.language.current import pgettext
from liaison_app.ui.kit import form_rows
from liaison_app.ui.kit.banner import Words
from liaison_app.ui.kit.chosen import worded_options

View = TypeVar("View")
_SIDES = {side: SIDES[side] for side in (Side.KZ, Side.CN)}


def side_row() -> form_rows.Choice[View]:
    """Give the side a card belongs to; a card belongs to one."""
    return form_rows.Choice(
        "side", lambda: pgettext("directory", "Side"), options=worded_options(_SIDES)
    )


def aliases_row(words: Words) -> form_rows.Lines[View]:
    """Give the further names by which a card is found."""
    return form_rows.Lines(
        "aliases",
        words,
        hint=lambda: pgettext("directory", "One a line; the card is found by them, too"),
    )


def reach_rows() -> list[form_rows.Row[View] | form_rows.Heading]:
    """Give telephone and e-mail under their heading."""
    return [
        form_rows.Heading(lambda: pgettext("directory", "Contacts")),
        form_rows.Line("telephone", lambda: pgettext("directory", "Telephone")),
        form_rows.Line("mail", lambda: pgettext("directory", "E-mail")),
    ]


def note_row() -> form_rows.Line[View]:
    """Give the note that stands on no paper."""
    return form_rows.Line(
        "internal_note",
        lambda: pgettext("directory", "Internal note"),
        hint=lambda: pgettext("directory", "Stands on no paper"),
        span=3,
    )


def span_rows() -> list[form_rows.Row[View] | form_rows.Heading]:
    """Give the days from and until which something holds."""
    return [
        form_rows.Day("valid_from", lambda: pgettext("directory", "From")),
        form_rows.Day("valid_to", lambda: pgettext("directory", "Until")),
    ]
