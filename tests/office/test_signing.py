"""Signing: what it asks, freezes and puts on control; taking it back; addenda."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.domain.commitment import Commitment, CommitmentStatus
from liaison_app.domain.directory import Organisation
from liaison_app.domain.meeting import AgendaItem, Decision, Meeting
from liaison_app.domain.term import Term
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.agenda import remove_item
from liaison_app.office.commitment_view import read_commitment
from liaison_app.office.commitments import set_term
from liaison_app.office.desk import Desk
from liaison_app.office.editing import FieldEdit, confirm_text, is_frozen, store_edits
from liaison_app.office.history import read_history
from liaison_app.office.meetings import set_date
from liaison_app.office.minutes_view import read_meeting
from liaison_app.office.parties import set_due, set_parties
from liaison_app.office.signing import (
    SigningRefused,
    new_addendum,
    sign,
    unsign,
    what_is_missing,
)
from liaison_app.storage.changes import Changes
from tests.office.conftest import TODAY
from tests.office.making import Table, load, promise, report, type_into

S = CommitmentStatus
SIGNED_ON = date(2025, 4, 28)


def test_what_is_missing_is_told_before(desk: Desk, table: Table) -> None:
    whole, bare = promise(desk, table), promise(desk, table)
    set_term(desk, bare, Term())
    set_date(desk, table.meeting, None)
    check = what_is_missing(desk, table.meeting)
    assert [str(lack) for lack in check.missing] == ["The date of the meeting is missing."]
    assert [(one.commitment_id, one.refusal is None) for one in check.commitments] == [
        (whole, True),
        (bare, False),
    ]
    assert (check.commitments[1].field, check.commitments[1].point_number) == ("due", "1.1")
    with pytest.raises(UserMistake, match="date of the meeting"):
        sign(desk, table.meeting, SIGNED_ON, [])


def test_signing_puts_what_is_ticked_on_control(desk: Desk, table: Table) -> None:
    ticked, left = promise(desk, table), promise(desk, table)
    changes = sign(desk, table.meeting, SIGNED_ON, [ticked])
    assert changes.ids("commitment") == {ticked}
    meeting = load(desk, Meeting, table.meeting)
    assert (meeting.signed, meeting.signed_on) == (True, SIGNED_ON)
    stored = load(desk, Commitment, ticked)
    assert (stored.status, stored.put_on_control) == (S.IN_PROGRESS, SIGNED_ON)
    assert load(desk, Commitment, left).status is S.DRAFT


def test_all_or_nothing(desk: Desk, table: Table) -> None:
    whole, bare = promise(desk, table), promise(desk, table)
    set_term(desk, bare, Term())
    with pytest.raises(SigningRefused) as told:
        sign(desk, table.meeting, SIGNED_ON, [whole, bare])
    (refusal,) = told.value.refusals
    assert (refusal.commitment_id, refusal.field) == (bare, "due")
    assert str(told.value) == "1 commitment cannot go on control; nothing was signed."
    assert not load(desk, Meeting, table.meeting).signed
    assert load(desk, Commitment, whole).status is S.DRAFT


@pytest.mark.parametrize("day", [date(2025, 4, 23), TODAY + timedelta(days=1)])
def test_the_day_lies_between_the_meeting_and_today(desk: Desk, table: Table, day: date) -> None:
    with pytest.raises(UserMistake) as told:
        sign(desk, table.meeting, day, [])
    assert told.value.field == "signed_on"


def test_names_under_points_are_frozen_with_the_signing(desk: Desk, table: Table) -> None:
    set_parties(desk, table.point, [table.company])
    sign(desk, table.meeting, SIGNED_ON, [])
    type_into(desk, Organisation, table.company, "name", "ТОО «Новое имя»", "ru")
    (party,) = load(desk, Decision, table.point).parties
    assert party.name.ru == "ТОО «Жетысу Вольфрам»"
    unsign(desk, table.meeting, "Опечатка")
    (party,) = load(desk, Decision, table.point).parties
    assert party.name == Trilingual()


def test_texts_are_frozen_but_not_the_registration(desk: Desk, table: Table) -> None:
    sign(desk, table.meeting, SIGNED_ON, [])
    with pytest.raises(UserMistake, match="signed"):
        type_into(desk, AgendaItem, table.item, "title", "Иное", "ru")
    with pytest.raises(UserMistake, match="signed"):
        type_into(desk, Meeting, table.meeting, "number", 7)
    type_into(desk, Meeting, table.meeting, "registration_number", "05-12/44")
    type_into(desk, Meeting, table.meeting, "registration_date", date(2025, 4, 30))
    type_into(desk, AgendaItem, table.item, "internal_note", "спросить ещё раз")
    assert load(desk, Meeting, table.meeting).registration_number == "05-12/44"
    assert is_frozen(desk, "decision", table.point)


def test_a_missing_translation_may_still_come_marked_and_logged(desk: Desk, table: Table) -> None:
    sign(desk, table.meeting, SIGNED_ON, [promise(desk, table)])
    # Typed in pieces, as typing is stored; then the sitting ends.
    type_into(desk, Decision, table.point, "text", "提交", "zh", sitting="one")
    type_into(desk, Decision, table.point, "text", "提交计划", "zh", sitting="one")
    desk.file.end_sitting("one")
    with pytest.raises(UserMistake, match="signed"):
        type_into(desk, Decision, table.point, "text", "别的", "zh", sitting="two")
    with pytest.raises(UserMistake, match="signed"):
        type_into(desk, Decision, table.point, "text", "别的", "ru", sitting="two")
    view = read_meeting(desk, table.meeting)
    assert view.added_later == {("decision", table.point, "text", "zh")}
    assert view.commitments[0].text.zh == "提交计划"
    line = read_history(desk, "decision", table.point)[0]
    assert (line.language, line.before, line.after, str(line.reason)) == (
        "zh",
        None,
        "提交计划",
        "added after signing",
    )
    confirm_text(desk, "decision", table.point, "text", "zh", reviewed=True)


def test_what_had_no_text_at_all_gets_none_after_signing(desk: Desk, table: Table) -> None:
    sign(desk, table.meeting, SIGNED_ON, [])
    with pytest.raises(UserMistake, match="signed"):
        type_into(desk, AgendaItem, table.item, "heard", "Дополнительно", "ru")


def test_what_was_begun_before_signing_is_frozen_too(desk: Desk, table: Table) -> None:
    type_into(desk, Decision, table.point, "text", "提交", "zh", sitting="one")
    sign(desk, table.meeting, SIGNED_ON, [])
    with pytest.raises(UserMistake, match="signed"):
        type_into(desk, Decision, table.point, "text", "提交计划", "zh", sitting="one")


def test_a_signing_is_taken_back_with_its_reason(desk: Desk, table: Table) -> None:
    made = promise(desk, table)
    sign(desk, table.meeting, SIGNED_ON, [made])
    with pytest.raises(UserMistake, match="reason"):
        unsign(desk, table.meeting, "  ")
    unsign(desk, table.meeting, "Ошибка в тексте")
    assert not load(desk, Meeting, table.meeting).signed
    view = read_commitment(desk, made)
    assert (view.commitment.status, view.commitment.put_on_control) == (S.DRAFT, None)
    assert (view.commitment.moves, view.mistakes) == ([], ())
    lines = read_history(desk, "meeting", table.meeting)
    assert {line.reason for line in lines if line.field == "state"} == {"", "Ошибка в тексте"}
    set_due(desk, table.point, date(2025, 5, 30))
    sign(desk, table.meeting, SIGNED_ON, [made])
    assert load(desk, Commitment, made).status is S.IN_PROGRESS


def test_what_rests_on_the_signing_keeps_it(desk: Desk, table: Table) -> None:
    made = promise(desk, table)
    sign(desk, table.meeting, SIGNED_ON, [made])
    report(desk, made)
    with pytest.raises(UserMistake, match="moved on"):
        unsign(desk, table.meeting, "Ошибка")
    assert load(desk, Meeting, table.meeting).signed
    assert load(desk, Commitment, made).status is S.UNDER_REVIEW


def test_an_addendum_is_numbered_and_keeps_the_signing(desk: Desk, table: Table) -> None:
    with pytest.raises(UserMistake, match="Only signed minutes"):
        new_addendum(desk, table.meeting)
    sign(desk, table.meeting, SIGNED_ON, [])
    first, second = new_addendum(desk, table.meeting).id, new_addendum(desk, table.meeting).id
    stored = load(desk, Meeting, second)
    assert (stored.addendum_number, stored.number, stored.year) == (2, 1, 2025)
    view = read_meeting(desk, first)
    assert (view.original.id if view.original else 0) == table.meeting
    assert [one.name.ru for one in view.meeting.participants] == ["Лаззат Турлашов", "Мукан Дамир"]
    assert [one.id for one in read_meeting(desk, table.meeting).addenda] == [first, second]
    with pytest.raises(UserMistake, match="addendum"):
        unsign(desk, table.meeting, "Ошибка")
    set_date(desk, first, date(2026, 1, 12))
    assert load(desk, Meeting, first).number == 1


def test_everything_else_is_refused_while_signed(desk: Desk, table: Table) -> None:
    sign(desk, table.meeting, SIGNED_ON, [])
    acts: tuple[Callable[[], Changes], ...] = (
        lambda: set_parties(desk, table.point, []),
        lambda: set_due(desk, table.point, None),
        lambda: remove_item(desk, table.item),
        lambda: sign(desk, table.meeting, SIGNED_ON, []),
    )
    for act in acts:
        with pytest.raises(UserMistake):
            act()
    edit = FieldEdit("meeting", table.meeting, "place", "", "Қонаев", "kk")
    with pytest.raises(UserMistake, match="signed"):
        store_edits(desk, [edit])
