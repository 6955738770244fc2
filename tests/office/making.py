"""What tests of the office begin with: cards, a meeting, a point, a promise."""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.commitment import Commitment, CommitmentStatus, EvidenceKind
from liaison_app.domain.commitment_moves import Move
from liaison_app.domain.directory import OrganisationKind
from liaison_app.domain.record import Record, Side
from liaison_app.domain.term import Term, TermKind
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.agenda import add_decision, add_item
from liaison_app.office.commitments import CommitmentDraft, record
from liaison_app.office.control import add_evidence, make_move
from liaison_app.office.desk import Desk
from liaison_app.office.directory import new_organisation, new_person
from liaison_app.office.editing import FieldEdit, FieldValue, store_edits, stored_value
from liaison_app.office.meetings import new_meeting
from liaison_app.office.participants import add_person
from liaison_app.storage.schema.kinds import KIND_OF

HELD_ON = date(2025, 4, 24)
DUE = date(2025, 5, 15)

R = TypeVar("R", bound=Record)

COMPANY = Trilingual("«Жетісу Вольфрамы» ЖШС", "ТОО «Жетысу Вольфрам»", "杰特苏钨业公司")
AKIMAT = Trilingual(
    "Еңбекшіқазақ ауданының әкімдігі", "Акимат Енбекшиказахского района", "恩别克什哈萨克区政府"
)


@dataclass(frozen=True)
class Table:
    """The ids of what lies on the table."""

    company: int
    akimat: int
    director: int
    deputy: int
    meeting: int
    item: int
    point: int


def set_table(desk: Desk) -> Table:
    """Write cards for both sides and a meeting with an item and a point."""
    company = new_organisation(
        desk,
        Side.CN,
        COMPANY,
        kind=OrganisationKind.COMPANY,
        short_name=Trilingual("Жетісу Вольфрамы", "Жетысу Вольфрам", "杰特苏钨业"),
    ).id
    akimat = new_organisation(desk, Side.KZ, AKIMAT, kind=OrganisationKind.STATE_BODY).id
    director = new_person(
        desk,
        Side.CN,
        Trilingual("Мұқан Дамир", "Мукан Дамир", "穆坎·达米尔"),
        family=Trilingual("Мұқан", "Мукан", "穆坎"),
        given=Trilingual("Дамир", "Дамир", "达米尔"),
        organisation_id=company,
        title=Trilingual("Бас директор", "Генеральный директор", "总经理"),
    ).id
    deputy = new_person(
        desk,
        Side.KZ,
        Trilingual("Лаззат Тұрлашов", "Лаззат Турлашов", "拉扎特·图尔拉绍夫"),
        title=Trilingual(ru="Первый заместитель акима области"),
    ).id
    meeting = new_meeting(desk, HELD_ON, title=Trilingual(ru="Протокол рабочей встречи")).id
    add_person(desk, meeting, deputy)
    add_person(desk, meeting, director)
    item = add_item(desk, meeting, title=Trilingual(ru="О плане финансирования")).id
    point = add_decision(desk, item, text=Trilingual(ru="Представить план финансирования")).id
    return Table(company, akimat, director, deputy, meeting, item, point)


def promise(desk: Desk, table: Table, due: date = DUE) -> int:
    """Write down a promise of the company in the point, whole enough for control."""
    draft = CommitmentDraft(
        decision_id=table.point, lead_id=table.company, term=Term(TermKind.DATE, due)
    )
    return record(desk, draft).id


def promise_on_control(desk: Desk, table: Table) -> int:
    """Put a promise on control from 25 April 2025 by a letter, the minutes being open."""
    commitment = promise(desk, table)
    type_into(desk, Commitment, commitment, "other_basis", "Письмо № 7", "ru")
    make_move(desk, commitment, Move(CommitmentStatus.IN_PROGRESS, date(2025, 4, 25)))
    return commitment


def report(desk: Desk, commitment: int, fact: date = date(2025, 5, 14)) -> None:
    """Report a commitment as done, with a letter."""
    add_evidence(desk, commitment, EvidenceKind.LETTER, number="44", dated=fact)
    on = desk.clock.today()
    make_move(desk, commitment, Move(CommitmentStatus.UNDER_REVIEW, on, fact_date=fact))


def load(desk: Desk, kind: type[R], record_id: int) -> R:
    """Read a record, from the bin too."""
    with desk.read() as snapshot:
        return snapshot.get(kind, record_id)


def type_into(
    desk: Desk,
    kind: type[Record],
    record_id: int,
    field: str,
    value: FieldValue,
    language: ContentLanguage | None = None,
    sitting: str = "",
) -> None:
    """Type a value into a field that holds what the form knows."""
    known = stored_value(load(desk, kind, record_id), field, language)
    edit = FieldEdit(KIND_OF[kind].name, record_id, field, known, value, language)
    assert not store_edits(desk, [edit], sitting).stale
