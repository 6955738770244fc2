"""Two cards of one firm or person become one, and two again exactly as they were (rule 16)."""

from collections.abc import Mapping

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.directory import Organisation, Person
from liaison_app.domain.meeting import Decision
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.commitment_lines import read_line
from liaison_app.office.commitments import CommitmentDraft, record
from liaison_app.office.desk import Desk
from liaison_app.office.directory import new_organisation, new_person, new_project
from liaison_app.office.directory_view import read_organisation
from liaison_app.office.executors import executor_ids
from liaison_app.office.merging import merge_cards, undo_merge
from liaison_app.office.minutes_view import read_meeting
from liaison_app.office.participants import add_person, add_position
from liaison_app.office.parties import party_ids, set_parties
from liaison_app.office.proposals import ProposalDraft, new_proposal
from liaison_app.office.restoring import restore_record
from liaison_app.office.signing import sign
from tests.office.conftest import TODAY
from tests.office.making import Table, load, type_into

_STAMPS = {"version", "updated_at", "updated_by", "created_at"}


def everything(desk: Desk) -> Mapping[str, list[Mapping[str, object]]]:
    """Give all rows of all tables, without the stamps that every change renews."""
    tables = (
        "organisation", "former_name", "person", "post", "project", "meeting", "participant",
        "agenda_item", "decision", "party", "proposal", "commitment", "executor",
    )  # fmt: skip
    with desk.read() as snapshot:
        connection = snapshot.session.connection()
        return {
            table: [
                {name: value for name, value in row.items() if name not in _STAMPS}
                for row in connection.exec_driver_sql(
                    f"SELECT * FROM {table} ORDER BY id"
                ).mappings()
            ]
            for table in tables
        }


@pytest.fixture
def twin(desk: Desk, table: Table) -> int:
    """Give a second card of the company, used everywhere."""
    made = new_organisation(
        desk, Side.CN, Trilingual(kk="«Жетісу Вольфрамы» ЖШС", ru="Жетысу-Вольфрам Лтд")
    ).id
    type_into(desk, Organisation, made, "aliases", ["ZV"])
    type_into(desk, Organisation, table.company, "parent_id", made)
    new_person(desk, Side.CN, Trilingual(ru="Лю Хуэй"), organisation_id=made)
    new_project(desk, Trilingual(ru="Фабрика"), partner_id=made)
    add_position(desk, table.meeting, Side.CN, organisation_id=made, job=Trilingual(ru="Юрист"))
    set_parties(desk, table.point, [made, table.akimat, table.company])
    record(desk, CommitmentDraft(decision_id=table.point))
    record(desk, CommitmentDraft(lead_id=table.company, executor_ids=[made, table.akimat]))
    new_proposal(desk, ProposalDraft(item_id=table.item, proposed_by_id=made))
    return made


def test_references_move_and_papers_keep_the_old_name(desk: Desk, table: Table, twin: int) -> None:
    merge_cards(desk, "organisation", table.company, twin)
    point = load(desk, Decision, table.point)
    assert party_ids(point) == [table.company, table.akimat]
    commitments = [load(desk, Commitment, one) for one in (1, 2)]
    assert [one.lead_id for one in commitments] == [table.company, table.company]
    assert [executor_ids(one) for one in commitments] == [[table.akimat], [table.akimat]]
    assert load(desk, Proposal, 1).proposed_by_id == table.company
    lawyer = read_meeting(desk, table.meeting).participants(Side.CN)[-1]
    assert lawyer.organisation_id == table.company
    assert lawyer.organisation_name.ru == "Жетысу-Вольфрам Лтд"
    view = read_organisation(desk, table.company)
    assert view.parent is None
    assert [one.id for one in view.merged] == [twin]
    assert len(view.people) == 2
    # What both had is no alias; folded, the Kazakh name is the same.
    assert view.organisation.aliases == ["Жетысу-Вольфрам Лтд", "ZV"]
    assert read_line(desk, "план, zv, 15.05").lead_id == table.company


def test_taking_it_back_leaves_exactly_what_was_there(desk: Desk, table: Table, twin: int) -> None:
    before = everything(desk)
    merge_cards(desk, "organisation", table.company, twin)
    assert everything(desk) != before
    undo_merge(desk, "organisation", twin)
    assert everything(desk) == before


def test_what_was_done_since_stays(desk: Desk, table: Table, twin: int) -> None:
    merge_cards(desk, "organisation", table.company, twin)
    aliases = [*load(desk, Organisation, table.company).aliases, "Новый псевдоним"]
    type_into(desk, Organisation, table.company, "aliases", aliases)
    type_into(desk, Proposal, 1, "proposed_by_id", table.akimat)
    made = record(desk, CommitmentDraft(lead_id=table.company)).id
    restore_record(desk, "organisation", twin)
    assert load(desk, Organisation, table.company).aliases == ["Новый псевдоним"]
    assert load(desk, Proposal, 1).proposed_by_id == table.akimat
    assert load(desk, Commitment, made).lead_id == table.company


def test_signed_points_keep_all_they_printed(desk: Desk, table: Table, twin: int) -> None:
    sign(desk, table.meeting, TODAY, [])
    merge_cards(desk, "organisation", table.company, twin)
    parties = load(desk, Decision, table.point).parties
    assert [one.name.ru for one in parties] == [
        "Жетысу-Вольфрам Лтд",
        "Акимат Енбекшиказахского района",
        "ТОО «Жетысу Вольфрам»",
    ]


def test_people_are_merged_too(desk: Desk, table: Table) -> None:
    twin = new_person(desk, Side.CN, Trilingual(ru="Дамир Мукан"), organisation_id=table.akimat).id
    meeting = read_meeting(desk, table.meeting).meeting
    from liaison_app.office.meetings import new_meeting

    other = new_meeting(desk, meeting.held_on).id
    seat = add_person(desk, other, twin).id
    before = everything(desk)
    merge_cards(desk, "person", table.director, twin)
    view = read_meeting(desk, other).meeting.participants[0]
    assert (view.id, view.person_id, view.name.ru) == (seat, table.director, "Дамир Мукан")
    assert len(load(desk, Person, table.director).posts) == 2
    assert load(desk, Person, table.director).aliases == ["Дамир Мукан"]
    undo_merge(desk, "person", twin)
    assert everything(desk) == before


def test_chains_are_taken_back_from_the_last(desk: Desk, table: Table, twin: int) -> None:
    third = new_organisation(desk, Side.CN, Trilingual(ru="Третья")).id
    before = everything(desk)
    merge_cards(desk, "organisation", table.company, twin)
    merge_cards(desk, "organisation", third, table.company)
    with pytest.raises(UserMistake, match="later merge"):
        undo_merge(desk, "organisation", twin)
    undo_merge(desk, "organisation", table.company)
    undo_merge(desk, "organisation", twin)
    assert everything(desk) == before


def test_what_cannot_be_merged_is_refused(desk: Desk, table: Table, twin: int) -> None:
    with pytest.raises(UserMistake, match="not two cards"):
        merge_cards(desk, "organisation", twin, twin)
    merge_cards(desk, "organisation", table.company, twin)
    with pytest.raises(UserMistake, match="in the bin"):
        merge_cards(desk, "organisation", table.akimat, twin)
    with pytest.raises(UserMistake, match="was not merged"):
        undo_merge(desk, "organisation", table.akimat)
