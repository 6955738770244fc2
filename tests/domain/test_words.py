from collections.abc import Mapping
from datetime import date
from enum import StrEnum

import pytest

from liaison_app.base.languages import InterfaceLanguage
from liaison_app.base.messages import Message
from liaison_app.domain.meeting import MeetingKind, Role
from liaison_app.domain.proposal import ProposalStatus
from liaison_app.domain.record import Side
from liaison_app.domain.standing import Stand, Standing
from liaison_app.domain.term import Period, Term, TermKind
from liaison_app.domain.trilingual import Trilingual
from liaison_app.domain.words import (
    MEETING_KINDS,
    PROPOSAL_STATUSES,
    ROLES,
    SIDES,
    STANDINGS,
    standing_days,
    term_words,
)
from liaison_app.language.catalogs import Phrases


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (Side, SIDES),
        (Role, ROLES),
        (MeetingKind, MEETING_KINDS),
        (ProposalStatus, PROPOSAL_STATUSES),
        (Standing, STANDINGS),
    ],
)
def test_every_code_has_its_word(codes: type[StrEnum], words: Mapping[str, Message]) -> None:
    assert set(words) == set(codes)


@pytest.mark.parametrize(
    ("stand", "said"),
    [
        (Stand(Standing.OVERDUE, 12), "просрочка 12 дней"),
        (Stand(Standing.DONE_LATE, 1), "просрочка 1 день"),
        (Stand(Standing.DUE_SOON, -2), "осталось 2 дня"),
        (Stand(Standing.DUE_SOON, 0), "срок сегодня"),
        (Stand(Standing.IN_PROGRESS, -31), "остался 31 день"),
        (Stand(Standing.IN_PROGRESS), ""),
        (Stand(Standing.DONE_ON_TIME, -3), ""),
        (Stand(Standing.SUSPENDED, -3), ""),
    ],
)
def test_days_are_said_where_they_say_something(stand: Stand, said: str) -> None:
    words = standing_days(stand)
    assert (Phrases("ru").render(words) if words else "") == said


def test_the_partner_reads_polite_words() -> None:
    overdue = STANDINGS[Standing.OVERDUE]
    assert Phrases("zh").render(overdue) == "逾期未办结"
    assert Phrases("zh", "partner").render(overdue) == "逾期未完成"


DECEMBER = date(2025, 12, 5)
LOAD = Trilingual(ru="расчёт нагрузки")


@pytest.mark.parametrize(
    ("term", "language", "said"),
    [
        (Term(TermKind.DATE, DECEMBER), "kk", "05.12.2025"),
        (Term(TermKind.DATE, DECEMBER), "zh", "2025-12-05"),
        (Term(), "ru", "срок не установлен"),
        (Term(TermKind.WORDING, DECEMBER, Trilingual(ru="IV квартал")), "ru", "IV квартал"),
        (Term(TermKind.PERMANENT), "kk", "тұрақты"),
        (Term(TermKind.PERIODIC, every=Period.MONTH, day=5), "ru", "ежемесячно, до 5 числа"),
        (Term(TermKind.PERIODIC, DECEMBER, every=Period.MONTH, day=5), "zh",
         "每月5日前，最后一期至2025-12-05"),
        (Term(TermKind.PERIODIC, every=Period.WEEK, day=1), "ru",
         "еженедельно, срок – понедельник"),
        (Term(TermKind.EVENT, event=LOAD, days=10), "ru",
         "в течение 10 дней после события: расчёт нагрузки"),
        (Term(TermKind.EVENT, event=LOAD, days=3, working_days=True), "ru",
         "в течение 3 рабочих дней после события: расчёт нагрузки"),
    ],
)  # fmt: skip
def test_terms_in_words(term: Term, language: InterfaceLanguage, said: str) -> None:
    words = term_words(term, lambda text: text.ru)
    assert (words if isinstance(words, str) else Phrases(language).render(words)) == said
