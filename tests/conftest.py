"""What holds for every test: an own home, no screen, fresh catalogs, and a log without warnings."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

import catalog_files
import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication

from liaison_app import storage
from liaison_app.language import catalogs
from tests.patient_bot import PatientBot

del storage  # imported before the samples of whole modules: records are mapped with the first

settings.register_profile(
    "liaison",
    derandomize=True,
    max_examples=60,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("liaison")


def pytest_configure(config: pytest.Config) -> None:
    """Compile the catalogs where one is older than its .po; workers find them done."""
    if hasattr(config, "workerinput"):
        return
    sources = catalog_files.TRANSLATIONS.glob("*/LC_MESSAGES/*.po")
    if any(_stale(path, path.with_suffix(".mo")) for path in sources):
        catalog_files.compile_all()


def _stale(source: Path, made: Path) -> bool:
    return not made.exists() or made.stat().st_mtime < source.stat().st_mtime


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder where this test's settings, logs and documents lie."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("LIAISON_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning, unless its marker `expected_log(text)` says which."""
    expected = [str(mark.args[0]) for mark in request.node.iter_markers("expected_log")]
    yield
    said = [
        record.getMessage()
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    unforeseen = [text for text in said if not any(part in text for part in expected)]
    assert not unforeseen, f"logged: {unforeseen}"
    unseen = [part for part in expected if not any(part in text for text in said)]
    assert not unseen, f"expected in the log, but not there: {unseen}"


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """Give pytest-qt's robot with more patience."""
    return PatientBot(request)


@pytest.fixture
def pseudo_catalogs(tmp_path: Path) -> Iterator[None]:
    """Put ⟦ ⟧ around every text of the catalogs; what is shown without them bypasses them."""
    folder = tmp_path / "pseudo"
    catalog_files.compile_all(folder)
    # A patch of its own: the common one ends later, and a catalog read in between would stay.
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogs, "translations", lambda: folder)
        catalogs._catalog.cache_clear()
        yield
    catalogs._catalog.cache_clear()
