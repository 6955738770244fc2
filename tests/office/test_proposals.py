"""Proposals: numbers, the status table, answers, the bin."""

from datetime import date, timedelta

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.domain.proposal import PROPOSAL_MOVES, Proposal, ProposalStatus
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.commitments import CommitmentDraft, record
from liaison_app.office.desk import Desk
from liaison_app.office.proposal_view import read_proposal
from liaison_app.office.proposals import (
    ProposalAnswer,
    ProposalDraft,
    bin_proposal,
    is_answer,
    move_proposal,
    new_proposal,
    possible_moves,
    put_into_item,
)
from liaison_app.office.restoring import restore_record
from liaison_app.office.signing import sign
from tests.office.conftest import TODAY
from tests.office.making import HELD_ON, Table, load, type_into

S = ProposalStatus


def test_one_in_an_item_has_its_meeting_and_its_day(desk: Desk, table: Table) -> None:
    draft = ProposalDraft(
        item_id=table.item, title=Trilingual(ru="Дорога\r\n"), proposed_by_id=table.company
    )
    view = read_proposal(desk, new_proposal(desk, draft).id)
    assert (view.proposal.number, view.proposal.title.ru) == (1, "Дорога\n")
    assert (view.proposal.meeting_id, view.item_number) == (table.meeting, "1")
    assert (view.proposal.submitted_on, view.proposal.keeper) == (HELD_ON, "Айгерим")
    assert view.organisation_name(view.proposal.proposed_by_id).zh == "杰特苏钨业"
    assert view.moves == (S.CONSIDERED, S.WITHDRAWN)


def test_one_by_letter_belongs_to_no_meeting(desk: Desk, table: Table) -> None:
    new_proposal(desk, ProposalDraft(item_id=table.item))
    made = new_proposal(desk, ProposalDraft(proposed_by=Side.KZ)).id
    view = read_proposal(desk, made)
    assert (view.proposal.number, view.meeting, view.item_number) == (2, None, "")
    assert view.proposal.submitted_on == TODAY
    put_into_item(desk, made, table.item)
    assert load(desk, Proposal, made).meeting_id == table.meeting


def test_an_answer_has_its_text_day_and_giver(desk: Desk, table: Table) -> None:
    made = new_proposal(desk, ProposalDraft(item_id=table.item)).id
    move_proposal(desk, made, S.CONSIDERED)
    answer = ProposalAnswer(Trilingual(ru="В бюджете 2026 года"), date(2025, 5, 5), table.deputy)
    move_proposal(desk, made, S.POSTPONED, answer)
    stored = load(desk, Proposal, made)
    assert (stored.answer.ru, stored.answered_on, stored.answered_by_id) == (
        "В бюджете 2026 года",
        date(2025, 5, 5),
        table.deputy,
    )
    move_proposal(desk, made, S.CONSIDERED)
    move_proposal(desk, made, S.ACCEPTED)
    stored = load(desk, Proposal, made)
    assert (stored.answer.ru, stored.answered_on) == ("В бюджете 2026 года", TODAY)


@pytest.mark.parametrize("on", [TODAY + timedelta(days=1), HELD_ON - timedelta(days=1)])
def test_an_answer_lies_between_the_proposal_and_today(desk: Desk, table: Table, on: date) -> None:
    made = new_proposal(desk, ProposalDraft(item_id=table.item)).id
    move_proposal(desk, made, S.CONSIDERED)
    with pytest.raises(UserMistake) as told:
        move_proposal(desk, made, S.ACCEPTED, ProposalAnswer(on=on))
    assert told.value.field == "answered_on"
    with pytest.raises(UserMistake):
        type_into(desk, Proposal, made, "answered_on", on)
    assert load(desk, Proposal, made).status is S.CONSIDERED


@pytest.mark.parametrize("start", list(S))
def test_only_the_moves_of_the_table_are_possible(desk: Desk, start: ProposalStatus) -> None:
    for to in S:
        with desk.write() as work:
            made = work.add(Proposal(status=start, submitted_on=HELD_ON))
            work.commit()
        if to in PROPOSAL_MOVES[start]:
            move_proposal(desk, made, to)
            assert load(desk, Proposal, made).status is to
            assert (load(desk, Proposal, made).answered_on is not None) is is_answer(to)
        else:
            with pytest.raises(UserMistake, match="cannot go there"):
                move_proposal(desk, made, to)
    assert set(possible_moves(Proposal(status=start))) == PROPOSAL_MOVES[start]


def test_a_new_one_may_be_thrown_away_and_taken_back(desk: Desk, table: Table) -> None:
    made = new_proposal(desk, ProposalDraft(item_id=table.item)).id
    bin_proposal(desk, made)
    assert load(desk, Proposal, made).deleted_at is not None
    restore_record(desk, "proposal", made)
    assert load(desk, Proposal, made).deleted_at is None


def test_what_is_answered_promised_upon_or_signed_stays(desk: Desk, table: Table) -> None:
    answered = new_proposal(desk, ProposalDraft()).id
    move_proposal(desk, answered, S.WITHDRAWN)
    promised = new_proposal(desk, ProposalDraft()).id
    record(desk, CommitmentDraft(proposal_id=promised, text=Trilingual(ru="Построить")))
    signed = new_proposal(desk, ProposalDraft(item_id=table.item)).id
    sign(desk, table.meeting, TODAY, [])
    for proposal in (answered, promised, signed):
        with pytest.raises(UserMistake):
            bin_proposal(desk, proposal)
        assert load(desk, Proposal, proposal).deleted_at is None
