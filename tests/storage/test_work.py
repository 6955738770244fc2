"""A unit of work: stored as a whole when it is committed, else never there."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from liaison_app.domain.commitment import Commitment
from liaison_app.domain.directory import Organisation, Person, Post
from liaison_app.domain.meeting import AgendaItem, Meeting
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.author import Author
from liaison_app.storage.datafile import DataFile
from liaison_app.storage.work import Work
from tests.storage.files import AIGERIM, NOW, add_organisation, names


def test_what_was_not_committed_was_never_written(file: DataFile) -> None:
    with file.write(AIGERIM, NOW) as work:
        work.add(Organisation(name=Trilingual(ru="Забытая")))
    assert names(file) == []


def test_an_error_undoes_all_of_it(file: DataFile) -> None:
    first = add_organisation(file, "Первая")
    with pytest.raises(ZeroDivisionError):
        _rename_and_fail(file, first)
    assert names(file) == ["Первая"]
    assert _search(file, "новая") == []


def _rename_and_fail(file: DataFile, organisation_id: int) -> None:
    with file.write(AIGERIM, NOW) as work:
        work.get(Organisation, organisation_id).name = Trilingual(ru="Новая")
        work.flush()
        raise ZeroDivisionError


def test_a_reference_that_leads_nowhere_is_refused(file: DataFile) -> None:
    with file.write(AIGERIM, NOW) as work, pytest.raises(IntegrityError):
        work.add(Commitment(lead_id=77))


def test_a_new_record_is_named_and_stamped(file: DataFile) -> None:
    first, second = (add_organisation(file, name) for name in ("Первая", "Вторая"))
    with file.read() as snapshot:
        one, two = snapshot.get(Organisation, first), snapshot.get(Organisation, second)
    assert one.uid < two.uid
    assert len(one.uid) == 36
    assert (one.version, one.created_by, one.created_at) == (1, "Айгерим", NOW)


def test_a_change_raises_the_version_and_says_who(file: DataFile) -> None:
    first = add_organisation(file, "Первая")
    later = NOW + timedelta(hours=1)
    with file.write(Author("Данияр"), later) as work:
        work.get(Organisation, first).telephone = "+7 700"
        changes = work.commit()
    assert changes.records == {("organisation", first)}
    with file.read() as snapshot:
        found = snapshot.get(Organisation, first)
    assert (found.version, found.updated_by, found.updated_at) == (2, "Данияр", later)
    assert (found.created_by, found.created_at) == ("Айгерим", NOW)


def test_a_work_that_changes_nothing_touches_nothing(file: DataFile) -> None:
    first = add_organisation(file, "Первая")
    with file.write(AIGERIM, NOW) as work:
        work.get(Organisation, first).name = Trilingual(ru="Первая")
        assert not work.commit().records
    with file.read() as snapshot:
        assert snapshot.get(Organisation, first).version == 1


def test_what_was_read_is_loaded_and_may_be_kept(file: DataFile) -> None:
    with file.write(AIGERIM, NOW) as work:
        person = Person(display=Trilingual(ru="Мукан Дамир"))
        person.posts.append(Post(title=Trilingual(ru="директор"), position=1))
        added = work.add(person)
        work.commit()
    with file.read() as snapshot:
        read = snapshot.get(Person, added)
    assert [post.title.ru for post in read.posts] == ["директор"]


def test_the_bin_takes_and_gives_back_what_is_owned(file: DataFile) -> None:
    with file.write(AIGERIM, NOW) as work:
        item = AgendaItem(title=Trilingual(ru="О финансировании"), position=1)
        meeting_id = work.add(Meeting(title=Trilingual(ru="Встреча"), items=[item]))
        work.commit()
    _to_bin(file, meeting_id)
    assert _search(file, "финансировании") == []
    with file.read() as snapshot:
        assert snapshot.where(Meeting) == []
    with file.write(AIGERIM, NOW) as work:
        work.restore(work.get(Meeting, meeting_id))
        work.commit()
    assert len(_search(file, "финансировании")) == 1
    with file.read() as snapshot:
        assert len(snapshot.get(Meeting, meeting_id).items) == 1


def _to_bin(file: DataFile, meeting_id: int) -> None:
    with file.write(AIGERIM, NOW) as work:
        work.bin(work.get(Meeting, meeting_id))
        work.commit()


def test_the_search_table_is_in_step_with_every_change(file: DataFile) -> None:
    first = add_organisation(file, "Қазгеология")
    assert _search(file, "казгеология") == [first]
    with file.write(AIGERIM, NOW) as work:
        work.get(Organisation, first).name = Trilingual(ru="Тау-Кен", zh="杰特苏钨业公司")
        work.commit()
    assert _search(file, "казгеология") == []
    assert _search(file, '"钨 业"') == [first]
    with file.write(AIGERIM, NOW) as work:
        work.bin(work.get(Organisation, first))
        work.commit()
    assert _search(file, '"钨 业"') == []


def test_stale_words_and_keys_are_written_anew_at_the_start(file: DataFile) -> None:
    first = add_organisation(file, "Первая")
    with file.write(AIGERIM, NOW) as work:
        work.session.execute(text("DELETE FROM search"))
        work.session.execute(text("UPDATE organisation SET sort_ru = 'старый ключ'"))
        work.session.execute(text("UPDATE fact SET value = '0' WHERE name = 'fold_version'"))
        work.session.commit()
    file.prepare()
    assert _search(file, "первая") == [first]
    assert _sort_key(file) != "старый ключ"


def _sort_key(file: DataFile) -> str:
    with file.read() as snapshot:
        return str(snapshot.session.execute(text("SELECT sort_ru FROM organisation")).scalar())


def test_only_one_unit_of_work_is_under_way(file: DataFile, tmp_path: Path) -> None:
    with file.write(AIGERIM, NOW) as work:
        work.add(Organisation())
        before = _rows(work)
    with file.write(AIGERIM, NOW) as work:
        assert _rows(work) == before - 1


def _rows(work: Work) -> int:
    return len(work.where(Organisation))


def _search(file: DataFile, words: str) -> list[int]:
    """Give the ids of what the search table has under these words, of any kind."""
    query = text("SELECT rowid & :low FROM search WHERE words MATCH :words")
    with file.read() as snapshot:
        found = snapshot.session.execute(query, {"low": (1 << 40) - 1, "words": words})
        return [int(row[0]) for row in found]
