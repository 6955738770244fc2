"""The register of meetings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.filters import OPEN_COMMITMENTS, MeetingFilter, Sort
from liaison_app.domain.meeting import MeetingKind, MeetingState
from liaison_app.domain.rows import MeetingRow
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import Asked, Where, listed, marks
from liaison_app.storage.registers.finding import find, hits
from liaison_app.storage.registers.reading import Order, Register
from liaison_app.storage.registers.texts import day, shown, text_columns
from liaison_app.storage.schema.index_names import list_index

_HELD = list_index("meeting", "held_on")
_NEWEST = "r.held_on DESC NULLS FIRST, r.id DESC"
_ORDERS = {
    "date": Order(_HELD, "r.held_on {way} NULLS {nulls}, r.id {way}"),
    "number": Order(
        list_index("meeting", "year", "number"), "r.year {way}, r.number {way}, r.id {way}"
    ),
    "title": Order(list_index("meeting", "sort_{language}"), "r.sort_{language} {way}, r.id {way}"),
    "state": Order(_HELD, f"r.state {{way}}, {_NEWEST}"),
    "kind": Order(_HELD, f"r.kind {{way}}, {_NEWEST}"),
    "project": Order(
        _HELD,
        f"p.sort_{{language}} {{way}} NULLS LAST, {_NEWEST}",
        "LEFT JOIN project p ON p.id = r.project_id",
    ),
}
_SAT_THERE = (
    "r.id IN (SELECT meeting_id FROM participant WHERE deleted_at IS NULL AND organisation_id = ?)"
)
_OF_ITEMS = (
    "r.id IN (SELECT i.meeting_id FROM {table} k JOIN agenda_item i ON i.id = k.item_id "
    "WHERE k.id IN ({hits}))"
)
# A meeting is found by all that its minutes say, and by who sat there.
_FOUND_BY = (
    f"r.id IN ({hits('meeting')})",
    f"r.project_id IN ({hits('project')})",
    f"r.id IN (SELECT meeting_id FROM agenda_item WHERE id IN ({hits('agenda_item')}))",
    f"r.id IN (SELECT meeting_id FROM participant WHERE id IN ({hits('participant')}))",
    _OF_ITEMS.format(table="decision", hits=hits("decision")),
    _OF_ITEMS.format(table="speech", hits=hits("speech")),
)


def _where(wanted: MeetingFilter, asked: Asked) -> Where:
    del asked
    where = Where()
    where.among("state", wanted.states)
    where.among("kind", wanted.kinds)
    where.equal("year", wanted.year)
    where.equal("project_id", wanted.project_id)
    where.among("keeper", wanted.keepers)
    if wanted.organisation_id is not None:
        where.add(_SAT_THERE, wanted.organisation_id)
    find(where, wanted.words, _FOUND_BY)
    return where


class _Plain(NamedTuple):
    """What is no text, in the order of the SELECT."""

    id: int
    uid: str
    number: int | None
    year: int | None
    addendum_number: int | None
    held_on: str | None
    kind: str
    state: str
    prevailing: ContentLanguage
    project_id: int | None
    registration_number: str
    registration_date: str | None
    signed_on: str | None
    items: int
    proposals: int
    commitments: int
    open_commitments: int
    keeper: str
    illustrative: int


def _count(table: str, condition: str = "") -> str:
    return (
        f"(SELECT count(*) FROM {table} k "
        f"WHERE k.deleted_at IS NULL AND k.meeting_id = r.id {condition})"
    )


_TEXTS = ("r.title", "r.place", "p.name")
SELECT = f"""
    SELECT {text_columns(_TEXTS)},
      r.id, r.uid, r.number, r.year, r.addendum_number, r.held_on, r.kind, r.state, r.prevailing,
      r.project_id, r.registration_number, r.registration_date, r.signed_on,
      {_count("agenda_item")}, {_count("proposal")}, {_count("commitment")},
      {_count("commitment", f"AND k.status IN ({listed(OPEN_COMMITMENTS)})")},
      r.keeper, r.illustrative
    FROM meeting r
    LEFT JOIN project p ON p.id = r.project_id
    WHERE +r.deleted_at IS NULL AND r.id IN ({{ids}})
"""


def _read(moment: Moment, ids: Sequence[int], asked: Asked) -> dict[int, MeetingRow]:
    found = {}
    for raw in moment.execute(SELECT.format(ids=marks(ids)), ids):
        plain = _Plain._make(raw[3 * len(_TEXTS) :])
        found[plain.id] = _row(raw, plain, asked)
    return found


def _row(texts: Sequence[str], plain: _Plain, asked: Asked) -> MeetingRow:
    own = asked.preferring(plain.prevailing)
    return MeetingRow(
        id=plain.id,
        uid=plain.uid,
        number=plain.number,
        year=plain.year,
        addendum_number=plain.addendum_number,
        held_on=day(plain.held_on),
        kind=MeetingKind(plain.kind),
        state=MeetingState(plain.state),
        prevailing=plain.prevailing,
        title=shown(texts, 0, own),
        place=shown(texts, 1, own),
        project_id=plain.project_id,
        project=shown(texts, 2, asked.preferring()),
        registration_number=plain.registration_number,
        registration_date=day(plain.registration_date),
        signed_on=day(plain.signed_on),
        items=plain.items,
        proposals=plain.proposals,
        commitments=plain.commitments,
        open_commitments=plain.open_commitments,
        keeper=plain.keeper,
        illustrative=bool(plain.illustrative),
    )


MEETINGS: Register[MeetingFilter, MeetingRow] = Register(
    "meeting", _ORDERS, Sort("date", descending=True), _where, _read
)
