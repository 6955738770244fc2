"""A record is never older than the mapping: made first, stored afterwards, whatever was opened."""

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from liaison_app.domain.directory import Organisation
from liaison_app.domain.record import before_the_first
from liaison_app.storage.datafile import create_and_open

NOW = datetime.fromisoformat("2025-06-02T09:00:00+05:00")

# In a process of its own: here the records were mapped long ago.
_MADE_BEFORE = """
import sys
from datetime import datetime
from pathlib import Path
from threading import Thread
from liaison_app.domain.directory import Organisation, Project
from liaison_app.storage.author import Author
from liaison_app.storage.datafile import open_file

now = datetime.fromisoformat("2025-06-02T09:00:00+05:00")
file = open_file(Path(sys.argv[1]), "Айгерим", now)
with file.moment() as moment:
    assert moment.execute("SELECT count(*) FROM organisation").fetchone() == (0,)
assert "sqlalchemy" not in sys.modules
made = []
threads = [Thread(target=lambda kind=kind: made.append(kind())) for kind in (Organisation, Project)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
with file.write(Author("Айгерим"), now) as work:
    for record in made:
        work.add(record)
    work.commit()
with file.read() as snapshot:
    assert len(snapshot.where(Organisation)) == len(snapshot.where(Project)) == 1
file.close()
"""


def test_a_record_made_before_anything_was_asked_for_is_stored(tmp_path: Path) -> None:
    path = tmp_path / "office.db"
    create_and_open(path, "Айгерим", NOW).close()
    command = [sys.executable, "-c", _MADE_BEFORE, str(path)]
    answer = subprocess.run(command, check=False, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr


def test_who_prepares_records_must_come_before_them() -> None:
    Organisation()
    with pytest.raises(RuntimeError, match="made before"):
        before_the_first(lambda: None)
