"""Keepers: counted, handed over in one action, handed back, listed on paper."""

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.directory import Organisation
from liaison_app.domain.filters import (
    CommitmentFilter,
    MeetingFilter,
    OrganisationFilter,
    Sort,
)
from liaison_app.domain.meeting import Meeting
from liaison_app.language.catalogs import Phrases
from liaison_app.office import registers
from liaison_app.office.desk import Desk
from liaison_app.office.filter_words import filter_in_words
from liaison_app.office.keepers import (
    hand_back,
    hand_over,
    known_keepers,
    print_handed_over,
    read_kept,
)
from liaison_app.papers.plain import plain_text
from tests.office.making import Table, promise, type_into

NEW = "Гүлнар"


def test_all_of_a_keeper_is_handed_over_and_back(desk: Desk, table: Table) -> None:
    """Meetings, commitments and organisations go together; Undo gives each its own back."""
    commitment = promise(desk, table)
    type_into(desk, Organisation, table.akimat, "keeper", "Тимур")
    kept = read_kept(desk, "Айгерим")
    assert kept == {
        "meeting": (table.meeting,),
        "commitment": (commitment,),
        "organisation": (table.company,),
    }
    handed = hand_over(desk, kept, f" {NEW} ")
    assert handed.count == 3
    assert sum(len(ids) for ids in read_kept(desk, "Айгерим").values()) == 0
    assert known_keepers(desk) == ("Айгерим", NEW, "Тимур")
    hand_back(desk, handed)
    assert read_kept(desk, "Айгерим") == kept


def test_undo_leaves_what_went_on_meanwhile(desk: Desk, table: Table) -> None:
    """What was given to somebody else after that stays there."""
    handed = hand_over(desk, read_kept(desk, "Айгерим"), NEW)
    type_into(desk, Meeting, table.meeting, "keeper", "Тимур")
    hand_back(desk, handed)
    with desk.read() as snapshot:
        assert snapshot.get(Meeting, table.meeting).keeper == "Тимур"
        assert snapshot.get(Organisation, table.company).keeper == "Айгерим"


def test_some_are_handed_over(desk: Desk, table: Table) -> None:
    """Only what was chosen."""
    first, second = promise(desk, table), promise(desk, table)
    hand_over(desk, {"commitment": (first,)}, NEW)
    with desk.read() as snapshot:
        keepers = [snapshot.get(Commitment, key).keeper for key in (first, second)]
    assert keepers == [NEW, "Айгерим"]


@pytest.mark.parametrize(("to", "field"), [(" ", "to"), ("Айгерим", "from")])
def test_nobody_and_nothing_are_refused(desk: Desk, table: Table, to: str, field: str) -> None:
    """Without a name, and where it is that keeper's already."""
    with pytest.raises(UserMistake) as refused:
        hand_over(desk, read_kept(desk, "Айгерим"), to)
    assert refused.value.field == field


def test_the_list_names_everything(desk: Desk, table: Table) -> None:
    """In every language, with who gives and who takes."""
    promise(desk, table)
    handed = hand_over(desk, read_kept(desk, "Айгерим"), NEW)
    said = plain_text(print_handed_over(desk, handed, ("ru", "kk", "zh"))).replace("\u00a0", " ")
    for words in (
        "Список переданных дел",
        "Тапсырылған істер тізімі",
        "工作移交清单",
        "Айгерим",
        NEW,
        "Протокол рабочей встречи",
        "ТОО «Жетысу Вольфрам»",
    ):
        assert words in said


def test_registers_are_filtered_by_keeper(desk: Desk, table: Table) -> None:
    """And the filter is said in words on papers."""
    commitment = promise(desk, table)
    hand_over(desk, {"commitment": (commitment,), "meeting": (table.meeting,)}, NEW)
    theirs, mine = frozenset({NEW}), frozenset({"Айгерим"})
    of_new = CommitmentFilter(keepers=theirs)
    found = registers.every_row(desk, registers.COMMITMENTS, of_new, Sort(), "ru")
    assert [row.id for row in found] == [commitment]
    assert registers.count_commitments(desk, CommitmentFilter(keepers=mine)).total == 0
    meetings = registers.every_row(
        desk, registers.MEETINGS, MeetingFilter(keepers=mine), Sort(), "ru"
    )
    assert meetings == []
    firms = registers.every_row(
        desk, registers.ORGANISATIONS, OrganisationFilter(keepers=mine), Sort(), "ru"
    )
    assert {row.id for row in firms} == {table.company, table.akimat}
    assert f"Ведущий сотрудник: {NEW}" in filter_in_words(desk, of_new, Phrases("ru"))
