"""History: one row per field and sitting, with the value from before; closed rows stay."""

from datetime import datetime, timedelta

from sqlalchemy import text

from liaison_app.domain.directory import Organisation
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.author import Author
from liaison_app.storage.datafile import DataFile, open_file
from tests.storage.files import LOCAL, NOW, add_organisation

TYPING = Author("Айгерим", sitting="s1")
Row = tuple[str, str | None, str, int, str]


def _rename(file: DataFile, record_id: int, name: str, author: Author, at: datetime) -> None:
    with file.write(author, at) as work:
        found = work.get(Organisation, record_id)
        found.name = Trilingual(ru=name)
        work.commit()


def _rows(file: DataFile) -> list[Row]:
    query = text("SELECT field, before, who, closed, reason FROM history ORDER BY id")
    with file.read() as snapshot:
        return [tuple(row) for row in snapshot.session.execute(query)]


def test_a_new_record_has_no_history(file: DataFile) -> None:
    add_organisation(file, "Первая")
    assert _rows(file) == []


def test_typing_in_one_sitting_is_one_row_with_the_first_value(file: DataFile) -> None:
    added = add_organisation(file, "Первая")
    for number in range(1, 30):
        _rename(file, added, "Вторая"[:number], TYPING, NOW + timedelta(seconds=number))
    assert _rows(file) == [("name_ru", '"Первая"', "Айгерим", 0, "")]


def test_each_field_has_its_row(file: DataFile) -> None:
    added = add_organisation(file, "Первая")
    with file.write(TYPING, NOW) as work:
        found = work.get(Organisation, added)
        found.telephone, found.active = "+7", False
        work.commit()
    assert [row[:2] for row in _rows(file)] == [("active", "1"), ("telephone", '""')]


def test_five_minutes_without_typing_end_the_sitting(file: DataFile) -> None:
    added = add_organisation(file, "Первая")
    _rename(file, added, "Вторая", TYPING, NOW)
    _rename(file, added, "Третья", TYPING, NOW + timedelta(minutes=5))
    assert len(_rows(file)) == 1
    _rename(file, added, "Четвёртая", TYPING, NOW + timedelta(minutes=11))
    assert [(row[1], row[3]) for row in _rows(file)] == [('"Первая"', 1), ('"Третья"', 0)]


def test_leaving_ends_the_sitting(file: DataFile) -> None:
    added = add_organisation(file, "Первая")
    _rename(file, added, "Вторая", TYPING, NOW)
    file.end_sitting("s1")
    _rename(file, added, "Третья", TYPING, NOW)
    assert [(row[1], row[3]) for row in _rows(file)] == [('"Первая"', 1), ('"Вторая"', 0)]


def test_two_sittings_at_once_are_two_rows(file: DataFile) -> None:
    added = add_organisation(file, "Первая")
    _rename(file, added, "Вторая", TYPING, NOW)
    _rename(file, added, "Третья", Author("Данияр", sitting="s2"), NOW)
    assert [(row[1], row[2]) for row in _rows(file)] == [
        ('"Первая"', "Айгерим"),
        ('"Вторая"', "Данияр"),
    ]


def test_an_act_of_its_own_is_closed_at_once(file: DataFile) -> None:
    added = add_organisation(file, "Первая")
    act = Author("Данияр", reason="исправление описки")
    _rename(file, added, "Вторая", act, NOW)
    _rename(file, added, "Третья", act, NOW)
    assert _rows(file) == [
        ("name_ru", '"Первая"', "Данияр", 1, "исправление описки"),
        ("name_ru", '"Вторая"', "Данияр", 1, "исправление описки"),
    ]


def test_the_next_start_closes_what_a_crash_left_open(file: DataFile) -> None:
    added = add_organisation(file, "Первая")
    _rename(file, added, "Вторая", TYPING, NOW)
    file.close()
    again = open_file(file.path, "Айгерим", LOCAL)
    assert [row[3] for row in _rows(again)] == [1]
    again.close()


def test_a_row_says_account_computer_and_when(file: DataFile) -> None:
    added = add_organisation(file, "Первая")
    author = Author("Айгерим", "s1", account="a.bek", computer="PC-7")
    _rename(file, added, "Вторая", author, NOW)
    _rename(file, added, "Третья", author, NOW + timedelta(minutes=2))
    query = text("SELECT account, computer, begun_at, ended_at FROM history")
    with file.read() as snapshot:
        row = tuple(snapshot.session.execute(query).one())
    assert row == ("a.bek", "PC-7", "2025-04-24T07:00:00Z", "2025-04-24T07:02:00Z")


def test_what_was_undone_with_its_work_leaves_no_row(file: DataFile) -> None:
    added = add_organisation(file, "Первая")
    with file.write(TYPING, NOW) as work:
        work.get(Organisation, added).name = Trilingual(ru="Вторая")
        work.flush()
    assert _rows(file) == []
