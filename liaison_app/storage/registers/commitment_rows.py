"""Rows of the register of commitments, read by id with all they refer to.

They are made column by column: a page of 200 takes half the time of making it row by row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import repeat
from typing import NamedTuple

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.commitment import CommitmentStatus, Firmness, Priority
from liaison_app.domain.record import Side
from liaison_app.domain.rows import CommitmentRow, Shown
from liaison_app.domain.standing import Stand, in_round, stand
from liaison_app.domain.term import Period, Term, TermKind
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import Asked, marks
from liaison_app.storage.registers.texts import (
    day,
    days,
    shown_column,
    text_columns,
    trilingual,
)

# By their stored words: a look-up costs a sixth of calling the class, and a page makes a thousand.
_SIDES = {word.value: word for word in Side}
_FIRMNESS = {word.value: word for word in Firmness}
_PRIORITIES = {word.value: word for word in Priority}
_STATUSES = {word.value: word for word in CommitmentStatus}
_ROW = partial(tuple.__new__, CommitmentRow)
_PLAIN_TERMS = (TermKind.NONE.value, TermKind.DATE.value)

_TEXTS = ("r.text", "r.title", "r.completion_form", "r.note", "o.name", "p.name")
_TERM_TEXTS = ("r.term_wording", "r.term_event")
_TEXT_COLUMNS = 3 * len(_TEXTS + _TERM_TEXTS)


class _Plain(NamedTuple):
    """Columns of what is no text, in the order of the SELECT; one cell a row in each."""

    id: Sequence[int]
    uid: Sequence[str]
    number: Sequence[int | None]
    meeting_id: Sequence[int | None]
    side: Sequence[str]
    promised_to: Sequence[str]
    firmness: Sequence[str]
    priority: Sequence[str]
    internal: Sequence[int]
    illustrative: Sequence[int]
    lead_id: Sequence[int | None]
    project_id: Sequence[int | None]
    status: Sequence[str]
    original_due: Sequence[str | None]
    current_due: Sequence[str | None]
    extension_count: Sequence[int]
    fact_date: Sequence[str | None]
    removed_on: Sequence[str | None]
    keeper: Sequence[str]
    term_kind: Sequence[str]
    term_ends_on: Sequence[str | None]
    term_every: Sequence[str | None]
    term_day: Sequence[int | None]
    term_first: Sequence[str | None]
    term_event_on: Sequence[str | None]
    term_days: Sequence[int | None]
    term_working_days: Sequence[int]
    review_on: Sequence[str | None]
    meeting_number: Sequence[int | None]
    meeting_year: Sequence[int | None]
    held_on: Sequence[str | None]
    prevailing: Sequence[ContentLanguage | None]
    item: Sequence[int | None]
    point: Sequence[int | None]


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
    raws = moment.execute(SELECT.format(ids=marks(ids)), ids).fetchall()
    if not raws:
        return {}
    columns = tuple(zip(*raws, strict=True))
    texts, plain = columns[:_TEXT_COLUMNS], _Plain._make(columns[_TEXT_COLUMNS:])
    executors = _executors(moment, ids, asked)
    cells = {
        **plain._asdict(),  # what is shown as it is stored
        **_words(plain),
        **_texts(texts, plain, asked),
        "executors": [executors.get(identity, ()) for identity in plain.id],
        "point": [
            "" if point is None else f"{item}.{point}"
            for item, point in zip(plain.item, plain.point, strict=True)
        ],
        **_days(plain),
    }
    cells["term"] = terms = _terms(texts, plain)
    cells["stand"] = list(map(in_round, _stands(plain, asked), terms, repeat(asked.today)))
    in_order = (cells[name] for name in CommitmentRow._fields)
    rows = map(_ROW, zip(*in_order, strict=True))
    return dict(zip(plain.id, rows, strict=True))


def _words(plain: _Plain) -> dict[str, Iterable[object]]:
    return {
        "side": map(_SIDES.__getitem__, plain.side),
        "promised_to": map(_SIDES.__getitem__, plain.promised_to),
        "firmness": map(_FIRMNESS.__getitem__, plain.firmness),
        "priority": map(_PRIORITIES.__getitem__, plain.priority),
        "status": map(_STATUSES.__getitem__, plain.status),
        "internal": map(bool, plain.internal),
        "illustrative": map(bool, plain.illustrative),
    }


def _texts(
    texts: Sequence[Sequence[str]], plain: _Plain, asked: Asked
) -> dict[str, Iterable[object]]:
    """Give what is said in the minutes' languages, and the names of others in the office's."""
    prevailing = {language: asked.preferring(language) for language in set(plain.prevailing)}
    in_minutes = [prevailing[language] for language in plain.prevailing]
    elsewhere = [asked.preferring()] * len(plain.id)
    return {
        "text": shown_column(texts, 0, in_minutes),
        "title": shown_column(texts, 1, in_minutes),
        "completion_form": shown_column(texts, 2, in_minutes),
        "note": shown_column(texts, 3, in_minutes),
        "responsible": shown_column(texts, 4, elsewhere),
        "project": shown_column(texts, 5, elsewhere),
    }


def _days(plain: _Plain) -> dict[str, Iterable[object]]:
    return {
        "held_on": days(plain.held_on),
        "original_due": days(plain.original_due),
        "current_due": days(plain.current_due),
        "fact_date": days(plain.fact_date),
        "removed_on": days(plain.removed_on),
    }


def _stands(plain: _Plain, asked: Asked) -> Iterator[Stand]:
    due, done = days(plain.current_due), days(plain.fact_date)
    waiting = (
        kind == TermKind.EVENT and on is None
        for kind, on in zip(plain.term_kind, plain.term_event_on, strict=True)
    )
    today, soon = asked.today, asked.due_soon_days
    for status, end, fact, waits in zip(plain.status, due, done, waiting, strict=True):
        yield stand(_STATUSES[status], end, fact, today, waits_for_event=waits, due_soon_days=soon)


def _executors(moment: Moment, ids: Sequence[int], asked: Asked) -> dict[int, tuple[Shown, ...]]:
    raws = moment.execute(EXECUTORS.format(ids=marks(ids)), ids).fetchall()
    if not raws:
        return {}
    *texts, commitments = zip(*raws, strict=True)
    names = shown_column(texts, 0, [asked.preferring()] * len(raws))
    found: dict[int, tuple[Shown, ...]] = {}
    for commitment, name in zip(commitments, names, strict=True):
        found[commitment] = (*found.get(commitment, ()), name)
    return found


def _terms(texts: Sequence[Sequence[str]], plain: _Plain) -> list[Term | None]:
    return [
        None if kind in _PLAIN_TERMS else _term(texts, plain, row)
        for row, kind in enumerate(plain.term_kind)
    ]


def _term(columns: Sequence[Sequence[str]], plain: _Plain, row: int) -> Term:
    texts = [column[row] for column in columns]
    every = plain.term_every[row]
    return Term(
        TermKind(plain.term_kind[row]),
        day(plain.term_ends_on[row]),
        trilingual(texts, len(_TEXTS)),
        Period(every) if every else None,
        plain.term_day[row],
        day(plain.term_first[row]),
        trilingual(texts, len(_TEXTS) + 1),
        day(plain.term_event_on[row]),
        plain.term_days[row],
        bool(plain.term_working_days[row]),
        day(plain.review_on[row]),
    )
