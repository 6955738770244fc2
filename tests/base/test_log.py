"""The log goes to its file and nowhere else, and its own troubles trouble nobody."""

import logging
import warnings
from pathlib import Path

import pytest

from liaison_app.base.log import log_file, logging_to_file
from tests.permissions import read_only

_log = logging.getLogger("liaison_app.test")


def _said() -> str:
    return log_file().read_text(encoding="utf-8")


@pytest.mark.expected_log("Қазақстан 中国")
def test_what_is_logged_stands_in_the_file_and_not_on_the_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with logging_to_file():
        _log.warning("Қазақстан 中国")
        _log.debug("too much")
    assert "WARNING" in _said()
    assert "Қазақстан 中国" in _said()
    assert "too much" not in _said()
    assert capsys.readouterr() == ("", "")


def test_afterwards_logging_is_as_it_was() -> None:
    root = logging.getLogger()
    before = (list(root.handlers), root.level, logging.raiseExceptions)
    with logging_to_file():
        assert len(root.handlers) == len(before[0]) + 1
    assert (list(root.handlers), root.level, logging.raiseExceptions) == before


def test_it_takes_turns_between_four_files_of_a_megabyte(home: Path) -> None:
    with logging_to_file():
        for number in range(600):
            _log.info("%d %s", number, "x" * 10_000)
    logs = sorted(path.name for path in home.iterdir())
    assert logs == ["liaison.log", "liaison.log.1", "liaison.log.2", "liaison.log.3"]
    assert max(path.stat().st_size for path in home.iterdir()) < 1_100_000
    assert " 599 " in _said()


@pytest.mark.expected_log("still works")
def test_where_nothing_can_be_written_work_goes_on(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LIAISON_HOME", str(home / "never made"))
    with read_only(home), logging_to_file():
        _log.warning("still works")
    assert capsys.readouterr() == ("", "")


@pytest.mark.expected_log("of a library")
def test_warnings_of_libraries_go_to_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    with logging_to_file(), warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(True)
        warnings.warn("of a library", stacklevel=1)
    assert "of a library" in _said()
    assert capsys.readouterr().err == ""
