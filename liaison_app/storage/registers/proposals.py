"""The register of proposals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.filters import ProposalFilter, Sort
from liaison_app.domain.proposal import ProposalCategory, ProposalStatus
from liaison_app.domain.record import Side
from liaison_app.domain.rows import ProposalRow
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import Asked, Preference, Where, marks
from liaison_app.storage.registers.finding import find, hits
from liaison_app.storage.registers.reading import Order, Register
from liaison_app.storage.registers.texts import day, shown, text_columns
from liaison_app.storage.schema.index_names import list_index

_SUBMITTED = list_index("proposal", "submitted_on")
_NEWEST = "r.submitted_on DESC NULLS FIRST, r.id DESC"
_ORDERS = {
    "submitted": Order(_SUBMITTED, "r.submitted_on {way} NULLS {nulls}, r.id {way}"),
    "number": Order(list_index("proposal", "number"), "r.number {way} NULLS LAST, r.id {way}"),
    "title": Order(
        list_index("proposal", "sort_{language}"), "r.sort_{language} {way}, r.id {way}"
    ),
    "side": Order(_SUBMITTED, f"r.proposed_by {{way}}, {_NEWEST}"),
    "status": Order(_SUBMITTED, f"r.status {{way}}, {_NEWEST}"),
    "category": Order(_SUBMITTED, f"r.category {{way}}, {_NEWEST}"),
    "proposer": Order(
        _SUBMITTED,
        f"o.sort_{{language}} {{way}} NULLS LAST, {_NEWEST}",
        "LEFT JOIN organisation o ON o.id = r.proposed_by_id",
    ),
}
_FOUND_BY = (
    f"r.id IN ({hits('proposal')})",
    f"r.proposed_by_id IN ({hits('organisation')})",
    f"r.project_id IN ({hits('project')})",
)
# Accepted, nobody promised anything on it, and nobody said why (domain.md 3, rule 14).
_WITHOUT_COMMITMENT = """
    r.status IN ('accepted', 'partly')
    AND r.no_commitment_reason_kk || r.no_commitment_reason_ru || r.no_commitment_reason_zh = ''
    AND NOT EXISTS (
      SELECT 1 FROM commitment k WHERE k.proposal_id = r.id AND +k.deleted_at IS NULL
    )
"""


def _where(wanted: ProposalFilter, asked: Asked) -> Where:
    del asked
    where = Where()
    where.among("status", wanted.statuses)
    where.among("proposed_by", wanted.sides)
    where.among("proposed_by_id", wanted.proposers)
    where.among("category", wanted.categories)
    where.equal("project_id", wanted.project_id)
    where.equal("meeting_id", wanted.meeting_id)
    if wanted.without_commitment:
        where.add(_WITHOUT_COMMITMENT)
    find(where, wanted.words, _FOUND_BY, stands_in="item_id")
    return where


class _Plain(NamedTuple):
    """What is no text, in the order of the SELECT."""

    id: int
    uid: str
    number: int | None
    meeting_id: int | None
    meeting_number: int | None
    meeting_year: int | None
    held_on: str | None
    prevailing: ContentLanguage | None
    item: int | None
    proposed_by: str
    proposed_by_id: int | None
    category: str
    status: str
    submitted_on: str | None
    answered_on: str | None
    project_id: int | None
    commitments: int
    keeper: str
    illustrative: int


_TEXTS = ("r.title", "r.text", "r.answer", "o.name", "p.name")
SELECT = f"""
    SELECT {text_columns(_TEXTS)},
      r.id, r.uid, r.number, r.meeting_id, m.number, m.year, m.held_on, m.prevailing, i.position,
      r.proposed_by, r.proposed_by_id, r.category, r.status, r.submitted_on, r.answered_on,
      r.project_id,
      (SELECT count(*) FROM commitment k WHERE k.proposal_id = r.id AND +k.deleted_at IS NULL),
      r.keeper, r.illustrative
    FROM proposal r
    LEFT JOIN organisation o ON o.id = r.proposed_by_id
    LEFT JOIN project p ON p.id = r.project_id
    LEFT JOIN meeting m ON m.id = r.meeting_id
    LEFT JOIN agenda_item i ON i.id = r.item_id
    WHERE +r.deleted_at IS NULL AND r.id IN ({{ids}})
"""


def _read(moment: Moment, ids: Sequence[int], asked: Asked) -> dict[int, ProposalRow]:
    found = {}
    for raw in moment.execute(SELECT.format(ids=marks(ids)), ids):
        plain = _Plain._make(raw[3 * len(_TEXTS) :])
        found[plain.id] = _row(raw, plain, asked.preferring(plain.prevailing), asked.preferring())
    return found


def _row(
    texts: Sequence[str], plain: _Plain, in_minutes: Preference, elsewhere: Preference
) -> ProposalRow:
    return ProposalRow(
        id=plain.id,
        uid=plain.uid,
        number=plain.number,
        meeting_id=plain.meeting_id,
        meeting_number=plain.meeting_number,
        meeting_year=plain.meeting_year,
        held_on=day(plain.held_on),
        item="" if plain.item is None else str(plain.item),
        side=Side(plain.proposed_by),
        proposer_id=plain.proposed_by_id,
        proposer=shown(texts, 3, elsewhere),
        category=ProposalCategory(plain.category),
        title=shown(texts, 0, in_minutes),
        text=shown(texts, 1, in_minutes),
        status=ProposalStatus(plain.status),
        submitted_on=day(plain.submitted_on),
        answered_on=day(plain.answered_on),
        answer=shown(texts, 2, in_minutes),
        project_id=plain.project_id,
        project=shown(texts, 4, elsewhere),
        commitments=plain.commitments,
        keeper=plain.keeper,
        illustrative=bool(plain.illustrative),
    )


PROPOSALS: Register[ProposalFilter, ProposalRow] = Register(
    "proposal", _ORDERS, Sort("submitted", descending=True), _where, _read
)
