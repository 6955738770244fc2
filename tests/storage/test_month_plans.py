"""300,000 reports: a month and a commitment's months are one walk along one index."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.files import made

ASKED = {
    "SELECT commitment_id, outcome, judgement, standing_then FROM monthly_report"
    " WHERE deleted_at IS NULL AND round_id = 1":
        "ix_monthly_report_list_round_id_commitment_id",
    "SELECT round_id, judgement, standing_then, waiting_then FROM monthly_report"
    " WHERE deleted_at IS NULL AND commitment_id IN (1, 2, 3)":
        "ix_monthly_report_list_commitment_id_round_id",
    'SELECT "on", call_again_on FROM contact'
    ' WHERE deleted_at IS NULL AND organisation_id = 1 ORDER BY "on" DESC LIMIT 1':
        "ix_contact_list_organisation_id_on",
    "SELECT contact_id FROM contact_commitment WHERE deleted_at IS NULL AND commitment_id = 1":
        "ix_contact_commitment_list_commitment_id_contact_id",
    "SELECT id FROM contact WHERE deleted_at IS NULL AND call_again_on <= '2025-06-01'"
    " ORDER BY call_again_on":
        "ix_contact_list_call_again_on",
}  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("plans") / "liaison.db")


@pytest.mark.parametrize(("query", "index"), ASKED.items())
def test_one_index_answers(path: Path, query: str, index: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (step,) = connection.execute(f"EXPLAIN QUERY PLAN {query}").fetchall()
    assert f"USING COVERING INDEX {index} (" in step[3]


@pytest.mark.parametrize(
    ("table", "columns", "values"),
    [
        ("monitoring_round", "month, state, frozen_by", "'2025-05-01', 'collecting', ''"),
        ("calendar_day", "country, day, kind", "'kz', '2025-05-01', 'off'"),
    ],
)
def test_what_stands_once_stands_once_outside_the_bin(
    tmp_path: Path, table: str, columns: str, values: str
) -> None:
    stamps = "uid, version, created_by, updated_by, deleted_at"
    insert = f"INSERT INTO {table} ({stamps}, {columns}) VALUES (?, 1, '', '', ?, {values})"
    with closing(sqlite3.connect(made(tmp_path / "liaison.db"))) as connection:
        connection.execute(insert, ("a", None))
        connection.execute(insert, ("b", "2025-07-01T08:00:00Z"))
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(insert, ("c", None))
