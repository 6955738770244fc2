"""Records of one meeting, made by hand, with the gaps and the secrets that a paper must bear."""

from datetime import date, time

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.commitment import Commitment, CommitmentStatus
from liaison_app.domain.commitment_list import ListedCommitment
from liaison_app.domain.directory import Organisation, Person
from liaison_app.domain.meeting import (
    AgendaItem,
    Decision,
    Meeting,
    Participant,
    Party,
    Presence,
    Role,
)
from liaison_app.domain.proposal import Proposal, ProposalStatus
from liaison_app.domain.record import Side
from liaison_app.domain.term import TermKind
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.catalogs import Audience
from liaison_app.papers.order import Layout, PaperOrder
from liaison_app.papers.summary_texts import SummaryContent

SECRET = "СЕКРЕТНО"
MADE_ON = date(2025, 6, 1)

COMPANY = Organisation(
    id=1,
    side=Side.CN,
    name=Trilingual(
        "«Жетісу Вольфрамы» компаниясы", "Компания «Жетысу Вольфрам»", "杰特苏钨业公司"
    ),
    internal_note=SECRET,
)
AKIMAT = Organisation(
    id=2, name=Trilingual("Аудан әкімдігі", "Акимат района", "区政府"), internal_note=SECRET
)
ROADS = Organisation(id=3, name=Trilingual("Жол басқармасы", "Управление дорог", "公路局"))
NAMES = {1: COMPANY, 2: AKIMAT, 3: ROADS}


def people() -> list[Participant]:
    """Give five participants, the second without a name, out of their order."""
    return [
        Participant(
            id=3,
            side=Side.CN,
            rank=1,
            name=Trilingual("Ван Цзяньхуа", "Ван Цзяньхуа", "王建华"),
            job=Trilingual("Бас директор", "Генеральный директор", "总经理"),
        ),
        Participant(
            id=2, side=Side.KZ, rank=2, job=Trilingual("Аудан әкімі", "Аким района", "区长")
        ),
        Participant(
            id=1,
            side=Side.KZ,
            rank=1,
            role=Role.CHAIR,
            name=Trilingual("Лаззат Тұрлашов", "Лаззат Турлашов", "拉扎特 • 图尔拉绍夫"),
            job=Trilingual("Облыс әкімінің орынбасары", "Заместитель акима области", "副州长"),
        ),
        Participant(id=4, side=Side.CN, rank=2, role=Role.INTERPRETER),
        Participant(
            id=5,
            side=Side.KZ,
            rank=3,
            presence=Presence.ABSENT,
            name=Trilingual("Б. Ахметов", "Б. Ахметов", "艾哈迈托夫"),
            represented_by=Trilingual("С. Оспанов", "С. Оспанов", "奥斯潘诺夫"),
        ),
    ]


def items() -> list[AgendaItem]:
    """Give three items: with a point, with a point known by its commitment only, undecided."""
    return [
        AgendaItem(
            id=12,
            position=2,
            title=Trilingual("Жол туралы", "О дороге", "关于道路"),
            internal_note=SECRET,
            decisions=[Decision(id=22, position=1, text=Trilingual(ru="Обследовать дорогу."))],
        ),
        AgendaItem(
            id=11,
            position=1,
            title=Trilingual("Қаржы туралы", "О финансировании", "关于资金"),
            heard=Trilingual("Тараптар талқылады.", "Стороны обсудили.", "双方讨论了。"),
            decisions=[
                Decision(
                    id=21,
                    position=1,
                    text=Trilingual("Жоспар ұсынады.", "Представить план.", "提交计划。"),
                    due=date(2025, 5, 15),
                    parties=[
                        Party(position=2, organisation_id=2),
                        Party(position=1, organisation_id=1),
                    ],
                )
            ],
        ),
        AgendaItem(
            id=13,
            position=3,
            outside_agenda=True,
            title=Trilingual("Вахта туралы", "О вахтовом посёлке", "关于营地"),
        ),
    ]


def meeting() -> Meeting:
    """Give the minutes No. 5, not signed."""
    return Meeting(
        id=1,
        number=5,
        year=2025,
        held_on=date(2025, 4, 24),
        time_from=time(10),
        time_to=time(11, 30),
        title=Trilingual("Жұмыс кездесуі", "Рабочая встреча", "工作会谈"),
        place=Trilingual(ru="город Қонаев"),
        internal_note=SECRET,
        participants=people(),
        items=items(),
    )


def commitment(number: int, **values: object) -> Commitment:
    """Give a commitment with a term of 15.07.2025, running."""
    made = Commitment(
        id=number,
        number=number,
        meeting_id=1,
        lead_id=3,
        text=Trilingual("Жолды зерттейді.", "Обследовать дорогу.", "勘察道路。"),
        completion_form=Trilingual("Акт", "Акт", "报告"),
        internal_note=SECRET,
        status=CommitmentStatus.IN_PROGRESS,
        term_kind=TermKind.DATE,
        term_ends_on=date(2025, 7, 15),
        original_due=date(2025, 7, 15),
        current_due=date(2025, 7, 15),
    )
    for name, value in values.items():
        setattr(made, name, value)
    return made


def content() -> SummaryContent:
    """Give all records of the meeting: one commitment is internal, one stands in no point."""
    proposals = (
        Proposal(
            id=2,
            number=2,
            proposed_by=Side.KZ,
            title=Trilingual("Байланыс", "Связь", "通信"),
            internal_note=SECRET,
        ),
        Proposal(
            id=1,
            number=1,
            proposed_by=Side.CN,
            title=Trilingual("Жол", "Дорога", "道路"),
            text=Trilingual("Жол салу.", "Построить дорогу.", "修建道路。"),
            status=ProposalStatus.CONSIDERED,
        ),
    )
    commitments = (
        commitment(1, decision_id=22),
        commitment(2, text=Trilingual(kk="Ішкі", ru="Внутреннее", zh="内部事项"), internal=True),
    )
    return SummaryContent(meeting(), proposals, commitments, NAMES)


def listed() -> tuple[ListedCommitment, ...]:
    """Give rows in five states, one moved, one internal, one promised in a letter."""
    point, minutes = "2.1", meeting()
    person = Person(display=Trilingual("А. Серік", "А. Серик", "谢里克"), internal_note=SECRET)
    late = commitment(1, side=Side.KZ, term_ends_on=date(2025, 5, 20))
    late.original_due = late.current_due = date(2025, 5, 20)
    moved = commitment(2, extension_count=2, original_due=date(2025, 6, 16))
    done = commitment(3, status=CommitmentStatus.FULFILLED, fact_date=date(2025, 7, 22))
    hidden = commitment(4, internal=True, side=Side.JOINT)
    letter = commitment(5, other_basis=Trilingual(ru="Письмо № 7"), current_due=MADE_ON)
    return (
        ListedCommitment(late, minutes, point, ROADS, person, (COMPANY, AKIMAT)),
        ListedCommitment(moved, minutes, "1.1", COMPANY),
        ListedCommitment(done, minutes, "", COMPANY),
        ListedCommitment(hidden, minutes, point, ROADS),
        ListedCommitment(letter, None, "", COMPANY),
    )


def order(
    languages: tuple[ContentLanguage, ...] = ("kk", "ru", "zh"),
    *,
    audience: Audience = "office",
    layout: Layout = "parts",
    sample: bool = False,
) -> PaperOrder:
    """Give an order of that day."""
    return PaperOrder(languages, MADE_ON, audience, layout, sample=sample)
