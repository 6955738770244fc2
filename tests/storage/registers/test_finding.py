"""The search field of the page of commitments."""

from collections.abc import Sequence
from datetime import date

import pytest

from liaison_app.domain.filters import CommitmentFilter, ProposalFilter
from liaison_app.domain.proposal import Proposal
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.registers.commitments import COMMITMENTS
from liaison_app.storage.registers.finding import MinutesNumber, minutes_number
from liaison_app.storage.registers.proposals import PROPOSALS
from tests.storage.registers.conftest import Reader
from tests.storage.registers.records import Stored


def search(read: Reader, words: str) -> Sequence[int]:
    return read.ids(COMMITMENTS, CommitmentFilter(words=words))


def test_every_word_must_be_there_in_any_language_on_any_keyboard(
    stored: Stored, read: Reader
) -> None:
    text = Trilingual("Қаржыландыру жоспары", "План финансирования", "资金计划")
    plan = stored.commitment(text=text)
    stored.commitment("План дороги")
    assert search(read, "финанс") == [plan]
    assert search(read, "план финансирования") == [plan]
    assert search(read, "каржыландыру") == [plan]
    assert search(read, "计划") == [plan]
    assert search(read, "план воды") == []


def test_words_may_be_of_the_text_and_of_who_answers_for_it(stored: Stored, read: Reader) -> None:
    company = stored.organisation("ТОО «Жетысу Вольфрам»", zh="杰特苏钨业公司")
    akimat = stored.organisation("Акимат")
    leads = stored.commitment("План", lead=company)
    helps = stored.commitment("План", lead=akimat, co=(company,))
    stored.commitment("План", lead=akimat)
    assert search(read, "вольфрам план") == [leads, helps]
    assert search(read, "wuye") == [leads, helps]  # 钨业 by its pinyin


def test_the_project_and_the_number_of_the_minutes_find_too(stored: Stored, read: Reader) -> None:
    of_project = stored.commitment("Дорога", project=stored.project("Богутинское"))
    fifth = stored.meeting(5, date(2025, 4, 24), points=2)
    fifth_before = stored.meeting(5, date(2024, 4, 24))
    first, second = fifth.items[0].decisions
    one = stored.commitment(meeting=(fifth.key, first.key))
    two = stored.commitment(meeting=(fifth.key, second.key))
    old = stored.commitment(meeting=(fifth_before.key, fifth_before.items[0].decisions[0].key))
    assert search(read, "богут") == [of_project]
    assert search(read, "5") == [one, two, old]
    assert search(read, "№5/2025") == [one, two]
    assert search(read, "5/1.2") == [two]
    assert search(read, "5/2024/1.1") == [old]
    assert search(read, "6") == []


def test_a_proposal_is_found_by_its_item(stored: Stored, read: Reader) -> None:
    meeting = stored.meeting(5, date(2025, 4, 24))
    item = meeting.items[0].key
    found = stored.add(Proposal(title=Trilingual(ru="ЛЭП"), meeting_id=meeting.key, item_id=item))
    stored.add(Proposal(title=Trilingual(ru="ЛЭП"), meeting_id=meeting.key))
    assert read.ids(PROPOSALS, ProposalFilter(words="5/1 лэп")) == [found]


def test_signs_alone_restrict_nothing(stored: Stored, read: Reader) -> None:
    both = [stored.commitment("Один"), stored.commitment("Два")]
    assert search(read, " «» — ") == both


@pytest.mark.parametrize("typed", ['"', "план*", "план OR дорога", "NEAR(план)", "words:план", "^"])
def test_nothing_typed_is_syntax(stored: Stored, read: Reader, typed: str) -> None:
    stored.commitment("Другое")
    search(read, typed)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["5"], MinutesNumber(5)),
        (["5", "2025"], MinutesNumber(5, 2025)),
        (["5", "4"], MinutesNumber(5, None, 4)),
        (["5", "4", "1"], MinutesNumber(5, None, 4, 1)),
        (["5", "2025", "4", "1"], MinutesNumber(5, 2025, 4, 1)),
        (["5", "4", "1", "2"], None),
        (["5", "план"], None),
        (["1234567"], None),
        ([], None),
    ],
)
def test_numbers_of_minutes_as_typed(words: list[str], expected: MinutesNumber | None) -> None:
    assert minutes_number(words) == expected
