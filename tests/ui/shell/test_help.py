"""The help: the same in four languages, and true about the keys."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence

from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from liaison_app.base.paths import resources
from liaison_app.ui.commitments.page import CommitmentsPage
from liaison_app.ui.kit.actions import actions_of
from liaison_app.ui.shell.help_topics import TOPICS, help_text, topic_of
from liaison_app.ui.shell.help_view import HelpDialog
from tests.ui.keyboard import press
from tests.ui.sample_window import SampleWindow

_bold = re.compile(r"\*\*([^*]+)\*\*")


def keys_in(text: str) -> list[str]:
    """Give the keys a text names: they are the only words in bold."""
    return [key.replace("Return", "Enter") for key in _bold.findall(text)]


def files(language: InterfaceLanguage) -> list[str]:
    return sorted(path.stem for path in (resources() / "help" / language).glob("*.md"))


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_every_language_has_every_topic_and_no_other(language: InterfaceLanguage) -> None:
    assert files(language) == sorted(TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
def test_the_languages_say_the_same(topic: str) -> None:
    texts = [help_text(topic, language) for language in INTERFACE_LANGUAGES]
    assert len({tuple(sorted(keys_in(text))) for text in texts}) == 1
    assert len({text.count("\n### ") for text in texts}) == 1
    assert len({text.count("\n- ") for text in texts}) == 1
    assert all(text.endswith("\n") for text in texts)


def keys_of_a_table(sample: SampleWindow) -> set[str]:
    """Give the keys that a register takes itself, without an action: those that worked."""
    sample.go("commitments")
    register, clipboard = sample.page(CommitmentsPage).register, QGuiApplication.clipboard()
    register.table.setFocus()
    register.table.choose_something()
    clipboard.setText("nothing yet")
    sample.press("Ctrl+C")
    worked = {"Ctrl+C"} if "\t" in clipboard.text() else set()
    clipboard.setText("one line")
    sample.press("Ctrl+V")
    return worked | ({"Ctrl+V"} if register.search.text() == "one line" else set())


def test_the_keys_it_names_are_there(sample: SampleWindow) -> None:
    window, stage = sample.window, sample.stage
    sample.go("meetings", 1)
    sample.press("F9")  # the talks are built when they are asked for
    for key, target in (
        ("proposals", 1),
        ("commitments", 1),
        ("monitoring", None),
        ("directory", ("person", 1)),
        ("settings", None),
    ):
        window.go(key, target)
        stage.settle()
    window.banners.show_undo(lambda: "", lambda: None)
    there = {
        QKeySequence(key).toString().replace("Return", "Enter")
        for action in actions_of(window)
        for key in action.shortcuts()
    }
    named = {key for topic in TOPICS for key in keys_in(help_text(topic, "ru"))}
    assert named - there - keys_of_a_table(sample) == set()


def test_f1_shows_the_topic_of_the_page(sample: SampleWindow) -> None:
    window, stage = sample.window, sample.stage
    window.go("directory", None)
    stage.settle()
    press(window, "F1")
    (dialog,) = window.findChildren(HelpDialog)
    assert dialog.topic == "directory"
    assert dialog.windowTitle() == "Справочник"
    dialog.topics.setFocus()
    press(dialog.topics, "End")
    assert dialog.topic == "keys"
    window.go("settings", None)
    stage.settle()
    window.show_help()
    assert [one.topic for one in window.findChildren(HelpDialog)] == ["data-file"]


def test_a_page_without_a_topic_gets_the_keys() -> None:
    assert topic_of("nowhere") == "keys"
    assert topic_of("settings") == "data-file"


def test_the_texts_are_files_of_the_program() -> None:
    assert Path(resources() / "help").is_dir()


def test_no_topic_lies_over_another(sample: SampleWindow) -> None:
    sample.press("F1")
    (dialog,) = sample.window.findChildren(HelpDialog)
    topics = dialog.topics
    sample.stage.settle()
    tops = [topics.visualItemRect(topics.item(row)) for row in range(topics.count())]
    assert all(above.bottom() < below.top() for above, below in pairwise(tops))
    assert all(rect.height() >= topics.sizeHintForRow(0) for rect in tops)
