"""`demo`: everything to look at, made by one command."""

from pathlib import Path

import pypdf
import pytest

from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from tests.cli.running import Liaison
from tests.storage.files import contents


def test_the_demo_has_data_papers_and_a_workbook(liaison: Liaison, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "демо"
    made = liaison("demo", folder, "--language", "en", "--today", "2025-06-10")
    assert (made.status, made.err) == (0, "")
    names = {path.name for path in folder.iterdir()}
    assert names >= {
        "liaison-sample.db",
        "summary-5-2025.pdf",
        "commitments.pdf",
        "commitments.xlsx",
    }
    assert [str(folder) in line for line in made.out.splitlines()] == [True] * 4
    assert len(pypdf.PdfReader(folder / "summary-5-2025.pdf").pages) >= 3
    checked = liaison("check", "--data", folder / "liaison-sample.db", "--language", "en")
    assert checked.status == 0, checked.out


def test_a_demo_is_never_made_over_another(liaison: Liaison, tmp_path: Path) -> None:
    assert liaison("demo", tmp_path).status == 0
    before = contents(tmp_path)
    again = liaison("demo", tmp_path, "--language=en")
    assert again.status == 1
    assert "liaison-sample.db exists already" in again.err
    assert contents(tmp_path) == before


def test_the_demo_takes_no_notice_of_the_office_s_own_file(
    liaison: Liaison, sample: Path, tmp_path: Path
) -> None:
    before = contents(sample.parent)
    assert liaison("--data", sample, "demo", tmp_path / "demo").status == 0
    after = contents(sample.parent)
    assert {name: after[name] for name in before} == before


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
@pytest.mark.parametrize(
    "line",
    [
        "demo letter.txt",
        "demo letter.txt/below",
        "backup letter.txt/x.db",
        "dump letter.txt/x.json",
    ],
)
def test_a_place_that_is_no_folder_is_told(
    liaison: Liaison, sample: Path, tmp_path: Path, line: str, language: InterfaceLanguage
) -> None:
    (tmp_path / "letter.txt").write_text("a letter", encoding="utf-8")
    command, place = line.split()
    told = liaison(command, tmp_path / place, "--data", sample, "--language", language)
    assert (told.status, told.out) == (1, "")
    assert len(told.err.splitlines()) == 1
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "a letter"


def test_a_name_that_is_too_long_is_told(liaison: Liaison, tmp_path: Path) -> None:
    for line in (["load", __file__], ["check"]):
        told = liaison(*line, "--data", tmp_path / ("x" * 300), "--language=en")
        assert told.status == 1
        assert "cannot be written at this place" in told.err
