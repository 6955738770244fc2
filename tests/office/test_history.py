"""The history of a record with its parts: worded, set back by the rules, printed."""

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.field_words import FIELD_WORDS
from liaison_app.domain.fields import field_types
from liaison_app.domain.meeting import Meeting
from liaison_app.language.catalogs import Phrases
from liaison_app.office.commitments import CommitmentDraft, record, set_lead
from liaison_app.office.desk import Desk
from liaison_app.office.editing import FieldEdit, store_edits
from liaison_app.office.history import CREATED, HistoryLine, read_whole_history, set_back
from liaison_app.office.history_words import history_of, worded
from liaison_app.office.printed_history import printed_history
from liaison_app.office.signing import sign
from liaison_app.papers.paper import Row, Table, line_text
from liaison_app.storage.schema.kinds import KINDS
from tests.office.conftest import TODAY
from tests.office.making import Table as Laid
from tests.office.making import load

# What the program counts, and lists of parts, which have their own lines.
_NOT_TYPED = {
    "id", "uid", "version", "created_at", "created_by", "updated_at", "updated_by", "illustrative",
    "addendum_to_id", "addendum_number", "split_from_id", "commitment_id", "term",
}  # fmt: skip


def _type(desk: Desk, key: int, field: str, known: object, value: object) -> None:
    language: ContentLanguage | None = "ru" if field == "text" else None
    assert known is None or isinstance(known, str)
    assert isinstance(value, str)
    store_edits(desk, [FieldEdit("commitment", key, field, known, value, language)])


def _line(desk: Desk, key: int, field: str) -> HistoryLine:
    lines = read_whole_history(desk, "commitment", key)
    return next(line for line in lines if line.field == field)


def test_a_typed_field_is_set_back_and_the_history_says_so(desk: Desk) -> None:
    key = record(desk, CommitmentDraft()).id
    _type(desk, key, "text", "", "Построить дорогу")
    _type(desk, key, "text", "Построить дорогу", "Построить мост")
    set_back(desk, _line(desk, key, "text"))
    assert load(desk, Commitment, key).text.ru == "Построить дорогу"
    history = history_of(desk, "commitment", key)
    newest = worded(history, history.lines[0], Phrases("ru"))
    assert (newest.before, newest.after) == ("Построить мост", "Построить дорогу")
    assert newest.field == "Текст · Русский"
    assert newest.reason == "возвращено прежнее"
    assert newest.who == "Айгерим"
    assert newest.place
    with pytest.raises(UserMistake, match="already"):
        set_back(desk, [line for line in history.lines if line.field == "text"][1])


def test_words_of_lists_are_words_and_typed_back_as_they_were(desk: Desk) -> None:
    key = record(desk, CommitmentDraft()).id
    _type(desk, key, "priority", "normal", "high")
    history = history_of(desk, "commitment", key)
    assert "high" not in worded(history, history.lines[0], Phrases("ru")).after
    set_back(desk, _line(desk, key, "priority"))
    assert load(desk, Commitment, key).priority.value == "normal"


def test_what_a_step_changed_is_refused_in_words(desk: Desk, table: Laid) -> None:
    key = record(desk, CommitmentDraft()).id
    with desk.read() as snapshot:
        organisation = snapshot.where(KINDS["organisation"].record)[0]
    set_lead(desk, key, organisation.key)
    line = _line(desk, key, "lead_id")
    history = history_of(desk, "commitment", key)
    assert worded(history, line, Phrases("ru")).after not in ("", str(organisation.key))
    with pytest.raises(UserMistake, match="step"):
        set_back(desk, line)
    with pytest.raises(UserMistake):
        set_back(desk, _line(desk, key, CREATED))


def test_signed_minutes_are_not_set_back(desk: Desk, table: Laid) -> None:
    title = load(desk, Meeting, table.meeting).title.ru
    store_edits(desk, [FieldEdit("meeting", table.meeting, "title", title, "Другое", "ru")])
    sign(desk, table.meeting, TODAY, [])
    lines = read_whole_history(desk, "meeting", table.meeting)
    assert {line.kind for line in lines} >= {"meeting", "agenda_item", "decision", "participant"}
    line = next(line for line in lines if line.field == "title" and line.kind == "meeting")
    with pytest.raises(UserMistake, match="signed"):
        set_back(desk, line)
    assert load(desk, Meeting, table.meeting).title.ru == "Другое"


def test_it_prints_in_kazakh_and_russian(desk: Desk) -> None:
    key = record(desk, CommitmentDraft()).id
    _type(desk, key, "text", "", "Построить дорогу")
    paper = printed_history(desk, "commitment", key, ("kk", "ru"))
    assert [part.language for part in paper.parts] == ["kk", "ru"]
    (table,) = [block for block in paper.parts[1].blocks if isinstance(block, Table)]
    cells = [line_text(cell) for row in table.rows if isinstance(row, Row) for cell in row.cells]
    assert "Построить дорогу" in cells
    assert "Айгерим" in cells
    assert "внесено" in cells


def test_every_field_that_people_change_has_words() -> None:
    kinds = [
        "meeting", "participant", "agenda_item", "speech", "decision", "party", "proposal",
        "commitment", "executor", "evidence", "extension", "status_change", "organisation",
        "former_name", "person", "post", "project",
    ]  # fmt: skip
    lists = {"participants", "items", "raw_lines", "speeches", "decisions", "parties", "executors",
             "evidence", "extensions", "moves", "former_names", "posts"}  # fmt: skip
    fields = {name for kind in kinds for name in field_types(KINDS[kind].record)}
    assert fields - lists - _NOT_TYPED - FIELD_WORDS.keys() == set()
