"""Contacts by keys: one line from the register for several rows, edit, bin, undo, rescue."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from liaison_app.domain.contact import Contact, ContactMeans
from liaison_app.domain.stored_file import StoredFile
from liaison_app.office.contacts import About
from liaison_app.office.contacts_view import ContactView, read_contacts
from liaison_app.ui.commitments.page import CommitmentsPage
from liaison_app.ui.kit.contacts.dialog import ContactsDialog
from liaison_app.ui.kit.contacts.editing import EditContactDialog
from tests.ui.keyboard import press, write
from tests.ui.sample_window import SampleWindow, texts_in

KEY = "Ctrl+Shift+K"


def _open(sample: SampleWindow) -> tuple[ContactsDialog, CommitmentsPage]:
    sample.go("commitments")
    page = sample.page(CommitmentsPage)
    sample.press(KEY)
    return sample.dialog(ContactsDialog), page


def _contacts(sample: SampleWindow, *commitments: int) -> tuple[ContactView, ...]:
    return read_contacts(sample.stage.desk, About(commitments))


def test_one_line_is_written_down_by_enter(sample: SampleWindow) -> None:
    """What was understood shows before Enter; the line is empty after it."""
    dialog, page = _open(sample)
    key = page.register.table.current_id() or 0
    before = len(_contacts(sample, key))
    assert dialog.line.line.hasFocus()
    sample.write("вчера, звонок, обещали ответ, перезвонить 25 июня")
    sample.qtbot.waitUntil(lambda: len(dialog.line.understood) >= 3)
    sample.stage.settle()
    assert any("25.06" in state.word for state in dialog.line.understood)
    sample.press("Return")
    after = _contacts(sample, key)
    assert len(after) == before + 1
    newest = max(after, key=lambda one: one.contact.key).contact
    assert (newest.means, newest.said) == (ContactMeans.CALL, "обещали ответ")
    assert dialog.isVisible()
    assert dialog.line.text() == ""
    assert newest.key in dialog.rows


def test_one_letter_answers_several_rows(sample: SampleWindow, tmp_path: Path) -> None:
    """The rows that are chosen share one contact and one file."""
    sample.go("commitments")
    page = sample.page(CommitmentsPage)
    sample.press("Home", "Shift+Down", KEY)
    dialog = sample.dialog(ContactsDialog)
    chosen = page.register.table.chosen_ids()
    assert len(chosen) == 2
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF-1.7 the answer")
    dialog.take_letter(letter)
    sample.write("письмо № 12-3/45 от 5 мая 2025 года, всё в срок")
    sample.press("Return")
    first, second = (_contacts(sample, key) for key in chosen)
    shared = {one.contact.key for one in first} & {one.contact.key for one in second}
    (made,) = (one for one in first if one.contact.key == max(shared))
    assert (made.contact.letter_number, made.file is not None) == ("12-3/45", True)
    with sample.stage.desk.read() as snapshot:
        assert [one.name for one in snapshot.where(StoredFile)].count("letter.pdf") == 1


def test_an_unfinished_line_is_there_again(sample: SampleWindow) -> None:
    """Escape leaves the dialog; nothing typed is lost."""
    _open(sample)
    sample.write("вчера, звонок, недописано")
    sample.press("Escape")
    sample.press(KEY)
    assert sample.dialog(ContactsDialog).line.text() == "вчера, звонок, недописано"


def test_an_empty_line_is_refused_at_the_line(sample: SampleWindow) -> None:
    """Nothing is written down, and the dialog says why."""
    dialog, page = _open(sample)
    key = page.register.table.current_id() or 0
    before = len(_contacts(sample, key))
    sample.press("Return")
    assert len(_contacts(sample, key)) == before
    assert dialog.isVisible()


def test_a_contact_goes_into_the_bin_and_back(sample: SampleWindow) -> None:
    """Undo stands in the dialog."""
    dialog, page = _open(sample)
    key = page.register.table.current_id() or 0
    sample.write("сегодня, звонок, лишнее")
    sample.press("Return")
    made = max(dialog.rows)
    dialog.rows[made].bin.trigger()
    sample.stage.settle()
    assert made not in {one.contact.key for one in _contacts(sample, key)}
    (banner,) = dialog.banners.shown()
    sample.press("Alt+Backspace")
    assert made in {one.contact.key for one in _contacts(sample, key)}
    assert banner is not None


def test_a_contact_is_edited_and_stores_itself(sample: SampleWindow) -> None:
    """What is typed is stored without a button."""
    dialog, _ = _open(sample)
    sample.write("сегодня, звонок, как было")
    sample.press("Return")
    made = max(dialog.rows)
    dialog.rows[made].edit.trigger()
    sample.stage.settle()
    editor = sample.dialog(EditContactDialog)
    field: QWidget = editor.form.lines["letter_number"].part.widget
    field.setFocus()
    press(field, "Ctrl+A")
    write(field, "77/5")
    editor.form.store_now()
    sample.stage.settle()
    with sample.stage.desk.read() as snapshot:
        assert snapshot.get(Contact, made).letter_number == "77/5"
    sample.press("Escape")
    assert any("77/5" in words for words in texts_in(dialog.rows[made]))


def test_the_editor_and_the_directory_have_the_same_key(sample: SampleWindow) -> None:
    """In the editor of a commitment, of an organisation, and in the register of organisations."""
    _, page = _open(sample)
    key = page.register.table.current_id() or 0
    sample.press("Escape")
    sample.go("commitments", key)
    sample.press(KEY)
    assert sample.dialog(ContactsDialog).isVisible()
    sample.press("Escape")
    sample.go("directory", ("organisation", None))
    sample.press(KEY)
    words = sample.dialog(ContactsDialog).subject.text()
    assert words
    sample.press("Escape")
    sample.go("directory", ("organisation", 1))
    sample.press(KEY)
    assert sample.dialog(ContactsDialog).isVisible()
