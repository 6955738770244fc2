"""Registers as the window and the command line ask for them."""

from datetime import date

from liaison_app.domain.filters import CommitmentFilter, Sort
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.office import registers
from liaison_app.office.desk import Desk
from liaison_app.office.registers import COMMITMENTS, ORGANISATIONS
from liaison_app.storage.registers.asking import ask
from tests.storage.registers.records import Stored

EVERYTHING = CommitmentFilter(statuses=frozenset())


def test_first_page_ids_and_rows_agree(desk: Desk) -> None:
    stored = Stored(desk.file)
    made = [stored.commitment(f"План {day}", due=date(2025, 5, day)) for day in range(1, 8)]
    first = registers.first_page(desk, COMMITMENTS, EVERYTHING, Sort(), "ru", 3)
    assert [row.id for row in first] == made[:3]
    ids = registers.all_ids(desk, COMMITMENTS, EVERYTHING, Sort(), "ru")
    assert list(ids) == made
    assert ids.index(made[4]) == 4
    rows = registers.rows_by_id(desk, COMMITMENTS, [made[1], 999], "ru")
    assert rows == {made[1]: first[1]}
    assert registers.every_row(desk, COMMITMENTS, EVERYTHING, Sort(), "ru")[:3] == first


def test_all_rows_come_in_order_page_by_page(desk: Desk) -> None:
    stored = Stored(desk.file)
    made = [stored.organisation(f"Организация {number}") for number in range(5)]
    with desk.moment() as moment:
        asked = ask(moment, "ru", desk.clock.today())
        ids = [made[3], made[0], 999, made[4]]
        found = list(registers.pages(moment, ORGANISATIONS, ids, asked, size=2))
    assert [[row.id for row in page] for page in found] == [[made[3], made[0]], [made[4]]]


def test_counts_and_the_offices_language(desk: Desk) -> None:
    stored = Stored(desk.file)
    stored.commitment("План", due=date(2025, 5, 19))
    stored.commitment("План", due=date(2025, 5, 20))  # due today is not late
    assert registers.count_commitments(desk, EVERYTHING) == (2, 2, 1)
    assert registers.content_language(desk) == "ru"
    stored.add(OfficeProfile(content_language="zh"))
    assert registers.content_language(desk) == "zh"
