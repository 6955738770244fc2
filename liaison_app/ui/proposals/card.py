"""The card of a proposal: what was proposed, what was answered, what was promised on it."""

from __future__ import annotations

from collections.abc import Iterator

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.word_lists import PROPOSAL_CATEGORIES
from liaison_app.domain.words import SIDES
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext, render
from liaison_app.office.desk import Desk
from liaison_app.office.proposal_view import ProposalView, read_proposal
from liaison_app.ui.kit.card import Card, Fact
from liaison_app.ui.kit.card_facts import all_languages, day_fact, plain_fact, text_fact
from liaison_app.ui.kit.shown_texts import tagged
from liaison_app.ui.kit.standings import proposal_state


def read_card(desk: Desk, proposal_id: int, asked: ContentLanguage) -> Card:
    """Read a proposal and give its card; runs beside the window."""
    view = read_proposal(desk, proposal_id)
    own = view.proposal
    number = "" if own.number is None else str(own.number)
    return Card(
        title=pgettext("proposal card", "No. {number}", number=number),
        state=proposal_state(own.status),
        texts=(*all_languages(own.title, asked), *all_languages(own.text, asked)),
        facts=tuple(_facts(view, asked)),
    )


def _facts(view: ProposalView, asked: ContentLanguage) -> Iterator[Fact]:
    own, meeting = view.proposal, view.meeting
    yield Fact(pgettext("proposal card", "Side"), render(SIDES[own.proposed_by]))
    yield from _names(view, asked)
    category = render(PROPOSAL_CATEGORIES[own.category])
    yield Fact(pgettext("proposal card", "Category"), category)
    if meeting is not None:
        day = dates.table(meeting.held_on, language()) if meeting.held_on else "—"
        source = pgettext(
            "proposal card",
            "Minutes No. {number} of {date}, item {item}",
            number=str(meeting.number or "—"),
            date=day,
            item=view.item_number or "—",
        )
        yield Fact(pgettext("proposal card", "Source"), source)
    yield from day_fact(pgettext("proposal card", "Submitted on"), own.submitted_on)
    yield from _answer(view, asked)
    yield from plain_fact(pgettext("proposal card", "Keeper in the office"), own.keeper)
    yield from plain_fact(pgettext("proposal card", "Internal note"), own.internal_note)


def _names(view: ProposalView, asked: ContentLanguage) -> Iterator[Fact]:
    own = view.proposal
    proposer = view.organisations.get(own.proposed_by_id or 0)
    owner = view.organisations.get(own.owner_id or 0)
    if proposer is not None:
        yield Fact(pgettext("proposal card", "Proposed by"), tagged(proposer.name, asked))
    if owner is not None:
        yield Fact(pgettext("proposal card", "Owner"), tagged(owner.name, asked))


def _answer(view: ProposalView, asked: ContentLanguage) -> Iterator[Fact]:
    own = view.proposal
    yield from text_fact(pgettext("proposal card", "Answer"), own.answer, asked)
    yield from day_fact(pgettext("proposal card", "Answered on"), own.answered_on)
    promised = [tagged(one.text, asked) for one in view.commitments]
    if promised:
        yield Fact(pgettext("proposal card", "Commitments"), "\n".join(promised))
    else:
        words = pgettext("proposal card", "Why there is no commitment")
        yield from text_fact(words, own.no_commitment_reason, asked)
