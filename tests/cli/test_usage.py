"""Wrong command lines end with 2 and say in the user's language what is wrong."""

import re
from pathlib import Path

import pytest

from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from tests.cli.running import Liaison

WRONG = [
    "prin",
    "print",
    "print summari",
    "export minutes",
    "backup",
    "backup one two",
    "backup one --out two",
    "--dat x check",
    "--data",
    "check --data --language=ru",
    "--overdue=yes print commitments --out a.pdf",
    "print summary --meeting 5 --out a.pdf",
    "print summary --meeting 5 --languages kk,en --out a.pdf",
    "print summary --meeting 5 --languages , --out a.pdf",
    "print summary --meeting 5 --languages kk --out a.docx",
    "print summary --meeting 5 --languages kk --layout rows --out a.pdf",
    "print summary --meeting 5 --languages kk --audience all --out a.pdf",
    "print commitments --out a.xlsx",
    "export commitments --out a.pdf",
    "check --today 9999-12-31",
    "check --data=",
    "check --language=",
    "print summary --meeting= --languages kk --out a.pdf",
]


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
@pytest.mark.parametrize("line", WRONG)
def test_what_is_wrong_is_told(liaison: Liaison, line: str, language: InterfaceLanguage) -> None:
    told = liaison(*line.split(), f"--language={language}")
    assert (told.status, told.out) == (2, "")
    assert len(told.err.splitlines()) == 1
    assert "liaison-app --help" in told.err


@pytest.mark.usefixtures("pseudo_catalogs")
@pytest.mark.parametrize("line", WRONG)
def test_it_is_told_in_our_words(liaison: Liaison, line: str) -> None:
    said = liaison(*line.split()).err.strip()
    assert re.fullmatch(r"⟦⟦.*⟧ ⟦.*⟧⟧", said)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("prin", "There is no command prin"),
        ("dmup x", "did you mean dump?"),
        ("print", "print summary, print commitments"),
        ("backup", "FILE is missing"),
        ("backup one two", "two is one word too many"),
        ("backup one --out two", "--out does not belong"),
        ("--dat x check", "did you mean --data?"),
        ("--data", "--data needs a value"),
        ("check --data --language=en", "--data needs a value"),
        ("--overdue=yes print commitments --out a.pdf", "--overdue takes no value"),
        ("print summary --meeting 5 --out a.pdf", "--languages is missing"),
        ("export commitments --out a.pdf", "must end with .xlsx, not a.pdf"),
        ("check --language pl", "«pl» не подходит, возможно: kk, ru, zh, en"),
    ],
)
def test_the_words(liaison: Liaison, line: str, words: str) -> None:
    wish = ["--language", "en"] if "--language" not in line else []
    assert words in liaison(*wish, *line.split()).err


@pytest.mark.parametrize("typed", ["2025-13-45", "someday", "ежемесячно до 5", "0001-01-01"])
def test_a_day_that_is_none(liaison: Liaison, tmp_path: Path, typed: str) -> None:
    told = liaison("check", "--data", tmp_path / "no.db", f"--today={typed}", "--language=en")
    assert told.status == 2
    assert "is no date" in told.err


def test_after_two_dashes_everything_is_a_word(liaison: Liaison, tmp_path: Path) -> None:
    told = liaison("--language=en", "--data", tmp_path / "no.db", "backup", "--", "--data")
    assert told.status == 1
    assert "no.db is not there" in told.err


def test_the_language_of_the_settings_and_of_the_system(
    liaison: Liaison, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert "没有命令" in liaison("nothing").err
    (home / "settings.json").write_text('{"language": "kk"}', encoding="utf-8")
    assert "деген команда жоқ" in liaison("nothing").err
    assert "Нет команды" in liaison("nothing", "--language", "ru").err
