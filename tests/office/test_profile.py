"""The office's own settings, one record a data file."""

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.domain.directory import Organisation
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.desk import Desk
from liaison_app.office.directory import new_organisation
from liaison_app.office.profile import read_profile, store_month_settings, store_profile
from tests.office.making import load, type_into


def test_a_new_file_has_the_defaults(desk: Desk) -> None:
    profile = read_profile(desk)
    assert (profile.id, profile.content_language, profile.due_soon_days) == (None, "ru", 3)


def test_what_is_not_given_stays(desk: Desk) -> None:
    store_profile(desk, name=Trilingual(ru="Отдел международных связей\x00"))
    store_profile(desk, region=Trilingual(kk="Алматы облысы"), due_soon_days=5)
    profile = read_profile(desk)
    assert (profile.name.ru, profile.region.kk) == ("Отдел международных связей", "Алматы облысы")
    assert (profile.content_language, profile.due_soon_days) == ("ru", 5)
    with desk.read() as snapshot:
        assert len(snapshot.where(OfficeProfile, in_bin=True)) == 1
    type_into(desk, OfficeProfile, profile.key, "name", "Бөлім", "kk")
    assert read_profile(desk).name.kk == "Бөлім"


@pytest.mark.parametrize("days", [-1, 366])
def test_days_have_bounds(desk: Desk, days: int) -> None:
    with pytest.raises(UserMistake) as told:
        store_profile(desk, due_soon_days=days)
    assert told.value.field == "due_soon_days"


def sort_key(desk: Desk, column: str) -> str:
    with desk.read() as snapshot:
        rows = snapshot.session.connection().exec_driver_sql(f"SELECT {column} FROM organisation")
        return str(rows.scalar_one())


def test_another_content_language_sorts_the_lists_anew(desk: Desk) -> None:
    made = new_organisation(desk, Side.KZ, Trilingual(kk="Әкімдік", ru="Акимат")).id
    before = sort_key(desk, "sort_zh")
    version = load(desk, Organisation, made).version
    store_profile(desk, content_language="kk")
    assert sort_key(desk, "sort_zh") != before
    assert load(desk, Organisation, made).version == version


def test_days_of_the_months_and_steps_of_escalation(desk: Desk) -> None:
    store_month_settings(desk, answers_due_day_cn=8, agenda_after=4)
    profile = read_profile(desk)
    assert (profile.answers_due_day_kz, profile.answers_due_day_cn) == (5, 8)
    assert (profile.letter_after, profile.agenda_after) == (2, 4)
    for wrong in ({"as_of_day": 32}, {"reminder_after": 0}):
        with pytest.raises(UserMistake) as told:
            store_month_settings(desk, **wrong)
        assert told.value.field == next(iter(wrong))
