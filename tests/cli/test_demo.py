"""`demo`: everything to look at, made by one command."""

from pathlib import Path

import pypdf

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
