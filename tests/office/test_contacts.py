"""Contacts: read from one line, written down once for many commitments, shown newest first."""

from datetime import date

import pytest

from liaison_app.base.errors import UserMistake
from liaison_app.domain.contact import Contact, ContactMeans
from liaison_app.domain.stored_file import StoredFile
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.commitments import CommitmentDraft, record
from liaison_app.office.contact_lines import read_contact_line
from liaison_app.office.contacts import About, bin_contact, contact_from_line
from liaison_app.office.contacts_view import read_contacts
from liaison_app.office.desk import Desk
from liaison_app.office.kept_files import keep_pasted
from liaison_app.office.restoring import restore_record
from tests.office.making import Table


def _commitment(desk: Desk, table: Table, text: str) -> int:
    draft = CommitmentDraft(text=Trilingual(ru=text), lead_id=table.company)
    return record(desk, draft).id


@pytest.mark.parametrize(
    "line",
    [
        "вчера, звонок, Мукан, обещал прислать расчёт, перезвонить 25.05",
        "звонок Мукану вчера, обещал прислать расчёт, 25 мая перезвонить",
        "кеше, қоңырау, Мұқан, обещал прислать расчёт, 25 мамырда қайта хабарласу",
        "昨天，电话，穆坎，обещал прислать расчёт，5月25日再联系",
        "19.05 - тел. - Мук - обещал прислать расчёт - перезвонить 25.05",
    ],
)
def test_a_line_is_read_as_it_is_typed(desk: Desk, table: Table, line: str) -> None:
    """When, by what, with whom and when again are understood in any order and language."""
    read = read_contact_line(desk, line, (table.company,))
    assert (read.on, read.means, read.person_id) == (
        date(2025, 5, 19),
        ContactMeans.CALL,
        table.director,
    )
    assert read.call_again_on == date(2025, 5, 25)
    assert read.said == "обещал прислать расчёт"


def test_what_is_not_understood_was_said(desk: Desk, table: Table) -> None:
    """Words of a sentence are never taken for a day or a means."""
    line = "ответят письмом до 15 июня, вопрос у акима. Ждут согласования"
    read = read_contact_line(desk, line)
    assert read.said == line
    assert (read.on, read.day_said, read.person_id) == (date(2025, 5, 20), False, None)


def test_somebody_without_a_card_is_kept_as_typed(desk: Desk, table: Table) -> None:
    """A name that the directory does not know stays a name."""
    read = read_contact_line(desk, "звонок, Сергазин А.Б., акт подписан")
    assert (read.person_id, read.person_name, read.said) == (None, "Сергазин А.Б.", "акт подписан")


def test_a_letter_is_read_with_its_number_and_date(desk: Desk, table: Table) -> None:
    """«Письмо № … от …» says by what, and which."""
    read = read_contact_line(desk, "письмо № 12-3/45 от 5 мая 2025 года, срок подтверждён")
    assert (read.means, read.letter_number, read.letter_date) == (
        ContactMeans.LETTER,
        "12-3/45",
        date(2025, 5, 5),
    )
    assert read.said == "срок подтверждён"


def test_one_letter_answers_many_points_and_is_kept_once(desk: Desk, table: Table) -> None:
    """Both commitments show the same contact and file."""
    first, second = (_commitment(desk, table, text) for text in ("Расчёт", "План"))
    letter = keep_pasted(desk, b"%PDF-1.7 letter", "letter.pdf")
    made = contact_from_line(desk, About((first, second)), "письмо № 12, всё в срок", letter)
    contact_from_line(desk, About((first,)), "письмо № 12, ещё раз", letter)
    shown = read_contacts(desk, About((second,)))
    assert [one.contact.id for one in shown] == [made.id]
    assert len(read_contacts(desk, About((first,)))) == 2
    assert shown[0].organisation.ru == "Жетысу Вольфрам"
    assert len(shown[0].numbers) == 2
    with desk.read() as snapshot:
        assert len(snapshot.where(StoredFile)) == 1


def test_contacts_come_newest_first_and_go_into_the_bin(desk: Desk, table: Table) -> None:
    """What lies in the bin is not shown; it comes back with its commitments."""
    about = About((_commitment(desk, table, "Расчёт"),))
    old = contact_from_line(desk, about, "01.03, звонок, первое").id
    new = contact_from_line(desk, about, "вчера, звонок, второе").id
    of_company = About(organisation_id=table.company)
    assert [one.contact.id for one in read_contacts(desk, of_company)] == [new, old]
    bin_contact(desk, new)
    assert [one.contact.id for one in read_contacts(desk, about)] == [old]
    restore_record(desk, "contact", new)
    assert [one.contact.id for one in read_contacts(desk, about)] == [new, old]


def test_an_empty_line_is_no_contact(desk: Desk, table: Table) -> None:
    """Nothing is written down where nothing was typed."""
    with pytest.raises(UserMistake):
        contact_from_line(desk, About(organisation_id=table.company), "  ")
    with desk.read() as snapshot:
        assert snapshot.where(Contact) == []
