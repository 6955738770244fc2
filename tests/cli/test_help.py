"""The help: complete, in every language, as wide as the terminal, and at once."""

import json
import re
import subprocess
import sys

import pytest

from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from liaison_app.base.version import VERSION
from liaison_app.cli.columns import table, width, wrapped
from liaison_app.cli.command_list import COMMANDS, EVERYWHERE
from tests.cli.running import ROOT, Liaison

NAMES = [command.name for command in COMMANDS if command.name]
# What stands in a command line as it is typed, in any language.
SYNTAX = re.compile(
    r"liaison-app|--[a-z-]+|kk\|ru\|zh\|en|kk,ru,zh|parts\|columns|office\|partner|[\[\]\s]|"
    r"form\|letter\|call\|mail\|message\|entered|on_plan\|risk\|will_not_be_done|\bN\b|\b130\b|\b[0-3]\b"
)


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_the_help_lists_every_command_and_option(
    liaison: Liaison, language: InterfaceLanguage
) -> None:
    helped = liaison("--help", "--language", language)
    assert (helped.status, helped.err) == (0, "")
    for name in (*NAMES, *(option.name for option in EVERYWHERE)):
        assert name in helped.out


@pytest.mark.parametrize("name", NAMES)
def test_every_command_says_how_it_is_written(liaison: Liaison, name: str) -> None:
    helped = liaison("--language=en", *name.split(), "--help")
    command = next(command for command in COMMANDS if command.name == name)
    assert helped.status == 0
    assert f"liaison-app {name}" in helped.out
    for option in command.options:
        written = option.name if option.needed else f"[{option.name}"
        assert written in helped.out


@pytest.mark.usefixtures("pseudo_catalogs")
@pytest.mark.parametrize("name", ["", *NAMES])
def test_every_word_of_the_help_comes_from_the_catalogs(
    liaison: Liaison, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "2000")
    said = liaison(*name.split(), "--help", "--language", "en").out
    for command in NAMES:
        said = said.replace(command, "")
    while "⟦" in said:
        shorter = re.sub(r"⟦[^⟦⟧]*⟧", "", said)
        assert shorter != said
        said = shorter
    assert SYNTAX.sub("", said) == ""


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
@pytest.mark.parametrize("columns", [60, 90])
def test_no_line_is_wider_than_the_terminal(
    liaison: Liaison, language: InterfaceLanguage, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for name in ("", *NAMES):
        said = liaison(*name.split(), "--help", "--language", language).out
        assert max(width(line) for line in said.splitlines()) < columns


def test_the_version(liaison: Liaison) -> None:
    assert liaison("--version").out == f"Liaison {VERSION}\n"


def test_the_help_needs_nothing_heavy() -> None:
    code = (
        "import json, sys\n"
        "from liaison_app.__main__ import main\n"
        "main(['--help'])\n"
        "print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    answer = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    loaded = set(json.loads(answer.stdout.splitlines()[-1]))
    assert not loaded & {"PySide6", "alembic", "openpyxl", "pypinyin", "sqlalchemy", "typst"}


def test_chinese_is_two_columns_wide_and_breaks_anywhere_but_before_a_stop() -> None:
    assert width("中文 ab") == 7
    assert wrapped("将承诺事项，写入工作簿", 10) == ["将承诺事", "项，写入工", "作簿"]
    assert wrapped("one two three", 8) == ["one two", "three"]


def test_a_term_that_is_too_long_stands_in_a_line_of_its_own() -> None:
    rows = [("--a", "first"), ("--a-very-long-option VALUE", "second")]
    assert list(table(rows, 40))[1:] == [
        "  --a-very-long-option VALUE",
        "                        second",
    ]
