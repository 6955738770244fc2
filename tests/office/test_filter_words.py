"""What a filter says of itself on papers and in workbooks."""

from datetime import date

import pytest

from liaison_app.base.languages import InterfaceLanguage
from liaison_app.domain.commitment import ON_CONTROL, CommitmentStatus, Firmness
from liaison_app.domain.filters import CommitmentFilter, DueWithin
from liaison_app.domain.record import Side
from liaison_app.language.catalogs import Audience, Phrases
from liaison_app.office.desk import Desk
from liaison_app.office.filter_words import filter_in_words
from tests.storage.registers.records import Stored

ALL: frozenset[CommitmentStatus] = frozenset()
_S = CommitmentStatus


def said(
    desk: Desk,
    wanted: CommitmentFilter,
    language: InterfaceLanguage = "ru",
    audience: Audience = "office",
) -> list[str]:
    return filter_in_words(desk, wanted, Phrases(language, audience))


def test_no_filter_says_nothing(desk: Desk) -> None:
    assert said(desk, CommitmentFilter(ALL)) == []
    assert said(desk, CommitmentFilter(frozenset(CommitmentStatus))) == []


@pytest.mark.parametrize(
    ("statuses", "words"),
    [
        (CommitmentFilter().statuses, "Незакрытые обязательства"),
        (ON_CONTROL, "Обязательства на контроле"),
        ({_S.RETURNED, _S.DRAFT}, "Статус: Черновик, Возвращено на доработку"),
    ],
)
def test_statuses(desk: Desk, statuses: frozenset[CommitmentStatus], words: str) -> None:
    assert said(desk, CommitmentFilter(frozenset(statuses))) == [words]


def test_every_condition_is_a_line_of_its_own(desk: Desk) -> None:
    stored = Stored(desk.file)
    company = stored.organisation("ТОО «Жетысу Вольфрам»", zh="杰特苏钨业公司")
    meeting = stored.meeting(5, date(2025, 4, 24))
    wanted = CommitmentFilter(
        ALL,
        sides=frozenset({Side.CN, Side.JOINT}),
        responsible=frozenset({company}),
        due=DueWithin.THIS_WEEK,
        due_until=date(2025, 6, 1),
        project_id=stored.project("Богутинское"),
        meeting_id=meeting.key,
        firmness=frozenset({Firmness.TO_STUDY}),
        internal=False,
        words=" план ",
    )
    assert said(desk, wanted) == [
        "Ответственная сторона: Китайская сторона, Совместно",
        "Ответственный исполнитель или соисполнитель: ТОО «Жетысу Вольфрам»",
        "Срок исполнения с 19.05.2025 по 25.05.2025",
        "Срок исполнения не позднее 01.06.2025",
        "Проект: Богутинское",
        "Протокол № 5 от 24.04.2025",
        "Вид обязательства: Изучить вопрос",
        "Без внутренних обязательств",
        "Со словами «план»",
    ]
    assert said(desk, wanted, "zh")[:3] == [
        "责任方：中方、双方共同",
        "责任单位或配合单位：杰特苏钨业公司",
        "完成时限：2025-05-19至2025-05-25",
    ]


def test_the_partner_hears_polite_words(desk: Desk) -> None:
    overdue = CommitmentFilter(ALL, due=DueWithin.OVERDUE)
    assert said(desk, overdue, "zh") == ["截至 2025-05-20 逾期未办结"]
    assert said(desk, overdue, "zh", "partner") == ["截至 2025-05-20 逾期未完成"]
    assert said(desk, CommitmentFilter(ALL, due=DueWithin.NO_DATE), "kk") == [
        "Орындалу мерзімі жоқ"
    ]
