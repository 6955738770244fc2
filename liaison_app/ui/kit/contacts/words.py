"""A contact in words, for lists and cards."""

from __future__ import annotations

from collections.abc import Iterable

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.month_words import CONTACT_MEANS
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext, render
from liaison_app.office.contacts_view import ContactView
from liaison_app.ui.kit.shown_texts import tagged

IN_CARD = 3  # the newest; the others are a key away
_LONGEST = 140


def head_words(view: ContactView, asked: ContentLanguage) -> str:
    """Say when, by what and with whom."""
    own = view.contact
    day = dates.table(own.on, language()) if own.on else ""
    who = tagged(view.person, asked) if view.person else own.person_name
    where = tagged(view.organisation, asked) if view.organisation else ""
    parts = (day, render(CONTACT_MEANS[own.means]), who, where)
    return " · ".join(part for part in parts if part)


def further_words(view: ContactView) -> str:
    """Say which letter it was, what it was about and when to call again."""
    own, parts = view.contact, []
    if own.letter_number and own.letter_date:
        day = dates.table(own.letter_date, language())
        parts.append(
            pgettext(
                "contacts", "letter No. {number} of {date}", number=own.letter_number, date=day
            )
        )
    elif own.letter_number:
        parts.append(pgettext("contacts", "letter No. {number}", number=own.letter_number))
    if numbers := [number for number in view.numbers if number]:
        parts.append(pgettext("contacts", "about: {numbers}", numbers=", ".join(numbers)))
    if own.call_again_on:
        again = dates.table(own.call_again_on, language())
        parts.append(pgettext("contacts", "call again on {date}", date=again))
    if view.file is not None:
        parts.append(view.file.name)
    return " · ".join(parts)


def card_words(contacts: Iterable[ContactView], asked: ContentLanguage) -> str:
    """Give the newest contacts for a card, one below the other."""
    told = []
    for view in list(contacts)[:IN_CARD]:
        said = view.contact.said
        short = said if len(said) <= _LONGEST else said[: _LONGEST - 1].rstrip() + "…"
        told.append("\n".join(part for part in (head_words(view, asked), short) if part))
    return "\n".join(told)
