"""The register of organisations, and finding one by whatever name it is called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from liaison_app.domain.directory import OrganisationKind
from liaison_app.domain.filters import OPEN_COMMITMENTS, OrganisationFilter, Sort
from liaison_app.domain.record import Side
from liaison_app.domain.rows import OrganisationRow
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import Asked, Where, listed, marks
from liaison_app.storage.registers.finding import find, hits
from liaison_app.storage.registers.reading import Order, Register
from liaison_app.storage.registers.texts import shown, text_columns
from liaison_app.storage.schema.index_names import list_index

_NAME = list_index("organisation", "sort_{language}")
_BY_NAME = "r.sort_{language}, r.id"
_ORDERS = {
    "name": Order(_NAME, "r.sort_{language} {way}, r.id {way}"),
    "side": Order(_NAME, f"r.side {{way}}, {_BY_NAME}"),
    "kind": Order(_NAME, f"r.kind {{way}}, {_BY_NAME}"),
}
_FOUND_BY = (
    f"r.id IN ({hits('organisation')})",
    f"r.id IN (SELECT organisation_id FROM former_name WHERE id IN ({hits('former_name')}))",
)


def _where(wanted: OrganisationFilter, asked: Asked) -> Where:
    del asked
    where = Where()
    where.among("side", wanted.sides)
    where.among("kind", wanted.kinds)
    where.equal("active", wanted.active)
    where.among("keeper", wanted.keepers)
    find(where, wanted.words, _FOUND_BY)
    return where


class _Plain(NamedTuple):
    """What is no text, in the order of the SELECT."""

    id: int
    uid: str
    side: str
    kind: str
    active: int
    people: int
    open_commitments: int
    registration_code: str
    telephone: str
    mail: str
    illustrative: int


_TEXTS = ("r.name", "r.short_name", "q.name")
SELECT = f"""
    SELECT {text_columns(_TEXTS)}, r.id, r.uid, r.side, r.kind, r.active,
      (SELECT count(DISTINCT k.person_id) FROM post k
       WHERE k.deleted_at IS NULL AND k.organisation_id = r.id),
      (SELECT count(*) FROM commitment k
       WHERE k.deleted_at IS NULL AND k.lead_id = r.id
         AND k.status IN ({listed(OPEN_COMMITMENTS)})),
      r.registration_code, r.telephone, r.mail, r.illustrative
    FROM organisation r
    LEFT JOIN organisation q ON q.id = r.parent_id
    WHERE +r.deleted_at IS NULL AND r.id IN ({{ids}})
"""


def _read(moment: Moment, ids: Sequence[int], asked: Asked) -> dict[int, OrganisationRow]:
    preference = asked.preferring()
    found = {}
    for raw in moment.execute(SELECT.format(ids=marks(ids)), ids):
        plain = _Plain._make(raw[3 * len(_TEXTS) :])
        found[plain.id] = OrganisationRow(
            id=plain.id,
            uid=plain.uid,
            side=Side(plain.side),
            kind=OrganisationKind(plain.kind),
            name=shown(raw, 0, preference),
            short_name=shown(raw, 1, preference),
            parent=shown(raw, 2, preference),
            active=bool(plain.active),
            people=plain.people,
            open_commitments=plain.open_commitments,
            registration_code=plain.registration_code,
            telephone=plain.telephone,
            mail=plain.mail,
            illustrative=bool(plain.illustrative),
        )
    return found


ORGANISATIONS: Register[OrganisationFilter, OrganisationRow] = Register(
    "organisation", _ORDERS, Sort("name"), _where, _read
)
