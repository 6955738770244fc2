"""Typing into fields: stale edits, sittings, what has an action of its own, the history."""

from datetime import date, time

import pytest

from liaison_app.base.languages import CONTENT_LANGUAGES
from liaison_app.domain.directory import Organisation
from liaison_app.domain.meeting import AgendaItem, Meeting
from liaison_app.domain.trilingual import TextState
from liaison_app.office.desk import Desk
from liaison_app.office.editing import FieldEdit, FieldValue, confirm_text, store_edits
from liaison_app.office.history import read_history
from liaison_app.office.typing_rules import by_typing
from liaison_app.storage.schema.kinds import KINDS
from tests.office.making import Table, load, type_into


def test_an_edit_of_something_else_meanwhile_is_stale(desk: Desk, table: Table) -> None:
    type_into(desk, AgendaItem, table.item, "title", "О плане", "ru")
    edits = [
        FieldEdit("agenda_item", table.item, "title", "О плане финансирования", "О дороге", "ru"),
        FieldEdit("agenda_item", table.item, "title", "", "关于计划", "zh"),
    ]
    stored = store_edits(desk, edits)
    assert [(one.edit, one.stored) for one in stored.stale] == [(edits[0], "О плане")]
    title = load(desk, AgendaItem, table.item).title
    assert (title.ru, title.zh) == ("О плане", "关于计划")


def test_the_same_value_again_changes_nothing(desk: Desk, table: Table) -> None:
    before = load(desk, AgendaItem, table.item)
    type_into(desk, AgendaItem, table.item, "title", before.title.ru, "ru")
    assert load(desk, AgendaItem, table.item).version == before.version


def test_typing_and_undoing_in_a_sitting_leaves_no_mark(desk: Desk, table: Table) -> None:
    type_into(desk, AgendaItem, table.item, "title", "关于资金计划", "zh")
    before = load(desk, AgendaItem, table.item).title
    for text in ("О плане", "О пла", before.ru):
        type_into(desk, AgendaItem, table.item, "title", text, "ru", sitting="one")
    assert load(desk, AgendaItem, table.item).title == before
    for text in ("О", "О дороге"):
        type_into(desk, AgendaItem, table.item, "title", text, "ru", sitting="one")
    assert load(desk, AgendaItem, table.item).title.state("zh") is TextState.CHECK
    lines = [one for one in read_history(desk, "agenda_item", table.item) if one.language == "ru"]
    assert [(one.before, one.after) for one in lines] == [("О плане финансирования", "О дороге")]


def test_confirming_is_logged_as_such(desk: Desk, table: Table) -> None:
    type_into(desk, AgendaItem, table.item, "title", "关于资金计划", "zh")
    type_into(desk, AgendaItem, table.item, "title", "О дороге", "ru")
    confirm_text(desk, "agenda_item", table.item, "title", "zh", reviewed=True)
    assert load(desk, AgendaItem, table.item).title.state("zh") is TextState.REVIEWED
    newest = read_history(desk, "agenda_item", table.item)[0]
    assert (newest.field, newest.confirmed, newest.who) == ("title", True, "Айгерим")
    with pytest.raises(ValueError, match="en"):
        confirm_text(desk, "agenda_item", table.item, "title", "en")  # type: ignore[arg-type]  # the test's point


def test_plain_fields_are_cleaned_and_judged_by_their_kind(desk: Desk, table: Table) -> None:
    type_into(desk, Meeting, table.meeting, "time_from", time(10, 0))
    type_into(desk, Meeting, table.meeting, "registration_date", date(2025, 4, 30))
    type_into(desk, Meeting, table.meeting, "prevailing", "zh")
    type_into(desk, Organisation, table.company, "active", value=False)
    type_into(desk, Organisation, table.company, "registration_code", "1234\x0056")
    stored = load(desk, Meeting, table.meeting)
    assert (stored.time_from, stored.registration_date, stored.prevailing) == (
        time(10, 0),
        date(2025, 4, 30),
        "zh",
    )
    card = load(desk, Organisation, table.company)
    assert (card.active, card.registration_code) == (False, "123456")
    wrong: list[tuple[str, FieldValue]] = [
        ("prevailing", "en"),
        ("kind", "party"),
        ("number", "seven"),
        ("time_from", "ten"),
    ]
    for field, value in wrong:
        with pytest.raises((TypeError, ValueError)):
            type_into(desk, Meeting, table.meeting, field, value)


def test_a_structure_is_never_typed() -> None:
    for kind in KINDS.values():
        assert not by_typing(kind.name, "deleted_at")
        if kind.owner_field:
            assert not by_typing(kind.name, kind.owner_field)
    assert by_typing("commitment", "completion_form")
    assert not by_typing("commitment", "status")
    assert not by_typing("meeting", "held_on")


def test_the_history_reads_what_was_before_and_after(desk: Desk, table: Table) -> None:
    for code in ("1", "2", ""):
        type_into(desk, Organisation, table.company, "registration_code", code)
    type_into(desk, Organisation, table.company, "aliases", ["a", "b"])
    lines = read_history(desk, "organisation", table.company)
    assert [(one.field, one.before, one.after) for one in lines] == [
        ("aliases", None, "a\nb"),
        ("registration_code", "2", None),
        ("registration_code", "1", "2"),
        ("registration_code", None, "1"),
    ]
    assert all(one.language in (None, *CONTENT_LANGUAGES) and one.computer for one in lines)
