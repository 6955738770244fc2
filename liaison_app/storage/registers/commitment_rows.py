"""Rows of the register of commitments, read by id with all they refer to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.commitment import CommitmentStatus, Firmness, Priority
from liaison_app.domain.record import Side
from liaison_app.domain.rows import CommitmentRow, Shown
from liaison_app.domain.standing import Stand, stand
from liaison_app.domain.term import Period, Term, TermKind
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import Asked, Preference, marks
from liaison_app.storage.registers.texts import day, shown, text_columns, trilingual

# By their stored words: a look-up costs a sixth of calling the class, and a page makes a thousand.
_SIDES = {word.value: word for word in Side}
_FIRMNESS = {word.value: word for word in Firmness}
_PRIORITIES = {word.value: word for word in Priority}
_STATUSES = {word.value: word for word in CommitmentStatus}
_TERMS = {word.value: word for word in TermKind}
_PLAIN_TERMS = (TermKind.NONE, TermKind.DATE)

_TEXTS = ("r.text", "r.title", "r.completion_form", "r.note", "o.name", "p.name")
_TERM_TEXTS = ("r.term_wording", "r.term_event")
_TEXT_COLUMNS = 3 * len(_TEXTS + _TERM_TEXTS)


class _Plain(NamedTuple):
    """What is no text, in the order of the SELECT."""

    id: int
    uid: str
    number: int | None
    meeting_id: int | None
    side: str
    promised_to: str
    firmness: str
    priority: str
    internal: int
    illustrative: int
    lead_id: int | None
    project_id: int | None
    status: str
    original_due: str | None
    current_due: str | None
    extension_count: int
    fact_date: str | None
    removed_on: str | None
    keeper: str
    term_kind: str
    term_ends_on: str | None
    term_every: str | None
    term_day: int | None
    term_first: str | None
    term_event_on: str | None
    term_days: int | None
    term_working_days: int
    review_on: str | None
    meeting_number: int | None
    meeting_year: int | None
    held_on: str | None
    prevailing: ContentLanguage | None
    item: int | None
    point: int | None


_OF_OTHERS = {
    "meeting_number": "m.number",
    "meeting_year": "m.year",
    "held_on": "m.held_on",
    "prevailing": "m.prevailing",
    "item": "i.position",
    "point": "d.position",
}
# The plus keeps SQLite from walking a list by `deleted_at` instead of taking rows by id.
SELECT = f"""
    SELECT {text_columns(_TEXTS + _TERM_TEXTS)},
      {", ".join(_OF_OTHERS.get(name, f"r.{name}") for name in _Plain._fields)}
    FROM commitment r
    LEFT JOIN organisation o ON o.id = r.lead_id
    LEFT JOIN project p ON p.id = r.project_id
    LEFT JOIN meeting m ON m.id = r.meeting_id
    LEFT JOIN decision d ON d.id = r.decision_id
    LEFT JOIN agenda_item i ON i.id = d.item_id
    WHERE +r.deleted_at IS NULL AND r.id IN ({{ids}})
"""
EXECUTORS = f"""
    SELECT {text_columns(("o.name",))}, e.commitment_id
    FROM executor e JOIN organisation o ON o.id = e.organisation_id
    WHERE e.deleted_at IS NULL AND e.commitment_id IN ({{ids}})
    ORDER BY e.commitment_id, e.position, e.id
"""


def read_commitments(moment: Moment, ids: Sequence[int], asked: Asked) -> dict[int, CommitmentRow]:
    """Give the rows of some commitments by id."""
    executors = _executors(moment, ids, asked.preferring())
    found = {}
    for raw in moment.execute(SELECT.format(ids=marks(ids)), ids):
        plain = _Plain._make(raw[_TEXT_COLUMNS:])
        found[plain.id] = _row(raw, plain, executors.get(plain.id, ()), asked)
    return found


def _executors(
    moment: Moment, ids: Sequence[int], preference: Preference
) -> dict[int, tuple[Shown, ...]]:
    found: dict[int, tuple[Shown, ...]] = {}
    for *texts, commitment in moment.execute(EXECUTORS.format(ids=marks(ids)), ids):
        found[commitment] = (*found.get(commitment, ()), shown(texts, 0, preference))
    return found


def _row(
    texts: Sequence[str], plain: _Plain, executors: tuple[Shown, ...], asked: Asked
) -> CommitmentRow:
    in_minutes, elsewhere = asked.preferring(plain.prevailing), asked.preferring()
    kind = _TERMS[plain.term_kind]
    due, done = day(plain.current_due), day(plain.fact_date)
    return CommitmentRow(
        id=plain.id,
        uid=plain.uid,
        number=plain.number,
        meeting_id=plain.meeting_id,
        meeting_number=plain.meeting_number,
        meeting_year=plain.meeting_year,
        held_on=day(plain.held_on),
        point="" if plain.point is None else f"{plain.item}.{plain.point}",
        side=_SIDES[plain.side],
        promised_to=_SIDES[plain.promised_to],
        firmness=_FIRMNESS[plain.firmness],
        priority=_PRIORITIES[plain.priority],
        internal=plain.internal == 1,
        illustrative=plain.illustrative == 1,
        text=shown(texts, 0, in_minutes),
        title=shown(texts, 1, in_minutes),
        completion_form=shown(texts, 2, in_minutes),
        note=shown(texts, 3, in_minutes),
        lead_id=plain.lead_id,
        responsible=shown(texts, 4, elsewhere),
        executors=executors,
        project_id=plain.project_id,
        project=shown(texts, 5, elsewhere),
        status=_STATUSES[plain.status],
        stand=_stand(plain, kind, due, done, asked),
        term=None if kind in _PLAIN_TERMS else _term(texts, plain, kind),
        original_due=day(plain.original_due),
        current_due=due,
        extension_count=plain.extension_count,
        fact_date=done,
        removed_on=day(plain.removed_on),
        keeper=plain.keeper,
    )


def _stand(
    plain: _Plain, kind: TermKind, due: date | None, done: date | None, asked: Asked
) -> Stand:
    return stand(
        _STATUSES[plain.status],
        due,
        done,
        asked.today,
        waits_for_event=kind is TermKind.EVENT and plain.term_event_on is None,
        due_soon_days=asked.due_soon_days,
    )


def _term(texts: Sequence[str], plain: _Plain, kind: TermKind) -> Term:
    return Term(
        kind,
        day(plain.term_ends_on),
        trilingual(texts, len(_TEXTS)),
        Period(plain.term_every) if plain.term_every else None,
        plain.term_day,
        day(plain.term_first),
        trilingual(texts, len(_TEXTS) + 1),
        day(plain.term_event_on),
        plain.term_days,
        bool(plain.term_working_days),
        day(plain.review_on),
    )
