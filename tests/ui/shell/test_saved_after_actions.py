"""The status line tells the last saving, whether a form or an action of the office stored it."""

from PySide6.QtWidgets import QLabel

from liaison_app.base.errors import LiaisonError
from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.saving.edits import Stored
from liaison_app.ui.kit.saving.saver import SavingNews, SavingState
from tests.ui.sample_window import SampleWindow


def status_words(sample: SampleWindow) -> list[str]:
    return [part.text() for part in sample.window.status.findChildren(QLabel) if part.text()]


def never(error: LiaisonError) -> None:
    raise error


def test_an_action_that_stored_something_moves_the_time(sample: SampleWindow) -> None:
    assert not any("сохранено" in words for words in status_words(sample))
    place, news = sample.stage.place, list[SavingNews]()
    sample.stage.savings.news.connect(news.append)
    place.do(lambda: Changes(), never, owner=sample.window)
    sample.stage.settle()
    assert news == []
    place.do(lambda: Changes(frozenset({("project", 1)})), never, owner=sample.window)
    sample.stage.settle()
    [told] = news
    assert told.state is SavingState.SAVED
    assert told.when is not None
    assert f"сохранено в {told.when:%H:%M}" in status_words(sample)


def test_of_two_savings_the_later_one_is_told(sample: SampleWindow) -> None:
    savings = sample.stage.savings
    saver = savings.form("a form", lambda _: Stored(Changes()))
    saver.begin("ru", "")
    saver.typed("ru", "текст")
    saver.store_now()
    sample.wait(lambda: savings.overall().state is SavingState.SAVED)
    before = savings.overall().when
    savings.acted()
    after = savings.overall().when
    assert before is not None
    assert after is not None
    assert after > before
