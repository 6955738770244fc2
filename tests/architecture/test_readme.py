"""What the README names is there: files, commands, the picture, the test command."""

import re

import pytest

from liaison_app.cli.command_list import COMMANDS
from tests.architecture.sources import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
# `room/file.py`, with or without what is in it: `office/commitments.py: set_term`.
PATHS = sorted(set(re.findall(r"`([\w.-]+(?:/[\w.-]+)+)(?:: (\w+))?`", README)))


@pytest.mark.parametrize(("path", "inside"), PATHS)
def test_every_path_is_there(path: str, inside: str) -> None:
    places = [folder / path for folder in (ROOT, ROOT / "liaison_app")]
    if path.startswith(("dist/", ".venv/")):  # what the commands make
        return
    [found] = [place for place in places if place.exists()]
    if inside:
        assert f"def {inside}(" in found.read_text(encoding="utf-8")


def test_every_link_is_there() -> None:
    for target in re.findall(r"\]\((?!http)([^)]+)\)", README):
        assert (ROOT / target).is_file(), target


def test_every_command_is_known_and_told() -> None:
    told = "\n".join(line for line in README.splitlines() if line.startswith("    liaison-app"))
    for command in COMMANDS:
        assert all(word in told for word in command.name.split()), command.name


def test_ci_finds_the_test_command() -> None:
    _, after = README.split("<!-- test command -->")
    line = after.strip().splitlines()[0].strip()
    assert line.startswith("python3 -m venv .venv")
    assert line.endswith("-m pytest -n auto")
