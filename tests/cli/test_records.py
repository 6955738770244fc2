"""`load`, `dump` and `check`, beside a window and in the middle of a power cut."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from liaison_app.base.paths import resources
from liaison_app.storage.lock import WriterLock
from tests.cli.running import ROOT, Liaison
from tests.permissions import read_only
from tests.storage.files import contents, made, names_in, without_lock

SAMPLE = resources() / "sample.json"


def test_what_is_dumped_and_loaded_is_dumped_again_the_same(
    liaison: Liaison, sample: Path, tmp_path: Path
) -> None:
    first, second, new = (tmp_path / name for name in ("a.json", "b.json", "new.db"))
    dumped = liaison("dump", first, "--data", sample, "--language=en")
    assert dumped.status == 0
    assert f"43 records written: {first}" in dumped.out
    loaded = liaison("load", first, "--data", new, "--language=en")
    assert loaded.status == 0
    assert loaded.out.splitlines() == [f"A new data file: {new}", "43 records were added."]
    assert liaison("dump", second, "--data", new).status == 0
    assert second.read_bytes() == first.read_bytes()


def test_loading_the_same_again_changes_nothing(liaison: Liaison, sample: Path) -> None:
    before = without_lock(contents(sample.parent))
    loaded = liaison("load", SAMPLE, "--data", sample, "--language=en")
    assert loaded.status == 0
    assert "43 records were there already" in loaded.out
    assert without_lock(contents(sample.parent)) == before


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": "liaison/9"}', '{"treaties": []}'])
def test_a_bad_file_is_told_in_one_line_and_nothing_is_made(
    liaison: Liaison, tmp_path: Path, text: str, language: InterfaceLanguage
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text(text, encoding="utf-8")
    told = liaison("load", bad, "--data", tmp_path / "new.db", "--language", language)
    assert (told.status, told.out) == (1, "")
    assert len(told.err.splitlines()) == 1
    assert "bad.json" in told.err
    assert without_lock(contents(tmp_path)).keys() == {"bad.json"}


def test_a_bad_file_leaves_the_data_file_as_it_was(
    liaison: Liaison, sample: Path, tmp_path: Path
) -> None:
    whole = json.loads(SAMPLE.read_text(encoding="utf-8"))
    whole["organisations"][0]["name"]["ru"] = "Другое имя"
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(whole), encoding="utf-8")
    before = without_lock(contents(sample.parent))
    told = liaison("load", changed, "--data", sample, "--language=en")
    assert told.status == 1
    assert whole["organisations"][0]["uid"] in told.err
    assert without_lock(contents(sample.parent)) == before


def test_while_somebody_works_reading_goes_on_and_writing_ends_with_his_name(
    liaison: Liaison, sample: Path, tmp_path: Path
) -> None:
    lock = WriterLock(sample, "Айгерим")
    refused = liaison("load", SAMPLE, "--data", sample, "--language=zh")
    assert liaison("dump", tmp_path / "all.json", "--data", sample).status == 0
    assert liaison("check", "--data", sample).status == 0
    lock.release()
    assert refused.status == 1
    assert "Айгерим" in refused.err
    assert len(refused.err.splitlines()) == 1


_KILLED = """
import os, signal, sys
from liaison_app.__main__ import main

written = 0

def watch(frame, event, argument):
    global written
    code = frame.f_code
    if event == "return" and code.co_name == "add" and code.co_filename.endswith("writing.py"):
        written += 1
        if written == 2:
            os.kill(os.getpid(), signal.SIGKILL)

sys.setprofile(watch)
main(sys.argv[1:])
"""


def test_a_kill_in_the_middle_of_loading_leaves_what_was_there(
    liaison: Liaison, tmp_path: Path
) -> None:
    data = made(tmp_path / "liaison.db", "Прежняя")
    many = tmp_path / "many.json"
    many.write_text(json.dumps(_many_organisations()), encoding="utf-8")
    line = ["load", str(many), "--data", str(data)]
    killed = subprocess.run([sys.executable, "-c", _KILLED, *line], cwd=ROOT, check=False)
    assert killed.returncode == -9
    assert names_in(data) == ["Прежняя"]
    assert liaison("check", "--data", data).status == 0
    assert liaison(*line).status == 0
    assert len(names_in(data)) == 901


def _many_organisations() -> dict[str, object]:
    whole = json.loads(SAMPLE.read_text(encoding="utf-8"))
    one = whole["organisations"][0]
    many = [
        {**one, "uid": f"01966500-0002-7000-8000-{number:012}", "name": {"ru": f"Орган {number}"}}
        for number in range(100, 1000)
    ]
    return {"format": whole["format"], "organisations": many}


def test_a_sound_file_is_called_sound(liaison: Liaison, sample: Path) -> None:
    checked = liaison("check", "--data", sample, "--language=ru")
    assert (checked.status, checked.err) == (0, "")
    assert checked.out == "Файл данных цел, все правила соблюдены.\n"


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_every_broken_rule_is_a_line(
    liaison: Liaison, sample: Path, language: InterfaceLanguage
) -> None:
    with closing(sqlite3.connect(sample)) as connection, connection:
        connection.execute("UPDATE commitment SET lead_id = NULL WHERE status = 'in_progress'")
    before = without_lock(contents(sample.parent))
    checked = liaison("check", "--data", sample, "--language", language)
    assert checked.status == 1
    assert len(checked.out.splitlines()) == 5
    assert len(checked.err.splitlines()) == 1
    assert "5" in checked.err
    assert without_lock(contents(sample.parent)) == before


def test_a_dump_takes_the_place_of_an_older_one_or_leaves_it(
    liaison: Liaison, sample: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out" / "all.json"
    target.parent.mkdir()
    target.write_text("older", encoding="utf-8")
    with read_only(target.parent):
        told = liaison("dump", target, "--data", sample)
    assert told.status == 1
    assert target.read_text(encoding="utf-8") == "older"
    assert liaison("dump", target, "--data", sample).status == 0
    assert target.read_text(encoding="utf-8").startswith("{")


def test_a_data_file_on_a_read_only_stick_is_read_and_not_written(
    liaison: Liaison, sample: Path, tmp_path: Path, home: Path
) -> None:
    before = contents(tmp_path)
    with read_only(tmp_path):
        assert liaison("dump", home / "all.json", "--data", sample).status == 0
        assert liaison("check", "--data", sample).status == 0
        refused = liaison("load", SAMPLE, "--data", sample, "--language=en")
    assert refused.status == 1
    assert "may only be read here" in refused.err
    assert contents(tmp_path) == before
