"""The register of projects."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from liaison_app.domain.filters import OPEN_COMMITMENTS, ProjectFilter, Sort
from liaison_app.domain.rows import ProjectRow
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import Asked, Where, listed, marks
from liaison_app.storage.registers.finding import find, hits
from liaison_app.storage.registers.reading import Order, Register
from liaison_app.storage.registers.texts import day, shown, text_columns
from liaison_app.storage.schema.index_names import list_index

_NAME = list_index("project", "sort_{language}")
_ORDERS = {
    "name": Order(_NAME, "r.sort_{language} {way}, r.id {way}"),
    "partner": Order(
        _NAME,
        "o.sort_{language} {way} NULLS LAST, r.sort_{language}, r.id",
        "LEFT JOIN organisation o ON o.id = r.partner_id",
    ),
}
_FOUND_BY = (f"r.id IN ({hits('project')})", f"r.partner_id IN ({hits('organisation')})")


def _where(wanted: ProjectFilter, asked: Asked) -> Where:
    del asked
    where = Where()
    where.equal("partner_id", wanted.partner_id)
    find(where, wanted.words, _FOUND_BY)
    return where


class _Plain(NamedTuple):
    """What is no text, in the order of the SELECT."""

    id: int
    uid: str
    partner_id: int | None
    started_on: str | None
    meetings: int
    open_commitments: int
    illustrative: int


_TEXTS = ("r.name", "r.district", "r.stage", "o.name")
SELECT = f"""
    SELECT {text_columns(_TEXTS)}, r.id, r.uid, r.partner_id, r.started_on,
      (SELECT count(*) FROM meeting k WHERE +k.deleted_at IS NULL AND k.project_id = r.id),
      (SELECT count(*) FROM commitment k
       WHERE k.deleted_at IS NULL AND k.project_id = r.id
         AND k.status IN ({listed(OPEN_COMMITMENTS)})),
      r.illustrative
    FROM project r
    LEFT JOIN organisation o ON o.id = r.partner_id
    WHERE +r.deleted_at IS NULL AND r.id IN ({{ids}})
"""


def _read(moment: Moment, ids: Sequence[int], asked: Asked) -> dict[int, ProjectRow]:
    preference = asked.preferring()
    found = {}
    for raw in moment.execute(SELECT.format(ids=marks(ids)), ids):
        plain = _Plain._make(raw[3 * len(_TEXTS) :])
        found[plain.id] = ProjectRow(
            id=plain.id,
            uid=plain.uid,
            name=shown(raw, 0, preference),
            district=shown(raw, 1, preference),
            stage=shown(raw, 2, preference),
            partner_id=plain.partner_id,
            partner=shown(raw, 3, preference),
            started_on=day(plain.started_on),
            meetings=plain.meetings,
            open_commitments=plain.open_commitments,
            illustrative=bool(plain.illustrative),
        )
    return found


PROJECTS: Register[ProjectFilter, ProjectRow] = Register(
    "project", _ORDERS, Sort("name"), _where, _read
)
