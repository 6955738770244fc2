"""The card of a commitment: its text in three languages and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.commitment import Evidence
from liaison_app.domain.word_lists import COMMITMENT_STATUSES, EVIDENCE_KINDS, FIRMNESS
from liaison_app.domain.words import SIDES, term_words
from liaison_app.language import dates
from liaison_app.language.current import language, npgettext, pgettext, render
from liaison_app.office.commitment_view import CommitmentView, read_commitment
from liaison_app.office.contacts import About
from liaison_app.office.contacts_view import read_contacts
from liaison_app.office.desk import Desk
from liaison_app.ui.kit.card import Card, Fact
from liaison_app.ui.kit.card_facts import all_languages, day_fact, plain_fact, text_fact
from liaison_app.ui.kit.contacts.words import IN_CARD, card_words
from liaison_app.ui.kit.shown_texts import tagged
from liaison_app.ui.kit.standings import standing_state


def read_card(desk: Desk, commitment_id: int, asked: ContentLanguage) -> Card:
    """Read a commitment and give its card; runs beside the window."""
    view = read_commitment(desk, commitment_id)
    contacts = read_contacts(desk, About((commitment_id,)), IN_CARD)
    return Card(
        title=_number(view),
        state=standing_state(view.stand),
        texts=tuple(all_languages(view.commitment.text, asked)),
        facts=(
            *_facts(view, asked),
            *plain_fact(pgettext("contacts", "Contacts"), card_words(contacts, asked)),
        ),
    )


def _number(view: CommitmentView) -> str:
    if view.meeting is not None and view.meeting.number is not None:
        number = str(view.meeting.number)
        return f"{number}/{view.point_number}" if view.point_number else number
    own = view.commitment.number
    return "" if own is None else str(own)


def _facts(view: CommitmentView, asked: ContentLanguage) -> Iterator[Fact]:
    own = view.commitment
    yield from text_fact(pgettext("commitment card", "Working title"), own.title, asked)
    yield from _source(view)
    side = render(SIDES[own.side]) if own.side_has_grounds else "—"
    yield Fact(pgettext("commitment card", "Side"), side)
    yield Fact(pgettext("commitment card", "Responsible"), _organisation(view, own.lead_id, asked))
    executors = [_organisation(view, one.organisation_id, asked) for one in own.executors]
    yield from plain_fact(pgettext("commitment card", "Co-executors"), "\n".join(executors))
    words = pgettext("commitment card", "Form of completion")
    yield from text_fact(words, own.completion_form, asked)
    yield from _term(view, asked)
    yield Fact(pgettext("commitment card", "Status"), render(COMMITMENT_STATUSES[own.status]))
    yield from _closing(view, asked)
    yield Fact(pgettext("commitment card", "Firmness"), render(FIRMNESS[own.firmness]))
    yield from plain_fact(pgettext("commitment card", "Keeper in the office"), own.keeper)
    yield from plain_fact(pgettext("commitment card", "Internal note"), own.internal_note)


def _source(view: CommitmentView) -> Iterator[Fact]:
    meeting = view.meeting
    if meeting is None:
        return
    number, point = str(meeting.number or "—"), view.point_number or "—"
    day = dates.table(meeting.held_on, language()) if meeting.held_on else "—"
    words = pgettext(
        "commitment card",
        "Minutes No. {number} of {date}, point {point}",
        number=number,
        date=day,
        point=point,
    )
    yield Fact(pgettext("commitment card", "Source"), words)


def _term(view: CommitmentView, asked: ContentLanguage) -> Iterator[Fact]:
    own = view.commitment
    worded = term_words(own.term, lambda text: text.shown(asked)[0])
    words = worded if isinstance(worded, str) else render(worded)
    yield Fact(pgettext("commitment card", "Term"), words)
    if own.extension_count and own.original_due and own.current_due:
        days = (own.current_due - own.original_due).days
        moved = npgettext(
            "commitment card",
            "{date}, moved by {count} day in all",
            "{date}, moved by {count} days in all",
            days,
            date=dates.table(own.current_due, language()),
        )
        yield Fact(pgettext("commitment card", "Current term"), moved)


def _closing(view: CommitmentView, asked: ContentLanguage) -> Iterator[Fact]:
    own = view.commitment
    yield from day_fact(pgettext("commitment card", "Done on"), own.fact_date)
    yield from day_fact(pgettext("commitment card", "Taken off control on"), own.removed_on)
    yield from text_fact(pgettext("commitment card", "Basis"), own.removal_basis, asked)
    named = "\n".join(evidence_words(one) for one in own.evidence)
    yield from plain_fact(pgettext("commitment card", "Supporting documents"), named)


def evidence_words(evidence: Evidence) -> str:
    """Give a document in words: kind, number and date as far as they are there."""
    kind = render(EVIDENCE_KINDS[evidence.kind])
    day = dates.table(evidence.dated, language()) if evidence.dated else ""
    if evidence.number and day:
        return pgettext(
            "commitment card",
            "{kind} No. {number} of {date}",
            kind=kind,
            number=evidence.number,
            date=day,
        )
    return " ".join(part for part in (kind, evidence.number, day, evidence.title) if part)


def _organisation(view: CommitmentView, identity: int | None, asked: ContentLanguage) -> str:
    if identity is None:
        return pgettext("commitment card", "nobody named yet")
    return tagged(view.organisation_name(identity), asked)
