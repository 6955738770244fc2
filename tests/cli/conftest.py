"""Command lines run in this process."""

import shutil
from pathlib import Path

import pytest

from liaison_app.__main__ import main
from liaison_app.office.sample import make_sample_file
from tests.cli.running import Liaison, Outcome


@pytest.fixture
def liaison(capsys: pytest.CaptureFixture[str]) -> Liaison:
    """Give what runs a command line and gives its status and what it said."""

    def run(*arguments: object) -> Outcome:
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Outcome(status, said.out, said.err)

    return run


@pytest.fixture(scope="session")
def _sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "liaison.db"
    make_sample_file(path)
    return path


@pytest.fixture
def sample(_sample: Path, tmp_path: Path) -> Path:
    """Give a closed data file with the sample, for this test alone."""
    return Path(shutil.copy(_sample, tmp_path / "liaison.db"))
