"""The chase list from the command line, read back."""

from pathlib import Path

import openpyxl
import pypdf

from tests.cli.running import Liaison

TODAY = "--today=2025-07-03"


def test_the_chase_list_is_printed(liaison: Liaison, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "chase.pdf"
    line = ("print", "chase", "--languages", "ru", "--out", out, "--data", sample, TODAY)
    assert liaison(*line, "--language", "en").out == f"Written: {out}\n"
    said = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(out).pages).split())
    assert "Список для напоминаний" in said
    assert "июнь 2025" in said.replace("\u00a0", " ")


def test_the_chase_list_of_a_month_is_exported(
    liaison: Liaison, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "chase.xlsx"
    line = ("export", "chase", "--month", "2025-08", "--languages", "zh", "--out", out)
    done = liaison(*line, "--data", sample, TODAY, "--language", "en")
    assert "organisation" in done.out
    sheet = openpyxl.load_workbook(out).worksheets[0]
    said = [cell for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    assert "2025年8月" in str(said)
    assert "催办清单" in said


def test_a_month_that_is_none_is_refused(liaison: Liaison, sample: Path, tmp_path: Path) -> None:
    line = ("print", "chase", "--month", "2025-13", "--out", tmp_path / "chase.pdf")
    refused = liaison(*line, "--data", sample, "--language", "en")
    assert refused.status == 2
    assert "--month: 2025-13 is no month" in refused.err
