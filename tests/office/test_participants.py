"""Who sat at the table: as on that day, by rank within a side, one chair."""

from datetime import date, time

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.domain.directory import Organisation, Person
from liaison_app.domain.meeting import Participant, Presence, Role
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office import participants
from liaison_app.office.desk import Desk
from liaison_app.office.directory import add_post, new_person, rename_organisation
from liaison_app.office.initials import propose_initials, set_initials
from liaison_app.office.meetings import copy_meeting
from liaison_app.office.minutes_view import read_meeting
from liaison_app.office.restoring import restore_record
from liaison_app.office.signing import sign
from tests.office.conftest import TODAY
from tests.office.making import Table, load, type_into


def side(desk: Desk, table: Table, of: Side = Side.KZ) -> list[str]:
    seated = read_meeting(desk, table.meeting).participants(of)
    assert [one.rank for one in seated] == list(range(1, len(seated) + 1))
    return [one.name.ru or one.job.ru for one in seated]


def director(desk: Desk, table: Table) -> Participant:
    return read_meeting(desk, table.meeting).participants(Side.CN)[0]


def test_a_person_sits_as_the_card_says_for_that_day(desk: Desk, table: Table) -> None:
    seated = director(desk, table)
    assert seated.name.zh == "穆坎·达米尔"
    assert seated.job.ru == "Генеральный директор"
    assert seated.organisation_name.kk == "«Жетісу Вольфрамы» ЖШС"
    assert seated.side is Side.CN


def test_cards_changed_later_change_no_minutes(desk: Desk, table: Table) -> None:
    type_into(desk, Person, table.director, "display", "Другой человек", "ru")
    type_into(desk, Organisation, table.company, "name", "Другая компания", "ru")
    seated = director(desk, table)
    assert seated.name.ru == "Мукан Дамир"
    assert seated.organisation_name.ru == "ТОО «Жетысу Вольфрам»"
    participants.refresh_from_card(desk, seated.key)
    assert director(desk, table).name.ru == "Другой человек"


def test_the_post_and_the_name_of_that_day_are_taken(desk: Desk, table: Table) -> None:
    person = new_person(
        desk,
        Side.CN,
        Trilingual(ru="Ван Цзяньхуа", zh="王建华"),
        organisation_id=table.company,
        title=Trilingual(ru="Инженер"),
        valid_from=date(2020, 1, 1),
    ).id
    add_post(
        desk,
        person,
        table.company,
        title=Trilingual(ru="Главный инженер"),
        valid_from=date(2025, 5, 1),
    )
    rename_organisation(desk, table.company, Trilingual(ru="ТОО «Новое имя»"), date(2025, 5, 1))
    first = participants.add_person(desk, table.meeting, person).id
    then = load(desk, Participant, first)
    assert (then.job.ru, then.organisation_name.ru) == ("Инженер", "ТОО «Жетысу Вольфрам»")
    later = read_meeting(desk, copy_meeting(desk, table.meeting, date(2025, 6, 2)).id)
    now = later.participants(Side.CN)[1]
    assert (now.job.ru, now.organisation_name.ru) == ("Главный инженер", "ТОО «Новое имя»")


def test_nobody_sits_twice(desk: Desk, table: Table) -> None:
    with pytest.raises(UserMistake, match="on the list already"):
        participants.add_person(desk, table.meeting, table.director)


def test_a_position_may_have_no_name_yet(desk: Desk, table: Table) -> None:
    participants.add_position(
        desk, table.meeting, Side.KZ, job=Trilingual(ru="Аким района"), organisation_id=table.akimat
    )
    seated = read_meeting(desk, table.meeting).participants(Side.KZ)[-1]
    assert (seated.name.ru, seated.job.ru) == ("", "Аким района")
    assert seated.organisation_name.ru == "Акимат Енбекшиказахского района"


def test_ranks_are_by_hand_within_a_side(desk: Desk, table: Table) -> None:
    second = participants.add_position(desk, table.meeting, Side.KZ, job=Trilingual(ru="Второй")).id
    participants.add_position(desk, table.meeting, Side.KZ, job=Trilingual(ru="Третий"))
    participants.shift_rank(desk, second, -1)
    assert side(desk, table) == ["Второй", "Лаззат Турлашов", "Третий"]
    participants.shift_rank(desk, second, -1)
    participants.set_rank(desk, second, 99)
    assert side(desk, table) == ["Лаззат Турлашов", "Третий", "Второй"]
    assert side(desk, table, Side.CN) == ["Мукан Дамир"]


def test_another_side_is_joined_at_its_end(desk: Desk, table: Table) -> None:
    moved = participants.add_position(
        desk, table.meeting, Side.KZ, job=Trilingual(ru="Переводчик")
    ).id
    participants.set_rank(desk, moved, 1)
    participants.set_side(desk, moved, Side.CN)
    assert side(desk, table) == ["Лаззат Турлашов"]
    assert side(desk, table, Side.CN) == ["Мукан Дамир", "Переводчик"]


def test_a_removed_participant_comes_back_into_the_old_rank(desk: Desk, table: Table) -> None:
    first = read_meeting(desk, table.meeting).participants(Side.KZ)[0].key
    participants.add_position(desk, table.meeting, Side.KZ, job=Trilingual(ru="Второй"))
    participants.remove_participant(desk, first)
    assert side(desk, table) == ["Второй"]
    restore_record(desk, "participant", first)
    assert side(desk, table) == ["Лаззат Турлашов", "Второй"]


def test_two_chairs_are_refused(desk: Desk, table: Table) -> None:
    deputy = read_meeting(desk, table.meeting).participants(Side.KZ)[0].key
    participants.set_role(desk, deputy, Role.CHAIR)
    participants.set_role(desk, deputy, Role.CHAIR)
    with pytest.raises(UserMistake, match="has a chair"):
        participants.set_role(desk, director(desk, table).key, Role.CHAIR)
    with pytest.raises(UserMistake, match="has a chair"):
        participants.add_position(desk, table.meeting, Side.CN, role=Role.CHAIR)
    participants.set_role(desk, deputy, Role.MEMBER)
    participants.set_role(desk, director(desk, table).key, Role.CHAIR)


def test_a_second_chair_does_not_come_out_of_the_bin(desk: Desk, table: Table) -> None:
    deputy = read_meeting(desk, table.meeting).participants(Side.KZ)[0].key
    participants.set_role(desk, deputy, Role.CHAIR)
    participants.remove_participant(desk, deputy)
    participants.set_role(desk, director(desk, table).key, Role.CHAIR)
    with pytest.raises(UserMistake, match="has a chair"):
        restore_record(desk, "participant", deputy)


def test_coming_and_leaving_is_kept_with_the_time(desk: Desk, table: Table) -> None:
    seated = director(desk, table).key
    participants.came(desk, seated)
    assert load(desk, Participant, seated).came_at is not None
    participants.came(desk, seated, time(10, 20))
    participants.left(desk, seated, time(11, 0))
    stored = load(desk, Participant, seated)
    assert (stored.came_at, stored.left_at) == (time(10, 20), time(11, 0))
    with pytest.raises(UserMistake, match="before coming"):
        participants.came(desk, seated, time(11, 30))
    participants.forget_times(desk, seated)
    assert load(desk, Participant, seated).came_at is None
    participants.left(desk, seated, time(11, 0))
    participants.set_presence(desk, seated, Presence.ABSENT)
    stored = load(desk, Participant, seated)
    assert (stored.presence, stored.left_at) == (Presence.ABSENT, None)


def test_letters_are_proposed_and_unique(desk: Desk, table: Table) -> None:
    participants.add_position(desk, table.meeting, Side.KZ, name=Trilingual(ru="Лев Толстой"))
    participants.add_position(desk, table.meeting, Side.CN, name=Trilingual(zh="王建华"))
    participants.add_position(desk, table.meeting, Side.CN, name=Trilingual(zh="王小平"))
    participants.add_position(desk, table.meeting, Side.CN)
    propose_initials(desk, table.meeting)
    seated = read_meeting(desk, table.meeting).meeting.participants
    letters = {one.name.ru or one.name.zh: one.initials for one in seated}
    assert letters["Лаззат Турлашов"] == "ЛТ"
    assert letters["Мукан Дамир"] == "МД"
    assert letters["王建华"] == "王"
    assert len(set(letters.values())) == len(seated)
    assert all(1 <= len(one) <= 3 for one in letters.values())
    set_initials(desk, seated[0].key, "лт2")
    with pytest.raises(UserMistake, match="these letters"):
        set_initials(desk, director(desk, table).key, "ЛТ2")


def test_signed_minutes_keep_their_participants(desk: Desk, table: Table) -> None:
    sign(desk, table.meeting, TODAY, [])
    seated = director(desk, table).key
    for act in (
        lambda: participants.add_person(desk, table.meeting, table.deputy),
        lambda: participants.add_position(desk, table.meeting, Side.KZ),
        lambda: participants.remove_participant(desk, seated),
        lambda: participants.set_rank(desk, seated, 1),
        lambda: participants.set_role(desk, seated, Role.INVITED),
        lambda: participants.came(desk, seated),
        lambda: participants.refresh_from_card(desk, seated),
    ):
        with pytest.raises(UserMistake):
            act()
    with pytest.raises(UserMistake, match="signed"):
        type_into(desk, Participant, seated, "name", "Иной", "ru")
