"""Search everything, driven by keys in the window of the running program."""

import pytest
from PySide6.QtCore import Qt

from liaison_app.ui.commitments.page import CommitmentsPage
from liaison_app.ui.directory.page import DirectoryPage
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.meetings.page import MeetingsPage
from liaison_app.ui.shell.search_field import SearchField
from liaison_app.ui.shell.search_panel import SearchPanel
from liaison_app.ui.shell.search_rows import AllRow, HeadRow, HitRow
from tests.ui.keyboard import commit, compose, press_place
from tests.ui.sample_window import SampleWindow, texts_in


def field(sample: SampleWindow) -> SearchField:
    return sample.window.top.search


def panel(sample: SampleWindow) -> SearchPanel:
    return sample.window.found


def rows(sample: SampleWindow) -> list[HeadRow | HitRow | AllRow]:
    shown = panel(sample).list
    return [shown.item(row).data(Qt.ItemDataRole.UserRole) for row in range(shown.count())]


def search(sample: SampleWindow, typed: str) -> None:
    """Type into the search and wait for the answer."""
    sample.press("Ctrl+K")
    sample.write(typed)
    sample.wait(lambda: field(sample).is_answered)


def walk_to(sample: SampleWindow, kind: str) -> HitRow:
    """Walk down to the first hit of a kind."""
    for _ in range(60):
        row = panel(sample).current()
        if isinstance(row, HitRow) and row.hit.kind == kind:
            return row
        sample.press("Down")
    raise AssertionError(kind)


def test_ctrl_k_leads_to_the_field_and_esc_back(sample: SampleWindow) -> None:
    sample.go("commitments")
    page = sample.page(CommitmentsPage)
    page.register.search.setFocus()
    sample.press("Ctrl+K")
    assert field(sample).hasFocus()
    assert "каржыландыру" in panel(sample).words.text()
    sample.write("план")
    sample.press("Escape")
    assert not panel(sample).isVisible()
    assert page.register.search.hasFocus()


def test_what_was_typed_is_replaced_by_the_next_letter(sample: SampleWindow) -> None:
    search(sample, "план")
    sample.press("Escape", "Ctrl+K")
    assert panel(sample).isVisible()
    assert rows(sample)
    sample.write("м")
    assert field(sample).text() == "м"


def test_enter_opens_a_commitment(sample: SampleWindow) -> None:
    search(sample, "план финанс")
    row = walk_to(sample, "commitment")
    sample.press("Return")
    assert not panel(sample).isVisible()
    editor = sample.page(CommitmentsPage).editor
    assert editor.isVisible()
    assert editor.form.record_id == row.hit.id
    sample.press("Alt+Left")
    assert not editor.isVisible()


def test_a_point_is_opened_in_its_minutes_at_its_item(sample: SampleWindow) -> None:
    search(sample, "2.1")
    row = walk_to(sample, "decision")
    sample.press("Return")
    editor = sample.page(MeetingsPage).editor
    assert editor is not None
    sample.wait(lambda: editor.pages.shown is not None)
    shown = editor.pages.shown
    assert shown is not None
    item = editor.minutes.item(shown.record_id)
    assert item is not None
    assert row.hit.id in [point.id for point in item.decisions]


def test_the_search_takes_the_place_of_an_editors_bar_and_gives_it_back(
    sample: SampleWindow,
) -> None:
    sample.go("meetings", 1)
    top = sample.window.top
    assert not field(sample).isVisible()
    assert top.begin_search.isVisible()
    search(sample, "участники")
    assert field(sample).isVisible()
    sample.press("Escape")
    assert not field(sample).isVisible()
    editor = sample.page(MeetingsPage).editor
    assert editor is not None
    assert editor.header.isVisible()
    search(sample, "финанс")
    walk_to(sample, "agenda_item")
    sample.press("Return")
    sample.wait(lambda: editor.header.isVisible())
    assert editor.pages.shown is not None
    assert editor.pages.shown.page == "item"


def test_a_person_is_opened_by_pinyin(sample: SampleWindow) -> None:
    search(sample, "wjh")
    row = walk_to(sample, "person")
    assert row.hit.found.marks
    sample.press("Return")
    assert sample.page(DirectoryPage).kind == "person"
    assert sample.page(DirectoryPage).editor.isVisible()


def test_all_of_a_kind_are_shown_in_its_register(sample: SampleWindow) -> None:
    search(sample, "план")
    while not isinstance(panel(sample).current(), AllRow):
        sample.press("Down")
    while panel(sample).current() != AllRow("commitment"):
        sample.press("Down")
    sample.press("Return")
    page = sample.page(CommitmentsPage)
    assert page.register.search.text() == "план"
    assert page.register.filter().statuses == frozenset()
    sample.wait(lambda: page.register.table.rows.rowCount() > 0)


def test_page_down_goes_to_the_next_kind(sample: SampleWindow) -> None:
    search(sample, "вольфрам")
    kinds = []
    for _ in range(3):
        row = panel(sample).current()
        assert isinstance(row, HitRow)
        kinds.append(row.hit.owner_kind)
        sample.press("PageDown")
    assert len(set(kinds)) == 3
    sample.press("PageUp", "PageUp", "PageUp")
    row = panel(sample).current()
    assert isinstance(row, HitRow)
    assert row.hit.owner_kind == kinds[0]


def test_enter_before_the_answer_opens_the_first(sample: SampleWindow) -> None:
    sample.press("Ctrl+K")
    field(sample).setText("финансирования")
    sample.press("Return")
    sample.wait(lambda: not panel(sample).isVisible())
    assert sample.window.trail.here is not None
    assert sample.window.trail.here.target is not None


def test_an_answer_that_comes_late_is_dropped(sample: SampleWindow) -> None:
    sample.press("Ctrl+K")
    field(sample).setText("вольфрам")
    field(sample).ask()
    field(sample).setText("жираф")
    field(sample).ask()
    sample.stage.settle()
    assert rows(sample) == []
    assert "жираф" in panel(sample).words.text()


def test_nothing_found_says_what_was_tried(sample: SampleWindow) -> None:
    search(sample, "жираф вольфрам")
    assert "жираф вольфрам" in panel(sample).words.text()
    assert "钨" in panel(sample).words.text()


def test_the_answers_follow_the_language(sample: SampleWindow) -> None:
    search(sample, "资金")
    words = [row.words() for row in rows(sample)]
    switch_language("zh")
    sample.stage.settle()
    assert [row.words() for row in rows(sample)] != words
    assert field(sample).accessibleName() == "全部搜索"


def test_chinese_is_sought_once_it_is_composed(sample: SampleWindow) -> None:
    sample.press("Ctrl+K")
    compose(field(sample), "zi jin")
    sample.stage.settle()
    assert rows(sample) == []
    commit(field(sample), "资金")
    sample.wait(lambda: bool(rows(sample)))


def test_the_key_works_by_its_place(sample: SampleWindow) -> None:
    from liaison_app.ui.kit.key_places import KeyPlaces

    sample.go("commitments")
    k_key = 45  # the place of K under X11
    press_place(KeyPlaces(), sample.page(CommitmentsPage).register.table, k_key, "Л")
    assert field(sample).hasFocus()


def test_leaving_by_tab_takes_the_answers_away(sample: SampleWindow) -> None:
    search(sample, "план")
    sample.press("Tab")
    assert not panel(sample).isVisible()


def test_a_reader_hears_the_chosen_row(sample: SampleWindow) -> None:
    search(sample, "план финанс")
    row = panel(sample).current()
    assert row is not None
    assert field(sample).accessibleDescription() == row.words()
    assert panel(sample).list.accessibleName()
    item = panel(sample).list.currentItem()
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == row.words()


@pytest.mark.usefixtures("pseudo_catalogs")
def test_every_word_of_it_comes_from_the_catalogs(sample: SampleWindow) -> None:
    switch_language("kk")
    sample.press("Ctrl+K")
    assert all("⟦" in text for text in texts_in(panel(sample)))
    search(sample, "план")
    heads = [row.words() for row in rows(sample) if isinstance(row, HeadRow | AllRow)]
    assert heads
    assert all("⟦" in words for words in heads)
