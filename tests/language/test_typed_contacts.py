"""Days, means, letters and «call again» as they are typed in three languages."""

from datetime import date

import pytest

from liaison_app.language.typed_contacts import (
    find_letter,
    find_means,
    find_next_day,
    find_past_day,
    says_again,
)

TODAY = date(2025, 6, 20)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("вчера", date(2025, 6, 19)),
        ("кеше", date(2025, 6, 19)),
        ("昨天电话", date(2025, 6, 19)),
        ("позавчера", date(2025, 6, 18)),
        ("15.05", date(2025, 5, 15)),
        ("звонок 21 июня", date(2024, 6, 21)),  # of this year it is still to come
        ("5月15日", date(2025, 5, 15)),
        ("15 мамырда", date(2025, 5, 15)),
    ],
)
def test_the_day_of_a_contact_is_past(typed: str, day: date) -> None:
    """A day without a year is the last such one."""
    found = find_past_day(typed, TODAY)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("перезвонить 25.06", date(2025, 6, 25)),
        ("25 маусымда қайта хабарласу", date(2025, 6, 25)),
        ("6月25日再联系", date(2025, 6, 25)),
        ("call again tomorrow", date(2025, 6, 21)),
        ("через 3 дня перезвонить", date(2025, 6, 23)),
        ("3天后再联系", date(2025, 6, 23)),
        ("перезвонить через неделю", date(2025, 6, 27)),
    ],
)
def test_the_day_to_call_again_is_to_come(typed: str, day: date) -> None:
    """A day without a year is the next such one."""
    assert says_again(typed)
    found = find_next_day(typed, TODAY)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize(
    ("typed", "number", "dated"),
    [
        ("письмо № 12-3/45 от 5 мая 2025 года", "12-3/45", date(2025, 5, 5)),
        ("хат № 12-3/45", "12-3/45", None),
        ("来函 第12号", "12", None),
        ("Letter No. 12-3 of 5 May 2025", "12-3", date(2025, 5, 5)),
        ("№ 7 (05.05.2025)", "7", date(2025, 5, 5)),
    ],
)
def test_a_letter_has_number_and_date(typed: str, number: str, dated: date | None) -> None:
    """The date belongs to the letter where nothing but it follows."""
    found = find_letter(typed, TODAY)
    assert found is not None
    assert (found.number, found.dated) == (number, dated)


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("қоңырау", "call"),
        ("по телефону", "call"),
        ("微信", "message"),
        ("来访", "visit"),
        ("электрондық пошта", "mail"),
        ("хатпен", "letter"),
        ("电子邮件", "mail"),
    ],
)
def test_means_are_read_in_every_language(typed: str, means: str) -> None:
    """By what one spoke."""
    found = find_means(typed)
    assert found is not None
    assert found.means == means


def test_minutes_are_no_letter() -> None:
    """«Хаттама» begins as «хат» does, and is something else."""
    assert find_means("хаттама дайын") is None
