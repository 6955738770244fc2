"""The raw record: nothing typed live is lost, and the minutes grow out of it."""

from datetime import time

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.meeting import Decision, LineMark, RawLine, Speech
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.record import Side
from liaison_app.office import talk_results, talks
from liaison_app.office.agenda import remove_decision
from liaison_app.office.desk import Desk
from liaison_app.office.initials import propose_initials
from liaison_app.office.minutes_view import read_meeting
from liaison_app.office.participants import remove_participant
from liaison_app.office.restoring import restore_record
from liaison_app.office.signing import sign
from tests.office.conftest import TODAY
from tests.office.making import Table, load, type_into


def lines(desk: Desk, table: Table) -> list[RawLine]:
    return read_meeting(desk, table.meeting).meeting.raw_lines


def test_lines_keep_their_order_time_and_speaker(desk: Desk, table: Table) -> None:
    propose_initials(desk, table.meeting)
    talks.add_line(desk, table.meeting, "Начнём", speaker="лт", said_at=time(10, 0))
    talks.add_line(desk, table.meeting, "计划已经准备好", speaker="МД")
    talks.add_line(desk, table.meeting, "неизвестный голос", speaker="ХХ")
    first, second, third = lines(desk, table)
    deputy = read_meeting(desk, table.meeting).participants(Side.KZ)[0]
    assert [one.position for one in (first, second, third)] == [1, 2, 3]
    assert (first.speaker_id, first.said_at) == (deputy.id, time(10, 0))
    assert second.said_at is not None
    assert (third.speaker_id, third.speaker) == (None, "ХХ")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ЛТ: план готов", ("ЛТ", "план готов")),
        ("м：计划", ("м", "计划")),
        ("Л2:да", ("Л2", "да")),
        ("план: готов", ("", "план: готов")),
        ("10:30 перерыв", ("", "10:30 перерыв")),
        ("", ("", "")),
    ],
)
def test_letters_before_a_colon_name_the_speaker(typed: str, expected: tuple[str, str]) -> None:
    assert talks.split_speaker(typed) == expected


def test_a_line_is_edited_marked_sorted_and_taken_away(desk: Desk, table: Table) -> None:
    first = talks.add_line(desk, table.meeting, "раз").id
    second = talks.add_line(desk, table.meeting, "два").id
    type_into(desk, RawLine, second, "text", "два и три")
    talks.mark_line(desk, second, LineMark.PROMISE)
    talks.sort_line(desk, second, table.item)
    talks.remove_line(desk, first)
    (line,) = lines(desk, table)
    assert (line.text, line.mark, line.item_id) == ("два и три", LineMark.PROMISE, table.item)
    restore_record(desk, "raw_line", first)
    assert [one.text for one in lines(desk, table)] == ["раз", "два и три"]


def test_the_letters_stay_when_the_speaker_goes(desk: Desk, table: Table) -> None:
    propose_initials(desk, table.meeting)
    talks.add_line(desk, table.meeting, "Начнём", speaker="ЛТ")
    deputy = read_meeting(desk, table.meeting).participants(Side.KZ)[0].key
    remove_participant(desk, deputy)
    assert [(one.speaker, one.speaker_id) for one in lines(desk, table)] == [("ЛТ", None)]
    restore_record(desk, "participant", deputy)
    assert lines(desk, table)[0].speaker_id == deputy


def test_a_line_becomes_a_proposal_of_its_speaker(desk: Desk, table: Table) -> None:
    propose_initials(desk, table.meeting)
    line = talks.add_line(desk, table.meeting, "提议修建公路", speaker="МД", item_id=table.item).id
    made = talk_results.make_proposal(desk, line)
    proposal = load(desk, Proposal, made.id)
    assert (proposal.text.zh, proposal.text.ru) == ("提议修建公路", "")
    assert (proposal.proposed_by, proposal.proposed_by_id) == (Side.CN, table.company)
    assert proposal.item_id == table.item
    stored = load(desk, RawLine, line)
    assert (stored.made_uid, stored.mark) == (proposal.uid, LineMark.PROPOSAL)


def test_a_promise_becomes_a_point_and_a_commitment(desk: Desk, table: Table) -> None:
    line = talks.add_line(
        desk, table.meeting, "Выделить участок, акимат Енбекшиказахского района, до 15 мая",
        item_id=table.item,
    ).id  # fmt: skip
    made = talk_results.make_commitment(desk, line)
    commitment = load(desk, Commitment, made.id)
    assert commitment.text.ru == "Выделить участок"
    assert (commitment.lead_id, commitment.side) == (table.akimat, Side.KZ)
    assert str(commitment.current_due) == "2025-05-15"
    view = read_meeting(desk, table.meeting)
    assert view.number_of(commitment) == "1.2"


def test_a_promise_that_is_sorted_nowhere_has_no_point_yet(desk: Desk, table: Table) -> None:
    line = talks.add_line(desk, table.meeting, "подумать о дороге").id
    made = talk_results.make_commitment(desk, line)
    view = read_meeting(desk, table.meeting)
    assert [one.id for one in view.loose_commitments()] == [made.id]


def test_points_and_speeches_need_an_item(desk: Desk, table: Table) -> None:
    line = talks.add_line(desk, table.meeting, "решили строить").id
    with pytest.raises(UserMistake, match="Sort the line"):
        talk_results.make_decision(desk, line)
    point = talk_results.make_decision(desk, line, item_id=table.item).id
    assert load(desk, Decision, point).text.ru == "решили строить"
    said = talks.add_line(desk, table.meeting, "мы согласны", item_id=table.item).id
    speech = talk_results.make_speech(desk, said).id
    assert load(desk, Speech, speech).text.ru == "мы согласны"


def test_nothing_is_made_twice_of_a_line_unless_it_was_removed(desk: Desk, table: Table) -> None:
    line = talks.add_line(desk, table.meeting, "решили", item_id=table.item).id
    point = talk_results.make_decision(desk, line).id
    with pytest.raises(UserMistake, match="made of this line already"):
        talk_results.make_proposal(desk, line)
    remove_decision(desk, point)
    talk_results.make_proposal(desk, line)


def test_the_raw_record_stays_open_after_signing(desk: Desk, table: Table) -> None:
    line = talks.add_line(desk, table.meeting, "решили", item_id=table.item).id
    sign(desk, table.meeting, TODAY, [])
    talks.add_line(desk, table.meeting, "и ещё")
    talks.mark_line(desk, line, LineMark.DECISION)
    with pytest.raises(UserMistake, match="signed"):
        talk_results.make_decision(desk, line)
    assert load(desk, RawLine, line).made_uid == ""


@pytest.mark.parametrize(
    ("text", "language"),
    [("计划", "zh"), ("Қаржыландыру жоспары туралы", "kk"), ("О плане финансирования", "ru")],
)
def test_the_language_is_told_by_the_letters(text: str, language: str) -> None:
    from liaison_app.office.texts import guess_language

    assert guess_language(text, "ru") == language
    assert guess_language("план", "kk") == "kk"
    assert guess_language("план", "zh") == "ru"
    assert guess_language("Plan", "zh") == "zh"
