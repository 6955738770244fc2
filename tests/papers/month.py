"""A month's content made by hand: overdue, waiting, silent, extended, removed, learned late."""

from dataclasses import replace
from datetime import date, datetime

from liaison_app.base.messages import message
from liaison_app.domain.contact import ContactMeans
from liaison_app.domain.discipline import Balance, Discipline
from liaison_app.domain.monitoring import Judgement
from liaison_app.domain.month_content import (
    ExtendedTerm,
    Follow,
    IssueNote,
    LastContact,
    Letterhead,
    MonthContent,
    MonthItem,
    Shares,
    Silent,
)
from liaison_app.domain.month_rules import Escalation, LateFact, LateFactKind
from liaison_app.domain.record import Side
from liaison_app.domain.standing import Stand, Standing
from liaison_app.domain.trilingual import Trilingual

SECRET = "СЕКРЕТНО"
COMPANY = Trilingual("«Жетісу Вольфрамы» ЖШС", "ТОО «Жетысу Вольфрам»", "杰特苏钨业公司")
ROADS = Trilingual("Жол басқармасы", "Управление дорог", "公路局")
ROAD = Trilingual(
    "Жолды тексеріп, қорытынды ұсыну.",
    "Обследовать подъездную дорогу к месторождению и представить заключение.",
    "勘察通往矿区的道路并提交结论。",
)
PLAN = Trilingual(
    "Қаржыландыру жоспарын ұсыну.",
    "Представить уточнённый план финансирования на второе полугодие.",
    "提交下半年调整后的融资计划。",
)
MINUTES = message(
    "commitment list",
    "No. {number} of {date}, point {point}",
    number="5",
    date=date(2025, 4, 24),
    point="2.1",
)
FOLLOW = Follow(
    2,
    Escalation.LETTER,
    LastContact(date(2025, 5, 28), ContactMeans.CALL, f"{SECRET}: обещали ответить до пятницы"),
)
LATE = MonthItem(
    id=1,
    side=Side.KZ,
    stand=Stand(Standing.OVERDUE, 12),
    minutes=MINUTES,
    text=ROAD,
    responsible=ROADS,
    original_due=date(2025, 4, 30),
    due=date(2025, 5, 20),
    extensions=1,
    submitted_on=date(2025, 6, 4),
    judgement=Judgement.RISK,
    judgement_reason=Trilingual("Су тасқыны", "Паводок", "洪水"),
    percent=40,
    progress=Trilingual("Жұмыс басталды.", "Работы начаты.", "工作已开始。"),
    problems=Trilingual("Су тасқыны жолды шайды.", "Паводок размыл дорогу.", "洪水冲毁道路。"),
    next_steps=Trilingual("Көпір салу.", "Возвести временный мост.", "搭建临时桥梁。"),
    follow=FOLLOW,
)
HANGS = replace(
    LATE,
    id=2,
    side=Side.CN,
    text=PLAN,
    responsible=COMPANY,
    waiting=True,
    waits_for=ROAD,
    judgement=None,
    extensions=0,
)
RUNS = MonthItem(
    id=3,
    side=Side.CN,
    stand=Stand(Standing.IN_PROGRESS, -44),
    other_basis=Trilingual("№ 7 хат", "Письмо № 7", "第7号函"),
    text=PLAN,
    responsible=COMPANY,
    due=date(2025, 7, 15),
    follow=Follow(),
)
DONE = replace(
    RUNS,
    id=4,
    stand=Stand(Standing.DONE_ON_TIME, -3),
    removed_on=date(2025, 5, 22),
    removal_basis=Trilingual("Қарар", "Резолюция акима", "州长批示"),
)
_COUNTS = Discipline(6, 1, 2, 0)
SHARES = Shares(_COUNTS, Discipline(5, 2, 2, 0), Discipline(12, 3, 2, 1), Discipline(9, 6, 2, 1))
ISSUE = IssueNote(
    2,
    Trilingual("Қате", "Ошибка в проценте исполнения", "数据有误"),
    Trilingual("№ 5: 30% → 40%", "№ 5, п. 2.1: 30% → 40%\nпредставлен 4 июня", "第5号：30% → 40%"),
)
HEAD = Letterhead(
    Trilingual("Алматы облысының әкіміне", "Акиму Алматинской области", "阿拉木图州州长"),
    Trilingual("Басқарма басшысы", "Руководитель управления", "局长"),
    Trilingual("А. Серік", "А. Серик", "阿·谢里克"),
    "А. Касымова",
    "8 (727) 100-20-30",
)


def content() -> MonthContent:
    """Give the office's content of May 2025, interim."""
    return MonthContent(
        month=date(2025, 5, 1),
        since=date(2025, 5, 2),
        as_of=date(2025, 6, 1),
        balance=Balance(
            frozenset({1, 2, 4}), frozenset({3}), frozenset(), frozenset({4}), frozenset({1, 2, 3})
        ),
        last_month=date(2025, 4, 1),
        last_balance=Balance(
            frozenset({1}), frozenset({2, 4}), frozenset(), frozenset(), frozenset({1, 2, 4})
        ),
        figures=SHARES,
        sides=((Side.KZ, SHARES), (Side.CN, SHARES)),
        organisations=((ROADS, SHARES), (COMPANY, replace(SHARES, month=Discipline()))),
        items=(LATE, HANGS, RUNS),
        put_on_control=(RUNS,),
        removed=(DONE,),
        extended=(
            ExtendedTerm(
                LATE,
                date(2025, 5, 20),
                date(2025, 5, 5),
                date(2025, 4, 30),
                Trilingual("Әкім орынбасары", "Заместитель акима", "副州长"),
                Trilingual("Ауа райы", "Погодные условия", "天气原因"),
            ),
        ),
        silent=(Silent(COMPANY, 2, 3),),
        learned=((DONE, LateFact(LateFactKind.FULFILMENT, date(2025, 4, 28))),),
        interim=datetime(2025, 6, 5, 9, 30),
        head=HEAD,
    )


def partners() -> MonthContent:
    """Give the same as it is read for the partner: without the office's own facts."""
    mine = content()
    return replace(
        mine,
        items=tuple(replace(item, follow=None) for item in mine.items),
        head=Letterhead(
            signer_position=HEAD.signer_position, signer=HEAD.signer, telephone=HEAD.telephone
        ),
    )
