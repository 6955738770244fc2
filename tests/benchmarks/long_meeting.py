"""A long meeting as records: items with heard, points and commitments in three languages."""

from __future__ import annotations

from datetime import date

from liaison_app.domain.commitment import Commitment
from liaison_app.domain.directory import Organisation
from liaison_app.domain.meeting import AgendaItem, Decision, Meeting, Party
from liaison_app.domain.term import TermKind
from liaison_app.domain.trilingual import Trilingual
from liaison_app.papers.summary_texts import SummaryContent

MADE_ON = date(2025, 6, 2)
_TITLE = Trilingual(
    "Жобаны қаржыландыру жоспары туралы",
    "О плане финансирования проекта",
    "关于项目资金计划",
)
_HEARD = Trilingual(
    "Тараптар жобаны қаржыландыру жоспарын талқылап, келесі кезеңдерін белгіледі.",
    "Стороны обсудили план финансирования проекта и наметили следующие этапы.",
    "双方讨论了项目资金计划，并确定了下一阶段的工作。",
)
_POINT = Trilingual(
    "Компания тоқсандар, траншылар және валюталар бойынша жоспарды ұсынады.",
    "Компания представляет план по кварталам, траншам и валютам.",
    "公司提交按季度、分期款项和币种编制的计划。",
)
_FIRM = Trilingual("«Жетісу Вольфрамы»", "«Жетысу Вольфрам»", "杰特苏钨业公司")


def long_meeting(items: int, commitments: int, run: int = 0) -> SummaryContent:
    """Give a meeting of so many items, its commitments spread over their points.

    No text is twice in it, nor in the meeting of another run: no cache can answer for the work.
    """
    each = commitments // items
    meeting = Meeting(id=1, number=5, year=2025, held_on=date(2025, 4, 24), title=_TITLE)
    promised = []
    for number in range(1, items + 1):
        title, heard = (_own(text, f"{run}.{number}") for text in (_TITLE, _HEARD))
        item = AgendaItem(id=number, position=number, title=title, heard=heard)
        for place in range(1, each + 1):
            key = number * 100 + place
            text = _own(_POINT, f"{run}.{key}")
            party = Party(position=1, organisation_id=1)
            due = date(2025, 5, 15)
            item.decisions.append(
                Decision(id=key, position=place, text=text, due=due, parties=[party])
            )
            promised.append(_promise(key, text, due))
        meeting.items.append(item)
    return SummaryContent(
        meeting, commitments=tuple(promised), organisations={1: Organisation(id=1, name=_FIRM)}
    )


def _own(text: Trilingual, number: str) -> Trilingual:
    return Trilingual(f"{text.kk} № {number}", f"{text.ru} № {number}", f"{text.zh} № {number}")


def _promise(key: int, text: Trilingual, due: date) -> Commitment:
    return Commitment(
        id=key,
        decision_id=key,
        text=text,
        lead_id=1,
        term_kind=TermKind.DATE,
        term_ends_on=due,
        original_due=due,
        current_due=due,
    )
