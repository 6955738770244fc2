"""Meetings: numbers proposed by year, copies as templates, the bin."""

from datetime import date

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.meeting import Meeting, MeetingState, Presence
from liaison_app.domain.proposal import Proposal, ProposalStatus
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office import meetings
from liaison_app.office.agenda import add_speech
from liaison_app.office.desk import Desk
from liaison_app.office.minutes_view import Progress, read_meeting
from liaison_app.office.participants import set_presence
from liaison_app.office.profile import store_profile
from liaison_app.office.proposals import ProposalDraft, move_proposal, new_proposal
from liaison_app.office.restoring import restore_record
from liaison_app.office.signing import sign
from tests.office.conftest import TODAY
from tests.office.making import HELD_ON, Table, load, promise, promise_on_control, type_into


def numbers(desk: Desk, *meeting_ids: int) -> list[tuple[int | None, int | None]]:
    found = [load(desk, Meeting, one) for one in meeting_ids]
    return [(one.number, one.year) for one in found]


def test_numbers_begin_anew_each_year(desk: Desk) -> None:
    first = meetings.new_meeting(desk, date(2025, 12, 30)).id
    second = meetings.new_meeting(desk, date(2025, 1, 10)).id
    third = meetings.new_meeting(desk, date(2026, 1, 5)).id
    assert numbers(desk, first, second, third) == [(1, 2025), (2, 2025), (1, 2026)]
    assert meetings.propose_number(desk, 2025) == 3
    assert meetings.propose_number(desk, 2030) == 1


def test_without_a_date_the_year_is_the_present_one(desk: Desk) -> None:
    made = meetings.new_meeting(desk).id
    assert numbers(desk, made) == [(1, TODAY.year)]
    assert load(desk, Meeting, made).held_on is None


def test_our_number_may_be_typed_and_the_next_follows_it(desk: Desk) -> None:
    made = meetings.new_meeting(desk, HELD_ON).id
    type_into(desk, Meeting, made, "number", 5)
    assert meetings.propose_number(desk, 2025) == 6
    with pytest.raises(UserMistake, match="begin with 1"):
        type_into(desk, Meeting, made, "number", 0)


def test_the_office_decides_which_language_prevails(desk: Desk) -> None:
    store_profile(desk, content_language="kk")
    assert load(desk, Meeting, meetings.new_meeting(desk).id).prevailing == "kk"


def test_the_year_follows_the_date_and_the_number_the_year(desk: Desk, table: Table) -> None:
    commitment = promise(desk, table)
    meetings.set_date(desk, table.meeting, date(2025, 5, 6))
    assert numbers(desk, table.meeting) == [(1, 2025)]
    meetings.new_meeting(desk, date(2024, 3, 1))
    meetings.set_date(desk, table.meeting, date(2024, 3, 2))
    assert numbers(desk, table.meeting) == [(2, 2024)]
    with desk.read() as snapshot:
        keys = snapshot.session.connection().exec_driver_sql(
            "SELECT number_key FROM commitment WHERE id = ?", (commitment,)
        )
        assert keys.scalar() == "2024-000002-0001-0001"
    meetings.set_date(desk, table.meeting, None)
    assert numbers(desk, table.meeting) == [(2, 2024)]


def test_a_copy_takes_the_frame_and_nothing_that_was_said(desk: Desk, table: Table) -> None:
    add_speech(desk, table.item, text=Trilingual(ru="речь"))
    promise(desk, table)
    seated = read_meeting(desk, table.meeting).participants(Side.CN)[0]
    set_presence(desk, seated.key, Presence.ABSENT)
    type_into(desk, Meeting, table.meeting, "place", "Қонаев", "kk")
    copy = read_meeting(desk, meetings.copy_meeting(desk, table.meeting, date(2025, 6, 2)).id)
    assert (copy.meeting.number, copy.meeting.held_on) == (2, date(2025, 6, 2))
    assert (copy.meeting.title.ru, copy.meeting.place.kk) == ("Протокол рабочей встречи", "Қонаев")
    assert [one.name.ru for one in copy.meeting.participants] == ["Лаззат Турлашов", "Мукан Дамир"]
    assert {one.presence for one in copy.meeting.participants} == {Presence.PRESENT}
    (item,) = copy.meeting.items
    assert (item.title.ru, item.heard, item.speeches, item.decisions) == (
        "О плане финансирования",
        Trilingual(),
        [],
        [],
    )
    assert (copy.commitments, copy.meeting.state) == ((), MeetingState.DRAFT)


def test_what_was_typed_by_hand_is_copied_as_it_is(desk: Desk, table: Table) -> None:
    from liaison_app.domain.meeting import Participant

    seated = read_meeting(desk, table.meeting).participants(Side.CN)[0]
    type_into(desk, Participant, seated.key, "job", "и. о. генерального директора", "ru")
    copy = read_meeting(desk, meetings.copy_meeting(desk, table.meeting).id)
    assert copy.participants(Side.CN)[0].job.ru == "и. о. генерального директора"


def test_a_draft_goes_to_the_bin_with_its_drafts_and_comes_back(desk: Desk, table: Table) -> None:
    commitment = promise(desk, table)
    proposal = new_proposal(desk, ProposalDraft(meeting_id=table.meeting)).id
    meetings.bin_meeting(desk, table.meeting)
    with desk.read() as snapshot:
        assert snapshot.where(Meeting) == []
        assert snapshot.where(Commitment) == []
        words = "SELECT count(*) FROM search WHERE search MATCH 'финансирования'"
        found = snapshot.session.connection().exec_driver_sql(words)
        assert found.scalar() == 0
    assert meetings.propose_number(desk, 2025) == 1
    for kind, part in (("commitment", commitment), ("proposal", proposal)):
        with pytest.raises(UserMistake, match="lies in the bin itself"):
            restore_record(desk, kind, part)
    restore_record(desk, "meeting", table.meeting)
    view = read_meeting(desk, table.meeting)
    assert [one.id for one in view.commitments_of(table.point)] == [commitment]
    assert [one.id for one in view.proposals] == [proposal]
    assert [len(view.meeting.items), len(view.meeting.participants)] == [1, 2]
    with desk.read() as snapshot:
        found = snapshot.session.connection().exec_driver_sql(words)
        assert found.scalar() == 3  # item, point, commitment


def test_what_others_rely_on_keeps_its_meeting(desk: Desk, table: Table) -> None:
    proposal = new_proposal(desk, ProposalDraft(meeting_id=table.meeting)).id
    move_proposal(desk, proposal, ProposalStatus.CONSIDERED)
    move_proposal(desk, proposal, ProposalStatus.ACCEPTED)
    with pytest.raises(UserMistake, match="answered"):
        meetings.bin_meeting(desk, table.meeting)
    assert load(desk, Proposal, proposal).deleted_at is None


def test_a_meeting_with_a_promise_on_control_stays(desk: Desk, table: Table) -> None:
    promise_on_control(desk, table)
    with pytest.raises(UserMistake, match="on control"):
        meetings.bin_meeting(desk, table.meeting)


def test_signed_minutes_are_not_deleted(desk: Desk, table: Table) -> None:
    sign(desk, table.meeting, TODAY, [])
    with pytest.raises(UserMistake, match="not deleted"):
        meetings.bin_meeting(desk, table.meeting)
    with pytest.raises(UserMistake, match="signed"):
        meetings.set_date(desk, table.meeting, date(2025, 4, 25))


def test_the_view_counts_what_is_ready_in_each_language(desk: Desk, table: Table) -> None:
    view = read_meeting(desk, table.meeting)
    # title, item, point; names of both, jobs of both, one organisation
    assert view.progress("ru") == Progress(8, 8)
    assert view.progress("zh") == Progress(4, 8)
    type_into(desk, Meeting, table.meeting, "title", "工作会谈纪要", "zh")
    assert read_meeting(desk, table.meeting).progress("zh") == Progress(5, 8)
    type_into(desk, Meeting, table.meeting, "title", "Протокол встречи", "ru")
    assert read_meeting(desk, table.meeting).progress("zh") == Progress(4, 8)
    assert view.organisation_name(table.company).ru == "Жетысу Вольфрам"
    with pytest.raises(LookupError):
        read_meeting(desk, 99)
