"""Which organisation somebody means."""

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.domain.directory import FormerName, Organisation
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.desk import Desk
from liaison_app.office.naming import resolve_responsible
from tests.storage.files import AIGERIM, NOW
from tests.storage.registers.records import Stored


def company(stored: Stored) -> int:
    return stored.add(
        Organisation(
            uid="01968f5a-0000-7000-8000-000000000001",
            name=Trilingual("«Жетісу Вольфрамы» ЖШС", "ТОО «Жетысу Вольфрам»", "杰特苏钨业公司"),
            short_name=Trilingual(ru="ЖВ"),
            aliases=["Zhetisu Volframy LLP"],
            former_names=[FormerName(name=Trilingual(ru="ТОО «Богуты»"))],
        )
    )


@pytest.mark.parametrize(
    "typed",
    [
        "01968f5a-0000-7000-8000-000000000001",
        "ТОО «Жетысу Вольфрам»",
        "тоо жетысу вольфрам",
        "Жетысу Вольфрам",
        "Жетiсу Вольфрамы",  # with a Latin i
        "杰特苏钨业公司",
        "钨业",
        "жв",
        "zhetisu volframy llp",
        "ТОО «Богуты»",
    ],
)
def test_any_stored_name_will_do(desk: Desk, typed: str) -> None:
    stored = Stored(desk.file)
    stored.organisation("Акимат")
    found = company(stored)
    assert resolve_responsible(desk, typed) == found


def test_the_whole_name_goes_before_a_part_of_it(desk: Desk) -> None:
    stored = Stored(desk.file)
    stored.organisation("Управление финансов")
    whole = stored.organisation("Управление")
    assert resolve_responsible(desk, "управление") == whole


def test_several_are_listed_and_none_is_said(desk: Desk) -> None:
    stored = Stored(desk.file)
    stored.organisation("Управление финансов")
    stored.organisation("Управление земельных отношений")
    with pytest.raises(UserMistake) as told:
        resolve_responsible(desk, "управление")
    assert told.value.field == "responsible"
    assert "Управление финансов; Управление земельных отношений" in str(told.value)
    for typed in ("Минфин", "", "«»"):
        with pytest.raises(UserMistake):
            resolve_responsible(desk, typed)


def test_a_card_in_the_bin_is_not_meant(desk: Desk) -> None:
    stored = Stored(desk.file)
    gone = company(stored)
    with desk.file.write(AIGERIM, NOW) as work:
        work.bin(work.get(Organisation, gone))
        work.commit()
    for typed in ("жв", "01968f5a-0000-7000-8000-000000000001"):
        with pytest.raises(UserMistake):
            resolve_responsible(desk, typed)
