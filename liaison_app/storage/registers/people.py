"""The register of people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from liaison_app.domain.filters import PersonFilter, Sort
from liaison_app.domain.record import Side
from liaison_app.domain.rows import PersonRow
from liaison_app.storage.driver import Moment
from liaison_app.storage.registers.asking import Asked, Where, marks
from liaison_app.storage.registers.finding import find, hits
from liaison_app.storage.registers.reading import Order, Register
from liaison_app.storage.registers.texts import shown, text_columns
from liaison_app.storage.schema.index_names import list_index

_NAME = list_index("person", "sort_{language}")
_BY_NAME = "r.sort_{language}, r.id"


def _post_of(person: str, day: str) -> str:
    """Give the SQL of the post held on a day, the latest begun first (domain/directory.py)."""
    return (
        f"SELECT k.id FROM post k WHERE k.deleted_at IS NULL AND k.person_id = {person} "
        f"AND (k.valid_from IS NULL OR k.valid_from <= {day}) "
        f"AND (k.valid_to IS NULL OR {day} <= k.valid_to) "
        "ORDER BY k.valid_from DESC, k.position LIMIT 1"
    )


_ORDERS = {
    "name": Order(_NAME, "r.sort_{language} {way}, r.id {way}"),
    "side": Order(_NAME, f"r.side {{way}}, {_BY_NAME}"),
    "organisation": Order(
        _NAME,
        f"o.sort_{{language}} {{way}} NULLS LAST, {_BY_NAME}",
        f"LEFT JOIN post t ON t.id = ({_post_of('r.id', chr(39) + '{today}' + chr(39))}) "
        "LEFT JOIN organisation o ON o.id = t.organisation_id",
    ),
}
_HELD_A_POST = (
    "r.id IN (SELECT person_id FROM post "
    "WHERE deleted_at IS NULL AND organisation_id IN ({organisations}))"
)
_FOUND_BY = (
    f"r.id IN ({hits('person')})",
    f"r.id IN (SELECT person_id FROM post WHERE id IN ({hits('post')}))",
    _HELD_A_POST.format(organisations=hits("organisation")),
)


def _where(wanted: PersonFilter, asked: Asked) -> Where:
    del asked
    where = Where()
    where.among("side", wanted.sides)
    if wanted.organisation_id is not None:
        where.add(_HELD_A_POST.format(organisations="?"), wanted.organisation_id)
    find(where, wanted.words, _FOUND_BY)
    return where


class _Plain(NamedTuple):
    """What is no text, in the order of the SELECT."""

    id: int
    uid: str
    side: str
    organisation_id: int | None
    pinyin: str
    telephone: str
    mail: str
    wechat: str
    illustrative: int


_TEXTS = ("r.display", "t.title", "o.name")
SELECT = f"""
    SELECT {text_columns(_TEXTS)}, r.id, r.uid, r.side, t.organisation_id, r.pinyin, r.telephone,
      r.mail, r.wechat, r.illustrative
    FROM person r
    LEFT JOIN post t ON t.id = ({_post_of("r.id", "?")})
    LEFT JOIN organisation o ON o.id = t.organisation_id
    WHERE +r.deleted_at IS NULL AND r.id IN ({{ids}})
"""


def _read(moment: Moment, ids: Sequence[int], asked: Asked) -> dict[int, PersonRow]:
    preference = asked.preferring()
    today = asked.today.isoformat()
    found = {}
    for raw in moment.execute(SELECT.format(ids=marks(ids)), (today, today, *ids)):
        plain = _Plain._make(raw[3 * len(_TEXTS) :])
        found[plain.id] = PersonRow(
            id=plain.id,
            uid=plain.uid,
            side=Side(plain.side),
            name=shown(raw, 0, preference),
            post=shown(raw, 1, preference),
            organisation_id=plain.organisation_id,
            organisation=shown(raw, 2, preference),
            pinyin=plain.pinyin,
            telephone=plain.telephone,
            mail=plain.mail,
            wechat=plain.wechat,
            illustrative=bool(plain.illustrative),
        )
    return found


PEOPLE: Register[PersonFilter, PersonRow] = Register("person", _ORDERS, Sort("name"), _where, _read)
