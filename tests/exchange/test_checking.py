"""Check finds what is wrong with a data file, each with its record and a sentence."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from liaison_app.base.errors import Cancelled
from liaison_app.language.catalogs import Phrases
from liaison_app.office.checking import check
from liaison_app.office.desk import Desk
from liaison_app.office.exchange.loading import load
from liaison_app.office.sample import sample_source
from liaison_app.storage.datafile import open_for_reading
from tests.exchange.documents import document, load_into, uid


def spoil(desk: Desk, *statements: str) -> None:
    """Do to the data file what another program may do."""
    with closing(sqlite3.connect(desk.file.path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def found(desk: Desk) -> list[tuple[str, str, str]]:
    """Give what is found as kind, field and English sentence."""
    return [(one.kind, one.field, str(one.reason)) for one in check(desk)]


@pytest.fixture
def spoilable(desk: Desk) -> Desk:
    """Give a desk over a small sound data file."""
    load_into(desk, document())
    assert check(desk) == []
    return desk


@pytest.mark.parametrize(
    ("change", "kind", "field"),
    [
        ("commitment SET status = 'done'", "commitment", "status"),
        ("commitment SET side = ''", "commitment", "side"),
        ("commitment SET current_due = '15.05.2025'", "commitment", "current_due"),
        ("commitment SET fact_date = '2025-02-30'", "commitment", "fact_date"),
        ("commitment SET number = 'five'", "commitment", "number"),
        ("commitment SET internal = 2", "commitment", "internal"),
        ("commitment SET keeper = x'00ff'", "commitment", "keeper"),
        ("commitment SET created_at = '2025-04-24 05:00'", "commitment", "created_at"),
        ("commitment SET updated_at = '2025-02-30T05:00:00Z'", "commitment", "updated_at"),
        ("commitment SET text_state = '{'", "commitment", "text_state"),
        ("meeting SET prevailing = 'en'", "meeting", "prevailing"),
        ("meeting SET time_from = 'morning'", "meeting", "time_from"),
    ],
)
def test_values_that_cannot_be_read(spoilable: Desk, change: str, kind: str, field: str) -> None:
    spoil(spoilable, f"UPDATE {change}")
    reason = "Another program left something here that cannot be read."
    assert found(spoilable) == [(kind, field, reason)]


@pytest.mark.parametrize(
    ("change", "kind", "field", "reason"),
    [
        ("commitment SET lead_id = NULL", "commitment", "lead",
         "Name the organisation that answers for it."),
        ("commitment SET current_due = '2025-06-01'", "commitment", "extensions",
         "The first date, the extensions and the current date do not follow from each other."),
        ("meeting SET signed_on = NULL", "meeting", "signed_on", "The day of signing is missing."),
        ("agenda_item SET position = 2", "meeting", "items",
         "The agenda items are not numbered 1, 2, 3 and so on."),
        ("proposal SET meeting_id = NULL", "proposal", "item_id",
         "It names a part of other minutes."),
        ("organisation SET parent_id = id", "organisation", "parent_id",
         "The references lead in a circle."),
        ("organisation SET sort_ru = 'z' WHERE id = 1", "organisation", "",
         "Lists sort it by an old text."),
        ("commitment SET number_key = 'z'", "commitment", "", "Lists sort it by an old number."),
    ],
)  # fmt: skip
def test_rules_and_upkeep(spoilable: Desk, change: str, kind: str, field: str, reason: str) -> None:
    spoil(spoilable, f"UPDATE {change}")
    assert (kind, field, reason) in found(spoilable)


def test_search_out_of_step(spoilable: Desk) -> None:
    spoil(spoilable, "UPDATE search SET words = 'x' WHERE rowid = (SELECT min(rowid) FROM search)")
    assert found(spoilable) == [("organisation", "", "Search does not find it by its words.")]


def test_search_that_lost_a_record(spoilable: Desk) -> None:
    spoil(spoilable, "DELETE FROM search WHERE rowid = (SELECT min(rowid) FROM search)")
    assert found(spoilable) == [("organisation", "", "Search does not find it by its words.")]


def test_search_that_knows_too_much(spoilable: Desk) -> None:
    spoil(spoilable, "INSERT INTO search (rowid, words) VALUES (1, 'ghost')")
    assert found(spoilable) == [("", "", "Search finds records that are not there.")]


def test_search_of_another_version(spoilable: Desk) -> None:
    spoil(spoilable, "UPDATE fact SET value = '0' WHERE name = 'fold_version'",
          "DELETE FROM search")  # fmt: skip
    assert found(spoilable) == [
        ("", "", "The search has to be renewed: open the file in the program once.")
    ]


def test_texts_that_were_never_cleaned(spoilable: Desk) -> None:
    spoil(spoilable, "UPDATE person SET mail = 'a' || char(7), aliases = 'b' || char(7)")
    reason = "The text holds characters that nothing can show."
    assert {("person", "mail", reason), ("person", "aliases", reason)} <= set(found(spoilable))


def test_a_reference_that_leads_nowhere(spoilable: Desk) -> None:
    spoil(spoilable, "UPDATE commitment SET lead_id = 99")
    assert ("commitment", "lead_id", "It names a record that is not there.") in found(spoilable)


def test_uids(spoilable: Desk) -> None:
    spoil(
        spoilable,
        f"UPDATE proposal SET uid = '{uid('commitment', 1)}'",
        "UPDATE person SET uid = 'Турлашов'",
    )
    reasons = {(kind, reason) for kind, _, reason in found(spoilable)}
    assert ("commitment", "Another kind of record has the same uid.") in reasons
    assert ("person", "Its uid is not well formed.") in reasons


def test_a_second_office(spoilable: Desk) -> None:
    load_into(spoilable, {"office": [{"uid": uid("office", 1)}]})
    columns = "version, created_by, updated_by, content_language, due_soon_days"
    spoil(
        spoilable,
        f"INSERT INTO office (uid, {columns}) SELECT '{uid('office', 2)}', {columns} FROM office",
    )
    assert ("office", "", "There is more than one office.") in found(spoilable)


def test_every_circle_is_told_once(spoilable: Desk) -> None:
    spoil(
        spoilable,
        "UPDATE organisation SET parent_id = 3 - id",
        "UPDATE commitment SET split_from_id = id",
    )
    circles = [one for one in found(spoilable) if "circle" in one[2]]
    assert sorted(kind for kind, _, _ in circles) == ["commitment", "organisation"]


@pytest.mark.parametrize("name", ["commitment", "sqlite_autoindex_commitment_1", "search_data"])
def test_a_damaged_file(desk: Desk, name: str) -> None:
    load(desk, sample_source())
    desk.file.close()
    with closing(sqlite3.connect(desk.file.path)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)
        ).fetchone()
    content = bytearray(desk.file.path.read_bytes())
    content[(page - 1) * size : page * size] = b"\xff" * size
    damaged = desk.file.path.with_name("damaged.db")
    damaged.write_bytes(content)
    opened = open_for_reading(damaged)
    findings = check(Desk(opened, desk.clock, ""))
    opened.close()
    assert len(findings) == 1
    assert "damaged" in str(findings[0].reason)
    assert not findings[0].kind


def test_the_bin_is_left_in_peace(spoilable: Desk) -> None:
    spoil(
        spoilable,
        "UPDATE commitment SET deleted_at = '2025-05-01T00:00:00Z', lead_id = NULL",
        "DELETE FROM search WHERE words LIKE '%план%' AND rowid > 15 * (1 << 40)",
    )
    assert check(spoilable) == []


def test_a_finding_is_one_line_in_every_language(spoilable: Desk) -> None:
    spoil(spoilable, "UPDATE commitment SET lead_id = NULL")
    (finding,) = check(spoilable)
    assert finding.uid == uid("commitment", 1)
    assert finding.record_id == 1
    lines = {Phrases(language).render(finding.sentence()) for language in ("kk", "ru", "zh", "en")}
    assert len(lines) == 4
    assert all(finding.uid in line and "\n" not in line for line in lines)


def test_it_tells_how_far_it_is_and_can_be_cancelled(desk: Desk, tmp_path: Path) -> None:
    many = [{"uid": uid("organisation", number)} for number in range(1, 1001)]
    load_into(desk, {"organisations": many})
    told: list[tuple[int, int]] = []
    assert check(desk, lambda done, total: told.append((done, total))) == []
    assert told == [(done, 1000) for done in range(100, 1001, 100)]

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        check(desk, cancel)
