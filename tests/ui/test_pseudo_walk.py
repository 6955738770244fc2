"""A walk with pseudo catalogs: no text of any page, editor or dialog goes past the catalogs.

Every page of the running program and every registered picture is opened in Kazakh with ⟦ ⟧ around
each text of the catalogs. What is left of a text without them must be content of the data file,
a date, a key, or a name that is the same in every language.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from liaison_app.base.paths import resources
from liaison_app.language import months
from liaison_app.office.exchange.dumping import dump
from liaison_app.ui.kit.interface_language import switch_language
from liaison_app.ui.kit.page import Page
from liaison_app.ui.theme.look import look
from tests.screens_of_all import chosen, fill
from tests.stage import WHO, Stage, make_stage
from tests.ui.sample_window import SampleWindow, texts_in

_LETTERS = re.compile(r"[^\W\d_]{2,}")
_KEYS = re.compile(r"\b(Ctrl|Shift|Alt|Enter|Return|Esc|Del|PgUp|PgDown|Space|Tab|Home|End|F\d+)\b")
_KEY_AT_END = re.compile(r"\((Ctrl|Alt|Shift|F\d+)?[^()]*\+[^()]*\)$")  # Qt words keys itself
# How things call themselves in every language, and what no language words.
_OWN_NAMES = ("ҚАЗ", "РУС", "中文", "EN", "Қазақша", "Русский", "English", "PDF", "Excel", "xlsx")
_DATES = ("жылғы", "жылдың", "күні", "ай сайын", "күніне дейін", "дейін", "тоқсан")
_PAGES = ("meetings", "proposals", "commitments", "monitoring", "directory", "settings")
# The clerk's workbook that the pictures of the import read: its sheet, heads and first cells.
_LIST = (
    "Содержание поручения",
    "Ответственные исполнители",
    "Соисполнители",
    "Срок исполнения первоначальный",
    "Срок исполнения продлённый",
    "Дата исполнения",
    "Статус",
    "Контроль",
    "Примечание",
    "15.05.2024 · 15.05.2025 · до 1 июня 2025 года",
    "В работе · Исполнено · снято с контроля",
    "Представить план финансирования · Подписать акт приёмки · Провести обследование дороги",
    "ТОО «Жетысу Вольфрам» · Жетысу Вольфрам Сериков А.Б.; Ли Тао · ТОО «Неизвестная»",
    "письмо № 5",
    "№ 3 от 12.03.2024, п. 2.1 · № 3 от 12.03.2024, п. 2.2 · № 4 от 1 апреля 2025 года, п. 1.1",
)
_LIST_NAMES = (*_LIST, "Ли Тао", "ТОО «Жетысу Вольфрам»", "ТОО «Неизвестная»")
_LIST_ROWS = (
    "Представить план финансирования",
    "Подписать акт приёмки",
    "Провести обследование дороги",
    "Направлять отчёт",
    "Без срока совсем",
    "Жетысу Вольфрам; Сериков А.Б.; Ли Тао",
    "по готовности\n⟦",  # what the cell says, then what is wrong with it
)
# Texts that a picture shows without a data file.
_SHOWN = {
    "import columns": _LIST,
    "import names": _LIST_NAMES,
    "import preview": (*_LIST_NAMES, *_LIST_ROWS),
    "rescued": ("Протокол № 5", "Тараптар жоспарды", "Стороны обсудили план.", "双方讨论了计划。"),
    "first-start": ("Liaison/liaison.db",),
    "two texts": ("Стороны обсудили план финансирования и сроки.", "Стороны обсудили смету."),
    "history": ("Расчёты нагрузок ждут до 25 мая; звонить в среду",),  # what was
    "search": ("қытайлық әріптестердің индустриялық",),  # cut around the word
    "search in other words": ("ұсыныстар, міндеттемелер және олардың",),
    "minutes editor what changed": ("просила представить план", "разбивкой", "траншам и валютам"),
}
_ROWS = 60


@pytest.fixture(autouse=True)
def russian_and_light(qtbot: QtBot) -> Iterator[None]:
    look().apply("light")
    yield
    switch_language("ru")


def contents(stage: Stage, folder: Path) -> list[str]:
    """Give every text of the data file, the longest first."""
    target = folder / "dump.json"
    dump(stage.desk, target)
    found: set[str] = set()

    def gather(value: object) -> None:
        if isinstance(value, str):
            found.update(part for part in (value, *value.split("\n")) if _LETTERS.search(part))
        elif isinstance(value, dict):
            for inner in value.values():
                gather(inner)
        elif isinstance(value, list):
            for inner in value:
                gather(inner)

    gather(json.loads(target.read_text(encoding="utf-8")))
    return sorted(found, key=len, reverse=True)


def every_text(widget: QWidget) -> set[str]:
    """Give what is shown anywhere in a widget, also in its lists, heads and menus."""
    found = set(texts_in(widget, hidden=True)) - _typed_in(widget)
    for action in widget.findChildren(QAction):
        found |= {action.text(), action.toolTip()}
    for view in widget.findChildren(QAbstractItemView):
        model = view.model()
        if model is not None:
            found |= _model_texts(model)
    return {text for text in found if text.strip()}


def seen_in(sample: SampleWindow) -> set[str]:
    """Give what is shown around and on the present page; hidden pages catch up when shown."""
    window = sample.window
    parts: list[QWidget] = [window.rail, window.top, window.status, sample.page(Page)]
    return set().union(*(every_text(part) for part in parts))


def _typed_in(widget: QWidget) -> set[str]:
    """Give what stands in fields: content; and the buttons of tabs, which Qt words once."""
    typed = {field.text().strip() for field in widget.findChildren(QLineEdit)}
    typed |= {field.toPlainText().strip() for field in widget.findChildren(QPlainTextEdit)}
    for tabs in widget.findChildren(QTabBar):
        typed |= {button.accessibleName() for button in tabs.findChildren(QToolButton)}
    return typed


def _model_texts(model: QAbstractItemModel) -> set[str]:
    top = QModelIndex()
    width = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    columns, rows = range(width), range(min(model.rowCount(top), _ROWS))
    found = {str(model.headerData(c, Qt.Orientation.Horizontal) or "") for c in columns}
    for row in rows:
        for column in columns:
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                found.add(str(model.index(row, column).data(role) or ""))
    return found


def beside_catalogs(texts: set[str], allowed: list[str]) -> list[str]:
    """Give the texts of which something came neither from a catalog nor from `allowed`."""
    return sorted(text for text in texts if _LETTERS.search(_left(text, allowed)))


def _left(text: str, allowed: list[str]) -> str:
    while "⟦" in text and (shorter := re.sub(r"⟦[^⟦⟧]*⟧", " ", text)) != text:
        text = shorter
    text = re.sub(r"⟦[^⟦⟧]*…$", " ", text).replace("&", "")  # cut off where the room ends
    if any(text.strip(" …") in known for known in allowed):  # a part of a content is content
        return ""
    for known in sorted(allowed, key=len, reverse=True):
        if len(known) > 1 and known in text:
            text = text.replace(known, " ")
    text = re.sub(r"^(Ctrl|Alt|Shift)\+\S+$", " ", text)  # Qt words the names of keys
    return _KEYS.sub(" ", _KEY_AT_END.sub(" ", text))


def allowed_on(stage: Stage, folder: Path) -> list[str]:
    """Give what may stand without brackets on a stage."""
    path = stage.desk.file.path
    names = [*months.KK_NOMINATIVE, *months.KK_DATIVE, *months.WEEKDAYS["kk"]]
    return [
        *contents(stage, folder),
        str(path),
        path.name,
        str(folder),
        WHO,
        *_OWN_NAMES,
        *names,
        *_DATES,
    ]


def help_texts() -> list[str]:
    """Give the lines of the help pages, which are written in every language themselves."""
    pages = [page.read_text(encoding="utf-8") for page in (resources() / "help").rglob("*.md")]
    lines = (line for page in pages for line in page.splitlines())
    worded = {line.strip("#- ") for line in lines if _LETTERS.search(line)}
    return sorted(worded, key=len, reverse=True)


@pytest.mark.usefixtures("pseudo_catalogs")
@pytest.mark.parametrize("key", _PAGES)
def test_no_text_of_a_page_goes_past_the_catalogs(
    sample: SampleWindow, tmp_path: Path, key: str
) -> None:
    switch_language("kk")
    allowed = allowed_on(sample.stage, tmp_path)
    sample.go(key)
    assert set(_PAGES) == set(sample.window.entries), "a new page: walk it too"
    assert beside_catalogs(seen_in(sample), allowed) == []
    sample.press("Return")
    assert beside_catalogs(seen_in(sample), allowed) == []


@pytest.mark.usefixtures("pseudo_catalogs")
@pytest.mark.parametrize("name", [screen.name for screen in chosen([])])
def test_no_text_of_a_picture_goes_past_the_catalogs(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    [screen] = chosen([name])
    stage = make_stage(tmp_path, fill)
    switch_language("ru")
    widget = screen.build(stage)
    if not isinstance(widget, QDialog):
        widget.resize(1366, 768)
    widget.show()
    stage.settle()
    if screen.also is not None:
        screen.also(stage, widget)
    switch_language("kk")
    stage.settle()
    texts = every_text(widget)
    allowed = [*help_texts(), *allowed_on(stage, tmp_path)]
    found = [
        text
        for text in beside_catalogs(texts, allowed)
        if not any(known in text for known in _SHOWN.get(name, ()))
    ]
    stage.close()
    delete(widget)
    assert found == []
