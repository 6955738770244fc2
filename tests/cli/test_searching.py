"""`search`: lines for people, JSON for programs."""

import json
from pathlib import Path

import pytest

from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from liaison_app.storage.lock import WriterLock
from tests.cli.running import Liaison, elsewhere
from tests.storage.files import contents, without_lock


def test_everything_that_has_the_words_is_told(liaison: Liaison, sample: Path) -> None:
    found = liaison("search", "план", "финанс", "--data", sample, "--language=ru")
    assert (found.status, found.err) == (0, "")
    lines = found.out.splitlines()
    assert lines[0] == "Встречи и протоколы: 2"
    assert "  Компания представляет план финансирования проекта" in found.out
    assert "Протокол № 5/2025, п. 2.1" in found.out
    assert "\033" not in found.out  # nobody looks at a terminal here


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_nothing_found_is_no_failure(
    liaison: Liaison, sample: Path, language: InterfaceLanguage
) -> None:
    found = liaison("search", "жираф вольфрам", "--data", sample, "--language", language)
    assert (found.status, found.err) == (0, "")
    assert "жираф вольфрам" in found.out
    assert "钨" in found.out  # what was tried besides


def test_other_words_say_which_led_there(liaison: Liaison, sample: Path) -> None:
    found = liaison("search", "tungsten", "--data", sample, "--language=ru")
    assert "по слову «Вольфрам»" in found.out


def test_json_in_a_process_of_its_own_beside_a_window(sample: Path) -> None:
    before = without_lock(contents(sample.parent))
    lock = WriterLock(sample, "Айгерим")
    ended = elsewhere("search", "--json", "资金", "--data", sample, "--language=zh")
    lock.release()
    assert (ended.returncode, ended.stderr) == (0, b"")
    found = json.loads(ended.stdout.decode("utf-8"))
    assert found["format"] == "liaison-search/1"
    assert found["query"] == "资金"
    assert {group["kind"] for group in found["groups"]} >= {"meeting", "commitment"}
    for group in found["groups"]:
        assert set(group) == {"kind", "title", "count", "more", "hits"}
        assert group["count"] == len(group["hits"])
        for hit in group["hits"]:
            assert set(hit) == {
                "kind", "id", "owner", "name", "where", "text", "language", "marks", "by",
            }  # fmt: skip
            assert hit["owner"]["kind"] == group["kind"]
    direct = [hit for group in found["groups"] for hit in group["hits"] if not hit["by"]]
    assert all(hit["text"][start:end] == "资金" for hit in direct for start, end in hit["marks"])
    assert without_lock(contents(sample.parent)) == before


def test_without_words_the_usage_is_wrong(liaison: Liaison, sample: Path) -> None:
    told = liaison("search", "--data", sample, "--language=en")
    assert told.status == 2
    assert "TEXT is missing" in told.err
