"""Commitments written down, given, put into points, thrown away."""

from datetime import date

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.domain.commitment import Commitment, CommitmentStatus
from liaison_app.domain.commitment_moves import Move
from liaison_app.domain.meeting import Decision
from liaison_app.domain.record import Side
from liaison_app.domain.term import Term, TermKind
from liaison_app.domain.trilingual import TextState, Trilingual
from liaison_app.office import commitments
from liaison_app.office.commitment_view import read_commitment
from liaison_app.office.commitments import CommitmentDraft
from liaison_app.office.control import make_move
from liaison_app.office.desk import Desk
from liaison_app.office.editing import confirm_text
from liaison_app.office.executors import executor_ids
from liaison_app.office.minutes_view import read_meeting
from liaison_app.office.parties import set_due, set_parties
from liaison_app.office.restoring import restore_record
from liaison_app.office.signing import sign
from tests.office.conftest import TODAY
from tests.office.making import (
    DUE,
    Table,
    load,
    promise,
    promise_on_control,
    set_table,
    type_into,
)

S = CommitmentStatus


def test_a_commitment_of_a_point_takes_wording_parties_and_date(desk: Desk, table: Table) -> None:
    set_parties(desk, table.point, [table.akimat, table.company, table.akimat])
    set_due(desk, table.point, DUE)
    made = commitments.record(desk, CommitmentDraft(decision_id=table.point)).id
    view = read_commitment(desk, made)
    stored = view.commitment
    assert stored.text.ru == "Представить план финансирования"
    assert (stored.lead_id, executor_ids(stored)) == (table.akimat, [table.company])
    assert (stored.side, stored.promised_to) == (Side.KZ, Side.CN)
    assert stored.original_due == stored.current_due == DUE
    assert (stored.number, view.point_number, stored.keeper) == (1, "1.1", "Айгерим")
    assert (view.meeting.id if view.meeting else None) == table.meeting
    assert (view.stand.standing, view.moves) == ("draft", (S.IN_PROGRESS, S.CANCELLED))


def test_the_point_leads_and_its_drafts_follow(desk: Desk, table: Table) -> None:
    set_parties(desk, table.point, [table.company])
    following = commitments.record(desk, CommitmentDraft(decision_id=table.point)).id
    own = commitments.record(
        desk,
        CommitmentDraft(
            decision_id=table.point,
            lead_id=table.akimat,
            term=Term(TermKind.DATE, date(2025, 9, 1)),
        ),
    ).id
    set_parties(desk, table.point, [table.akimat, table.company])
    set_due(desk, table.point, DUE)
    type_into(desk, Decision, table.point, "text", "Представить весь план", "ru")
    type_into(desk, Decision, table.point, "text", "提交完整计划", "zh")
    first, second = load(desk, Commitment, following), load(desk, Commitment, own)
    assert (first.lead_id, executor_ids(first)) == (table.akimat, [table.company])
    assert (first.current_due, second.current_due) == (DUE, date(2025, 9, 1))
    assert (second.lead_id, executor_ids(second)) == (table.akimat, [])
    assert first.text.ru == second.text.ru == "Представить весь план"
    assert first.text.zh == "提交完整计划"


def test_confirming_a_text_does_not_break_the_bond_with_the_point(desk: Desk, table: Table) -> None:
    made = promise(desk, table)
    type_into(desk, Decision, table.point, "text", "提交计划", "zh")
    type_into(desk, Decision, table.point, "text", "Представить план до мая", "ru")
    assert load(desk, Commitment, made).text.state("zh") is TextState.CHECK
    confirm_text(desk, "commitment", made, "text", "zh")
    assert load(desk, Decision, table.point).text.state("zh") is TextState.DRAFT
    type_into(desk, Decision, table.point, "text", "Представить план", "ru")
    assert load(desk, Commitment, made).text == load(desk, Decision, table.point).text


def test_the_wording_is_changed_in_the_point_only(desk: Desk, table: Table) -> None:
    made = promise(desk, table)
    with pytest.raises(UserMistake, match="change it in the minutes"):
        type_into(desk, Commitment, made, "text", "Иное", "ru")
    type_into(desk, Commitment, made, "title", "План", "ru")
    assert load(desk, Commitment, made).title.ru == "План"


def test_a_loose_one_becomes_a_point(desk: Desk, table: Table) -> None:
    draft = CommitmentDraft(
        meeting_id=table.meeting,
        text=Trilingual(ru="Выделить участок"),
        lead_id=table.akimat,
        executor_ids=[table.company],
        term=Term(TermKind.DATE, DUE),
    )
    made = commitments.record(desk, draft).id
    assert read_commitment(desk, made).point_number == ""
    point = commitments.make_point_of(desk, made, table.item).id
    view = read_commitment(desk, made)
    assert (view.point_number, view.commitment.decision_id) == ("1.2", point)
    stored = load(desk, Decision, point)
    assert [one.organisation_id for one in stored.parties] == [table.akimat, table.company]
    assert (stored.text.ru, stored.due) == ("Выделить участок", DUE)


def test_put_into_a_point_it_takes_the_wording(desk: Desk, table: Table) -> None:
    draft = CommitmentDraft(meeting_id=table.meeting, text=Trilingual(ru="Своими словами"))
    made = commitments.record(desk, draft).id
    commitments.put_into_point(desk, made, table.point)
    assert load(desk, Commitment, made).text.ru == "Представить план финансирования"
    commitments.put_into_point(desk, made, None)
    assert read_meeting(desk, table.meeting).loose_commitments()[0].id == made
    with pytest.raises(UserMistake, match="other minutes"):
        commitments.put_into_point(desk, made, set_table(desk).point)


def test_the_side_follows_the_lead_unless_it_is_joint(desk: Desk, table: Table) -> None:
    made = promise(desk, table)
    commitments.set_executors(desk, made, [table.akimat, table.company, table.akimat])
    assert executor_ids(load(desk, Commitment, made)) == [table.akimat]
    commitments.set_lead(desk, made, table.akimat)
    stored = load(desk, Commitment, made)
    assert (stored.side, stored.promised_to, executor_ids(stored)) == (Side.KZ, Side.CN, [])
    type_into(desk, Commitment, made, "side", "joint")
    commitments.set_lead(desk, made, table.company)
    assert load(desk, Commitment, made).side is Side.JOINT


def test_on_control_somebody_always_leads(desk: Desk, table: Table) -> None:
    made = promise_on_control(desk, table)
    with pytest.raises(UserMistake, match="answers for it"):
        commitments.set_lead(desk, made, None)
    commitments.set_lead(desk, made, table.akimat)
    assert load(desk, Commitment, made).lead_id == table.akimat


def test_a_running_term_is_not_overwritten(desk: Desk, table: Table) -> None:
    made = promise(desk, table)
    commitments.set_term(desk, made, Term(TermKind.DATE, date(2025, 5, 16)))
    type_into(desk, Commitment, made, "other_basis", "Письмо", "ru")
    make_move(desk, made, Move(S.IN_PROGRESS, TODAY))
    with pytest.raises(UserMistake, match="extend it"):
        commitments.set_term(desk, made, Term(TermKind.DATE, date(2025, 6, 1)))
    with pytest.raises(UserMistake, match="extend it"):
        commitments.set_term(desk, made, Term())
    assert load(desk, Commitment, made).original_due == date(2025, 5, 16)


def test_a_term_from_an_event_starts_when_it_comes(desk: Desk, table: Table) -> None:
    event = Trilingual(ru="подписание договора")
    waiting = Term(TermKind.EVENT, event=event, days=10, review_on=date(2025, 6, 1))
    made = promise(desk, table)
    commitments.set_term(desk, made, waiting)
    type_into(desk, Commitment, made, "other_basis", "Письмо", "ru")
    make_move(desk, made, Move(S.IN_PROGRESS, TODAY))
    assert read_commitment(desk, made).stand.standing == "not_started"
    came = Term(TermKind.EVENT, event=event, days=10, event_on=date(2025, 5, 19))
    commitments.set_term(desk, made, came)
    stored = load(desk, Commitment, made)
    assert stored.original_due == stored.current_due == date(2025, 5, 29)


def test_a_draft_may_be_thrown_away_and_taken_back(desk: Desk, table: Table) -> None:
    made = promise(desk, table)
    commitments.bin_commitment(desk, made)
    assert read_meeting(desk, table.meeting).commitments == ()
    restore_record(desk, "commitment", made)
    view = read_meeting(desk, table.meeting)
    assert view.number_of(view.commitments[0]) == "1.1"


def test_what_is_known_under_a_number_is_cancelled_instead(desk: Desk, table: Table) -> None:
    on_control = promise_on_control(desk, table)
    signed = promise(desk, table)
    sign(desk, table.meeting, TODAY, [])
    for made in (on_control, signed):
        with pytest.raises(UserMistake, match="cancel it"):
            commitments.bin_commitment(desk, made)
    make_move(desk, signed, Move(S.CANCELLED, TODAY, Trilingual(ru="утратило актуальность")))
    assert load(desk, Commitment, signed).status is S.CANCELLED


def test_one_without_minutes_is_sorted_by_its_own_number(desk: Desk) -> None:
    first = commitments.record(desk, CommitmentDraft(text=Trilingual(ru="Письмом"))).id
    second = commitments.record(desk, CommitmentDraft(text=Trilingual(ru="Ещё"))).id
    type_into(desk, Commitment, second, "number", 44)
    with desk.read() as snapshot:
        rows = snapshot.session.connection().exec_driver_sql(
            "SELECT id, number_key FROM commitment ORDER BY number_key"
        )
        assert rows.all() == [(first, "9999-000001"), (second, "9999-000044")]
