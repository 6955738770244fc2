"""What lies in the bin is not acted upon, but what is typed into it is not lost either."""

from collections.abc import Callable
from datetime import date

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.domain.commitment import CommitmentStatus, EvidenceKind
from liaison_app.domain.commitment_moves import Move
from liaison_app.domain.directory import Organisation
from liaison_app.domain.meeting import AgendaItem, Decision
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office import agenda, commitments, control
from liaison_app.office.desk import Desk
from liaison_app.office.directory import bin_card, new_organisation
from liaison_app.office.meetings import bin_meeting
from liaison_app.office.participants import add_position
from liaison_app.office.parties import set_parties
from liaison_app.office.restoring import restore_record
from liaison_app.office.signing import sign
from liaison_app.office.talks import add_line, sort_line
from tests.office.conftest import TODAY
from tests.office.making import Table, load, promise, type_into


def test_nothing_is_done_with_what_lies_in_the_bin(desk: Desk, table: Table) -> None:
    commitment, binned = promise(desk, table), promise(desk, table)
    line = add_line(desk, table.meeting, "сказано").id
    commitments.bin_commitment(desk, binned)
    firm = new_organisation(desk, Side.CN, Trilingual(ru="Пустая")).id
    bin_card(desk, "organisation", firm)
    agenda.remove_decision(desk, table.point)
    point = table.point
    move = Move(CommitmentStatus.CANCELLED, TODAY, Trilingual(ru="Письмо"))
    acts: tuple[Callable[[], object], ...] = (
        lambda: agenda.move_decision(desk, point, 1),
        lambda: agenda.remove_decision(desk, point),
        lambda: set_parties(desk, point, []),
        lambda: bin_card(desk, "organisation", firm),
        lambda: commitments.put_into_point(desk, commitment, point),
        lambda: commitments.set_lead(desk, commitment, firm),
        lambda: commitments.set_lead(desk, binned, table.company),
        lambda: control.make_move(desk, binned, move),
        lambda: control.add_evidence(desk, binned, EvidenceKind.LETTER),
    )
    for act in acts:
        with pytest.raises(UserMistake, match="restore it first"):
            act()
    agenda.remove_item(desk, table.item)
    with pytest.raises(UserMistake, match="restore it first"):
        agenda.add_decision(desk, table.item)
    with pytest.raises(UserMistake, match="restore it first"):
        sort_line(desk, line, table.item)


def test_nothing_is_done_within_a_meeting_in_the_bin(desk: Desk, table: Table) -> None:
    bin_meeting(desk, table.meeting)
    acts: tuple[Callable[[], object], ...] = (
        lambda: agenda.add_item(desk, table.meeting),
        lambda: agenda.add_decision(desk, table.item),
        lambda: add_position(desk, table.meeting, Side.KZ),
        lambda: add_line(desk, table.meeting, "сказано"),
        lambda: sign(desk, table.meeting, date(2025, 4, 28), []),
        lambda: bin_meeting(desk, table.meeting),
    )
    for act in acts:
        with pytest.raises(UserMistake, match="restore it first"):
            act()


def test_what_is_still_typed_into_a_removed_record_is_stored(desk: Desk, table: Table) -> None:
    agenda.remove_item(desk, table.item)
    type_into(desk, AgendaItem, table.item, "title", "О плане на год", "ru")
    restore_record(desk, "agenda_item", table.item)
    assert load(desk, AgendaItem, table.item).title.ru == "О плане на год"
    assert load(desk, Decision, table.point).deleted_at is None


def test_what_is_there_is_restored_to_nothing_new(desk: Desk, table: Table) -> None:
    assert restore_record(desk, "organisation", table.company).records == frozenset()
    assert load(desk, Organisation, table.company).version == 1
