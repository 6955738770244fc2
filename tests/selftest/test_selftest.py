"""The self-test passes where all is there, and says what is missing where it is not."""

import os
from pathlib import Path

import pytest

from liaison_app.base.messages import message
from liaison_app.language.catalogs import Phrases
from liaison_app.selftest import all_checks, parts, work
from liaison_app.selftest.bench import Bench, NotRight, bench
from tests.cli.running import elsewhere


def test_the_whole_self_test_passes_without_touching_the_users_own(home: Path) -> None:
    ended = elsewhere("--self-test", "--language", "en", QT_QPA_PLATFORM="")
    said = ended.stdout.decode().splitlines()
    assert ended.returncode == 0, said
    assert len(said) == len(all_checks.CHECKS)
    assert all(line.startswith("ok: ") for line in said)
    assert {path.name for path in home.iterdir()} <= {"liaison.log"}


def test_the_bench_is_thrown_away_and_the_home_comes_back(home: Path) -> None:
    with bench() as place:
        assert os.environ["LIAISON_HOME"] == str(place.folder)
        work.data_file(place)
    assert os.environ["LIAISON_HOME"] == str(home)
    assert not place.folder.exists()


def test_missing_files_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "resources", lambda: tmp_path)
    with pytest.raises(NotRight, match="NotoEmoji"):
        parts.fonts(Bench(tmp_path))
    with pytest.raises(NotRight, match="schema"):
        parts.schema(Bench(tmp_path))


@pytest.mark.expected_log("self-test")
def test_one_failure_is_told_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(place: Bench) -> None:
        raise NotRight(place.data.name)

    last = all_checks.CHECKS[0]
    checks = ((message("self-test", "fonts with all letters"), fail), last)
    monkeypatch.setattr(all_checks, "CHECKS", checks)
    assert all_checks.test_all(Phrases("ru")) == 1
    assert capsys.readouterr().out.splitlines() == [
        "НЕ ПРОЙДЕНО: шрифты со всеми буквами: NotRight: liaison.db",
        "в порядке: тексты на четырёх языках",
    ]
