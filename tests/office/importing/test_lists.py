"""An office's old list, as Excel and LibreOffice store it, comes in and goes out again."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from liaison_app.base.errors import Cancelled, KnownFailure, UserMistake
from liaison_app.domain.commitment import Commitment, CommitmentStatus
from liaison_app.domain.directory import Organisation
from liaison_app.domain.record import Side
from liaison_app.office.checking import check
from liaison_app.office.desk import Desk
from liaison_app.office.importing.columns import ListField, propose_fields
from liaison_app.office.importing.heads import find_heads
from liaison_app.office.importing.listing import ImportWish, unknown_names
from liaison_app.office.importing.making import Becomes
from liaison_app.office.importing.names import NewCard
from liaison_app.office.importing.planning import ImportPlan, plan_import
from liaison_app.office.importing.taking import take_in, undo_import
from liaison_app.sheets.reading.workbook import read_workbook
from tests.office.making import Table, type_into

LISTS = Path(__file__).parent / "lists"


def wish_of(path: Path) -> ImportWish:
    sheet = read_workbook(path)[0]
    heads = find_heads(sheet)
    fields = propose_fields(heads.names, {})
    columns = {field: place for place, field in enumerate(fields) if field}
    return ImportWish(path.name, sheet, columns, heads.first_row)


@pytest.fixture(params=["excel.xlsx", "libreoffice.xlsx", "libreoffice.ods"])
def wish(request: pytest.FixtureRequest) -> ImportWish:
    return wish_of(LISTS / str(request.param))


def by_text(plan: ImportPlan, words: str) -> Commitment:
    found = [one for one in plan.commitments if words in one.text.ru]
    assert len(found) == 1
    return found[0]


def becomes(plan: ImportPlan) -> list[Becomes]:
    return [row.becomes for row in plan.rows]


def test_heads_under_titles_in_two_rows_and_numbered_are_found(wish: ImportWish) -> None:
    assert wish.first_row == 6
    assert set(wish.columns) == {
        ListField.MINUTES,
        ListField.TEXT,
        ListField.RESPONSIBLE,
        ListField.EXECUTORS,
        ListField.ORIGINAL_DUE,
        ListField.DUE,
        ListField.STATE,
        ListField.FACT_DATE,
        ListField.NOTE,
    }


def test_each_row_becomes_what_the_rules_allow(desk: Desk, table: Table, wish: ImportWish) -> None:
    plan = plan_import(desk, wish)
    assert becomes(plan) == [
        Becomes.ON_CONTROL,
        Becomes.CLOSED,
        Becomes.DRAFT,
        Becomes.ON_CONTROL,
        Becomes.DRAFT,
        Becomes.LEFT_OUT,
    ]
    extended = by_text(plan, "план финансирования")
    assert (extended.original_due, extended.current_due) == (date(2024, 5, 15), date(2024, 7, 1))
    assert (extended.lead_id, extended.put_on_control) == (table.company, date(2024, 3, 12))
    assert [one.organisation_id for one in extended.executors] == [table.akimat]
    closed = by_text(plan, "акт приёмки")
    assert closed.before_program
    assert not closed.evidence
    assert (closed.status, closed.fact_date) == (CommitmentStatus.FULFILLED, date(2025, 4, 20))
    assert "Сериков А.Б" in closed.internal_note
    assert "Ли Тао" in closed.internal_note
    unread = next(row for row in plan.rows if "Без срока" in row.text)
    assert unread.problems[0].field is ListField.ORIGINAL_DUE


def test_it_comes_in_whole_is_known_again_and_is_undone_at_once(
    desk: Desk, table: Table, wish: ImportWish
) -> None:
    unknown = {one.name: one for one in unknown_names(desk, wish)}
    wish = replace(wish, answers={unknown["ТОО «Неизвестная»"].key: NewCard(Side.KZ)})
    taken = take_in(desk, wish)
    assert len(taken.commitment_ids) == 5
    with desk.read() as snapshot:
        card = snapshot.get(Organisation, taken.organisation_ids[0])
        surveyed = snapshot.get(Commitment, taken.commitment_ids[2])
    assert (card.name.ru, card.side) == ("ТОО «Неизвестная»", Side.KZ)
    assert (surveyed.lead_id, surveyed.before_program) == (card.id, True)
    assert check(desk) == []
    again = plan_import(desk, wish)
    assert set(becomes(again)) == {Becomes.THERE, Becomes.LEFT_OUT}
    assert take_in(desk, wish).commitment_ids == ()
    undo_import(desk, taken)
    with desk.read() as snapshot:
        assert snapshot.where(Commitment) == []
        assert snapshot.get(Organisation, card.id).deleted_at is not None
    assert check(desk) == []


def test_what_was_worked_on_since_is_not_undone(desk: Desk, table: Table) -> None:
    taken = take_in(desk, wish_of(LISTS / "excel.xlsx"))
    type_into(desk, Commitment, taken.commitment_ids[0], "keeper", "Данияр")
    with pytest.raises(UserMistake):
        undo_import(desk, taken)
    with desk.read() as snapshot:
        assert len(snapshot.where(Commitment)) == 5


def test_cancelling_writes_nothing(desk: Desk, table: Table) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        take_in(desk, wish_of(LISTS / "excel.xlsx"), stop)
    with desk.read() as snapshot:
        assert snapshot.where(Commitment) == []


def test_an_old_format_is_refused_with_what_to_do() -> None:
    with pytest.raises(KnownFailure) as refused:
        read_workbook(LISTS / "old.xls")
    assert refused.value.message.text == "{file} is in an old Excel format."
    assert refused.value.remedy is not None
    assert "save as xlsx" in refused.value.remedy.text
