"""What is said reaches any terminal, pipe or nobody; no traceback, no log line."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from liaison_app.cli.telling import Percentage
from tests.cli.running import ROOT, Liaison, command, elsewhere, environment
from tests.permissions import read_only
from tests.storage.files import made


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "ascii", "utf-8"])
@pytest.mark.parametrize("language", ["kk", "zh"])
def test_any_letter_is_said_under_any_code_page(encoding: str, language: str) -> None:
    helped = elsewhere("--help", "--language", language, PYTHONIOENCODING=encoding)
    assert helped.returncode == 0
    assert ("Командалар" if language == "kk" else "命令：") in helped.stdout.decode("utf-8")


def test_failures_too(tmp_path: Path) -> None:
    name = tmp_path / "Қазақстан 文件 \udcff.db"
    told = elsewhere("dump", "x.json", "--data", name, "--language=kk", PYTHONIOENCODING="cp1251")
    assert told.returncode == 1
    assert "Қазақстан 文件 ?.db" in told.stderr.decode("utf-8")


def test_a_reader_that_goes_away_is_no_error() -> None:
    with subprocess.Popen(
        command("--help"),
        cwd=ROOT,
        env=environment({"PYTHONUNBUFFERED": "1"}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.wait() == 1
        assert process.stderr.read() == b""


_INTERRUPTED = """
import signal, sys
from liaison_app.__main__ import main

def interrupt(event, arguments):
    if event == "open" and str(arguments[0]) == sys.argv[1]:
        signal.raise_signal(signal.SIGINT)

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background ignores it
sys.addaudithook(interrupt)
sys.exit(main(sys.argv[2:]))
"""


def test_ctrl_c_ends_it_without_a_word(tmp_path: Path) -> None:
    """The keys are pressed when loading opens its file, after the new data file was made."""
    data, records = tmp_path / "liaison.db", tmp_path / "records.json"
    records.write_text("{}", encoding="utf-8")
    line = [str(records), "load", str(records), "--data", str(data)]
    ended = subprocess.run(
        [sys.executable, "-c", _INTERRUPTED, *line], cwd=ROOT, capture_output=True, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, b"", b"")
    assert not data.exists()


@pytest.mark.expected_log("unexpected error")
@pytest.mark.parametrize("language", ["kk", "ru", "zh", "en"])
def test_a_fault_of_the_program_is_one_line_and_a_report(
    liaison: Liaison, home: Path, tmp_path: Path, language: str
) -> None:
    """A name with a zero byte cannot be typed; nothing in the program is ready for it."""
    (home / "settings.json").write_text(json.dumps({"data_file": "\0"}), encoding="utf-8")
    told = liaison("restore", made(tmp_path / "copy.db"), "--language", language)
    assert (told.status, told.out) == (3, "")
    assert len(told.err.splitlines()) == 1
    assert str(home / "liaison.log") in told.err
    assert "Traceback" in (home / "liaison.log").read_text(encoding="utf-8")


def test_a_failure_stands_in_the_log_and_not_on_the_terminal(
    liaison: Liaison, home: Path, tmp_path: Path
) -> None:
    told = liaison("backup", "x.db", "--data", tmp_path / "no.db", "--language=en")
    assert told.status == 1
    assert told.err.startswith(str(tmp_path / "no.db"))
    assert len(told.err.splitlines()) == 1
    assert "is not there" in (home / "liaison.log").read_text(encoding="utf-8")


def test_without_a_folder_of_his_own_a_user_can_work(
    liaison: Liaison, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIAISON_HOME", str(home / "never" / "made"))
    with read_only(home):
        assert liaison("--version").status == 0
        assert liaison("backup", "x.db", "--data", home / "no.db").status == 1


def test_without_a_screen_the_window_names_the_command_line(
    liaison: Liaison, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    told = liaison("--language=en")
    assert told.status == 1
    assert told.err == (
        "There is no screen here to open the window on. "
        "Use the commands instead; liaison-app --help lists them.\n"
    )


@pytest.mark.parametrize("language", ["kk", "en"])
def test_a_screen_that_does_not_answer_is_no_crash(tmp_path: Path, language: str) -> None:
    told = elsewhere("--language", language, QT_QPA_PLATFORM="", DISPLAY=":9731")
    assert (told.returncode, told.stdout) == (1, b"")
    said = told.stderr.decode("utf-8").splitlines()
    assert len(said) == 1
    assert "liaison-app --help" in said[0]


def test_an_output_that_takes_nothing_is_no_fault_of_the_program(tmp_path: Path) -> None:
    line = command("dump", tmp_path / "x.json", "--data", made(tmp_path / "x.db"), "--language=en")
    with Path(__file__).open(encoding="utf-8") as full:  # open for reading only
        ended = subprocess.run(
            line, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False, text=True
        )
        silent = subprocess.run([*line, "--bogus"], cwd=ROOT, stderr=full, check=False)
    assert ended.returncode == 1
    assert ended.stderr.startswith("The standard output cannot be written")
    assert silent.returncode == 2


def test_without_any_stream_and_screen_it_ends_quietly() -> None:
    script = "import os, sys; os.close(2); os.execv(sys.executable, sys.argv[1:])"
    screenless = environment({"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""})
    ended = subprocess.run(
        [sys.executable, "-c", script, *command("--bogus")],
        cwd=ROOT,
        env=screenless,
        check=False,
    )
    assert ended.returncode == 2


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_on_a_terminal_a_long_work_says_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    progress = Percentage()
    for done in (0, 1, 1, 2):
        progress(done, 2)
    progress.clear()
    assert terminal.getvalue() == "\r   0 %\r  50 %\r 100 %\r      \r"


def test_into_a_file_it_says_nothing_of_that(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    progress = Percentage()
    progress(1, 2)
    progress.clear()
    assert pipe.getvalue() == ""
