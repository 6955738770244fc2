"""Command lines run in this process."""

import pytest

from liaison_app.__main__ import main
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
