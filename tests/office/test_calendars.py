"""Published days off with the office's edits, and terms counted by them."""

from datetime import date

from liaison_app.domain.calendar_day import CalendarDay, Country, DayKind
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.record import Side
from liaison_app.domain.term import Term, TermKind
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.catalogs import Phrases
from liaison_app.language.public_holidays import published_year
from liaison_app.office.calendars import calendars, day_off
from liaison_app.office.commitments import CommitmentDraft, record, set_term
from liaison_app.office.desk import Desk

WORKED_SUNDAY = date(2025, 9, 28)  # worked in China for a day of the national holiday


def test_both_countries_have_their_days_and_china_its_worked_weekends(desk: Desk) -> None:
    with desk.read() as snapshot:
        found = calendars(snapshot, 2025, 2025)
    assert found.kz.is_off(date(2025, 3, 21))
    assert not found.cn.is_off(date(2025, 3, 21))
    assert found.cn.is_off(date(2025, 10, 6))
    assert not found.cn.is_off(WORKED_SUNDAY)
    assert set(found.hints(date(2025, 5, 1))) == set(Country)


def test_every_published_day_has_a_name_in_every_language() -> None:
    chinese, kazakh = Phrases("zh"), Phrases("kk")
    named = {**published_year("cn", 2025).off, **published_year("kz", 2025).off}
    assert chinese.render(named[date(2025, 4, 4)]) == "清明节"
    assert kazakh.render(named[date(2025, 3, 21)]) == "Наурыз мейрамы"
    for phrases in (chinese, kazakh, Phrases("ru")):
        assert phrases.render(published_year("kz", 2026).off[date(2026, 3, 9)]) != ""
    others = {message.text for message in named.values()}
    assert "public holiday" not in others


def test_the_office_edits_a_day(desk: Desk) -> None:
    name = Trilingual(ru="Перенос")
    with desk.write() as work:
        work.add(CalendarDay(country=Country.KZ, day=date(2025, 3, 21), kind=DayKind.WORKING))
        work.add(CalendarDay(country=Country.CN, day=date(2025, 3, 20), name=name))
        work.commit()
    with desk.read() as snapshot:
        found = calendars(snapshot, 2025, 2025)
        assert not day_off(snapshot, Side.KZ)(date(2025, 3, 21))
    assert not found.kz.is_off(date(2025, 3, 21))
    assert found.hints(date(2025, 3, 20)) == {Country.CN: name}


def test_a_term_by_event_counts_the_working_days_of_its_side(desk: Desk) -> None:
    term = Term(
        TermKind.EVENT,
        event=Trilingual(ru="Подписание"),
        event_on=date(2025, 9, 30),
        days=3,
        working_days=True,
    )
    due = {}
    for side in (Side.KZ, Side.CN):
        made = record(desk, CommitmentDraft(side=side, term=term))
        with desk.write() as work:
            commitment = work.get(Commitment, made.id)
            commitment.side = side
            work.commit()
        set_term(desk, made.id, term)
        with desk.read() as snapshot:
            due[side] = snapshot.get(Commitment, made.id).current_due
    assert due == {Side.KZ: date(2025, 10, 3), Side.CN: date(2025, 10, 11)}  # a Saturday worked
