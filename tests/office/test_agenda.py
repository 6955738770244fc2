"""Items, speeches and points: numbers follow the order, nothing of it gets lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liaison_app.base.errors import UserMistake
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.meeting import AgendaItem, Decision, Meeting, RawLine, Speech
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office import agenda
from liaison_app.office.desk import Desk
from liaison_app.office.meetings import new_meeting
from liaison_app.office.minutes_view import read_meeting
from liaison_app.office.participants import remove_participant
from liaison_app.office.proposals import ProposalDraft, new_proposal
from liaison_app.office.restoring import restore_record
from liaison_app.office.signing import sign
from liaison_app.office.talks import add_line
from tests.office.conftest import TODAY
from tests.office.making import HELD_ON, Table, load, promise, promise_on_control, set_table


def titles(desk: Desk, meeting: int) -> list[str]:
    view = read_meeting(desk, meeting)
    assert [item.position for item in view.meeting.items] == list(
        range(1, len(view.meeting.items) + 1)
    )
    return [item.title.ru for item in view.meeting.items]


def points(desk: Desk, table: Table) -> list[str]:
    view = read_meeting(desk, table.meeting)
    return [
        f"{view.point_number(point)} {point.text.ru}"
        for item in view.meeting.items
        for point in item.decisions
    ]


def test_items_are_added_moved_and_removed_with_dense_numbers(desk: Desk, table: Table) -> None:
    last = agenda.add_item(desk, table.meeting, title=Trilingual(ru="Последний")).id
    agenda.add_item(desk, table.meeting, after_id=table.item, title=Trilingual(ru="Второй"))
    assert titles(desk, table.meeting) == ["О плане финансирования", "Второй", "Последний"]
    agenda.move_item(desk, last, 1)
    assert titles(desk, table.meeting) == ["Последний", "О плане финансирования", "Второй"]
    agenda.shift_item(desk, last, 1)
    agenda.shift_item(desk, table.item, -1)
    assert titles(desk, table.meeting) == ["О плане финансирования", "Последний", "Второй"]
    agenda.remove_item(desk, last)
    assert titles(desk, table.meeting) == ["О плане финансирования", "Второй"]
    restore_record(desk, "agenda_item", last)
    assert titles(desk, table.meeting) == ["О плане финансирования", "Последний", "Второй"]


@settings(max_examples=15)
@given(st.lists(st.tuples(st.sampled_from(["up", "down", "first", "last"]), st.integers(0, 3))))
def test_whatever_is_moved_every_item_stays_once(desk: Desk, moves: list[tuple[str, int]]) -> None:
    meeting = new_meeting(desk, HELD_ON).id
    ids = [agenda.add_item(desk, meeting, title=Trilingual(ru=str(n))).id for n in range(4)]
    expected = ["0", "1", "2", "3"]
    for move, which in moves:
        place = expected.index(str(which))
        to = {"up": max(place - 1, 0), "down": min(place + 1, 3), "first": 0, "last": 3}[move]
        expected.insert(to, expected.pop(place))
        agenda.move_item(desk, ids[which], to + 1)
    assert titles(desk, meeting) == expected


def test_points_are_numbered_by_item_and_place(desk: Desk, table: Table) -> None:
    agenda.add_decision(desk, table.item, text=Trilingual(ru="второй"))
    agenda.add_decision(desk, table.item, after_id=table.point, text=Trilingual(ru="между"))
    first = agenda.add_item(desk, table.meeting).id
    agenda.move_item(desk, first, 1)
    assert points(desk, table) == [
        "2.1 Представить план финансирования",
        "2.2 между",
        "2.3 второй",
    ]
    agenda.move_decision_to_item(desk, table.point, first)
    assert points(desk, table) == [
        "1.1 Представить план финансирования",
        "2.1 между",
        "2.2 второй",
    ]


def test_a_commitment_sorts_by_the_number_of_its_point(desk: Desk, table: Table) -> None:
    commitment = promise(desk, table)
    first = agenda.add_item(desk, table.meeting).id
    agenda.move_item(desk, first, 1)
    with desk.read() as snapshot:
        key = snapshot.session.connection().exec_driver_sql(
            "SELECT number_key FROM commitment WHERE id = ?", (commitment,)
        )
        assert key.scalar() == "2025-000001-0002-0001"


def test_a_removed_point_leaves_its_drafts_with_the_meeting(desk: Desk, table: Table) -> None:
    commitment = promise(desk, table)
    agenda.remove_decision(desk, table.point)
    view = read_meeting(desk, table.meeting)
    assert [one.id for one in view.loose_commitments()] == [commitment]
    assert view.loose_commitments()[0].text.ru == "Представить план финансирования"
    restore_record(desk, "decision", table.point)
    view = read_meeting(desk, table.meeting)
    assert [one.id for one in view.commitments_of(table.point)] == [commitment]
    assert view.number_of(view.commitments[0]) == "1.1"


def test_a_removed_item_comes_back_with_all_that_named_it(desk: Desk, table: Table) -> None:
    commitment = promise(desk, table)
    speech = agenda.add_speech(desk, table.item, text=Trilingual(ru="речь")).id
    proposal = new_proposal(desk, ProposalDraft(item_id=table.item)).id
    line = add_line(desk, table.meeting, "сказано", item_id=table.item).id
    agenda.remove_item(desk, table.item)
    view = read_meeting(desk, table.meeting)
    assert view.meeting.items == []
    assert [one.id for one in view.loose_proposals()] == [proposal]
    assert [one.id for one in view.loose_commitments()] == [commitment]
    assert [one.item_id for one in view.meeting.raw_lines] == [None]
    assert load(desk, Speech, speech).deleted_at is not None
    restore_record(desk, "agenda_item", table.item)
    view = read_meeting(desk, table.meeting)
    assert [one.id for one in view.meeting.items[0].speeches] == [speech]
    assert [one.id for one in view.commitments_of_item(table.item)] == [commitment]
    assert load(desk, Proposal, proposal).item_id == table.item
    assert load(desk, RawLine, line).item_id == table.item


def test_what_was_removed_before_stays_removed(desk: Desk, table: Table) -> None:
    speech = agenda.add_speech(desk, table.item).id
    agenda.remove_speech(desk, speech)
    agenda.remove_item(desk, table.item)
    restore_record(desk, "agenda_item", table.item)
    assert read_meeting(desk, table.meeting).meeting.items[0].speeches == []


def test_a_part_does_not_come_back_without_its_whole(desk: Desk, table: Table) -> None:
    agenda.remove_decision(desk, table.point)
    agenda.remove_item(desk, table.item)
    with pytest.raises(UserMistake, match="lies in the bin itself"):
        restore_record(desk, "decision", table.point)


def test_a_point_with_a_commitment_on_control_stays(desk: Desk, table: Table) -> None:
    promise_on_control(desk, table)
    with pytest.raises(UserMistake, match="on control"):
        agenda.remove_decision(desk, table.point)
    with pytest.raises(UserMistake, match="on control"):
        agenda.remove_item(desk, table.item)
    assert len(read_meeting(desk, table.meeting).meeting.items) == 1


def test_speeches_have_speakers_and_an_order(desk: Desk, table: Table) -> None:
    participants = read_meeting(desk, table.meeting).meeting.participants
    first = agenda.add_speech(desk, table.item, text=Trilingual(ru="первая")).id
    second = agenda.add_speech(
        desk, table.item, text=Trilingual(ru="вторая"), speaker_id=participants[0].id
    ).id
    agenda.shift_speech(desk, second, -1)
    agenda.set_speaker(desk, first, participants[1].id)
    agenda.set_rapporteur(desk, table.item, participants[1].id)
    item = read_meeting(desk, table.meeting).meeting.items[0]
    assert [one.text.ru for one in item.speeches] == ["вторая", "первая"]
    assert [one.speaker_id for one in item.speeches] == [participants[0].id, participants[1].id]
    remove_participant(desk, participants[1].key)
    item = read_meeting(desk, table.meeting).meeting.items[0]
    assert (item.rapporteur_id, item.speeches[1].speaker_id) == (None, None)
    restore_record(desk, "participant", participants[1].key)
    item = read_meeting(desk, table.meeting).meeting.items[0]
    assert item.rapporteur_id == item.speeches[1].speaker_id == participants[1].id


def test_a_speaker_of_another_meeting_is_refused(desk: Desk, table: Table) -> None:
    other = read_meeting(desk, set_table(desk).meeting).meeting.participants[0]
    with pytest.raises(UserMistake, match="not at this meeting"):
        agenda.add_speech(desk, table.item, speaker_id=other.id)


def test_signed_minutes_refuse_every_change_of_their_parts(desk: Desk, table: Table) -> None:
    speech = agenda.add_speech(desk, table.item).id
    sign(desk, table.meeting, TODAY, [])
    for act in (
        lambda: agenda.add_item(desk, table.meeting),
        lambda: agenda.remove_item(desk, table.item),
        lambda: agenda.move_item(desk, table.item, 1),
        lambda: agenda.add_speech(desk, table.item),
        lambda: agenda.remove_speech(desk, speech),
        lambda: agenda.set_speaker(desk, speech, None),
        lambda: agenda.add_decision(desk, table.item),
        lambda: agenda.remove_decision(desk, table.point),
        lambda: agenda.move_decision(desk, table.point, 1),
        lambda: agenda.set_rapporteur(desk, table.item, None),
    ):
        with pytest.raises(UserMistake, match="signed"):
            act()
    meeting = load(desk, Meeting, table.meeting)
    assert [len(meeting.items), len(meeting.items[0].decisions)] == [1, 1]
    assert load(desk, AgendaItem, table.item).version == meeting.items[0].version
    assert load(desk, Decision, table.point).text.ru == "Представить план финансирования"
    with desk.read() as snapshot:
        assert snapshot.where(Commitment) == []
